"""References borrowed from containers that other threads may change, where no GIL keeps these from it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gillint.checks.across.buffers import handling
from gillint.checks.across.locked import unlocked
from gillint.checks.across.nogil import from_python
from gillint.checks.across.spread import is_among, spread, uses
from gillint.checks.held.places import only_at_import
from gillint.flow.cfg import ASSIGN, CALL, MOVE, RETURN, Op
from gillint.flow.places import root_of
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.flow.values import source_of
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Effect, Role

_DEEP = 4
_KEYWORDS = 2  # the position of a method's keyword dictionary, which is made for the call
_TAKE_KEYWORDS = ("new", "init", "call")  # the slots that get one
_LIFE = ("new", "init", "dealloc", "finalize", "traverse", "clear")  # of objects that nobody else has then
_CONTAINERS = ("PyDict_", "PyList_", "_PyDict_", "PyObject_SetItem", "PyObject_DelItem")
_PYTHONS = ("PyTypeObject.tp_dict", "_typeobject.tp_dict")
_WEAK = "PyWeakref_"  # what a weak reference leads to may go whoever has that


class Lent(NamedTuple):
    """A borrowed reference, and its first use; None for a walk over the container."""

    source: Step
    use: Step | None


def lent(fn: SolvedFunction, know: Knowledge) -> Iterator[Lent]:
    """The references that a function of a module without the GIL borrows with no lock held, and uses."""
    free = unlocked(fn, know)
    for step in fn.steps:
        if id(step.op) not in free:
            continue
        if handling(step.op, Role.BORROWS_INTO, know) and is_shared(fn, _owner(step.op), know):
            yield Lent(step, None)
        elif handling(step.op, Role.BORROWS, know) and step.op.result:
            use = _use(fn, step)
            if use is not None and (step.op.shown.startswith(_WEAK) or is_shared(fn, _owner(step.op), know)):
                yield Lent(step, use)


def _owner(op: Op) -> str:
    return op.args[0] if op.args else ""


def _use(fn: SolvedFunction, step: Step) -> Step | None:
    """The first operation that does more with the reference than to ask whether there is one."""
    for ahead, held in spread(fn, step, frozenset({step.op.result}), lambda _op, _held: frozenset()):
        op = ahead.op
        if uses(op, held) or (op.kind is RETURN and is_among(source_of(op.value), held)):
            return ahead
        if op.kind in (ASSIGN, MOVE) and "." in op.name and is_among(source_of(op.value), held):
            return ahead
    return None


def is_shared(fn: SolvedFunction, place: str, know: Knowledge, deep: int = _DEEP) -> bool:
    """Whether a container is known to be one that other threads can have, too, and change: an argument that
    Python gives, somebody's attribute, a global or a field whose container the program changes."""
    place = place.lstrip("&*")
    if not place or not deep:
        return False
    root, function = root_of(place), fn.function
    if place in function.owners and "." in place:
        return function.owners[place] in _changed_later(fn.program, know) and _has_others(
            fn, root, know, deep
        )
    if root in function.commons:
        return root in _changed_later(fn.program, know)
    sources = list(_sources(fn, root, know, deep))
    if root in function.params:
        sources.append(_is_shared_parameter(fn, place, know, deep))
    return bool(sources) and all(sources)


def _has_others(fn: SolvedFunction, root: str, know: Knowledge, deep: int) -> bool:
    """Whether the struct that a variable stands for or points to may be an object that other threads have:
    neither one of a function's own nor one that is being made or ends."""
    if not deep or (root in fn.function.params and _is_alone(fn)):
        return False
    if root in fn.function.params:
        index = fn.function.params.index(root)
        return from_python(fn) is not None or any(
            _has_others(above, root_of(op.args[index]), know, deep - 1)
            for above, op in _calls_of(fn)
            if index < len(op.args) and op.args[index][:1] not in ("&", "")
        )
    if root not in fn.function.locals:
        return root in fn.function.commons
    known = [op.result == root and not _is_new(fn, op) for op in fn.function.calls() if op.result == root]
    known += [
        handling(op, Role.PARSES, know) is not None for op in fn.function.calls() if f"&{root}" in op.args
    ]
    known += [
        _has_others(fn, root_of(source_of(op.value)), know, deep - 1)
        for block in fn.function.cfg.blocks
        for op in block.ops
        if op.kind in (ASSIGN, MOVE) and op.name == root and source_of(op.value)
    ]
    return any(known)


def _is_new(fn: SolvedFunction, op: Op) -> bool:
    fact = fn.program.summaries.semantics.fact(op)
    return op.is_indirect or (fact is not None and fact.effect in (Effect.CREATES, Effect.ALLOCATES))


def _sources(fn: SolvedFunction, place: str, know: Knowledge, deep: int) -> Iterator[bool]:
    """Of each operation that gives a variable its value, whether it gives a container that is shared."""
    for block in fn.function.cfg.blocks:
        for op in block.ops:
            if op.kind is CALL and op.result == place:
                yield False
            elif op.kind is CALL and f"&{place}" in op.args:
                yield handling(op, Role.PARSES, know) is not None
            elif op.kind in (ASSIGN, MOVE) and op.name == place and op.value != "=0":
                yield is_shared(fn, source_of(op.value), know, deep - 1)


def _is_shared_parameter(fn: SolvedFunction, place: str, know: Knowledge, deep: int) -> bool:
    index = fn.function.params.index(root_of(place))
    entry = from_python(fn)
    if entry is not None:
        if index == _KEYWORDS and (entry.through == "method" or fn.name.lower().endswith(_TAKE_KEYWORDS)):
            return False
        return index > 0 or not _is_alone(fn)
    given = [
        is_shared(above, op.args[index] + place[len(root_of(place)) :], know, deep - 1)
        for above, op in _calls_of(fn)
        if index < len(op.args)
    ]
    return any(given)


def _calls_of(fn: SolvedFunction) -> Iterator[tuple[SolvedFunction, Op]]:
    for key in fn.program.summaries.callers.get(fn.function.key, ()):
        above = fn.program.function(key)
        for op in above.function.calls():
            if op.callee == fn.function.key:
                yield above, op


def _is_alone(fn: SolvedFunction) -> bool:
    """Whether a function only deals with an object that nobody else has."""
    return fn.name.lower().endswith(_LIFE)


@lru_cache(maxsize=8)
def _changed_later(program: ProgramFlow, know: Knowledge) -> frozenset[str]:
    """The fields ("Queue.items") and global variables whose containers are changed by functions that do not
    only run at import, and those of Python's own structs, which Python changes."""
    found: set[str] = set(_PYTHONS)
    for key in program.gil_not_used:
        function = program.summaries.functions.get(key)
        changed = [op for op in function.calls() if _mutates(program, op)] if function else []
        if changed and not only_at_import(program.function(key)):
            for op in changed:
                found |= _named(program.function(key), op.args[0], _DEEP)
    return frozenset(found)


def _mutates(program: ProgramFlow, op: Op) -> bool:
    if not op.args or not op.name.startswith(_CONTAINERS):
        return False
    fact = program.summaries.semantics.fact(op)
    return fact is not None and fact.effect is Effect.MUTATES


def _named(fn: SolvedFunction, place: str, deep: int) -> frozenset[str]:
    """What a container that goes by a place is called in the program: the fields and globals it may be in."""
    place = place.lstrip("&*")
    root, function = root_of(place), fn.function
    if place in function.owners and "." in place:
        return frozenset({function.owners[place]})
    if root in function.commons:
        return frozenset({root})
    if not deep:
        return frozenset()
    found: set[str] = set()
    for block in function.cfg.blocks:
        for op in block.ops:
            if op.kind in (ASSIGN, MOVE) and op.name == place and source_of(op.value):
                found |= _named(fn, source_of(op.value), deep - 1)
    if root in function.params:
        index = function.params.index(root)
        for above, op in _calls_of(fn):
            if index < len(op.args):
                found |= _named(above, op.args[index], deep - 1)
    return frozenset(found)
