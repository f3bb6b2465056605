"""What the GIL2xx rules share: where a function ends, and who opened what is still open there."""

from collections.abc import Iterator

from gillint.flow.cfg import RETURN, THROW, Op
from gillint.flow.exits import dies, kept_by_object
from gillint.flow.gil import World
from gillint.flow.solved import SolvedFunction, Step

_EXITS = (RETURN, THROW)


def exits(fn: SolvedFunction) -> Iterator[Step]:
    """Every reachable return, end of the function, and throw that leaves it."""
    return (step for step in fn.steps if step.op.kind in _EXITS)


def leaving(out: Op) -> str:
    """How a function ends, in a word."""
    if out.kind is THROW:
        return "throws"
    return "returns" if out.name else "reaches its end"


def leaves_released(world: World) -> bool:
    """Whether this function released the GIL and did not take it back."""
    return world.stack[-1] in "RX"


def leaves_ensured(world: World) -> bool:
    """Whether an Ensure of this function is still open."""
    return len(world.stack) > 2 and "H" in world.stack[2:]


def lost_exits(fn: SolvedFunction) -> list[Step]:
    """The exits where the GIL is released and nobody can take it back."""
    if not fn.changes_gil or fn.entry != "h" or _given_a_closer(fn) or _is_a_closer(fn):
        return []
    return [
        step
        for step in exits(fn)
        if any(
            leaves_released(world) and not keeps_for_caller(fn, world, step.op, "saved")
            for world in step.state
        )
    ]


def _is_a_closer(fn: SolvedFunction) -> bool:
    """Whether the function always gives up the GIL, on some ways by ending what its caller's Ensure began: it
    is the second half of a pair."""
    ends = [world for step in exits(fn) for world in step.state]
    return any(world.stack == "^" for world in ends) and all(
        world.stack == "^" or leaves_released(world) for world in ends
    )


def _given_a_closer(fn: SolvedFunction) -> bool:
    """Whether a lambda that takes the GIL back is given to something: an object whose destructor runs it."""
    known = fn.program.summaries.by_key
    given = [arg[1:] for op in fn.function.handing_over() for arg in op.args if "::lambda@" in arg]
    found = [known[key] for key in given if key in known]
    return any(each.reacquire is not None and each.rerelease is None for each in found)


def keeps_for_caller(fn: SolvedFunction, world: World, out: Op, tag: str) -> bool:
    """Whether what was opened can be closed by somebody else: the thread state or handle (`tag` "saved" or
    "ensured") is not in a local variable that dies here, and the interpreter is not the caller; or an object
    was made of it."""
    if kept_by_object(fn.function, world, tag):
        return True
    if any(caller.kind == "entry" for caller in fn.contexts.held) or fn.contexts.callback:
        return False
    return not dies(fn.function, world, out, tag)
