"""GIL102: a reference count changed in a released state."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.released.touches import touch_findings
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Severity

_ADVICE = "Take or drop references before the region or after it; a lost update leaks or frees the object."


@check("GIL102", "refcount-without-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def refcount_without_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    yield from touch_findings(fn, "GIL102", Severity.ERROR, _ADVICE)
