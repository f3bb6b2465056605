"""GIL402: a region reads storage that another thread may resize or free meanwhile."""

from collections.abc import Iterator

from gillint.checks.across.buffers import Unpinned, unpinned
from gillint.checks.base import check
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Role
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Get the data by PyObject_GetBuffer or the formats y*, s* and w*, "
    "and call PyBuffer_Release when the region is over."
)


@check("GIL402", "unpinned-buffer-across-release", Severity.ERROR, Confidence.HIGH, since="0.1")
def unpinned_buffer_across_release(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    said = set()
    for found in unpinned(fn, know):
        if found.use.op.where not in said:
            said.add(found.use.op.where)
            yield _finding(fn, found)


def _finding(fn: SolvedFunction, found: Unpinned) -> Finding:
    source = found.source.op
    if found.fact.role is Role.UNPINS:
        message = f"the region reads a buffer that `{source.shown}` has given back"
    else:
        message = f"the region reads what `{source.shown}` points into, which nothing keeps in its place"
    return fn.finding(
        "GIL402",
        found.use.op.where,
        message,
        Severity.ERROR,
        Confidence.MEDIUM if fn.guessed else Confidence.HIGH,
        notes=(
            Note(f"`{source.shown}` is called here", source.where),
            *fn.why_released(found.use),
        ),
        advice=_ADVICE,
    )
