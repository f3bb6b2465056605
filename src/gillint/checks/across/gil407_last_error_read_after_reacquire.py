"""GIL407: the error of a call in a region is asked for when something else may have replaced it."""

from collections.abc import Iterator

from gillint.checks.across.errors import LateRead, late_reads
from gillint.checks.base import check
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Location, Note, Severity

_ADVICE = "Keep the error in a local variable inside the region, right after the call, and use that."


@check("GIL407", "last-error-read-after-reacquire", Severity.WARNING, Confidence.HIGH, since="0.1")
def last_error_read_after_reacquire(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    late: dict[Location, LateRead] = {}
    for each in sorted(late_reads(fn, know), key=lambda late: late.read.op.where):
        late.setdefault(each.read.op.where, each)
    if late:
        yield _finding(fn, list(late.values()))


def _finding(fn: SolvedFunction, late: list[LateRead]) -> Finding:
    """One finding for all reads of a function: they are written alike."""
    first, *others = late
    setter, read, between = first.setter.op, first.read.op, first.between
    if between is None:
        message = f"`{read.shown}` reads the error of `{setter.name}` after the GIL came back"
    else:
        message = f"`{read.shown}` reads the error of `{setter.name}` after `{between.name}`"
    notes = [Note(f"`{setter.name}` is called in a region", setter.where)]
    if between is not None:
        notes.append(Note(f"`{between.name}` comes in between", between.where))
    notes += [Note(f"`{each.read.op.shown}` comes too late, too", each.read.op.where) for each in others]
    return fn.finding(
        "GIL407",
        read.where,
        f"{message}, which may have replaced it",
        Severity.WARNING,
        Confidence.MEDIUM if fn.guessed else Confidence.HIGH,
        notes=tuple(notes),
        advice=_ADVICE,
    )
