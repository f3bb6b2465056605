"""Exceptions that leave a region: who throws them, and whether anything takes the GIL back on their way."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from gillint.checks.regions.balance import leaves_released
from gillint.flow.cfg import CALL, CATCH, JUMP, THROW, Op, Origin
from gillint.flow.exits import dies, is_constructor
from gillint.flow.gil import World, must_be_released
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge, plain_name
from gillint.knowledge.schema import Leaves
from gillint.model import Confidence, Location, Note, Severity

_CLOSE = ("acquire", "restore", "call", "switch")


class Thrower(NamedTuple):
    """What throws, or calls what may: `seen` where the exception comes from; how bad and how sure that is."""

    step: Step
    severity: Severity
    confidence: Confidence
    seen: Location | None = None

    @property
    def notes(self) -> tuple[Note, ...]:
        return (Note(f"`{self.shown}` throws", self.seen),) if self.seen else ()

    @property
    def shown(self) -> str:
        return plain_name(self.step.op.shown).rstrip(".").removeprefix("this.")


def thrower(fn: SolvedFunction, know: Knowledge, step: Step) -> Thrower | None:
    """Whether an exception can come out of an operation; a handler around says that somebody thinks so."""
    op = step.op
    if op.kind is THROW or (op.kind is JUMP and op.name == "throw"):
        return Thrower(step, Severity.ERROR, Confidence.HIGH)
    if op.kind is not CALL:
        return None
    seen = fn.program.throwing.get(op.callee)
    if seen is not None:
        return Thrower(step, Severity.ERROR, Confidence.MEDIUM, seen)
    if op.callee in fn.program.summaries.functions:
        return None
    handled = op.where in fn.function.caught
    if _throws(fn, know, op, handled):
        return Thrower(step, Severity.WARNING, Confidence.MEDIUM)
    if handled and op.origin is not Origin.PYTHON:
        usual = op.name.startswith("std::") or is_constructor(op)  # std::bad_alloc at most
        return Thrower(step, Severity.WARNING, Confidence.LOW if usual else Confidence.MEDIUM)
    return None


def _throws(fn: SolvedFunction, know: Knowledge, op: Op, handled: bool) -> bool:
    """Whether a function of a library is known to throw when it is called like this."""
    fact = know.leaving(op.name)
    if fact is None or fact.how is not Leaves.THROWS or (fact.handled and not handled):
        return False
    if 0 <= fact.arguments < len(op.args):
        return False
    asked = {other.name.rpartition("::")[2] for other in fn.function.calls() if other.args[:1] == op.args[:1]}
    return asked.isdisjoint(fact.unless)


def handler_outside(fn: SolvedFunction, path: list[Op]) -> Location | None:
    """The `try` whose handler a path has come to by an exception from inside the region that it is in: a
    region that was begun in that `try`."""
    caught = fn.function.caught
    if not caught:
        return None
    opened = fn.opener(path)
    if opened < 0:
        return None
    attempt: Location | None = None
    for op in path[opened + 1 :]:
        if op.kind is JUMP and op.name == CATCH:
            if attempt is not None and _is_before(attempt, path[opened].where):
                return attempt
        elif op.where in caught:
            attempt = caught[op.where]
    return None


def thrown_to(fn: SolvedFunction, know: Knowledge, attempt: Location) -> Thrower | None:
    """What throws in a region to the handlers of a `try` around it: the surest."""
    inside = [
        step
        for step in fn.steps
        if fn.function.caught.get(step.op.where) == attempt
        and must_be_released(step.state)
        and all(map(leaves_released, step.state))
    ]
    found = [each for each in (thrower(fn, know, step) for step in inside) if each is not None]
    return max(found, key=lambda each: (each.severity, each.confidence), default=None)


def thrown_out(
    fn: SolvedFunction, know: Knowledge, is_open: Callable[[World], bool], tag: str
) -> Iterator[Thrower]:
    """The calls out of which an exception may leave the function while what it opened `is_open` and nothing
    but a statement after them closes it; the thread state or handle (`tag`) is lost then."""
    for step in fn.steps if not fn.function.nothrow else ():
        if step.op.kind is not CALL or step.op.where in fn.function.caught:
            continue
        if not step.state or not all(map(is_open, step.state)):
            continue
        found = thrower(fn, know, step)
        if found is not None and _is_lost(fn, step, is_open, tag) and _closed_by_hand(fn, step):
            yield found


def _is_lost(fn: SolvedFunction, step: Step, is_open: Callable[[World], bool], tag: str) -> bool:
    """Whether the thread state dies with the function: in a variable, or in an object that kept it."""
    if all(dies(fn.function, world, step.op, tag) for world in step.state):
        return True
    path = fn.path(step, is_open)
    opened = fn.opener(path)
    keeper = path[opened].args[0] if opened >= 0 and path[opened].args else ""
    return any(op.result == keeper and is_constructor(op) for op in fn.function.calls())


def _closed_by_hand(fn: SolvedFunction, step: Step) -> bool:
    """Whether no destructor of an object that may be alive ends the region, but a statement somewhere."""
    effect = fn.program.summaries.effect
    closing = [op for op in fn.function.calls() if effect(op).action in _CLOSE]
    alive = [op for op in closing if "~" in op.name and _is_before(op.where, step.op.where)]
    return bool(closing) and not alive


def _is_before(one: Location, other: Location) -> bool:
    """Whether one place stands before another in the same file."""
    return one.path == other.path and one.span[:2] < other.span[:2]
