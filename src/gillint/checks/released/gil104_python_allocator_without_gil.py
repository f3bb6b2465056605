"""GIL104: Python's memory or object allocators used in a released state."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.released.touches import touch_findings
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Severity

_ADVICE = "Use PyMem_RawMalloc and its family (or malloc), or allocate and free outside the region."


@check("GIL104", "python-allocator-without-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def python_allocator_without_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    yield from touch_findings(fn, "GIL104", Severity.ERROR, _ADVICE)
