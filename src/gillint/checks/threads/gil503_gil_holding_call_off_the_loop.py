"""GIL503: C code that keeps the GIL, moved off an event loop that stalls all the same."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.threads.advice import FOR_LOOP, what_holds
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import PoolKind
from gillint.link.dispatches import LinkedPython
from gillint.link.tasks import Nature
from gillint.model import Confidence, Finding, Severity


@check("GIL503", "gil-holding-call-off-the-loop", Severity.WARNING, Confidence.HIGH, since="0.1")
def gil_holding_call_off_the_loop(program: LinkedPython, know: Knowledge) -> Iterator[Finding]:
    """Tasks awaited from an event loop whose thread keeps the loop's thread waiting for the GIL."""
    if program.free_threaded:
        return
    for site in program.sites:
        if site.task.nature is Nature.HOLDS and site.at.kind is PoolKind.LOOP_THREAD and not site.at.guarded:
            yield Finding(
                rule="GIL503",
                message=f"{what_holds(site)}: the event loop stalls until it is done, as without the thread",
                where=site.at.where,
                severity=Severity.WARNING,
                confidence=Confidence.HIGH if site.task.direct else Confidence.MEDIUM,
                subject=site.at.function,
                notes=site.notes,
                advice=FOR_LOOP,
            )
