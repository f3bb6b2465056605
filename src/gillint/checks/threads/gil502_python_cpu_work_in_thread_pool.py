"""GIL502: plain Python that computes, sent to several threads at once."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.threads.advice import FOR_PYTHON, is_thread, runs_in_parallel
from gillint.knowledge.base import Knowledge
from gillint.link.dispatches import LinkedPython
from gillint.link.tasks import Nature
from gillint.model import Confidence, Finding, Severity


@check("GIL502", "python-cpu-work-in-thread-pool", Severity.WARNING, Confidence.MEDIUM, since="0.1")
def python_cpu_work_in_thread_pool(program: LinkedPython, know: Knowledge) -> Iterator[Finding]:
    """Tasks for threads that loop in Python without ever waiting or releasing the GIL."""
    if program.free_threaded:
        return
    for site in program.sites:
        if site.task.nature is not Nature.COMPUTES or not is_thread(site):
            continue
        if runs_in_parallel(site):
            yield Finding(
                rule="GIL502",
                message=f"`{site.task.shown}` computes in Python: only one thread at a time can run it",
                where=site.at.where,
                severity=Severity.WARNING,
                confidence=Confidence.HIGH if site.task.strong else Confidence.MEDIUM,
                subject=site.at.function,
                notes=site.notes,
                advice=FOR_PYTHON,
            )
