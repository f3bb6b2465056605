"""GIL601: tasks that cost less than sending them to another process."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.knowledge.base import Knowledge
from gillint.knowledge.dispatch import DispatchCost
from gillint.knowledge.schema import PoolKind
from gillint.link.dispatches import LinkedPython, Site
from gillint.link.tasks import Nature
from gillint.model import Confidence, Finding, Severity


@check("GIL601", "tiny-task-in-process-pool", Severity.WARNING, Confidence.MEDIUM, since="0.1")
def tiny_task_in_process_pool(program: LinkedPython, know: Knowledge) -> Iterator[Finding]:
    """Tasks sent one by one to processes, whose work is a fraction of their dispatch."""
    for site in program.sites:
        cost = program.facts.costs.get(site.at.api)
        if cost is not None and _sent_singly(site) and site.task.microseconds < cost.microseconds:
            yield _finding(site, cost)


def _sent_singly(site: Site) -> bool:
    at = site.at
    tiny = site.task.nature is Nature.TINY and not site.unpicklable
    repeated = at.fan_out or at.frequency.value in ("many", "endless")
    return tiny and at.kind is PoolKind.PROCESS and repeated and not at.chunked


def _finding(site: Site, cost: DispatchCost) -> Finding:
    work = max(0.1, site.task.microseconds)
    return Finding(
        rule="GIL601",
        message=f"`{site.task.shown}` takes about {work:.1f} µs, sending it to a process about "
        f"{cost.microseconds:.0f} µs: the pool makes it slower",
        where=site.at.where,
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        subject=site.at.function,
        notes=site.notes,
        advice=f"Send many items at once ({cost.batch}), or do it without a pool.",
    )
