"""The code around a dispatch: its scope, how often it runs, and what calls it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gillint.python import syntax as s
from gillint.python.facts import Frequency
from gillint.python.modules import FunctionEntity, Scope, walk
from gillint.python.work import SMALL, constant_length

_ROUTES = frozenset(
    ["route", "get", "post", "put", "patch", "delete", "websocket", "head", "options", "api_view", "view"]
)
_HANDLER_METHODS = frozenset(
    ["get", "post", "put", "patch", "delete", "do_GET", "do_POST", "do_PUT", "handle", "dispatch"]
)
_HANDLER_BASES = re.compile(r"(Handler|View|Resource|Endpoint)\b")


class Around(NamedTuple):
    """The code around an expression."""

    scope: Scope
    function: str
    unit: str  # the text of the function or statement it stands in
    frequency: Frequency = Frequency.ONCE
    loop: s.Loop | s.Comprehension | None = None
    handler: str = ""
    awaited: bool = False


_ORDER = (Frequency.ONCE, Frequency.FEW, Frequency.ENDLESS, Frequency.MANY)


def max_frequency(a: Frequency, b: Frequency) -> Frequency:
    """The higher of two frequencies."""
    return max(a, b, key=_ORDER.index)


def loop_frequency(loop: s.Loop, around: Around) -> Frequency:
    if loop.iterable is None:
        own = Frequency.ENDLESS
    else:
        own = Frequency.FEW if is_few(constant_length(loop.iterable, around.scope)) else Frequency.MANY
    return max_frequency(around.frequency, own)


def is_few(length: int | None) -> bool:
    return length is not None and length <= SMALL


def handler_of(entity: FunctionEntity) -> str:
    """What makes a function run once per request, or nothing."""
    for decorator in entity.node.decorators:
        if isinstance(decorator, s.Call) and isinstance(decorator.func, s.Attribute):
            route = decorator.args and isinstance(decorator.args[0].value, s.Constant)
            if decorator.func.attr in _ROUTES and route:
                return f"@{s.dotted(decorator.func)}"
    owner = entity.owner
    if owner is not None and entity.node.name in _HANDLER_METHODS:
        bases = [s.dotted(arg.value) for arg in owner.node.bases]
        if any(_HANDLER_BASES.search(base) for base in bases):
            return f"{owner.node.name}.{entity.node.name}"
    return ""


def is_bounded(loop: s.Loop | s.Comprehension | None) -> bool:
    """Whether the body of a loop waits: a join, an acquire, a get."""
    if not isinstance(loop, s.Loop):
        return False
    words = {"join", "acquire", "get", "wait", "result", "accept", "recv", "sleep", "active_count"}
    return any(_calls_any(statement, words) for statement in walk(loop.body))


def _calls_any(statement: s.Stmt, words: set[str]) -> bool:
    match statement:
        case s.Assign(_, value, _) | s.ExprStatement(value) | s.Return(value):
            return value is not None and _mentions(value, words)
        case s.With(items, _):
            return any(_mentions(manager, words | {"Semaphore"}) for manager, _ in items)
        case s.If(test, _, _):
            return _mentions(test, words)
        case s.Loop(_, _, test, _, _) if test is not None:
            return _mentions(test, words)
    return False


def _mentions(expr: s.Expr, words: set[str]) -> bool:
    if isinstance(expr, s.Attribute) and expr.attr in words:
        return True
    return any(_mentions(part, words) for part in s.children(expr))


def loop_names(loop: s.Loop | s.Comprehension | None) -> set[str]:
    if isinstance(loop, s.Comprehension):
        return {name for clause in loop.clauses for name in names_in(clause.target)}
    if loop is None or loop.target is None:
        return set()
    return set(names_in(loop.target))


def is_per_item(node: s.Call, loop: s.Loop | s.Comprehension | None, names: set[str]) -> bool:
    """Whether a thread is given an item of the loop around it, and the loop goes over data.

    A range counts workers, an attribute holds an object's own parts, and what a call returns may be short.
    """
    iterable = loop.clauses[0].iterable if isinstance(loop, s.Comprehension) else loop and loop.iterable
    while isinstance(iterable, s.Call) and isinstance(iterable.func, s.Name) and iterable.args:
        if iterable.func.id == "range":
            return False
        iterable = iterable.args[0].value
    if not isinstance(iterable, s.Name):
        return False
    packed = (arg.value for arg in node.args if arg.keyword in ("args", "kwargs"))
    return any(names.intersection(names_in(value)) for value in packed)


def names_in(expr: s.Expr) -> Iterator[str]:
    if isinstance(expr, s.Name):
        yield expr.id
    for part in s.children(expr):
        yield from names_in(part)
