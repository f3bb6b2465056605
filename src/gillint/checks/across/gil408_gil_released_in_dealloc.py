"""GIL408: a destructor that lets other threads run while they can still find its half-dead object."""

from collections.abc import Iterator

from gillint.checks.across.releasing import Release, releases
from gillint.checks.base import check
from gillint.flow.cfg import CALL, Op
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import HeldEffect
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Keep the GIL in tp_dealloc, or call PyObject_GC_UnTrack before the release; "
    "move what waits into a close() method, or into tp_finalize, where the object is whole."
)


@check("GIL408", "gil-released-in-dealloc", Severity.WARNING, Confidence.HIGH, since="0.1")
def gil_released_in_dealloc(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    slot = next((each for each in fn.contexts.held if each.through == "tp_dealloc"), None)
    found = list(releases(fn)) if slot is not None else []
    if slot is None or not found:
        return
    release, untracked = next(
        ((each, late) for each in found if (late := _untracked_after(fn, each, know))), (found[0], None)
    )
    what = f"`{release.step.op.shown}` releases the GIL in a destructor"
    notes = [Note(f"`{fn.name}` is the tp_dealloc of a type", slot.where), *release.notes]
    if untracked is not None:
        notes.append(Note(f"only `{untracked.shown}` hides the object from the collector", untracked.where))
    yield fn.finding(
        "GIL408",
        release.step.op.where,
        f"{what} whose object other threads can still find" if untracked is not None else what,
        Severity.WARNING if untracked is not None else Severity.NOTE,
        Confidence.HIGH if untracked is not None else Confidence.LOW,
        notes=tuple(notes),
        advice=_ADVICE,
    )


def _untracked_after(fn: SolvedFunction, release: Release, know: Knowledge) -> Op | None:
    """What takes the object out of the collector's reach, if that is done after the release. Where nothing
    ever does, only the owner could reach it, and that one has just let it go."""
    hidden = [step for step in fn.steps if _hides(step.op, know)]
    if any(op is release.step.op for step in hidden for op in fn.following(step)):
        return None
    return next((op for op in fn.following(release.step) if _hides(op, know)), None)


def _hides(op: Op, know: Knowledge) -> bool:
    if op.kind is not CALL:
        return False
    fact = know.held(op.name) or know.held(op.macro)
    return fact is not None and HeldEffect.MAKES_UNREACHABLE in fact.effects
