"""Reads of the thread's last error that come too late for the call that has set it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gillint.checks.across.releasing import following, has_region, is_released
from gillint.flow.cfg import ASSUME, CALL, Op, Origin
from gillint.flow.gil import must_hold
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, Role

_ERRNO = ("__errno_location", "_errno", "__error")  # what the macro stands for
_PYTHON = ("Py", "_Py")


class LateRead(NamedTuple):
    """`setter`, a call in a region, has set the error that `read` wants, and `between` may have changed it:
    None for the GIL's own return."""

    setter: Step
    read: Step
    between: Op | None = None


def late_reads(fn: SolvedFunction, know: Knowledge) -> Iterator[LateRead]:
    """The late reads of a function that releases the GIL itself."""
    if not has_region(fn):
        return
    wanted = {error_read(fn, step.op, know) for step in fn.steps} - {""}
    if not wanted:
        return
    for setter in fn.steps:
        if is_released(setter) and _sets(fn, setter.op, know):
            if "win32" in wanted:
                yield from _after_return(fn, setter, know)
            if "errno" in wanted:
                yield from _after_another(fn, setter, know)


def error_read(fn: SolvedFunction, op: Op, know: Knowledge) -> str:
    """Which last error an operation reads, itself or in a helper that does so first of all."""
    return _read_by(fn, op, know, frozenset())


def _read_by(fn: SolvedFunction, op: Op, know: Knowledge, seen: frozenset[str]) -> str:
    if op.kind is not CALL:
        return ""
    if op.callee in fn.program.summaries.functions:
        return _reads_first(fn.program.function(op.callee), know, seen)
    fact = know.handling(op.name, Role.READS_ERROR)
    if fact is None:
        return ""
    if fact.argument is None:
        return fact.error
    return fact.error if op.args[fact.argument : fact.argument + 1] == ("0",) else ""


@lru_cache(maxsize=4096)
def _reads_first(fn: SolvedFunction, know: Knowledge, seen: frozenset[str]) -> str:
    """The error that a function reads before it calls anything that sets one."""
    key = fn.function.key
    if fn.changes_gil or key in seen:
        return ""
    errors = (_read_by(fn, op, know, seen | {key}) for op in _from_the_start(fn, know))
    return next(filter(None, errors), "")


def _from_the_start(fn: SolvedFunction, know: Knowledge) -> Iterator[Op]:
    """The operations before the first on each path that sets an error."""
    for step in fn.steps[:1]:
        yield step.op
        if not _sets(fn, step.op, know):
            yield from (ahead.op for ahead in following(fn, step, lambda at: _sets(fn, at.op, know)))


def _sets(fn: SolvedFunction, op: Op, know: Knowledge) -> bool:
    """Whether a call may fail and leave its own error: anything that is neither Python's nor a reader."""
    if op.kind is not CALL or op.name.startswith(_PYTHON) or op.name in _ERRNO:
        return False
    if any(know.handling(op.name, role) is not None for role in (Role.READS_ERROR, Role.LEAVES_ERROR)):
        return False
    if fn.program.summaries.effect(op).action:
        return False
    return op.origin in (Origin.SYSTEM, Origin.UNKNOWN)


def _after_return(fn: SolvedFunction, setter: Step, know: Knowledge) -> Iterator[LateRead]:
    """Reads of a Windows error with the GIL held again."""

    def stop(at: Step) -> bool:
        return _sets(fn, at.op, know) or bool(error_read(fn, at.op, know))

    for ahead in following(fn, setter, stop):
        if must_hold(ahead.state) and error_read(fn, ahead.op, know) == "win32":
            yield LateRead(setter, ahead)


def _after_another(fn: SolvedFunction, setter: Step, know: Knowledge) -> Iterator[LateRead]:
    """Reads of errno after a call in between that closes something and whose own failure nobody asks for."""

    def stop(at: Step) -> bool:
        return at.op.name in _ERRNO or _sets(fn, at.op, know) or bool(error_read(fn, at.op, know))

    for between in following(fn, setter, stop):
        if not _closes_unasked(fn, between.op, setter.op, know) or not must_hold(between.state):
            continue
        for ahead in following(fn, between, stop):
            if error_read(fn, ahead.op, know) == "errno":
                yield LateRead(setter, ahead, between.op)


def _closes_unasked(fn: SolvedFunction, op: Op, setter: Op, know: Knowledge) -> bool:
    """Whether a call closes something else than what `setter` gave, and its result is dropped."""
    cost = know.cost(op.name) if op.kind is CALL else None
    if cost is None or not cost.closes or cost.cost is Cost.CHEAP or setter.result in op.args:
        return False
    ops = (each for block in fn.function.cfg.blocks for each in block.ops)
    return op.result[:1] == "$" and not any(each.kind is ASSUME and each.name == op.result for each in ops)
