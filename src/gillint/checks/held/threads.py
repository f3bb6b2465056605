"""Threads that are waited for: whether the one that is joined wants the GIL before it ends."""

from collections.abc import Iterator

from gillint.flow.cfg import Op
from gillint.flow.handed import Handing
from gillint.flow.locknames import LockNames
from gillint.flow.solved import ProgramFlow, SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Locking, RunsOn
from gillint.model import Note

_DEEP = 6  # calls from a thread's function down to what takes the GIL


def wants_gil_to_end(fn: SolvedFunction, op: Op, know: Knowledge) -> Note | None:
    """Where the thread that `op` joins takes the GIL. It is the one that was started with the same handle, or
    if that is not seen, any that was started in the same file: then all of them have to."""
    action = LockNames(fn.function, know).of(op)
    if action is None or action.does is not Locking.JOINS:
        return None
    started = list(_started(fn.program))
    handle = LockNames(fn.function, know).name(action.places[0])
    same = [each for each in started if _handle(fn.program, each, know) == handle]
    same = same or [each for each in started if each.where.path == op.where.path]
    found = [_takes_gil(fn.program, each.target, _DEEP) for each in same]
    first = next((taken for taken in found if taken is not None), None)
    if first is None or None in found:
        return None
    thread = fn.program.summaries.functions[same[found.index(first)].target].name
    return Note(f"`{thread}`, which runs in that thread, waits for the GIL", first.where)


def _started(program: ProgramFlow) -> Iterator[Handing]:
    """The functions that are given to an API that starts a thread."""
    for handings in program.contexts.handed.values():
        for handing in handings:
            if handing.op is not None and handing.fact and handing.fact.runs_on is RunsOn.THREAD:
                yield handing


def _handle(program: ProgramFlow, handing: Handing, know: Knowledge) -> str:
    """The name of the variable or field that a thread is known by."""
    op = handing.op
    function = program.summaries.functions.get(handing.by)
    if op is None or function is None:
        return ""
    place = op.args[0].lstrip("&*") if op.args and op.args[0][1:] != handing.target else op.result
    return LockNames(function, know).name(place) if place and place[0] != "$" else ""


def _takes_gil(program: ProgramFlow, key: str, deep: int, seen: frozenset[str] = frozenset()) -> Op | None:
    """The first operation with which a function that is entered without the GIL takes it."""
    summaries = program.summaries
    function = summaries.functions.get(key)
    if function is None or not deep or key in seen:
        return None
    for op in function.calls():
        if summaries.effect(op).takes_gil:
            return op
        if op.callee in summaries.functions:
            found = _takes_gil(program, op.callee, deep - 1, seen | {key})
            if found is not None:
                return found
    return None
