"""GIL604: a task or argument that cannot be pickled, handed to a pool that pickles."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.knowledge.base import Knowledge
from gillint.link.dispatches import LinkedPython, Site
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Move it to the top level of a module, and pass what it needs as arguments or through the initializer."
)


@check("GIL604", "unpicklable-task", Severity.ERROR, Confidence.HIGH, since="0.1")
def unpicklable_task(program: LinkedPython, know: Knowledge) -> Iterator[Finding]:
    """Lambdas, inner functions, generators, locks, files and sockets on their way to another process."""
    for site in program.sites:
        if site.unpicklable:
            yield Finding(
                rule="GIL604",
                message=f"{site.unpicklable} cannot be pickled for the worker process",
                where=site.at.where,
                severity=Severity.ERROR,
                confidence=Confidence.HIGH,
                subject=site.at.function,
                notes=_notes(site),
                advice=_ADVICE,
            )


def _notes(site: Site) -> tuple[Note, ...]:
    target = site.at.target
    made = () if site.at.made_at is None else (Note("the pool is made here", site.at.made_at),)
    return made if target.where is None else (*made, Note("it is defined here", target.where))
