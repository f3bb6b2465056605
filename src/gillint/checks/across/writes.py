"""Writes to what all threads have in common: global and static variables."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gillint.checks.across.locked import may_be_unlocked
from gillint.checks.across.releasing import is_released
from gillint.flow.cfg import ASSUME, CALL, WRITE, Op
from gillint.flow.places import root_of
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Role

_ONE_VALUE = ("=", "<", "{")  # equal to it, or below what it becomes


class Write(NamedTuple):
    """A write to a common variable; `chain` leads from `step` down to the operation that does it."""

    step: Step
    variable: str
    chain: tuple[Op, ...] = ()


def written_by(fn: SolvedFunction, op: Op, know: Knowledge) -> str:
    """The common variable that an operation writes itself, or ""."""
    if op.kind is WRITE:
        return root_of(op.name)
    if op.kind is not CALL or not fn.function.arrays or op.callee in fn.program.summaries.functions:
        return ""
    fact = know.handling(op.name, Role.STORES)
    if fact is None or fact.argument is None or fact.argument >= len(op.args):
        return ""
    target = root_of(op.args[fact.argument])
    return target if target in fn.function.arrays else ""


def released_writes(fn: SolvedFunction, know: Knowledge) -> Iterator[Write]:
    """The writes of a function, and of what it calls, while the GIL is released and no lock is held.

    A helper that is only ever called without the GIL speaks for itself.
    """
    if (not fn.changes_gil and fn.entry == "h") or is_called_back(fn):
        return
    for step in fn.steps:
        if not is_released(step):
            continue
        variable = _written_unlocked(fn, step, know)
        if variable:
            yield Write(step, variable)
        elif step.op.kind is CALL and fn.program.contexts.contexts.get(step.op.callee) is not None:
            if fn.program.contexts.contexts[step.op.callee].entry == "r":
                continue
            inner = _first_in(fn.program.function(step.op.callee), know)
            if inner is not None and may_be_unlocked(fn, step, know):
                yield Write(step, inner.variable, (inner.step.op, *inner.chain))


def _written_unlocked(fn: SolvedFunction, step: Step, know: Knowledge) -> str:
    """The common variable that a step writes itself with no lock held, if it is no answer to keep; or ""."""
    variable = written_by(fn, step.op, know)
    if variable and not is_cached_answer(fn, step) and may_be_unlocked(fn, step, know):
        return variable
    return ""


def is_cached_answer(fn: SolvedFunction, step: Step) -> bool:
    """Whether a number is written that the function asks for first and then finds out: whoever finds it out,
    the answer is the same. What a pointer points to is made, or freed, twice."""
    return not step.op.value and bool(_asked_before(fn, step))


def is_set_once(fn: SolvedFunction, step: Step) -> bool:
    """Whether a variable is written only where it was seen to have one certain value, that of the start."""
    asked = _asked_before(fn, step)
    return bool(asked) and all(op.value[:1] in _ONE_VALUE for op in asked)


def _asked_before(fn: SolvedFunction, step: Step) -> list[Op]:
    """The last tests of the variable that `step` writes."""
    place = step.op.name
    if step.op.kind is not WRITE or place != root_of(place):
        return []

    def asks(op: Op) -> bool:
        return op.kind is ASSUME and op.name == place

    return [
        test.op
        for test in fn.steps
        if asks(test.op) and any(op is step.op for op in fn.following(test, asks))
    ]


def is_called_back(fn: SolvedFunction) -> bool:
    """Whether a thread of the project's own or a library calls the function, through others too: there may be
    one such thread only, or a lock around the call."""
    seen = {fn.function.key}
    pending = [fn]
    while pending:
        fn = pending.pop()
        contexts = fn.contexts
        if contexts.callback is not None or any(
            caller.kind in ("thread", "foreign") for caller in contexts.held
        ):
            return True
        above = {caller.function for caller in contexts.released if caller.function}
        if fn.entry == "r":  # what a callback calls is judged with it, and nobody's known caller
            above |= fn.program.summaries.callers.get(fn.function.key, {}).keys()
        pending += map(fn.program.function, above - seen)
        seen |= above
    return False


@lru_cache(maxsize=4096)
def _first_in(fn: SolvedFunction, know: Knowledge) -> Write | None:
    """The first unlocked write that a function does if it is entered without the GIL."""
    _ENTERED.add(fn.function.key)
    try:
        for step in fn.steps_from("r"):
            if not is_released(step):
                continue
            variable = _written_unlocked(fn, step, know)
            if variable:
                return Write(step, variable)
            callee = step.op.callee
            if step.op.kind is not CALL or callee not in fn.program.summaries.functions or callee in _ENTERED:
                continue
            inner = _first_in(fn.program.function(callee), know)
            if inner is not None and may_be_unlocked(fn, step, know):
                return Write(step, inner.variable, (inner.step.op, *inner.chain))
        return None
    finally:
        _ENTERED.discard(fn.function.key)


_ENTERED: set[str] = set()  # the functions being looked at, for those that call themselves
