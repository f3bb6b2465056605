"""GIL303: a compute kernel run with the GIL held on data whose size the caller decides."""

import re
from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.held.gil302_long_loop_holding_gil import long_loops
from gillint.checks.held.places import only_at_import
from gillint.checks.held.waiting import advice, confidence, costly_calls, released_here_too, severity, sibling
from gillint.flow.cfg import Op
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost
from gillint.model import Confidence, Finding, Severity

_SMALL = 4096  # bytes or elements; a kernel over this few is done in microseconds
_SIZE_NAME = re.compile(r"len|size|count|num|bytes|avail|total|\bn\b", re.IGNORECASE)


@check("GIL303", "heavy-call-holding-gil", Severity.WARNING, Confidence.HIGH, since="0.1")
def heavy_call_holding_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for call in costly_calls(fn, know, Cost.HEAVY):
        op = call.step.op
        if any(call.step.block in loop.blocks for loop in long_loops(fn)):
            continue  # GIL302 speaks of the loop around it
        if _small_constant(op) or released_here_too(fn, op) or only_at_import(fn):
            continue
        disagrees = sibling(fn, call, know)
        yield fn.finding(
            "GIL303",
            op.where,
            f"`{op.name}` computes over its whole input while the GIL is held",
            severity(fn, call.fact, disagrees),
            confidence(fn),
            notes=(*fn.why_held(), *((disagrees,) if disagrees else ())),
            advice=advice(fn),
        )


def _small_constant(op: Op) -> bool:
    """Whether the size is a small literal: one after what is computed with and on, and no argument is named
    like a size."""
    literals = [int(arg) for arg in op.args[2:] if arg.lstrip("-").isdigit()]
    named = any(_SIZE_NAME.search(arg) for arg in op.args if arg and arg[0] not in "&-0123456789")
    return bool(literals) and not named and 0 < max(literals) <= _SMALL
