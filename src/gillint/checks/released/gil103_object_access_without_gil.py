"""GIL103: an object's storage written, or read where another thread may change it, in a released state."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.released.touches import touch_findings
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Severity

_ADVICE = (
    "Copy what is needed into C variables before the region, "
    "with a reference or a Py_buffer that keeps it alive."
)


@check("GIL103", "object-access-without-gil", Severity.WARNING, Confidence.HIGH, since="0.1")
def object_access_without_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    yield from touch_findings(fn, "GIL103", Severity.WARNING, _ADVICE)
