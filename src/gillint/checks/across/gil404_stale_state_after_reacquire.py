"""GIL404: a handle that is tested, and used when another method may have closed it."""

from collections.abc import Iterator

from gillint.checks.across.stale import Stale, stale_uses
from gillint.checks.base import check
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity


@check("GIL404", "stale-state-after-reacquire", Severity.WARNING, Confidence.MEDIUM, since="0.1")
def stale_state_after_reacquire(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for found in stale_uses(fn, know):
        use, closer = found.use.op, found.closer
        yield fn.finding(
            "GIL404",
            use.where,
            f"`{_shown(found.field)}`, tested before the GIL is released, is used by `{use.name}` "
            f"while `{closer.method.name}` may have it closed by `{closer.op.name}`",
            Severity.WARNING,
            Confidence.MEDIUM,
            notes=(*_tested(found), *fn.why_released(found.use), *_closing(found)),
            advice="Count the methods that use the handle, with the GIL held, and let the last one close it, "
            "or hold a lock of the object's own in both methods.",
        )


def _tested(found: Stale) -> tuple[Note, ...]:
    where = found.test.op.where
    return (Note(f"`{_shown(found.field)}` is tested here", where),) if where.path else ()


def _closing(found: Stale) -> tuple[Note, ...]:
    closer = found.closer
    return (
        Note(f"Python calls `{closer.method.name}`, too", closer.entry),
        *(Note(f"... which calls `{call.name}`", call.where) for call in closer.calls),
        Note(f"`{closer.op.name}` closes the handle here", closer.op.where),
    )


def _shown(place: str) -> str:
    return place.replace(".", "->")
