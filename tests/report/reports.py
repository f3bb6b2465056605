"""Hand-made reports: an ordinary one, a hostile one, and random ones."""

from pathlib import Path

from hypothesis import strategies as st

from gillint.checks.base import Rule
from gillint.model import (
    Confidence,
    Finding,
    Location,
    Note,
    Problem,
    Report,
    Severity,
    Span,
    Statistics,
    Suppressed,
)

HIGH = Confidence.HIGH
RULES = (
    Rule("GIL003", "incomplete-analysis", Severity.NOTE, HIGH, "0.1"),
    Rule("GIL101", "capi-call-without-gil", Severity.ERROR, HIGH, "0.1"),
    Rule("GIL301", "blocking-call-holding-gil", Severity.WARNING, Confidence.MEDIUM, "0.1", default=False),
)
PAGES = {
    "GIL101": "# GIL101 capi-call-without-gil\n\n## What it finds\nA *call* of the\n`C API` in a [region](x)."
    "\n\n## Why it matters\nIt crashes.\n\n## Evidence\n[Threads](https://docs.python.org/3/c-api/threads.html)\n"
}
SOURCE = """static PyObject *f(PyObject *self) {
    Py_BEGIN_ALLOW_THREADS
\tresult = PyList_New(0);
    Py_END_ALLOW_THREADS
}
"""


def at(line: int, column: int, end: int, path: str = "src/mod.c") -> Location:
    return Location(path, Span(line, column, line, end))


RELEASED = Note("the GIL is released here", at(2, 5, 27))
FINDING = Finding(
    "GIL101",
    "`PyList_New` creates an object while the GIL is released",
    at(3, 11, 24),
    Severity.ERROR,
    HIGH,
    "f",
    (RELEASED,),
    "take the GIL around the call",
    "0123456789abcdef" * 2,
)
REPORT = Report(
    findings=(
        Finding("GIL003", "not analysed in full: no header", at(1, 1, 1, "gone.c"), Severity.NOTE, HIGH),
        FINDING,
    ),
    suppressed=(Suppressed(FINDING, "pinned by the caller", at(3, 30, 60)),),
    problems=(Problem("gone.c", "parse", "no header", remedy="install it"),),
    statistics=Statistics(native_files=2, functions=1),
    root="/home/me/project",
)

ESCAPES = "\x1b[31mred\x1b]0;title\x07"
BIDI = "\u202eevil\u2066"
BREAKS = "one\ntwo\r\nthree\u2028four"
PUNCTUATION = "100%, a:b ]]> <b> & \"quoted\" 'single' ::error::"
HOSTILE_TEXT = f"{ESCAPES} {BIDI} {BREAKS} {PUNCTUATION} \udc80 \U0001f600"
HOSTILE_PATH = "dir,1/a:b %41\n\u202e\udcff \U0001f600.c"
HOSTILE = Report(
    findings=(
        Finding(
            "GIL101",
            HOSTILE_TEXT,
            at(1, 3, 9, HOSTILE_PATH),
            Severity.ERROR,
            HIGH,
            HOSTILE_TEXT,
            (Note(HOSTILE_TEXT, at(2, 1, 4, HOSTILE_PATH)),),
            HOSTILE_TEXT,
            "f" * 32,
        ),
    ),
    suppressed=(Suppressed(FINDING, HOSTILE_TEXT, at(3, 1, 2, HOSTILE_PATH)),),
    problems=(Problem(HOSTILE_PATH, "read", HOSTILE_TEXT, remedy=HOSTILE_TEXT),),
)
INVISIBLE = frozenset("\x1b\x07\x00\x9b\u202e\u2066\u2028\r\t\ufeff\udc80\udcff")


def project(folder: Path) -> Path:
    (folder / "src").mkdir()
    (folder / "src" / "mod.c").write_text(SOURCE, encoding="utf-8")
    return folder


paths = st.sampled_from(["src/mod.c", "/usr/include/x.h", "a b/ü.py", HOSTILE_PATH]) | st.text(min_size=1)
texts = st.text(max_size=40) | st.just(HOSTILE_TEXT)
numbers = st.integers(1, 5)
spans = st.tuples(numbers, numbers, numbers, numbers).map(lambda each: Span(*each))
locations = st.builds(Location, paths, spans)
findings = st.builds(
    Finding,
    st.sampled_from(["GIL003", "GIL101", "GIL301"]),
    texts,
    locations,
    st.sampled_from(Severity),
    st.sampled_from(Confidence),
    texts,
    st.lists(st.builds(Note, texts, locations), max_size=3).map(tuple),
    texts,
    st.sampled_from(["", "ab" * 16]),
)
problems = st.builds(
    Problem,
    paths,
    st.sampled_from(["discover", "read", "parse", "check", "other"]),
    texts,
    st.none() | locations,
    texts,
    st.booleans(),
)
reports = st.builds(
    Report,
    st.lists(findings, max_size=3).map(tuple),
    st.lists(st.builds(Suppressed, findings, texts, locations), max_size=2).map(tuple),
    st.lists(problems, max_size=2).map(tuple),
    root=st.sampled_from([".", "/home/me/project"]),
)
