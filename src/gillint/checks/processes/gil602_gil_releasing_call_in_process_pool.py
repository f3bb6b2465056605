"""GIL602: C code that releases the GIL, sent to processes for nothing."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.threads.advice import FOR_RELEASED
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import PoolKind
from gillint.link.dispatches import LinkedPython, Site
from gillint.link.tasks import Nature
from gillint.model import Confidence, Finding, Severity


@check("GIL602", "gil-releasing-call-in-process-pool", Severity.WARNING, Confidence.HIGH, since="0.1")
def gil_releasing_call_in_process_pool(program: LinkedPython, know: Knowledge) -> Iterator[Finding]:
    """Tasks for processes whose time goes to native code that lets other threads run."""
    for site in program.sites:
        at = site.at
        if site.task.nature is not Nature.RELEASES or at.kind is not PoolKind.PROCESS:
            continue
        if at.fan_out and not at.timed and not at.isolated and not site.unpicklable:
            yield Finding(
                rule="GIL602",
                message=_message(site),
                where=at.where,
                severity=Severity.WARNING,
                confidence=Confidence.HIGH if site.task.direct else Confidence.MEDIUM,
                subject=at.function,
                notes=site.notes,
                advice=FOR_RELEASED,
            )


def _message(site: Site) -> str:
    task = site.task
    inside = (
        "releases"
        if task.direct or not task.culprit
        else f"spends its time in `{task.culprit}`, which releases"
    )
    condition = f" ({task.condition})" if task.condition else ""
    return f"`{task.shown}` {inside} the GIL while it works{condition}: processes only add pickling"
