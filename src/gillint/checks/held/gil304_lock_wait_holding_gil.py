"""GIL304: waiting for another thread while that thread may be waiting for the GIL."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.held.asked import returns_at_once
from gillint.checks.held.locks import Taken, hazard, is_mutex, is_new, never_waited_for, takers
from gillint.checks.held.waiting import CostlyCall, confidence, costly_calls
from gillint.flow.solved import SolvedFunction
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
        if is_new(Taken(fn, call.step)):
            continue
        taken = takers(fn, call)
        severity, reason = _judge(call, taken, know)
        if severity is Severity.NOTE and is_mutex(op):
            others = [each for each in taken if each.step.op is not op and _waits(each, know)]
            if never_waited_for(taken, know) or any(each.step.op.where < op.where for each in others):
                continue  # it is always free, or the first place speaks for all
            notes = _places(others)
        else:
            notes = (reason,) if reason else ()
        yield fn.finding(
            "GIL304",
            op.where,
            f"`{op.name}` can wait for another thread while the GIL is held",
            severity,
            confidence(fn),
            notes=(*fn.why_held(), *notes),
            advice=_ADVICE,
        )


def _waits(taken: Taken, know: Knowledge) -> bool:
    """Whether a place that takes the lock is one to report too: not where it is only tried."""
    op = taken.step.op
    cost = know.cost(op.name)
    if cost is None or cost.cost is not Cost.LOCK or not taken.with_gil:
        return False
    return not is_new(taken) and not returns_at_once(taken.fn, taken.step, know)


def _judge(call: CostlyCall, taken: list[Taken], know: Knowledge) -> tuple[Severity, Note | None]:
    """An error when a holder of the lock takes the GIL, a warning when one may run Python code or wait for
    something (or when it is no mutex), a note for a leaf lock, which is only ever held for a moment."""
    worst, reason = Severity.NOTE, None
    if not is_mutex(call.step.op):
        worst = Severity.WARNING
    for each in taken:
        severity, note = hazard(each, know)
        if severity > worst:
            worst, reason = severity, note
    return (worst if call.fact.verified else Severity.NOTE), reason


def _places(others: list[Taken]) -> tuple[Note, ...]:
    """Where else a leaf lock is waited for: one cure, and so one note, for all of them."""
    notes = [Note(f"`{each.fn.name}` waits for it too", each.step.op.where) for each in others[:_SHOWN]]
    if len(others) > _SHOWN:
        last = notes[-1]
        notes[-1] = Note(f"{last.message}, and {len(others) - _SHOWN} places more do", last.where)
    return tuple(notes)
