"""The runners themselves: what they read, what they let pass, and what they must not."""

import pytest

from expectations import Project, Promise, differences, missing_leads, page_projects
from gillint.model import Confidence, Finding, Location, Note, Severity, Span
from transformations import expanded, renamed, reordered, suppressed

TWO_FUNCTIONS = """static int one(void)
{
    return 1;
}

int two(void)
{
    return one();
}
"""


def finding(line: int, rule: str = "GIL101", message: str = "`f` raises", note: int = 0) -> Finding:
    def at(number: int) -> Location:
        return Location("a.c", Span(number, 1, number, 2))

    notes = (Note("released here", at(note)),) if note else ()
    return Finding(rule, message, at(line), Severity.ERROR, Confidence.HIGH, notes=notes)


def project(text: str) -> Project:
    return Project("a", {"a.c": text})


def test_promises_stand_at_line_end_or_alone_above() -> None:
    text = 'x(); // expect: GIL101 "x" GIL201\n/* expect: GIL301(note) */\ny();\n# expect: GIL501\nz()\n'
    assert project(text).promises() == [
        Promise("a.c", 1, "GIL101", "", "x"),
        Promise("a.c", 1, "GIL201"),
        Promise("a.c", 3, "GIL301", "note"),
        Promise("a.c", 5, "GIL501"),
    ]


def test_a_comment_that_promises_nothing_readable_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"a\.c:1: not a list of promises: GIL101 soon"):
        project("x(); // expect: GIL101 soon\n").promises()


@pytest.mark.parametrize(
    ("promise", "found"),
    [
        (Promise("a.c", 3, "GIL101", "error", "raises"), finding(3)),
        (Promise("a.c", 3, "GIL101"), finding(3)),
    ],
)
def test_a_kept_promise_leaves_no_difference(promise: Promise, found: Finding) -> None:
    assert differences([promise], [found]) == ""


@pytest.mark.parametrize(
    "promise",
    [
        Promise("b.c", 3, "GIL101"),
        Promise("a.c", 4, "GIL101"),
        Promise("a.c", 3, "GIL102"),
        Promise("a.c", 3, "GIL101", "note"),
        Promise("a.c", 3, "GIL101", "", "blocks"),
    ],
)
def test_a_finding_elsewhere_is_missing_and_unexpected(promise: Promise) -> None:
    shown = differences([promise], [finding(3)])
    assert [line.split()[0] for line in shown.splitlines()] == ["missing:", "unexpected:"]


def test_findings_are_counted() -> None:
    promise = Promise("a.c", 3, "GIL101")
    assert differences([promise, promise], [finding(3)]).startswith("missing:")
    assert differences([promise], [finding(3), finding(3)]).startswith("unexpected:")


def test_a_wordier_promise_chooses_first() -> None:
    promises = [Promise("a.c", 3, "GIL101"), Promise("a.c", 3, "GIL101", "", "special")]
    assert differences(promises, [finding(3, message="special"), finding(3)]) == ""


def test_leads_are_notes_of_the_rule() -> None:
    lead = Promise("a.c", 2, "GIL101")
    assert missing_leads([lead], [finding(3, note=2)]) == ""
    assert (
        missing_leads([lead], [finding(3, note=1), finding(3, "GIL201", note=2)]) == "no note: a.c:2 GIL101"
    )


def test_a_page_holds_one_project_per_heading() -> None:
    bad = "### Bad\n```c file=a.c\nx\n```\n```c file=b.c\ny\n```\n"
    page = f"## Examples\n{bad}### Good\n```c file=a.c\nz\n```\n"
    assert list(page_projects(page)) == [
        Project("Bad", {"a.c": "x\n", "b.c": "y\n"}),
        Project("Good", {"a.c": "z\n"}),
    ]


def test_suppressed_writes_an_ignore_for_each_promise() -> None:
    text = 'x(); /* expect: GIL101 "x" GIL201 */\n'
    written = suppressed(project(text)).files["a.c"]
    assert written == "x(); /* gillint: ignore[GIL101,GIL201] as promised */\n"


def test_expanded_writes_macros_out_on_their_line() -> None:
    written = expanded(project("Py_BLOCK_THREADS\nMy_Py_BLOCK_THREADS\n")).files["a.c"]
    assert written == "PyEval_RestoreThread(_save);\nMy_Py_BLOCK_THREADS\n"


def test_renamed_leaves_what_others_link_to() -> None:
    written = renamed(project(TWO_FUNCTIONS)).files["a.c"]
    assert "static int other_one(void)" in written
    assert "return other_one();" in written
    assert "int two(void)" in written


def test_reordered_declares_and_reverses() -> None:
    written = reordered(project(TWO_FUNCTIONS)).files["a.c"]
    assert written.startswith("static int one(void);\nint two(void);\n")
    assert written.index("return one();") < written.index("return 1;")
