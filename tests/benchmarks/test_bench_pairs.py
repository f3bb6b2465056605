"""When a pair counts as found, and when silence counts."""

from pathlib import Path

import pairs
import pytest
from c_text import function_lines
from pairs_table import Pair, Place

from gillint.model import Confidence, Finding, Location, Note, Problem, Report, Severity, Span

SOURCE = """\
/* helper( { */
static int
helper(int x)
{
    if (x) { return 1; }
    return 0;
}

int caller(void)
{
    const char *text = "helper( {";
    return helper(1);
}
"""


def _at(path: str, line: int) -> Location:
    return Location(path, Span(line, 1, line, 2))


def _finding(line: int, *, rule: str = "GIL101", path: str = "a.c", notes: tuple[int, ...] = ()) -> Finding:
    steps = tuple(Note("here", _at(path, note)) for note in notes)
    return Finding(rule, "m", _at(path, line), Severity.ERROR, Confidence.HIGH, "f", steps)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "a.c").write_text(SOURCE)
    return tmp_path


def _pair(**changes: object) -> Pair:
    settings: dict[str, object] = {
        "name": "n", "package": "p", "buggy": "1", "fixed": "2", "rules": ("GIL101",), "paths": ("a.c",),
        "places": (Place("a.c", "helper", (5,)),), "chain": (), "quiet": (Place("a.c", "helper"),),
        "look_for": "x", "args": (), "apt": (), "touch": (), "issue": 2, "negative": False,
    }  # fmt: skip
    return Pair(**(settings | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "lines"), [("helper", range(3, 8)), ("caller", range(9, 14)), ("absent", range(0))]
)
def test_functions_are_found_by_their_definition(name, lines):
    assert function_lines(SOURCE, name) == lines


def test_unbalanced_conditionals_do_not_swallow_the_next_function():
    branches = "#if X\n    if (x) {\n#else\n    if (!x) {\n#endif\n    }\n"
    text = f"int a(int x)\n{{\n{branches}    return 0;\n}}\nint b(void)\n{{\n}}\n"
    assert function_lines(text, "a") == range(1, 11)
    assert function_lines(text, "b") == range(11, 14)


def test_a_finding_on_the_line_or_through_it_is_the_bug(tree):
    report = Report(
        findings=(_finding(5), _finding(12, notes=(10, 5)), _finding(6), _finding(5, rule="GIL201"))
    )
    assert pairs.hits(_pair(), report, tree) == report.findings[:2]


def test_without_line_numbers_the_function_decides(tree):
    pair = _pair(places=(Place("a.c", "helper"),))
    report = Report(findings=(_finding(6), _finding(12), _finding(6, path="b.c")))
    assert pairs.hits(pair, report, tree) == report.findings[:1]


def test_noise_is_what_stands_in_or_leads_through_the_mended_function(tree):
    report = Report(
        findings=(_finding(4), _finding(12, notes=(6,)), _finding(12), _finding(4, rule="GIL201"))
    )
    assert pairs.noise(_pair(), report, tree) == report.findings[:2]


def test_silence_proves_nothing_without_the_function_or_the_file(tree):
    assert pairs.blind(_pair(), Report(), tree) == ()
    assert pairs.blind(_pair(quiet=(Place("a.c", "gone"),)), Report(), tree) == ("gone is not in a.c",)
    unread = Report(problems=(Problem("a.c", "read", "it is not UTF-8"), Problem("b.c", "read", "other")))
    assert pairs.blind(_pair(), unread, tree) == ("a.c: it is not UTF-8",)


def test_a_verdict_needs_the_bug_and_the_silence():
    bug = (_finding(5),)
    assert pairs.Verdict(_pair(), bug).ok
    assert not pairs.Verdict(_pair(), ()).ok
    assert not pairs.Verdict(_pair(), bug, noise=bug).ok
    assert not pairs.Verdict(_pair(), bug, blind=("gone",)).ok
    assert pairs.Verdict(_pair(negative=True), ()).ok
    assert not pairs.Verdict(_pair(negative=True), (), noise=bug).ok
