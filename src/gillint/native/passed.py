"""Parameters that are objects: whoever calls the function has them destroyed when it returns."""

from collections.abc import Iterator

from gillint.model import Location
from gillint.native import clang
from gillint.native.classes import Class
from gillint.native.lower.context import peel
from gillint.native.names import Names
from gillint.native.source import SourceMap
from gillint.native.tree import Node

_TAKES = frozenset({"std::move", "std::swap", "std::exchange", "std::forward"})


def passed_by_value(function: Node, source: SourceMap, names: Names) -> Iterator[tuple[str, str, Location]]:
    """The parameters of a function or lambda whose end runs a destructor, but for those that it moves from:
    the name, the destructor's, the declaration."""
    gone: set[int] | None = None
    for kid in function.kids:
        if kid.kind != clang.PARM_DECL:
            continue
        its = names.classes.of(kid.cursor)
        destructor = next(_destructors(its, names), "") if its is not None else ""
        if not destructor:
            continue
        if gone is None:
            gone = set(_given_up(function, names))
        if kid.cursor.data0 not in gone:
            where = source.written(kid.cursor).where
            yield clang.spelling(kid.cursor), destructor, where


def _destructors(its: Class, names: Names) -> Iterator[str]:
    """The destructors that run when an object of a class dies."""
    if its.held is not None:
        yield from _destructors(its.held, names)
    elif its.destructor is not None:
        yield names.declared(its.destructor)[0].name
    for part in its.parts if its.destructor is None else ():
        if part.its is not None:
            yield from _destructors(part.its, names)


def _given_up(function: Node, names: Names) -> Iterator[int]:
    """The declarations of what a function moves from or returns, or whose reference it gives away."""
    stack = list(function.kids)
    while stack:
        node = stack.pop()
        given: list[Node] = []
        if node.kind == clang.RETURN_STMT:
            given = node.expressions()
        elif node.kind == clang.CALL_EXPR:
            name = names.referenced(node.cursor).name
            if name in _TAKES:
                given = node.expressions()
            elif name.endswith("::release") and node.kids:
                given = node.kids[0].expressions()
        for each in given:
            inner = peel(each)
            while inner.kind == clang.CALL_EXPR and len(inner.expressions()) == 1:
                inner = peel(inner.expressions()[0])
            if inner.kind == clang.DECL_REF_EXPR:
                yield names.target(inner.cursor).data0 or 0
        stack.extend(node.kids)
