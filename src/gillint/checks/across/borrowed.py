"""Borrowed references that are used when their owner may have dropped them."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.checks.across.buffers import called, handling
from gillint.checks.across.releasing import has_region, is_released
from gillint.checks.across.spread import Places, is_among, spread, uses
from gillint.flow.cfg import CALL, Op
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Effect, Role

_KEYWORDS = 2  # the position of a method's keyword dictionary, which is made for the call


class Borrowed(NamedTuple):
    """A reference that `source` borrows, and its first use in a region or behind one."""

    source: Step
    use: Step


def borrowed_across(fn: SolvedFunction, know: Knowledge) -> Iterator[Borrowed]:
    """The references that a function borrows from what others can change, and uses across a release."""
    if not has_region(fn) or not know.any_handling(called(fn), Role.BORROWS):
        return
    for step in fn.steps:
        fact = handling(step.op, Role.BORROWS, know)
        if fact is None or not step.op.result or _tops(step) != {"h"} or _is_private(fn, step.op, know):
            continue
        for ahead, held in spread(fn, step, frozenset({step.op.result}), lambda op, at: _kept(op, at, know)):
            if (is_released(ahead) or _tops(ahead) == {"H"}) and uses(ahead.op, held):
                if not _kept(ahead.op, held, know):
                    yield Borrowed(step, ahead)
                break


def _tops(step: Step) -> set[str]:
    return {world.stack[-1] for world in step.state}


def _kept(op: Op, held: Places, know: Knowledge) -> Places:
    """The copies that are safe once an operation takes a reference to one of them: all."""
    if op.kind is not CALL or handling(op, Role.KEEPS, know) is None:
        return frozenset()
    return held if any(is_among(arg, held) for arg in op.args if arg) else frozenset()


def _is_private(fn: SolvedFunction, op: Op, know: Knowledge) -> bool:
    """Whether nobody else can change what is borrowed from: the function has made it, or it is the
    dictionary of keywords, or what it is could not be read."""
    owner = op.args[0] if op.args else ""
    if not owner or owner[0] == "$" or fn.function.params[_KEYWORDS : _KEYWORDS + 1] == (owner,):
        return True
    return any(each.result == owner and _makes(fn, each, know) for each in fn.function.calls())


def _makes(fn: SolvedFunction, op: Op, know: Knowledge) -> bool:
    fact = fn.program.summaries.semantics.fact(op)
    return (fact is not None and fact.effect is Effect.CREATES) or handling(op, Role.MAKES, know) is not None
