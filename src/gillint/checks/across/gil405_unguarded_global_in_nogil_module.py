"""GIL405: static data written by several threads at once, in a module that has turned the GIL away."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.checks.across.filled import filled_then_read
from gillint.checks.across.locked import may_be_unlocked
from gillint.checks.across.nogil import changed_by, declaration, unguarded, why_unguarded
from gillint.checks.across.releasing import is_released
from gillint.checks.across.writes import is_cached_answer, is_set_once, written_by
from gillint.checks.base import check
from gillint.flow.cfg import CALL
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Guard every access with a PyMutex or a critical section, make the variable atomic or thread-local, "
    "or move it into the module's state or a local variable."
)


class _Write(NamedTuple):
    variable: str
    step: Step


@check("GIL405", "unguarded-global-in-nogil-module", Severity.WARNING, Confidence.HIGH, since="0.1")
def unguarded_global_in_nogil_module(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    place = declaration(fn)
    if place is None or not fn.function.commons:
        return
    ways = unguarded(fn.program, know)
    way = ways.get(fn.function.key)
    writes = _writes(fn, know) if way is not None else []
    if way is None or not writes:
        return
    first, *others = writes
    yield fn.finding(
        "GIL405",
        first.step.op.where,
        f"{_what(fn, first)} with no lock held, although its module says that it does not need the GIL",
        Severity.WARNING,
        Confidence.HIGH,
        notes=(
            Note("the module says so here", place),
            *why_unguarded(fn, way, ways),
            *(Note(f"{_what(fn, each)} too", each.step.op.where) for each in others),
        ),
        advice=_ADVICE,
    )


def _writes(fn: SolvedFunction, know: Knowledge) -> list[_Write]:
    """The first write of each variable; GIL403 speaks of those in a region and for one."""
    found: dict[str, _Write] = {}
    for step in sorted(fn.steps, key=lambda step: step.op.where):
        variable = written_by(fn, step.op, know) or (step.op.kind is CALL and changed_by(fn, step.op, know))
        if not variable or variable in found or is_released(step):
            continue
        if not is_cached_answer(fn, step) and may_be_unlocked(fn, step, know):
            found[variable] = _Write(variable, step)
    if found:
        for filled in filled_then_read(fn, know):
            found.pop(filled.variable, None)
    return list(found.values())


def _what(fn: SolvedFunction, write: _Write) -> str:
    op = write.step.op
    if op.kind is CALL:
        return f"`{op.shown}` changes `{write.variable}`"
    if is_set_once(fn, write.step):
        return f"`{write.variable}` may be made twice: it is tested and set"
    return f"`{write.variable}` is written"
