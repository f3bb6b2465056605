"""What people read: golden outputs, excerpts of awkward lines, and width."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import FINDING, PAGES, REPORT, RULES, at, project, reports
from rich.cells import cell_len

from gillint.model import Location, Report, Span, Statistics
from gillint.report.base import FileLines, Options
from gillint.report.text import cut, render, render_markdown

GOLDEN = """\
gone.c:1:1: note[GIL003] not analysed in full: no header (incomplete-analysis)

src/mod.c:3:11: error[GIL101] `PyList_New` creates an object while the GIL is released (capi-call-without-gil)
   3 |     result = PyList_New(0);
     |              ^^^^^^^^^^^^^
  1. src/mod.c:2:5: the GIL is released here
   2 |     Py_BEGIN_ALLOW_THREADS
     |     ^^^^^^^^^^^^^^^^^^^^^^
  help: take the GIL around the call

Found 1 error and 1 note in 2 files; 1 suppressed. Read 2 C/C++ and 0 Python files, 1 function. \
1 file could not be read in full.
"""

NARROW = """\
gone.c:1:1: note[GIL003] not analysed in full: no
  header (incomplete-analysis)

src/mod.c:3:11: error[GIL101] `PyList_New` creates
  an object while the GIL is released
  (capi-call-without-gil)
   3 |     result = PyList_New(0);
     |              ^^^^^^^^^^^^^
  1. src/mod.c:2:5: the GIL is released here
   2 |     Py_BEGIN_ALLOW_THREADS
     |     ^^^^^^^^^^^^^^^^^^^^^^
  help: take the GIL around the call

Found 1 error and 1 note in 2 files; 1 suppressed.
Read 2 C/C++ and 0 Python files, 1 function. 1 file
could not be read in full.
"""


def shown(folder: Path, report: Report = REPORT, **options: object) -> str:
    return render(report, RULES, PAGES, Options(lines=FileLines(project(folder)), **options))  # type: ignore[arg-type]


def test_plain(tmp_path: Path) -> None:
    assert shown(tmp_path) == GOLDEN


def test_narrow(tmp_path: Path) -> None:
    assert shown(tmp_path, width=52) == NARROW


def test_quiet_leaves_out_the_summary(tmp_path: Path) -> None:
    assert shown(tmp_path, quiet=True) == GOLDEN.partition("Found")[0]


def test_color_adds_only_color(tmp_path: Path) -> None:
    import re

    colored = shown(tmp_path, color=True)
    assert "\x1b[1;31merror[GIL101]\x1b[0m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == GOLDEN


def test_nothing_found() -> None:
    report = Report(statistics=Statistics(native_files=1, functions=2))
    assert render(report, RULES, {}, Options()) == (
        "No findings. Read 1 C/C++ and 0 Python files, 2 functions.\n"
    )
    assert render(report, RULES, {}, Options(quiet=True)) == ""


def test_a_run_that_read_nothing_does_not_look_clean() -> None:
    out = render(Report(), RULES, {}, Options())
    assert out == "Nothing to check: no C, C++ or Python file was found.\n"


def test_a_missing_source_leaves_out_the_excerpt() -> None:
    out = render(Report(findings=(FINDING,)), RULES, {}, Options(quiet=True))
    assert out.splitlines() == [
        "src/mod.c:3:11: error[GIL101] `PyList_New` creates an object while the GIL is released"
        " (capi-call-without-gil)",
        "  1. src/mod.c:2:5: the GIL is released here",
        "  help: take the GIL around the call",
        "",
    ]


@pytest.mark.parametrize(
    ("line", "column", "end", "before", "marked"),
    [
        ("\tx = f(1);", 6, 10, 8, 4),
        ("日本 = f(1);", 6, 10, 7, 4),
        ("a\u202eb = f();", 6, 9, 10, 3),
        ("f()", 1, 4, 0, 3),
        ("f()", 99, 120, 3, 1),
        ("f()", 3, 2, 2, 1),
    ],
)
def test_the_caret_stands_below_its_text(line: str, column: int, end: int, before: int, marked: int) -> None:
    assert cut(line, at(1, column, end), 60)[1:] == (before, marked)


@pytest.mark.parametrize("column", [1, 30, 5_000, 999_990])
def test_a_huge_line_is_cut_around_the_mark(column: int) -> None:
    line = "x" * (column - 1) + "BAD()" + "y" * (1_000_000 - column)
    text, before, marked = cut(line, at(1, column, column + 5), 80)
    assert len(text) <= 80
    assert text[before : before + marked] == "BAD()"


@settings(deadline=None)
@given(st.text(max_size=200), st.integers(1, 250), st.integers(1, 250), st.integers(20, 90))
def test_an_excerpt_always_fits(line: str, column: int, end: int, width: int) -> None:
    text, before, marked = cut(line, Location("m.c", Span(1, column, 1, end)), width)
    assert cell_len(text) <= width
    assert 0 <= before <= width
    assert marked >= 1


@settings(deadline=None)
@given(reports, st.none() | st.integers(1, 120))
def test_any_report_is_rendered_on_lines_that_fit(report: Report, width: int | None) -> None:
    lines = FileLines(Path("/nowhere"))
    out = render(report, RULES, PAGES, Options(width=width, lines=lines))
    assert not any(char in out for char in "\x1b\r\t\u202e")
    if width is not None:
        assert all(cell_len(line) <= max(width, 40) for line in out.splitlines())


def test_a_page_is_rendered_for_a_terminal() -> None:
    out = render_markdown("# Title\n\nSome `code` \x1b[31m.\n", 60, color=False)
    assert "Title" in out
    assert "code \\x1b[31m." in out
