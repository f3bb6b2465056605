"""GIL105: a function that a thread or a library calls touches Python without attaching a thread state."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.released.touches import WHAT
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import EvidenceKind
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Start the function with PyGILState_Ensure and end every path of it with PyGILState_Release, "
    "or hand the work to a thread that has the GIL (Py_AddPendingCall)."
)


@check("GIL105", "callback-without-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def callback_without_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    caller = fn.contexts.callback
    touch = fn.program.summaries.by_key[fn.function.key].touch
    if caller is None or touch is None:
        return
    chain = [touch] if touch.fact else [touch, *fn.program.summaries.chain(touch.op)]
    leaf = chain[-1]
    what = WHAT[leaf.fact.effect] if leaf.fact and leaf.fact.effect else "needs an attached thread state"
    reaches = "" if leaf is touch else f" reaches `{leaf.op.shown}`, which"
    sure = caller.kind == "thread" and _verified(know, caller.through)
    yield fn.finding(
        "GIL105",
        touch.op.where,
        f"`{touch.op.shown}`{reaches} {what}, but `{caller.through}` has `{fn.name}` called without the GIL",
        Severity.ERROR if sure or _verified(know, caller.through) else Severity.NOTE,
        Confidence.HIGH if sure else Confidence.MEDIUM,
        notes=(
            Note(f"`{fn.name}` is handed to `{caller.through}`", caller.where),
            *fn.chain_notes(chain[1:]),
        ),
        advice=_ADVICE,
    )


def _verified(know: Knowledge, name: str) -> bool:
    fact = know.callback(name)
    return fact is not None and any(item.kind is not EvidenceKind.MEMORY for item in fact.evidence)
