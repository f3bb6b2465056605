"""From source to the small tree: shapes, places, and what happens to source that cannot be read."""

import ast
import sysconfig
from pathlib import Path

import pytest

from gillint.model import Span
from gillint.python import syntax as s
from gillint.python.parse import UnparsableError, parse_slice

LIB = Path(sysconfig.get_path("stdlib"))


def calls(node: object) -> list[s.Call]:
    """Every call in a tree of any nodes."""
    found = [node] if isinstance(node, s.Call) else []
    if isinstance(node, tuple):
        parts: list[object] = list(node)
    else:
        parts = [getattr(node, name) for name in getattr(node, "__slots__", ())]
    return [*found, *(call for part in parts if not isinstance(part, str | int) for call in calls(part))]


@pytest.mark.parametrize("name", ["difflib", "functools", "queue", "shutil", "tarfile"])
def test_calls_stand_where_cpython_says(name: str) -> None:
    text = (LIB / f"{name}.py").read_text("utf-8")
    expected = {
        (n.lineno, n.end_lineno, n.end_col_offset + 1)
        for n in ast.walk(ast.parse(text))
        if isinstance(n, ast.Call)
    }
    found = {(c.span.line, c.span.end_line, c.span.end_column) for c in calls(parse_slice(text, 1, False))}
    # calls in decorators, annotations, defaults and all kinds of statements; f-strings have no places in 3.11
    assert len(found - expected) <= len(found) // 50
    assert len(expected - found) <= len(expected) // 20


def test_a_member_keeps_its_place() -> None:
    (function,) = parse_slice("    def f(self):\n        return g(1)\n", 10, True)
    assert isinstance(function, s.Function)
    assert function.span == Span(10, 9, 10, 10)
    assert calls(function)[0].span == Span(11, 16, 11, 20)


def test_windows_line_ends_count_once() -> None:
    body = parse_slice("x = 1\r\ny = f()\r\n", 1, False)
    assert calls(body)[0].span.line == 2


def test_statements_take_their_shape() -> None:
    loop, assign, imported = parse_slice(
        "for a, b in c:\n    with d as e: pass\nx: int = {1: y, **z}\nfrom ..m import n as o\n", 1, False
    )
    assert isinstance(loop, s.Loop)
    assert isinstance(loop.target, s.Display)
    assert loop.body == (s.With(((s.Name("d"), s.Name("e")),), ()),)
    assert isinstance(assign, s.Assign)
    assert assign.annotation == s.Name("int")
    assert imported == s.Import("m", 2, "n", "o")


def test_nodes_of_different_kinds_are_different() -> None:
    assert s.Await(s.Name("x")) != s.Yield(s.Name("x"))


@pytest.mark.parametrize("text", ["def f(:\n", "x = (\n", "\tif a:\n  b\n", "x = 1 +\n"])
def test_broken_source_is_an_error_with_its_line(text: str) -> None:
    with pytest.raises(UnparsableError, match=r"not valid Python: line 4\d"):
        parse_slice(text, 40, False)


def test_deep_brackets_within_the_limit_are_read() -> None:
    (assign,) = parse_slice("x = " + "(" * 190 + "1" + ")" * 190 + "\n", 1, False)
    assert isinstance(assign, s.Assign)


def test_dotted_and_children() -> None:
    (statement,) = parse_slice("a.b.c(lambda: d, [e for f in g if h])\n", 1, False)
    assert isinstance(statement, s.ExprStatement)
    assert isinstance(statement.value, s.Call)
    assert s.dotted(statement.value.func) == "a.b.c"
    assert s.dotted(statement.value) == ""
    comprehension = statement.value.args[1].value
    assert {e.id for e in s.children(comprehension) if isinstance(e, s.Name)} == {"e", "f", "g", "h"}
