"""GIL301: a call that waits for a peer, a disk or a clock while every other thread waits for it."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.held.locks import is_in_cycle
from gillint.checks.held.waiting import (
    CostlyCall,
    advice,
    confidence,
    costly_calls,
    is_worth_a_note,
    severity,
    sibling,
)
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost
from gillint.model import Confidence, Finding, Note, Severity

_WAITS_FOR = {
    "io": "can wait for I/O",
    "sleep": "sleeps",
    "dns": "can wait for a name server",
    "process": "waits for a process",
}


_SHOWN = 3  # other places of a call, named in its one note


@check("GIL301", "blocking-call-holding-gil", Severity.WARNING, Confidence.HIGH, since="0.1")
def blocking_call_holding_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    noted: dict[str, list[CostlyCall]] = {}
    for call in costly_calls(fn, know, Cost.BLOCKS):
        if is_in_cycle(fn.program, call.step.op, know):
            continue  # GIL305 says more
        disagrees = sibling(fn, call, know)
        if not is_worth_a_note(fn, call, disagrees, know):
            continue
        how_bad = severity(fn, call.fact, disagrees)
        if how_bad is Severity.NOTE and disagrees is None:
            noted.setdefault(call.step.op.name, []).append(call)
        else:
            yield _finding(fn, call, how_bad, (disagrees,) if disagrees else ())
    for calls in noted.values():  # one cure, and so one note, for all places of a function
        first, *others = sorted(calls, key=lambda call: call.step.op.where)
        yield _finding(fn, first, Severity.NOTE, _also(others))


def _finding(fn: SolvedFunction, call: CostlyCall, how_bad: Severity, notes: tuple[Note, ...]) -> Finding:
    op = call.step.op
    waits = _WAITS_FOR.get(call.fact.kind, "can block")
    return fn.finding(
        "GIL301",
        op.where,
        f"`{op.name}` {waits} while the GIL is held",
        how_bad,
        confidence(fn),
        notes=(*fn.why_held(), *notes),
        advice=advice(fn),
    )


def _also(others: list[CostlyCall]) -> tuple[Note, ...]:
    """Where else the function makes the same call."""
    notes = [
        Note(f"`{call.step.op.name}` is called here too", call.step.op.where) for call in others[:_SHOWN]
    ]
    if len(others) > _SHOWN:
        last = notes[-1]
        notes[-1] = Note(f"{last.message}, and {len(others) - _SHOWN} times more", last.where)
    return tuple(notes)
