"""GIL203: the GIL released where it is released already."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.regions.thrown import handler_outside
from gillint.flow.cfg import Op
from gillint.flow.gil import RELEASED, must_be_released
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = "Regions do not nest: end the first before beginning the second, or leave the inner one out."


@check("GIL203", "gil-released-twice", Severity.ERROR, Confidence.HIGH, since="0.1")
def gil_released_twice(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    if not fn.changes_gil:
        return
    for step in fn.steps:
        if not fn.program.summaries.releases(step.op) or _speaks_itself(fn, step.op):
            continue
        letters = {world.stack[-1] for world in step.state}
        if not letters & {"R", "X"} and not (fn.entry == "r" and letters & RELEASED and not fn.guessed):
            continue
        if fn.function.caught and handler_outside(fn, fn.path(step, lambda world: world.stack[-1] in "RX")):
            continue  # GIL202 speaks of the exception
        yield fn.finding(
            "GIL203",
            step.op.where,
            f"`{step.op.shown}` releases the GIL, which is already released",
            Severity.ERROR,
            Confidence.HIGH if must_be_released(step.state) else Confidence.MEDIUM,
            notes=(*fn.why_released(step), *_inner(fn, step.op)),
            advice=_ADVICE,
        )


def _inner(fn: SolvedFunction, op: Op) -> tuple[Note, ...]:
    """Where the helper that is called releases."""
    summary = fn.program.summaries.by_key.get(op.callee)
    released = summary.rerelease if summary else None
    return (Note(f"`{released.shown}` releases the GIL again", released.where),) if released else ()


def _speaks_itself(fn: SolvedFunction, op: Op) -> bool:
    """Whether the helper that releases is only ever entered without the GIL: then the defect is its own."""
    contexts = fn.program.contexts.contexts.get(op.callee)
    return contexts is not None and contexts.entry == "r"
