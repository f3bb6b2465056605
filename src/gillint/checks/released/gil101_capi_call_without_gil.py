"""GIL101: a C-API call that needs an attached thread state, in a released state."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.released.touches import touch_findings
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Severity

_ADVICE = (
    "Move the call out of the region, or wrap it in Py_BLOCK_THREADS / Py_UNBLOCK_THREADS "
    "(PyGILState_Ensure / PyGILState_Release where the thread may have no thread state)."
)


@check("GIL101", "capi-call-without-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def capi_call_without_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    yield from touch_findings(fn, "GIL101", Severity.ERROR, _ADVICE)
