"""GIL105: a function that a thread or a library calls touches Python without attaching a thread state."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.released.called_back import by_its_own_end, by_others, known
from gillint.checks.released.touches import WHAT
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Severity

_ADVICE = (
    "Start the function with PyGILState_Ensure and end every path of it with PyGILState_Release, "
    "or hand the work to a thread that has the GIL (Py_AddPendingCall)."
)


@check("GIL105", "callback-without-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def callback_without_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    touch = fn.program.summaries.by_key[fn.function.key].touch
    if touch is None or (fn.contexts.callback is None and not fn.handings):
        return
    reason = known(fn, know)
    if reason is None or reason.severity is Severity.NOTE:
        reason = by_its_own_end(fn, touch) or by_others(fn) or reason
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
