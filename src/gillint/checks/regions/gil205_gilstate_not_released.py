"""GIL205: PyGILState_Ensure without its Release on some path."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.regions.balance import exits, keeps_for_caller, leaves_ensured, leaving
from gillint.checks.regions.thrown import thrown_out
from gillint.flow.cfg import THROW
from gillint.flow.gil import HELD
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = "Call PyGILState_Release on every path out: the thread otherwise keeps the GIL for ever."
_HELD_ADVICE = "Call PyGILState_Release on every path out: otherwise the thread state is never freed."
_THROWN_ADVICE = "Give the handle to an object whose destructor calls PyGILState_Release, or catch it here."


@check("GIL205", "gilstate-not-released", Severity.ERROR, Confidence.HIGH, since="0.1")
def gilstate_not_released(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    if not fn.changes_gil:
        return
    held = not fn.guessed and not fn.contexts.released
    everywhere = all(leaves_ensured(world) for step in exits(fn) for world in step.state)
    for step in exits(fn):
        open_ = [world for world in step.state if leaves_ensured(world)]
        lost = [world for world in open_ if not keeps_for_caller(fn, world, step.op, "ensured")]
        if not open_ or (not lost and everywhere):
            continue  # a helper that ensures for its caller
        if not lost:
            continue
        holds_anyway = held and all(world.stack[1] in HELD for world in lost)
        yield fn.finding(
            "GIL205",
            step.op.where,
            f"`{fn.name}` {leaving(step.op)} without PyGILState_Release",
            Severity.WARNING if holds_anyway else Severity.ERROR,
            Confidence.HIGH if len(open_) == len(step.state) else Confidence.MEDIUM,
            notes=_ensured(fn, step),
            advice=_HELD_ADVICE if holds_anyway else _ADVICE,
        )
    if not any(step.op.kind is THROW for step in exits(fn)):
        yield from _thrown_through(fn, know)


def _thrown_through(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    """The first call after Ensure out of which an exception may leave the function."""
    found = next(thrown_out(fn, know, leaves_ensured, "ensured"), None)
    if found is not None:
        yield fn.finding(
            "GIL205",
            found.step.op.where,
            f"`{found.shown}` may throw, which leaves `{fn.name}` without PyGILState_Release",
            Severity.WARNING,
            found.confidence,
            notes=(*_ensured(fn, found.step), *found.notes),
            advice=_THROWN_ADVICE,
        )


def _ensured(fn: SolvedFunction, step: Step) -> tuple[Note, ...]:
    path = fn.path(step, leaves_ensured)
    effect = fn.program.summaries.effect
    opened = [op for op in path if effect(op).action in ("ensure", "call")]
    return tuple(Note(f"`{op.shown}` acquires the GIL", op.where) for op in opened[-1:])
