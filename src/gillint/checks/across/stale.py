"""Handles in fields of an object that one method uses in a region while another may close them."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from gillint.checks.across.buffers import handling
from gillint.checks.across.locked import unlocked
from gillint.checks.across.releasing import has_region, is_released
from gillint.flow.cfg import ASSIGN, ASSUME, CALL, MOVE, Function, Op, Origin
from gillint.flow.places import root_of
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.flow.values import source_of
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Role
from gillint.model import Location

_DEEP = 4  # calls between a method and what it has closed
_METHODS = ("method", "getset")
_LIFE = ("new", "init", "dealloc", "finalize", "traverse", "clear")  # of objects that nobody else has then
_CLOSES = re.compile(
    r"(?:^|[_a-z:])(?:[Ff]ree|[Cc]lose|[Dd]estroy|[Dd]elete|[Cc]leanup|[Dd]ispose|[Ff]inish|unbind)"
)
_NO_HANDLE = frozenset({"close", "_close", "closesocket", "PyThread_free_lock", "sqlite3_close_v2"})
# Words by which fields and helpers are called that keep methods of one object apart.
_GUARDS = re.compile(
    r"in_?use|busy|lock|mutex|enter|begin|acquire|hold|pin|count|ref|pending|active|running|thread|guard|state|owner",
    re.I,
)


class Closer(NamedTuple):
    """A method that has a field's handle closed: `op` does it, `calls` lead there from the method."""

    method: SolvedFunction
    entry: Location
    op: Op
    calls: tuple[Op, ...]


class Stale(NamedTuple):
    """A use of a field's handle in a region, with the test before it, and who may close it meanwhile."""

    field: str
    test: Step
    use: Step
    closer: Closer


def stale_uses(fn: SolvedFunction, know: Knowledge) -> Iterator[Stale]:
    """The first such use of each field, of a method that Python calls."""
    if not has_region(fn) or fn.entry != "h" or not fn.function.params or _entry(fn) is None:
        return
    if fn.name.lower().endswith(_LIFE) or _guards_itself(fn, know):
        return
    found: set[str] = set()
    for use in fn.steps:
        if use.op.kind is not CALL or not is_released(use):
            continue
        for place in dict.fromkeys(each for arg in use.op.args for each in _fields(fn, arg)):
            owner = fn.function.owners[place]
            if owner in found or id(use.op) not in unlocked(fn, know):
                continue
            test = _test_before(fn, place, use)
            closer = _closer(fn, owner, know) if test is not None else None
            if test is not None and closer is not None:
                found.add(owner)
                yield Stale(place, test, use, closer)


def _entry(fn: SolvedFunction) -> Location | None:
    """Where a table names the function as a method."""
    return next((c.where for c in fn.contexts.held if c.kind == "entry" and c.through in _METHODS), None)


def _fields(fn: SolvedFunction, place: str) -> Iterator[str]:
    """The field of the method's own object that an argument is: itself, or the only one it is a copy of."""
    if not place or place[0] in "&*":
        return
    places = [place] if "." in place else _origins(fn.function, place)
    for each in places:
        if each in fn.function.owners and each.count(".") == 1 and _is_self(fn.function, root_of(each)):
            yield each


def _origins(function: Function, name: str) -> list[str]:
    """What a local variable is given; nothing if that is more than one thing."""
    given = {
        source_of(op.value)
        for block in function.cfg.blocks
        for op in block.ops
        if op.kind in (ASSIGN, MOVE) and op.name == name and op.value != "=0"
    }
    results = any(op.result == name for op in function.calls())
    return list(given - {""}) if name in function.locals and len(given) == 1 and not results else []


def _is_self(function: Function, root: str) -> bool:
    return root == function.params[0] or _origins(function, root) == [function.params[0]]


def _test_before(fn: SolvedFunction, place: str, use: Step) -> Step | None:
    """The last test of the object, with the GIL held, from which a way leads to the use of its field; None if
    the field is given another value in between: then it has been taken out of the others' reach."""
    root = root_of(place)

    def given(op: Op) -> bool:
        return op.kind in (ASSIGN, MOVE) and op.name == place

    tests = [
        step
        for step in fn.steps
        if step.op.kind is ASSUME
        and root_of(step.op.name) in (root, fn.function.params[0])
        and not is_released(step)
        and any(op is use.op for op in fn.following(step, given))
    ]
    return tests[-1] if tests else None


def _guards_itself(fn: SolvedFunction, know: Knowledge) -> bool:
    """Whether a method marks its object as being used, keeps what it uses, or leaves that to a helper."""
    me = fn.function.params[0]
    for block in fn.function.cfg.blocks:
        for op in block.ops:
            if op.kind in (ASSIGN, MOVE) and "." in op.name and _GUARDS.search(op.name.rpartition(".")[2]):
                return True
            if op.kind is CALL and handling(op, Role.KEEPS, know) is not None and "." in "".join(op.args):
                return True
            if (
                op.kind is CALL
                and op.origin is not Origin.PYTHON
                and _GUARDS.search(op.name)
                and me in op.args
            ):
                return True
    return False


def _closer(fn: SolvedFunction, owner: str, know: Knowledge) -> Closer | None:
    """Another method that has the field's handle closed, with nothing to keep it from doing so meanwhile."""
    written = _written(fn.function)
    for closer in _closers(fn.program, know).get(owner, ()):
        if closer.method.function.key != fn.function.key and not written & _tested(closer, owner):
            return closer
    return None


def _written(function: Function) -> set[str]:
    return {
        function.owners[op.name]
        for block in function.cfg.blocks
        for op in block.ops
        if op.kind in (ASSIGN, MOVE) and op.name in function.owners
    }


def _tested(closer: Closer, owner: str) -> set[str]:
    """The other fields that are tested on the way from a method to where it closes one."""
    program = closer.method.program
    keys = [closer.method.function.key, *(op.callee for op in closer.calls)]
    found: set[str] = set()
    for key in keys:
        function = program.summaries.functions[key]
        below = [
            function,
            *(
                program.summaries.functions[c.callee]
                for c in function.calls()
                if c.callee in program.summaries.functions
            ),
        ]
        for each in below:
            found |= {
                each.owners[op.name]
                for block in each.cfg.blocks
                for op in block.ops
                if op.kind is ASSUME and op.name in each.owners
            }
    return found - {owner}


@lru_cache(maxsize=8)
def _closers(program: ProgramFlow, know: Knowledge) -> Mapping[str, list[Closer]]:
    """The methods that have a field's handle closed, by the field ("Stream.handle")."""
    found: dict[str, list[Closer]] = {}
    for key, function in program.summaries.functions.items():
        for op in function.calls():
            owner = _closed(program, function, op, know)
            if owner:
                found.setdefault(owner, []).extend(_methods(program.function(key), op, (), know))
    return found


def _closed(program: ProgramFlow, function: Function, op: Op, know: Knowledge) -> str:
    """The field whose handle a call closes, or ""."""
    if op.name in _NO_HANDLE or not op.args or op.is_indirect or any(map(str.isidentifier, op.args[1:])):
        return ""  # of more than one object, another one may be meant
    cost = know.cost(op.name)
    if not (cost is not None and cost.closes) and not _CLOSES.search(op.name):
        return ""
    owner = function.owners.get(op.args[0], "")
    return owner if "." in owner and "(" not in owner else ""


def _methods(fn: SolvedFunction, op: Op, calls: tuple[Op, ...], know: Knowledge) -> Iterator[Closer]:
    """The methods from which a way leads to an operation of a function, with no lock on it."""
    first = calls[0] if calls else op
    if id(first) not in unlocked(fn, know):
        return
    if any(_GUARDS.search(test) for test in _own_tests(fn.function)):
        return
    where = _entry(fn)
    if where is not None:
        yield Closer(fn, where, op, calls)
    elif len(calls) < _DEEP:
        for key in fn.program.summaries.callers.get(fn.function.key, ()):
            above = fn.program.function(key)
            for call in above.function.calls():
                if call.callee == fn.function.key and call not in calls:
                    yield from _methods(above, op, (call, *calls), know)
                    break


def _own_tests(function: Function) -> Iterator[str]:
    for block in function.cfg.blocks:
        for op in block.ops:
            if op.kind is ASSUME and "." in op.name:
                yield op.name.rpartition(".")[2]
