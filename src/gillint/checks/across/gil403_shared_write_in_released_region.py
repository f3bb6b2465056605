"""GIL403: a variable that all threads have in common, written while nothing keeps them apart."""

from collections.abc import Iterator

from gillint.checks.across.filled import Filled, filled_then_read
from gillint.checks.across.writes import Write, released_writes
from gillint.checks.base import check
from gillint.flow.cfg import CALL
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Use a local variable, give each thread or object one of its own, "
    "or guard every access, from the first write to the last read, with one lock."
)


@check("GIL403", "shared-write-in-released-region", Severity.WARNING, Confidence.HIGH, since="0.1")
def shared_write_in_released_region(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    writes: dict[str, Write] = {}
    for write in sorted(released_writes(fn, know), key=lambda write: write.step.op.where):
        writes.setdefault(write.variable, write)
    if writes:
        yield _written(fn, list(writes.values()))
    for filled in filled_then_read(fn, know):
        if filled.variable not in writes:
            yield _filled(fn, filled)


def _written(fn: SolvedFunction, writes: list[Write]) -> Finding:
    """One finding for all that a function writes: one lock cures them all."""
    first, *others = writes
    op = first.step.op
    what = f"`{op.shown}` writes `{first.variable}`" if op.kind is CALL else f"`{first.variable}` is written"
    also = tuple(Note(f"`{each.variable}` is written too", each.step.op.where) for each in others)
    return fn.finding(
        "GIL403",
        op.where,
        f"{what} while the GIL is released, although all threads share it and no lock is held",
        Severity.WARNING,
        Confidence.MEDIUM if fn.guessed else Confidence.HIGH,
        notes=(*fn.why_released(first.step), *_chain(first), *also),
        advice=_ADVICE,
    )


def _filled(fn: SolvedFunction, filled: Filled) -> Finding:
    return fn.finding(
        "GIL403",
        filled.write.op.where,
        f"`{filled.variable}`, which all threads share, is set here and read after the GIL is released",
        Severity.WARNING,
        Confidence.MEDIUM if fn.guessed else Confidence.HIGH,
        notes=(
            *fn.why_released(filled.read),
            Note(f"`{filled.variable}` is read here{filled.through}", filled.read.op.where),
        ),
        advice=_ADVICE,
    )


def _chain(write: Write) -> tuple[Note, ...]:
    notes = [Note(f"... which calls `{op.shown}`", op.where) for op in write.chain[:-1]]
    return (*notes, *(Note(f"`{write.variable}` is written here", op.where) for op in write.chain[-1:]))
