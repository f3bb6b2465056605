"""Calls that give back what was opened: they wait only for what is still to be written."""

from collections.abc import Iterator

from gillint.checks.held.asked import is_asked, returns_at_once
from gillint.checks.held.returned import failing_returns
from gillint.flow.cfg import OpKind
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, Means


def closes_what_is_done(fn: SolvedFunction, step: Step, know: Knowledge) -> bool:
    """Whether the call gives back something that it has nothing to write to: on the way out of an error,
    after only reading, or when it is new and nothing was done with it."""
    fact = know.cost(step.op.name)
    if fact is None or not fact.closes:
        return False
    if failing_returns(fn, step, know):
        return True
    place = step.op.args[0] if step.op.args else ""
    if place not in fn.function.locals or place in fn.function.aliased:
        return False
    made = [other for other in _calls(fn) if other.op.result == place]
    if made and all(is_asked(fn, other, know, Means.READ_ONLY) for other in made):
        return True
    if not made or not all(is_asked(fn, other, know, Means.NEW) for other in made):
        return False
    used = (other for other in _calls(fn) if place in other.op.args)
    return all(_writes_nothing(fn, other, know) for other in used)


def _calls(fn: SolvedFunction) -> Iterator[Step]:
    return (step for step in fn.steps if step.op.kind is OpKind.CALL)


def _writes_nothing(fn: SolvedFunction, step: Step, know: Knowledge) -> bool:
    """Whether a call is known to be quick or to close itself: whatever else may leave something to write."""
    fact = know.cost(step.op.name)
    known = fact is not None and (fact.closes or fact.cost is Cost.CHEAP)
    return known or returns_at_once(fn, step, know)
