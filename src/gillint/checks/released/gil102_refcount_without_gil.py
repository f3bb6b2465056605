"""GIL102: a reference count changed in a released state."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.released.touches import touch_findings
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Effect
from gillint.model import Confidence, Finding, Severity

_ADVICE = "Take or drop references before the region or after it; a lost update leaks or frees the object."

_PASSED_ADVICE = (
    "Take it by reference (const py::object &), or leave the call guard out and release the GIL in an inner "
    "scope with py::gil_scoped_release."
)


@check("GIL102", "refcount-without-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def refcount_without_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    yield from touch_findings(fn, "GIL102", Severity.ERROR, _ADVICE)
    for name, (destructor, where) in fn.program.contexts.passed.get(fn.function.key, {}).items():
        fact = know.capi(destructor)
        if fact is not None and fact.effect is Effect.REFCOUNT:
            yield fn.finding(
                "GIL102",
                where,
                f"the end of the parameter `{name}` (`{destructor}`) changes a reference count "
                "while the call guard has the GIL released",
                Severity.ERROR,
                Confidence.HIGH,
                notes=fn.why_entered_released(),
                advice=_PASSED_ADVICE,
            )
