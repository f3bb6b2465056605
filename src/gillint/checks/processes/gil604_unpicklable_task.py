"""GIL604: a task or argument that cannot be pickled, handed to a pool that pickles."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.knowledge.base import Knowledge
from gillint.link.dispatches import LinkedPython, Site
from gillint.model import Confidence, Finding, Note, Severity

_SHAPES = {"lambda": "a lambda", "nested": "a function defined inside another"}
_ADVICE = (
    "Move it to the top level of a module, and pass what it needs as arguments or through the initializer."
)


@check("GIL604", "unpicklable-task", Severity.ERROR, Confidence.HIGH, since="0.1")
def unpicklable_task(program: LinkedPython, know: Knowledge) -> Iterator[Finding]:
    """Lambdas, inner functions, generators, locks, files and sockets on their way to another process."""
    for site in program.sites:
        if not _pickles(site):
            continue
        reason = _reason(site, program)
        if reason:
            yield Finding(
                rule="GIL604",
                message=f"{reason} cannot be pickled for the worker process",
                where=site.at.where,
                severity=Severity.ERROR,
                confidence=Confidence.HIGH,
                subject=site.at.function,
                notes=_notes(site),
                advice=_ADVICE,
            )


def _pickles(site: Site) -> bool:
    """Pools pickle their tasks always; a process and an initializer are pickled unless they are forked."""
    if site.at.role in ("spawn", "initializer"):
        return site.at.pickles and site.at.start_method in ("spawn", "forkserver")
    return site.at.pickles


def _reason(site: Site, program: LinkedPython) -> str:
    target = site.at.target
    shape = _SHAPES.get(target.shape)
    if shape:
        named = f"`{target.shown}`, " if target.shape == "nested" else ""
        return f"{named}{shape},"
    if site.function is not None and site.function.is_generator and site.at.role != "spawn":
        return f"the generator that `{target.shown}` returns"
    for argument in site.at.arguments:
        kind = program.facts.unpicklable.get(argument.type)
        forked = kind == "" and site.at.role == "spawn"
        if kind is not None and not forked:
            return f"`{argument.shown}`, {kind}," if argument.shown else kind
    return ""


def _notes(site: Site) -> tuple[Note, ...]:
    target = site.at.target
    made = () if site.at.made_at is None else (Note("the pool is made here", site.at.made_at),)
    return made if target.where is None else (*made, Note("it is defined here", target.where))
