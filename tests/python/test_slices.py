"""The slicer: where statements begin, by the word of CPython's own parser."""

import ast
import sysconfig
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gillint.python.slices import MAX_UNIT, Lines, danger_within, members, top_level

LIB = Path(sysconfig.get_path("stdlib"))
MODULES = ["argparse", "asyncio/base_events", "dataclasses", "difflib", "inspect", "pathlib", "tarfile"]


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def starts(nodes: list[ast.stmt]) -> set[int]:
    return {min([n.lineno, *(d.lineno for d in getattr(n, "decorator_list", []))]) for n in nodes}


@pytest.mark.parametrize("name", MODULES)
def test_cuts_the_standard_library_where_it_parses(name: str) -> None:
    text = read(LIB / f"{name}.py")
    lines = Lines(text)
    assert {lines.line(unit.start) for unit in top_level(text)} == starts(ast.parse(text).body)


@pytest.mark.parametrize("name", MODULES)
def test_cuts_classes_into_their_members(name: str) -> None:
    text = read(LIB / f"{name}.py")
    lines = Lines(text)
    expected = {n.name: starts(n.body) for n in ast.parse(text).body if isinstance(n, ast.ClassDef)}
    units = {u.name: u for u in top_level(text) if u.kind == "class"}
    found = {name: {lines.line(m.start) for m in members(text, unit)} for name, unit in units.items()}
    assert {k: v for k, v in found.items() if v} == {k: v for k, v in expected.items() if found.get(k)}
    assert sum(map(bool, found.values())) >= len(found) - 3  # the others have their body on the header's line


PIECES = st.sampled_from(
    [
        "x = 1",
        "x = (1,\n2)",
        "s = '''a\ndef no(): pass\n'''",
        's = "it\'s # not a comment ("',
        "def f(a,\n      b):\n    return [\na\n]",
        "@d\n@e(1)\nclass C:\n    def m(self):\n        pass\n\n    y = 2",
        "if a:\n    pass\nelif b:\n    pass\nelse:\n    pass",
        "try:\n    pass\nexcept E:\n    pass\nfinally:\n    pass",
        "# def comment(",
        "x = 1 + \\\n    2",
        "for i in y:\n    pass",
        "f'{x!r:>{w}} {{'",
        "import a.b as c; import d",
        "async def g():\n    await h(')')",
        "r'\\\\'",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_cuts_made_up_modules_where_they_parse(pieces: list[str], newline: str) -> None:
    text = "\n".join(pieces).replace("\n", newline) + newline
    expected = starts(ast.parse(text).body)
    lines = Lines(text)
    units = top_level(text)
    assert {lines.line(u.start) for u in units} == expected
    assert all(a.end <= b.start for a, b in pairwise(units))


def test_units_know_their_kind_and_name() -> None:
    text = "import a\nfrom b import c\n@d\nasync def f(): ...\nclass C: ...\nx = 1\n"
    assert [(u.kind, u.name) for u in top_level(text)] == [
        ("import", ""),
        ("import", ""),
        ("def", "f"),
        ("class", "C"),
        ("other", ""),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x = " + "(" * 300 + ")" * 300, "brackets nest 300 deep"),
        ("x = a" + ".b()" * 600, "chained"),
        ("x = 1" + " + 1" * 600, "operators"),
        ("x = '" + "a" * 300_000 + "'", "characters long"),
        ("if a: pass\n" + "elif b: pass\n" * 2_000, "branches"),
    ],
)
def test_what_would_overflow_the_parser_is_marked(text: str, reason: str) -> None:
    (unit,) = top_level(text + "\n")
    assert reason in unit.danger


LONG_CLASS = "class C(object):\n    def f(self):\n        return 1\n" + "    x = 1\n" * (MAX_UNIT // 10 + 1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (LONG_CLASS, ""),  # only ever parsed a member at a time
        (LONG_CLASS.replace("object", "(" * 300 + ")" * 300), "brackets nest 301 deep"),
        (LONG_CLASS.replace("return 1", "return a" + ".b()" * 600), "chained"),
        ("class C: x = '" + "a" * 300_000 + "'\n", "characters long"),  # has no member to cut off
        ("x = '" + "a" * 300_000 + "'\n", "characters long"),
    ],
)
def test_of_a_class_the_parts_are_judged_that_the_parser_is_given(text: str, reason: str) -> None:
    (unit,) = top_level(text)
    assert unit.danger
    found = danger_within(text, unit)
    assert (reason in found) if reason else not found


def test_ordinary_code_is_not_marked() -> None:
    assert not any(unit.danger for unit in top_level(read(LIB / "typing.py")))


def test_lines_end_at_newlines_and_nothing_else() -> None:
    lines = Lines("a\x0cb\u2028c\rd\r\ne\nf")
    assert [lines.line(i) for i in (0, 2, 4, 6, 9, 11)] == [1, 1, 1, 2, 3, 4]
    assert lines.column(4) == 5


def test_an_open_bracket_does_not_swallow_the_rest() -> None:
    units = top_level("x = (1,\n\ndef f(a):\n    return a\n")
    assert [(u.kind, u.name) for u in units] == [("other", ""), ("def", "f")]
