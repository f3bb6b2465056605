"""Modules that say they do not need the GIL: which of their functions several threads may be in at once."""

from collections import deque
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from gillint.checks.across.buffers import called
from gillint.checks.across.locked import unlocked
from gillint.checks.across.writes import written_by
from gillint.flow.cfg import WRITE, Op
from gillint.flow.contexts import Caller
from gillint.flow.solved import ProgramFlow, SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Role
from gillint.model import Location, Note

_FROM_PYTHON = frozenset({"method", "slot", "getset", "tp_dealloc", "a call guard"})


class Way(NamedTuple):
    """How a function is come to: from Python by an entry of a table, or from `above` by a call."""

    entry: Caller | None = None
    above: str = ""
    call: Op | None = None


def declaration(fn: SolvedFunction) -> Location | None:
    """Where the function's module says that it does not need the GIL; None for one that does not, and where
    this build does not show what guards the function's data."""
    program = fn.program
    if not program.gil_not_used or fn.function.key in program.unsure:
        return None
    return program.gil_not_used.get(fn.function.key)


def from_python(fn: SolvedFunction) -> Caller | None:
    """The entry of a table by which Python calls the function at any time, if there is one."""
    callers = (*fn.contexts.held, *fn.contexts.released)
    return next((each for each in callers if each.kind == "entry" and each.through in _FROM_PYTHON), None)


@lru_cache(maxsize=8)
def unguarded(program: ProgramFlow, know: Knowledge) -> Mapping[str, Way]:
    """The functions, by key, that write what all threads have in common or borrow references, or lead to one
    that does, and that several threads may be in at once: no caller holds a lock."""
    concerned = _concerned(program, know)
    found: dict[str, Way] = {}
    queue: deque[str] = deque()
    for key in sorted(concerned):
        entry = from_python(program.function(key))
        if entry is not None:
            found[key] = Way(entry)
            queue.append(key)
    while queue:
        key = queue.popleft()
        if key in program.unsure:
            continue  # the locks around its calls may be out of sight
        fn = program.function(key)
        free = unlocked(fn, know)
        for op in fn.function.calls():
            if op.callee in concerned and op.callee not in found and id(op) in free:
                found[op.callee] = Way(above=key, call=op)
                queue.append(op.callee)
    return found


def _concerned(program: ProgramFlow, know: Knowledge) -> set[str]:
    functions = program.summaries.functions
    found = {key for key in program.gil_not_used if key in functions and _acts(program.function(key), know)}
    queue = list(found)
    while queue:
        above = set(program.summaries.callers.get(queue.pop(), ())) & program.gil_not_used.keys() - found
        found |= above
        queue += above
    return found


def _acts(fn: SolvedFunction, know: Knowledge) -> bool:
    if know.any_handling(called(fn), Role.BORROWS, Role.BORROWS_INTO):
        return True
    if not fn.function.commons:
        return False
    ops = (op for block in fn.function.cfg.blocks for op in block.ops)
    return any(op.kind is WRITE or written_by(fn, op, know) or changed_by(fn, op, know) for op in ops)


def changed_by(fn: SolvedFunction, op: Op, know: Knowledge) -> str:
    """The common variable that stands for something which a library's function changes, or ""."""
    fact = know.handling(op.name, Role.CHANGES) if op.callee not in fn.program.summaries.functions else None
    given = (
        op.args[fact.argument] if fact and fact.argument is not None and fact.argument < len(op.args) else ""
    )
    return given if given in fn.function.commons else ""


def why_unguarded(fn: SolvedFunction, way: Way, ways: Mapping[str, Way]) -> tuple[Note, ...]:
    """The calls that lead from Python to a function, none of them in a lock."""
    notes: list[Note] = []
    while way.call is not None:
        notes.append(Note(f"`{fn.name}` is called here with no lock held", way.call.where))
        fn = fn.program.function(way.above)
        way = ways[way.above]
    if way.entry is not None:
        notes.append(Note(f"Python calls `{fn.name}` ({way.entry.through})", way.entry.where))
    return tuple(reversed(notes))
