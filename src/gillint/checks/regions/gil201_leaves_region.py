"""GIL201: a path leaves the function with the GIL released."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.regions.balance import leaves_released, leaving, lost_exits
from gillint.checks.regions.thrown import handler_outside
from gillint.flow.cfg import CALL, THROW, TOUCH, Op
from gillint.flow.gil import must_be_released
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Reacquire before leaving: end the region first, or put Py_BLOCK_THREADS before the return "
    "(PyEval_RestoreThread with the saved thread state)."
)


@check("GIL201", "leaves-region-without-reacquiring", Severity.ERROR, Confidence.HIGH, since="0.1")
def leaves_region_without_reacquiring(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    reported: set[Op] = set()
    for step in lost_exits(fn):
        if step.op.kind is THROW or handler_outside(fn, fn.path(step, leaves_released)):
            continue  # GIL202 speaks of exceptions
        opened = _opener(fn, step)
        if opened is not None and not _closes(fn, opened):
            if opened.op in reported:  # never closed: one defect, however many ways out
                continue
            reported.add(opened.op)
        yield _finding(fn, step)


def _finding(fn: SolvedFunction, step: Step) -> Finding:
    touches = tuple(
        Note(f"`{op.shown}` needs the GIL, which is not held", op.where) for op in _touches(fn, step)
    )
    return fn.finding(
        "GIL201",
        step.op.where,
        f"`{fn.name}` {leaving(step.op)} with the GIL released",
        Severity.ERROR,
        Confidence.HIGH if must_be_released(step.state) else Confidence.MEDIUM,
        notes=(*fn.why_released(step), *touches),
        advice=_ADVICE,
    )


def _opener(fn: SolvedFunction, step: Step) -> Step | None:
    """The operation that released, on the path to an exit."""
    path = fn.path(step, leaves_released)
    effect = fn.program.summaries.effect
    last = next((op for op in reversed(path) if effect(op).action in ("release", "call")), None)
    return next((known for known in fn.steps if known.op is last), None)


def _closes(fn: SolvedFunction, opened: Step) -> bool:
    effect = fn.program.summaries.effect
    return fn.reaches(opened, lambda op: effect(op).action in ("acquire", "call"))


def _touches(fn: SolvedFunction, step: Step) -> list[Op]:
    """What needed the GIL on the path after the region was left for good."""
    effect = fn.program.summaries.effect
    found: list[Op] = []
    for op in fn.path(step, leaves_released):
        if effect(op).action in ("release", "acquire"):
            found = []
        elif op.kind in (CALL, TOUCH) and effect(op).touches:
            found.append(op)
    return found[:3]
