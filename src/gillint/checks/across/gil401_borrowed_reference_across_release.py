"""GIL401: a borrowed reference used after others had the chance to drop the object."""

from collections.abc import Iterator

from gillint.checks.across.borrowed import borrowed_across
from gillint.checks.across.releasing import is_released
from gillint.checks.base import check
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity


@check("GIL401", "borrowed-reference-across-release", Severity.WARNING, Confidence.HIGH, since="0.1")
def borrowed_reference_across_release(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for found in borrowed_across(fn, know):
        source, use = found.source.op, found.use.op
        fact = know.held(source.name)
        instead = fact.replacement if fact is not None else ""
        where = "while the GIL is released" if is_released(found.use) else "after the GIL was released"
        yield fn.finding(
            "GIL401",
            use.where,
            f"what `{source.shown}` has lent is used {where}; its owner may have dropped it",
            Severity.WARNING,
            Confidence.MEDIUM if fn.guessed else Confidence.HIGH,
            notes=(Note(f"`{source.shown}` returns a borrowed reference", source.where),),
            advice="Take a reference of your own before the region (Py_NewRef"
            + (f", or {instead}" if instead else "")
            + ") and drop it after the last use.",
        )
