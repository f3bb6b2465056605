"""GIL204: PyEval_RestoreThread or PyEval_AcquireThread while the GIL is held."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.regions.gil206_mismatched_thread_state import wrong_state
from gillint.flow.gil import HELD, must_hold
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Severity

_ADVICE = (
    "Acquire once for each release. A thread that attaches twice waits for itself; "
    "from CPython 3.13 on it is a fatal error."
)


@check("GIL204", "gil-acquired-twice", Severity.ERROR, Confidence.HIGH, since="0.1")
def gil_acquired_twice(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    if not fn.changes_gil:
        return
    for step in fn.steps:
        effect = fn.program.summaries.effect(step.op)
        if effect.action != "acquire" or wrong_state(fn, step, "acquire", effect.state_argument or 0):
            continue
        letters = {world.stack[-1] for world in step.state}
        known = fn.entry == "h" and any(caller.kind == "entry" for caller in fn.contexts.held)
        # A helper that nobody is seen to call may well be the closing half of a pair.
        if (
            "H" not in letters
            and not (known and letters & HELD)
            and not (letters & {"R", "X"} and "h" in letters)
        ):
            continue
        yield fn.finding(
            "GIL204",
            step.op.where,
            f"`{step.op.shown}` acquires the GIL, which is already held",
            Severity.ERROR,
            Confidence.HIGH if must_hold(step.state) else Confidence.MEDIUM,
            notes=fn.why_held(),
            advice=_ADVICE,
        )
