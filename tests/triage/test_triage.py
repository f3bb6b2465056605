"""Selection, order, doubles, GIL003 and the identity of findings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gillint.checks.base import Rule
from gillint.config import Config
from gillint.model import Confidence, Finding, Location, Note, Problem, Severity, Span
from gillint.triage.fingerprint import fingerprinted, normalised
from gillint.triage.triage import triage

RULES = [
    Rule("GIL003", "incomplete-analysis", Severity.NOTE, Confidence.HIGH, "0.1"),
    Rule("GIL101", "capi-call-without-gil", Severity.ERROR, Confidence.HIGH, "0.1"),
    Rule("GIL201", "leaves-region", Severity.ERROR, Confidence.HIGH, "0.1"),
    Rule("GIL306", "release-costs-more", Severity.NOTE, Confidence.HIGH, "0.1", default=False),
]
BASE = Finding(
    "GIL101", "bad", Location("m.c", Span(7, 5, 7, 9)), Severity.ERROR, Confidence.HIGH, subject="f"
)


def moved(finding: Finding, line: int, path: str = "m.c") -> Finding:
    return finding._replace(where=Location(path, Span(line, 5, line, 9)))


def shown(*findings: Finding, config: Config | None = None) -> tuple[Finding, ...]:
    return triage(findings, [], [], config or Config(), RULES)[0]


def test_findings_come_by_path_line_column_rule() -> None:
    column = BASE._replace(where=Location("m.c", Span(7, 2, 7, 3)))
    given = [moved(BASE, 9), BASE._replace(rule="GIL201"), BASE, column, moved(BASE, 99, "a.c")]
    order = [(each.where.path, each.where.line, each.where.span.column, each.rule) for each in shown(*given)]
    assert order == sorted(order)
    assert len(order) == 5


def test_of_two_alike_the_surer_is_kept() -> None:
    sure = BASE._replace(notes=(Note("why", BASE.where),))
    unsure = BASE._replace(confidence=Confidence.MEDIUM)
    (kept,) = shown(unsure, sure)
    assert kept.notes == sure.notes
    assert kept.confidence is Confidence.HIGH


def test_another_message_at_the_same_place_is_another_finding() -> None:
    assert len(shown(BASE, BASE._replace(message="worse"))) == 2


def test_rules_that_are_off_and_unsure_findings_are_left_out() -> None:
    off = BASE._replace(rule="GIL306")
    unsure = BASE._replace(confidence=Confidence.LOW)
    assert shown(off, unsure) == ()
    assert len(shown(off, config=Config(extend_select=("GIL306",)))) == 1
    assert len(shown(unsure, config=Config(min_confidence=Confidence.LOW))) == 1
    assert shown(BASE, config=Config(ignore=("GIL1",))) == ()


def test_a_file_that_lost_something_is_reported_once() -> None:
    place = Location("m.c", Span(3, 1, 3, 2))
    problems = [
        Problem("m.c", "parse", "'foo.h' was not found", remedy="install foo's headers"),
        Problem("m.c", "parse", "an error in a declaration.", place),
        Problem("m.c", "lower", "'foo.h' was not found", remedy="install foo's headers"),
        Problem("n.c", "read", "only information", lost=False),
    ]
    (finding,) = triage([], [], problems, Config(), RULES)[0]
    assert finding.rule == "GIL003"
    assert finding.where == place
    assert finding.message == "not analysed in full: 'foo.h' was not found; an error in a declaration"
    assert finding.advice == "install foo's headers"
    assert finding.severity is Severity.NOTE


def test_many_causes_are_counted_and_a_place_is_always_given() -> None:
    problems = [Problem("m.c", "parse", f"cause {letter}") for letter in "abcde"]
    (finding,) = triage([], [], problems, Config(), RULES)[0]
    assert finding.message == "not analysed in full: cause a; cause b; cause c (and 2 more)"
    assert finding.where == Location("m.c", Span(1, 1, 1, 1))
    assert triage([], [], problems, Config(select=("GIL1",)), RULES)[0] == ()


def _without(path: str, *headers: str) -> Problem:
    text = f"cannot find {', '.join(headers)}"
    return Problem(path, "parse", text, remedy="install the headers", missing=headers)


def test_a_header_that_many_files_miss_is_reported_once() -> None:
    problems = [_without(f"{letter}.c", "pq.h") for letter in "abcdefgh"]
    (finding,) = triage([], [], problems, Config(), RULES)[0]
    assert finding.message == "cannot find `pq.h`: 8 files read with guesses for what they declare"
    assert finding.advice == "install the headers (a.c, b.c, c.c, d.c, e.c, f.c and 2 more)"
    assert finding.where == Location("a.c", Span(1, 1, 1, 1))


def test_files_of_another_system_are_one_note_that_asks_for_nothing() -> None:
    problems = [
        _without("a.c", "kvm.h")._replace(system="BSD", remedy="nothing to do", lines=1),
        _without("b.c", "sys/user.h")._replace(system="BSD", remedy="nothing to do"),
        Problem("w.c", "parse", "w.c:3: unknown type", system="Windows", remedy="nothing to do"),
    ]
    bsd, windows = triage([], [], problems, Config(), RULES)[0]
    names = "`kvm.h`, `sys/user.h`"
    assert bsd.message == f"headers of BSD are not here ({names}): 2 files not analysed in full, 1 line lost"
    assert bsd.advice == "nothing to do (a.c, b.c)"
    assert (
        windows.message == "headers of Windows are not here: 1 file read with guesses for what they declare"
    )


def test_a_file_belongs_to_the_header_that_most_files_miss() -> None:
    problems = [
        _without("a.c", "rare.h", "all.h"),
        _without("b.c", "all.h", "rare.h")._replace(lines=4),
        _without("c.c", "all.h"),
        _without("d.c", "one.h", "two.h"),
        _without("e.c", "one.h", "two.h"),
        _without("f.c", "own.h"),
        Problem("c.c", "lower", "too deeply nested"),
    ]
    found = triage([], [], problems, Config(), RULES)[0]
    assert [(each.where.path, each.message) for each in found] == [
        ("a.c", "cannot find `all.h`: 3 files not analysed in full, 4 lines lost"),
        ("c.c", "not analysed in full: too deeply nested"),
        ("d.c", "cannot find `one.h`, `two.h`: 2 files read with guesses for what they declare"),
        ("f.c", "not analysed in full: cannot find own.h"),
    ]
    assert found[0].advice == "install the headers (a.c, b.c, c.c); some of them also miss `rare.h`"
    assert found[2].advice == "install the headers (d.c, e.c)"
    assert triage([], [], problems, Config(ignore=("GIL0",)), RULES)[0] == ()


def test_numbers_and_spacing_in_a_message_do_not_count() -> None:
    assert normalised("line 12: took  3.5 s in\nf2x") == "line 0: took 0 s in f2x"


def test_fingerprints_differ_between_findings_that_look_alike() -> None:
    prints = [each.fingerprint for each in fingerprinted([BASE, moved(BASE, 9), moved(BASE, 9, "n.c")])]
    assert len(set(prints)) == 3
    assert all(len(each) == 32 and int(each, 16) >= 0 for each in prints)


@pytest.mark.parametrize(
    "other", [BASE._replace(rule="GIL201"), BASE._replace(subject="g"), BASE._replace(message="worse")]
)
def test_rule_subject_and_message_count(other: Finding) -> None:
    first, second = fingerprinted([BASE, other])
    assert first.fingerprint != second.fingerprint


lines = st.lists(st.integers(1, 500), min_size=1, max_size=20, unique=True)


@settings(deadline=None)
@given(lines, st.integers(1, 1000), st.integers(0, 40))
def test_fingerprints_stay_when_lines_move(where: list[int], shift: int, indent: int) -> None:
    before = shown(*(moved(BASE, line) for line in where))
    spans = [Span(line + shift, 5 + indent, line + shift, 9 + indent) for line in where]
    after = shown(*(BASE._replace(where=Location("m.c", span)) for span in spans))
    assert [each.fingerprint for each in before] == [each.fingerprint for each in after]


@settings(deadline=None)
@given(lines)
def test_hiding_one_does_not_rename_the_others(where: list[int]) -> None:
    findings = [moved(BASE, line) for line in where]
    findings[0] = findings[0]._replace(confidence=Confidence.LOW)
    low = {
        each.where.line: each.fingerprint
        for each in shown(*findings, config=Config(min_confidence=Confidence.LOW))
    }
    for each in shown(*findings):
        assert low[each.where.line] == each.fingerprint
