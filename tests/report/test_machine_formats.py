"""concise, json and github: exact output, and hostile text that must not get through."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from reports import FINDING, HOSTILE, HOSTILE_PATH, INVISIBLE, PAGES, REPORT, RULES, at, reports

from gillint.model import Finding, Report, Severity
from gillint.report.base import FORMATS, LARGEST_FILE, FileLines, Options, reporter
from gillint.report.escape import visible


def rendered(name: str, report: Report) -> str:
    return reporter(name)(report, RULES, PAGES, Options("0.1.0", 1))


def test_concise() -> None:
    assert rendered("concise", REPORT) == (
        "gone.c:1:1: GIL003 note not analysed in full: no header\n"
        "src/mod.c:3:11: GIL101 error `PyList_New` creates an object while the GIL is released\n"
    )


def test_github() -> None:
    assert rendered("github", REPORT) == (
        "::notice file=gone.c,line=1,endLine=1,col=1,endColumn=1,title=GIL003 incomplete-analysis"
        "::not analysed in full: no header\n"
        "::error file=src/mod.c,line=3,endLine=3,col=11,endColumn=24,title=GIL101 capi-call-without-gil"
        "::`PyList_New` creates an object while the GIL is released"
        "%0A1. src/mod.c:2:5: the GIL is released here%0Ahelp: take the GIL around the call\n"
    )


def test_github_gives_no_columns_for_several_lines() -> None:
    where = at(1, 5, 3)._replace(span=at(1, 5, 3).span._replace(end_line=4))
    finding = Finding("GIL101", "m", where, Severity.WARNING, FINDING.confidence)
    out = rendered("github", Report(findings=(finding,)))
    assert out.startswith("::warning file=src/mod.c,line=1,endLine=4,title=")


def test_github_escapes_what_ends_a_property_or_a_message() -> None:
    (line,) = rendered("github", HOSTILE).splitlines()
    properties, message = re.fullmatch(r"::error ((?:(?!::).)*)::(.*)", line).groups()  # type: ignore[union-attr]
    file = next(part for part in properties.split(",") if part.startswith("file="))
    assert file == "file=dir%2C1/a%3Ab %2541\\n\\u202e\\udcff \U0001f600.c"
    assert "100%25, a:b" in message


def test_json() -> None:
    document = json.loads(rendered("json", REPORT))
    assert list(document) == [
        "version",
        "tool",
        "root",
        "findings",
        "suppressed",
        "problems",
        "statistics",
        "incomplete_files",
        "exit_code",
    ]
    assert document["findings"][1] == {
        "rule": "GIL101",
        "name": "capi-call-without-gil",
        "severity": "error",
        "confidence": "high",
        "message": "`PyList_New` creates an object while the GIL is released",
        "path": "src/mod.c",
        "line": 3,
        "column": 11,
        "end_line": 3,
        "end_column": 24,
        "subject": "f",
        "advice": "take the GIL around the call",
        "fingerprint": "0123456789abcdef" * 2,
        "configurations": [],
        "notes": [{"message": "the GIL is released here", "path": "src/mod.c", "line": 2, "column": 5}],
    }
    assert document["suppressed"] == [document["findings"][1] | {"reason": "pinned by the caller"}]
    assert document["problems"] == [
        {
            "path": "gone.c",
            "stage": "parse",
            "text": "no header",
            "remedy": "install it",
            "line": None,
            "lost": True,
        }
    ]
    assert document["statistics"]["native_files"] == 2
    assert (document["version"], document["root"], document["exit_code"]) == (1, "/home/me/project", 1)
    assert document["tool"] == {"name": "gillint", "version": "0.1.0"}


def test_json_keeps_the_text_but_for_undecodable_names() -> None:
    out = rendered("json", HOSTILE)
    (finding,) = json.loads(out)["findings"]
    assert out.isascii()
    assert finding["path"] == HOSTILE_PATH.replace("\udcff", "\\udcff")
    assert finding["path"].encode("utf-8")


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"json", "sarif"}))
def test_nothing_invisible_gets_through(name: str) -> None:
    out = rendered(name, HOSTILE)
    assert INVISIBLE.isdisjoint(out)
    assert "\\x1b[31mred" in out
    assert "\\u202eevil\\u2066" in out
    assert "one\\ntwo\\r\\nthree\\u2028four" in out


@pytest.mark.parametrize("name", ["json", "sarif"])
def test_json_formats_are_ascii_and_well_formed(name: str) -> None:
    out = rendered(name, HOSTILE)
    assert out.isascii()
    assert json.dumps(json.loads(out), ensure_ascii=False).encode("utf-8")


@settings(deadline=None)
@given(reports)
def test_one_line_per_finding(report: Report) -> None:
    for name in ("concise", "github"):
        out = rendered(name, report)
        assert len(out.split("\n")) == len(report.findings) + 1
        assert INVISIBLE.isdisjoint(out)


@settings(deadline=None)
@given(reports)
def test_json_is_always_readable(report: Report) -> None:
    document = json.loads(rendered("json", report))
    assert [each["line"] for each in document["findings"]] == [each.where.line for each in report.findings]
    assert json.dumps(document, ensure_ascii=False).encode("utf-8")


def test_visible_keeps_ordinary_text() -> None:
    text = "日本語 ü 😀 👩‍💻 a-b_c `x` 100%"
    assert visible(text) == text


@pytest.mark.parametrize(
    ("content", "line", "expected"),
    [
        (b"a\nb\r\nc\rd", 3, "c"),
        (b"a\nb\r\nc\rd", 4, "d"),
        (b"a\x0cb\xe2\x80\xa8c\nd", 2, "d"),
        (b"\xef\xbb\xbfa", 1, "a"),
        (b"\xff\xfe\n", 1, "��"),
        (b"a\n", 3, None),
        (b"a\n", 0, None),
        (b"", 1, ""),
    ],
)
def test_source_lines_are_those_of_compilers(
    tmp_path: Path, content: bytes, line: int, expected: str | None
) -> None:
    (tmp_path / "m.c").write_bytes(content)
    assert FileLines(tmp_path)("m.c", line) == expected


def test_what_cannot_be_read_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with (tmp_path / "large.c").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    lines = FileLines(tmp_path)
    for path in ("folder", "large.c", "missing.c", "a\0b", "x" * 5000, "folder/../../../missing.c"):
        assert lines(path, 1) is None
