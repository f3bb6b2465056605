"""GIL105: a function that a thread or a library calls touches Python without attaching a thread state."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.checks.base import check
from gillint.checks.released.siblings import sibling, taken_after
from gillint.checks.released.touches import WHAT
from gillint.flow.contexts import Caller
from gillint.flow.handed import Handing
from gillint.flow.solved import SolvedFunction
from gillint.flow.summary import Touch
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import CallbackApi, EvidenceKind
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Start the function with PyGILState_Ensure and end every path of it with PyGILState_Release, "
    "or hand the work to a thread that has the GIL (Py_AddPendingCall)."
)


class _Reason(NamedTuple):
    """Why a function is taken to be called without the GIL: the end of the message, and how sure that is."""

    text: str
    severity: Severity
    confidence: Confidence
    notes: tuple[Note, ...]


@check("GIL105", "callback-without-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def callback_without_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    touch = fn.program.summaries.by_key[fn.function.key].touch
    if touch is None or (fn.contexts.callback is None and not fn.handings):
        return
    reason = _known(fn, know)
    if reason is None or reason.severity is Severity.NOTE:
        reason = _by_its_own_end(fn, touch) or _by_siblings(fn) or reason
    if reason is None:
        return
    chain = [touch] if touch.fact else [touch, *fn.program.summaries.chain(touch.op)]
    leaf = chain[-1]
    what = WHAT[leaf.fact.effect] if leaf.fact and leaf.fact.effect else "needs an attached thread state"
    reaches = "" if leaf is touch else f" reaches `{leaf.op.shown}`, which"
    yield fn.finding(
        "GIL105",
        touch.op.where,
        f"`{touch.op.shown}`{reaches} {what}, but {reason.text}",
        reason.severity,
        reason.confidence,
        notes=(*reason.notes, *fn.chain_notes(chain[1:])),
        advice=_ADVICE,
    )


def _known(fn: SolvedFunction, know: Knowledge) -> _Reason | None:
    """It is given to something that is known to call it without the GIL."""
    caller = fn.contexts.callback
    if caller is None:
        return None
    verified = _verified(fn, know, caller)
    sure = caller.kind == "thread" and verified
    notes = (Note(f"`{fn.name}` is handed to `{caller.through}`", caller.where),)
    text = f"`{caller.through}` has `{fn.name}` called without the GIL"
    if caller.kind == "callback":
        handing = next((each for each in fn.handings if each.fact is not None), None)
        given = (Note(f"`{fn.name}` is handed to `{handing.through}`", handing.where),) if handing else ()
        notes = (*given, *fn.why_entered_released(caller))
        text = f"`{caller.through}` calls `{fn.name}` back while the GIL is released"
    return _Reason(
        text,
        Severity.ERROR if verified else Severity.NOTE,
        Confidence.HIGH if sure else Confidence.MEDIUM,
        notes,
    )


def _by_its_own_end(fn: SolvedFunction, touch: Touch) -> _Reason | None:
    """It takes the GIL itself, later on."""
    taken = taken_after(fn, touch.op)
    handing = next(iter(fn.handings), None)
    if taken is None or handing is None:
        return None
    notes = (
        Note(f"`{fn.name}` is handed to `{handing.through}`", handing.where),
        Note(f"`{taken.shown}` takes the GIL", taken.where),
    )
    text = f"`{fn.name}` takes the GIL only after that"
    return _Reason(text, Severity.WARNING, Confidence.HIGH, notes)


def _by_siblings(fn: SolvedFunction) -> _Reason | None:
    """Others that are given away with it take the GIL."""
    other = sibling(fn)
    if other is None:
        return None
    through = other.handing.through
    notes = (
        Note(f"`{fn.name}` is handed to `{through}`", other.handing.where),
        Note(f"`{other.name}` takes the GIL first", other.takes.where),
    )
    text = f"`{fn.name}` does not take the GIL, as `{other.name}` does that is handed over with it"
    return _Reason(text, Severity.WARNING, Confidence.MEDIUM, notes)


def _verified(fn: SolvedFunction, know: Knowledge, caller: Caller) -> bool:
    facts = [each.fact for each in fn.handings if each.fact and _speaks_of(each, each.fact, caller.through)]
    named = know.callback(caller.through)
    if not facts and named is not None:
        facts = [named]
    return any(item.kind is not EvidenceKind.MEMORY for fact in facts for item in fact.evidence)


def _speaks_of(handing: Handing, fact: CallbackApi, name: str) -> bool:
    return name == handing.through or name in fact.during
