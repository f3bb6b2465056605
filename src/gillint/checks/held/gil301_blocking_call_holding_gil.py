"""GIL301: a call that waits for a peer, a disk or a clock while every other thread waits for it."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.held.waiting import (
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
from gillint.model import Confidence, Finding, Severity

_WAITS_FOR = {
    "io": "can wait for I/O",
    "sleep": "sleeps",
    "dns": "can wait for a name server",
    "process": "waits for a process",
}


@check("GIL301", "blocking-call-holding-gil", Severity.WARNING, Confidence.HIGH, since="0.1")
def blocking_call_holding_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for call in costly_calls(fn, know, Cost.BLOCKS):
        op = call.step.op
        disagrees = sibling(fn, call, know)
        if not is_worth_a_note(fn, call, disagrees, know):
            continue
        waits = _WAITS_FOR.get(call.fact.kind, "can block")
        yield fn.finding(
            "GIL301",
            op.where,
            f"`{op.name}` {waits} while the GIL is held",
            severity(fn, call.fact, disagrees),
            confidence(fn),
            notes=(*fn.why_held(), *((disagrees,) if disagrees else ())),
            advice=advice(fn),
        )
