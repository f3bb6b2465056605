"""GIL504: a pool made again and again, or a thread for every item without a bound."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import PoolKind
from gillint.link.dispatches import LinkedPython
from gillint.model import Confidence, Finding, Note, Severity
from gillint.python.facts import Frequency, PoolMade


@check("GIL504", "pool-per-call", Severity.WARNING, Confidence.HIGH, since="0.1")
def pool_per_call(program: LinkedPython, know: Knowledge) -> Iterator[Finding]:
    """Pools constructed inside a loop or a request handler; threads per item of an open-ended loop."""
    for pool in program.pools:
        message, confidence = _judged(pool)
        if message:
            loop = () if pool.loop_at is None else (Note("in this loop", pool.loop_at),)
            yield Finding(
                rule="GIL504",
                message=message,
                where=pool.where,
                severity=Severity.WARNING,
                confidence=confidence,
                subject=pool.function,
                notes=loop,
                advice=_ADVICE[pool.role == "spawn"],
            )


_ADVICE = {
    False: "Make the pool once, outside the loop or at start-up, and share it: starting and ending one costs "
    "far more than a task.",
    True: "Give the items to a pool with a fixed number of workers.",
}


def _judged(pool: PoolMade) -> tuple[str, Confidence]:
    name = ".".join(pool.api.split(".")[-1:])
    if pool.role == "spawn":
        many = pool.kind is PoolKind.THREAD and pool.frequency is Frequency.MANY
        if many and pool.per_item and not pool.bounded:
            return (
                f"one `{name}` per item of a loop, with no bound on how many run at once",
                Confidence.LOW,
            )
        return "", Confidence.LOW
    if pool.handler:
        return f"a `{name}` is made for every request that `{pool.handler}` serves", Confidence.HIGH
    if pool.frequency is Frequency.MANY and not pool.sized:
        return f"a `{name}` is made in every round of this loop", Confidence.HIGH
    return "", Confidence.LOW
