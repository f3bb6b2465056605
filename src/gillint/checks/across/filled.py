"""Common variables that a function sets under the GIL for itself to read once it is released."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.checks.across.locked import may_be_unlocked
from gillint.checks.across.releasing import following, has_region, is_released
from gillint.checks.across.writes import is_set_once, written_by
from gillint.checks.held.places import only_at_import
from gillint.flow.cfg import ASSIGN, CALL, MOVE, READ
from gillint.flow.gil import must_hold
from gillint.flow.places import root_of
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.flow.values import source_of
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost

_DEEP = 3  # helpers in which a read is looked for


class Filled(NamedTuple):
    """A variable, where it is set with the GIL held, and where it is read without."""

    variable: str
    write: Step
    read: Step
    through: str = ""


def filled_then_read(fn: SolvedFunction, know: Knowledge) -> Iterator[Filled]:
    """The first such read of each variable. Another thread may set it anew in between."""
    if not has_region(fn) or not fn.function.commons or fn.entry != "h" or only_at_import(fn):
        return
    found: set[str] = set()
    for write in fn.steps:
        variable = written_by(fn, write.op, know) if must_hold(write.state) else ""
        if not variable or variable in found or is_set_once(fn, write):
            continue
        read = next((r for r in following(fn, write, lambda _: False) if _reads(fn, r, variable, know)), None)
        if read is None or not may_be_unlocked(fn, write, know) or not may_be_unlocked(fn, read, know):
            continue
        found.add(variable)
        through = f", in `{read.op.name}`" if read.op.callee in fn.program.summaries.functions else ""
        yield Filled(variable, write, read, through)


def _reads(fn: SolvedFunction, step: Step, variable: str, know: Knowledge) -> bool:
    if not is_released(step):
        return False
    op = step.op
    if op.kind is READ:
        return root_of(op.name) == variable
    if op.kind is ASSIGN or op.kind is MOVE:
        return root_of(source_of(op.value)) == variable
    if op.kind is not CALL:
        return False
    if any(root_of(arg) == variable for arg in op.args if arg):
        return True
    if op.callee in fn.program.summaries.functions:
        return _mentions(fn.program, op.callee, variable, _DEEP)
    cost = know.cost(op.name)
    return cost is not None and cost.cost is Cost.LOCK and _threads_mention(fn.program, variable)


def _mentions(program: ProgramFlow, key: str, variable: str, deep: int) -> bool:
    """Whether a function, or what it calls, names a variable."""
    function = program.summaries.functions.get(key)
    if function is None or not deep:
        return False
    if variable in function.commons:
        return True
    return any(_mentions(program, op.callee, variable, deep - 1) for op in function.calls())


def _threads_mention(program: ProgramFlow, variable: str) -> bool:
    """Whether one of the project's own threads, to whom a waiting function leaves the work, names it."""
    return any(
        _mentions(program, key, variable, _DEEP)
        for key, contexts in program.contexts.contexts.items()
        if any(caller.kind == "thread" for caller in contexts.released)
    )
