"""GIL501: C code that keeps the GIL, sent to several threads at once."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.threads.advice import FOR_HELD, runs_in_parallel, what_holds
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import PoolKind
from gillint.link.dispatches import LinkedPython
from gillint.link.tasks import Nature
from gillint.model import Confidence, Finding, Severity


@check("GIL501", "gil-holding-call-in-thread-pool", Severity.WARNING, Confidence.HIGH, since="0.1")
def gil_holding_call_in_thread_pool(program: LinkedPython, know: Knowledge) -> Iterator[Finding]:
    """Tasks for threads whose time goes to native code that never lets another thread run."""
    if program.free_threaded:
        return
    for site in program.sites:
        if site.task.nature is not Nature.HOLDS or site.at.kind is not PoolKind.THREAD:
            continue
        if runs_in_parallel(site):
            yield Finding(
                rule="GIL501",
                message=f"{what_holds(site)}: the threads take turns instead of running in parallel",
                where=site.at.where,
                severity=Severity.WARNING,
                confidence=Confidence.HIGH if site.task.direct else Confidence.MEDIUM,
                subject=site.at.function,
                notes=site.notes,
                advice=FOR_HELD,
            )
