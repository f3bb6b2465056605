"""GIL304: waiting for another thread while that thread may be waiting for the GIL."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.held.locks import (
    blocks_meanwhile,
    has_it_alone,
    is_in_cycle,
    is_mutex,
    is_new,
    locks_taken,
    never_waited_for,
    waited_for_with_gil,
)
from gillint.checks.held.threads import wants_gil_to_end
from gillint.checks.held.waiting import CostlyCall, confidence, costly_calls
from gillint.flow.cfg import Op
from gillint.flow.locknames import guard_of
from gillint.flow.lockstates import Moment
from gillint.flow.solved import ProgramFlow, SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "The GIL is the innermost lock: release it before waiting (try the lock first if it is mostly free), "
    "and take it back when the wait is over."
)
_SHOWN = 3  # other places that wait for a leaf lock, named in its one note


@check("GIL304", "lock-wait-holding-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def lock_wait_holding_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for call in costly_calls(fn, know, Cost.LOCK):
        op = call.step.op
        if is_new(fn, call.step) or (guard_of(op, know) and id(op) not in fn.program.locks.locks_of):
            continue
        judged = _judge(fn, call, know)
        if judged is None:
            continue
        severity, notes = judged
        yield fn.finding(
            "GIL304",
            op.where,
            f"`{guard_of(op, know) or op.name}` can wait for another thread while the GIL is held",
            severity if call.fact.verified else Severity.NOTE,
            confidence(fn),
            notes=(*fn.why_held(), *notes),
            advice=_ADVICE,
        )


def _judge(fn: SolvedFunction, call: CostlyCall, know: Knowledge) -> tuple[Severity, tuple[Note, ...]] | None:
    """An error when the thread that is joined takes the GIL, a warning when a holder of the lock may wait for
    something (or when it is no mutex), a note for a leaf lock, which is only ever held for a moment. None
    when nobody ever waits for it, when another place speaks for all, when that is what GIL305 says, or for
    what hardly ever waits."""
    op, program = call.step.op, fn.program
    locks = locks_taken(program, op)
    api = know.lock(op.name)
    if api is not None and (api.interpreter or api.once):
        return None  # Python itself takes them in that order, or it hardly ever waits
    if is_in_cycle(program, op, know):
        return None
    wants = wants_gil_to_end(fn, op, know)
    if wants is not None:
        return Severity.ERROR, (wants,)
    if not is_mutex(op, know):
        return Severity.WARNING, ()
    for lock in locks:
        reason = blocks_meanwhile(program, lock, know)
        if reason is not None:
            return Severity.WARNING, (reason,)
    if locks and all(never_waited_for(program, lock) or has_it_alone(fn, lock) for lock in locks):
        return None
    waits = [each for lock in locks for each in waited_for_with_gil(program, lock, know)]
    others = [each for each in waits if each.op is not op]
    if any(each.op.where < op.where for each in others):
        return None
    return Severity.NOTE, _places(program, op, others)


def _places(program: ProgramFlow, op: Op, others: list[Moment]) -> tuple[Note, ...]:
    """Where else a leaf lock is waited for: one cure, and so one note, for all of them."""
    notes = [
        Note(f"`{program.function(each.way.key).name}` waits for it too", each.op.where)
        for each in others[:_SHOWN]
        if each.op.where != op.where
    ]
    if len(others) > _SHOWN:
        last = notes[-1]
        notes[-1] = Note(f"{last.message}, and {len(others) - _SHOWN} places more do", last.where)
    return tuple(notes)
