"""Which findings a suppression comment hides, and what is said of comments that hide nothing."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gillint.checks.base import Rule
from gillint.config import Config
from gillint.model import Comment, Confidence, Finding, Location, Note, Problem, Severity, Span, Suppressed
from gillint.triage.suppress import Directive, parse, read_directives
from gillint.triage.triage import triage

HIGH, WARNING = Confidence.HIGH, Severity.WARNING
RULES = [
    Rule("GIL001", "unused-suppression", WARNING, HIGH, "0.1"),
    Rule("GIL002", "suppression-without-reason", WARNING, HIGH, "0.1", default=False),
    Rule("GIL003", "incomplete-analysis", Severity.NOTE, HIGH, "0.1"),
    Rule("GIL101", "capi-call-without-gil", Severity.ERROR, HIGH, "0.1"),
    Rule("GIL301", "blocking-call-holding-gil", WARNING, HIGH, "0.1"),
    Rule("GIL306", "release-costs-more", Severity.NOTE, HIGH, "0.1", default=False),
]


def at(line: int, path: str = "m.c", end: int | None = None) -> Location:
    return Location(path, Span(line, 5, end or line, 9))


def finding(rule: str, line: int, *notes: Location, end: int | None = None) -> Finding:
    steps = tuple(Note("step", where) for where in notes)
    return Finding(rule, "bad", at(line, end=end), Severity.ERROR, HIGH, "f", steps)


def comment(
    text: str, line: int, *, alone: bool = False, path: str = "m.c", end: int | None = None
) -> Comment:
    return Comment(text, Location(path, Span(line, 30, end or line, 60)), alone)


def run(
    findings: Sequence[Finding],
    comments: Sequence[Comment],
    problems: Sequence[Problem] = (),
    config: Config | None = None,
) -> tuple[list[tuple[str, int]], tuple[Suppressed, ...]]:
    shown, hidden = triage(findings, comments, problems, config or Config(), RULES)
    return [(each.rule, each.where.line) for each in shown], hidden


def messages(comments: Sequence[Comment], config: Config | None = None) -> list[str]:
    shown, _ = triage([], comments, [], config or Config(), RULES)
    return [each.message for each in shown]


@pytest.mark.parametrize(
    "note",
    [
        comment("gillint: ignore[GIL101] pinned by the caller", 7),
        comment(" gillint: ignore[GIL3,GIL1]: pinned by the caller", 7),
        comment(" gillint: ignore - pinned by the caller", 7),
        comment("GILLINT: Ignore[ gil101 ] pinned by the caller", 7),
        comment(" noqa: E501  # gillint: ignore[GIL101] pinned by the caller", 7),
        comment(" gillint:ignore[GIL101] pinned by the caller  # noqa: E501", 7),
        comment("* gillint: ignore[GIL101] pinned\n * by the caller\n *\n * More prose.", 7),
        comment("gillint: ignore[GIL101] pinned by the caller", 6, alone=True),
        comment("gillint: ignore[GIL101] pinned by\nthe caller", 4, alone=True, end=6),
        comment("gillint: ignore[GIL101] pinned by the caller", 9),
        comment("gillint: ignore[GIL101] pinned by the caller", 3, path="helper.c"),
        comment("gillint: ignore-file[GIL101] pinned by the caller", 99),
        comment("gillint: ignore-file pinned by the caller", 1, alone=True),
    ],
)
def test_it_hides_the_finding_and_keeps_the_reason(note: Comment) -> None:
    bad = finding("GIL101", 7, at(3, "helper.c"), end=9)
    shown, hidden = run([bad], [note])
    assert [rule for rule, _ in shown if rule != "GIL001"] == []
    assert [(each.finding.rule, each.reason) for each in hidden] == [("GIL101", "pinned by the caller")]
    assert hidden[0].where == note.where


@pytest.mark.parametrize(
    "note",
    [
        comment("gillint: ignore[GIL301]", 7),
        comment("gillint: ignore[GIL101]", 6),
        comment("gillint: ignore[GIL101]", 5, alone=True),
        comment("gillint: ignore[GIL101]", 8, alone=True),
        comment("gillint: ignore[GIL101]", 7, path="other.c"),
        comment("gillint: ignore-file[GIL101]", 7, path="other.c"),
        comment("gillint: ignore[GIL101", 7),
        comment("gillint: ignore[]", 7),
        comment("gillint: ignore(GIL101)", 7),
        comment("gillint: ignor[GIL101]", 7),
        comment("ignore[GIL101]", 7),
        comment("see gillint: ignore[GIL101]", 7),
    ],
)
def test_it_does_not_hide_what_it_does_not_speak_of(note: Comment) -> None:
    shown, hidden = run([finding("GIL101", 7)], [note])
    assert ("GIL101", 7) in shown
    assert hidden == ()


def test_comments_above_one_another_all_speak_of_the_line_below() -> None:
    stack = [
        comment("gillint: ignore[GIL101] a", 4, alone=True),
        comment("gillint: ignore[GIL301] b", 5, alone=True),
        comment("just prose", 6, alone=True),
    ]
    shown, hidden = run([finding("GIL101", 7), finding("GIL301", 7)], stack)
    assert shown == []
    assert [each.reason for each in hidden] == ["a", "b"]


def test_the_nearest_comment_gives_the_reason() -> None:
    both = [comment("gillint: ignore-file[GIL1] far", 1), comment("gillint: ignore[GIL101] near", 7)]
    shown, hidden = run([finding("GIL101", 7)], both)
    assert shown == []
    assert hidden[0].reason == "near"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gillint: ignore[GIL101]", "unused suppression: there is no GIL101 finding here"),
        ("gillint: ignore", "unused suppression: there is no finding here"),
        ("gillint: ignore-file[GIL1]", "unused suppression: there is no GIL1 finding in this file"),
        ("gillint: ignore[GIL101,GIL301]", "unused suppression: there is no GIL101 or GIL301 finding here"),
        ("gillint: ignore[", "malformed suppression: its brackets are not closed"),
        ("gillint: ignore[ , ]", "malformed suppression: the brackets name no rule"),
        (
            "gillint: ignroe[GIL101]",
            'malformed suppression: "ignroe" is no suppression; did you mean "ignore"?',
        ),
        ("gillint: disable=GIL101", 'malformed suppression: "disable" is no suppression: write `gillint: ig'),
        (
            "gillint: ignore[GIL1O1]",
            "malformed suppression: no rule id starts with 'GIL1O1'; did you mean \"GIL1",
        ),
    ],
)
def test_a_comment_that_hides_nothing_is_reported(text: str, said: str) -> None:
    (message,) = messages([comment(text, 7)])
    assert message.startswith(said)


@pytest.mark.parametrize("text", ["gillint: see the docs", "gillint finds this", "the gillint: way", ""])
def test_prose_is_no_suppression(text: str) -> None:
    assert messages([comment(text, 7)]) == []


def test_only_the_unused_part_is_named() -> None:
    note = comment("gillint: ignore[GIL101,GIL301] x", 7)
    shown, _ = triage([finding("GIL101", 7)], [note], [], Config(), RULES)
    assert [(each.message, each.advice) for each in shown] == [
        ("unused suppression: there is no GIL301 finding here", "take GIL301 out")
    ]


@pytest.mark.parametrize(
    ("config", "text"),
    [
        (Config(select=("GIL001", "GIL301")), "gillint: ignore[GIL101] its rule did not run"),
        (Config(select=("GIL001", "GIL301")), "gillint: ignore not every rule ran"),
        (Config(), "gillint: ignore[GIL306] off by default"),
        (Config(ignore=("GIL001",)), "gillint: ignore[GIL101] nobody asked"),
        (Config(), "gillint: ignore[GIL001] may be unused"),
        (Config(), "gillint: ignore[GIL101,GIL001] may be unused"),
    ],
)
def test_what_cannot_be_called_unused_is_not(config: Config, text: str) -> None:
    assert messages([comment(text, 7)], config) == []


def test_a_rule_that_is_off_by_default_is_judged_once_it_is_on() -> None:
    assert len(messages([comment("gillint: ignore[GIL306] x", 7)], Config(extend_select=("GIL306",)))) == 1


def test_no_comment_is_unused_in_a_file_that_was_not_read_in_full() -> None:
    lost = Problem("m.c", "parse", "no header")
    shown, _ = run([], [comment("gillint: ignore[GIL101] x", 7)], [lost])
    assert shown == [("GIL003", 1)]


def test_a_comment_on_a_finding_of_low_confidence_is_used() -> None:
    doubtful = Finding("GIL101", "bad", at(7), Severity.ERROR, Confidence.LOW)
    shown, hidden = run([doubtful], [comment("gillint: ignore[GIL101] x", 7)])
    assert (shown, hidden) == ([], ())


def test_a_bare_comment_does_not_hide_that_it_is_unused() -> None:
    assert run([], [comment("gillint: ignore", 7)])[0] == [("GIL001", 7)]
    assert run([], [comment("gillint: ignore[GIL]", 7)])[0] == [("GIL001", 7)]


@pytest.mark.parametrize("reason", ["", " ", " -- ", " :"])
def test_a_missing_reason_is_reported_when_it_is_required(reason: str) -> None:
    note = comment(f"gillint: ignore[GIL101]{reason}", 7)
    config = Config(require_reason=True)
    assert run([finding("GIL101", 7)], [note], config=config)[0] == [("GIL002", 7)]
    assert run([finding("GIL101", 7)], [note])[0] == []


def test_a_comment_given_twice_counts_once() -> None:
    note = comment("gillint: ignore[GIL101]", 7)
    assert len(messages([note, note])) == 1


codes = st.lists(st.from_regex(r"GIL[0-9]{1,3}", fullmatch=True), min_size=1, max_size=4, unique=True)
reasons = st.from_regex(r"[A-Za-z][A-Za-z0-9 ,.()]{0,30}", fullmatch=True).map(str.strip)


@settings(deadline=None)
@given(codes, reasons, st.booleans(), st.sampled_from(["", " ", "* ", "! ", "/ "]))
def test_what_is_written_is_what_is_read(named: list[str], reason: str, whole: bool, lead: str) -> None:
    text = f"{lead}gillint: ignore{'-file' if whole else ''}[{', '.join(named)}] {reason}"
    (directive,) = read_directives([comment(text, 7)]).all
    assert (directive.codes, directive.reason, directive.whole_file) == (tuple(named), reason, whole)
    assert directive.broken == ""


@settings(deadline=None)
@given(st.text(max_size=80), st.booleans())
def test_any_text_is_read_without_an_exception(text: str, alone: bool) -> None:
    for prefix in ("", "gillint: ", "gillint: ignore", "gillint: ignore["):
        for directive in parse(comment(prefix + text, 7, alone=alone), {}):
            assert isinstance(directive, Directive)
            assert bool(directive.broken) is (not directive.lines and not directive.whole_file)
