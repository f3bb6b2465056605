"""Where a function lets go of the GIL that it was entered with, and what follows."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from gillint.flow.cfg import CALL, Op
from gillint.flow.gil import may_hold, must_be_released
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.model import Note


class Release(NamedTuple):
    """An operation that gives the GIL away; `notes` lead to it when it stands in a helper."""

    step: Step
    notes: tuple[Note, ...] = ()


def releases(fn: SolvedFunction) -> Iterator[Release]:
    """The operations of a function entered with the GIL that let others have it, helpers followed: those
    that give it back leave their callers' state alone, so `changes_gil` does not tell."""
    for step in fn.steps:
        if step.op.kind is not CALL or not may_hold(step.state):
            continue
        chain = release_below(fn.program, step.op, frozenset())
        if chain is not None:
            yield Release(step, tuple(Note("the GIL is released here", op.where) for op in chain[-1:]))


def release_below(program: ProgramFlow, op: Op, seen: frozenset[str]) -> tuple[Op, ...] | None:
    """The calls from `op`, made with the GIL held, down to what releases it: none below a release itself;
    None when nothing does."""
    if program.summaries.effect(op).action == "release":
        return ()
    summary = program.summaries.by_key.get(op.callee)
    if summary is None or not summary.acts or op.callee in seen:
        return None
    callee = program.function(op.callee)
    for step in callee.steps_from("h"):
        if step.op.kind is CALL and may_hold(step.state):
            below = release_below(program, step.op, seen | {op.callee})
            if below is not None:
                return (step.op, *below)
    return None


def has_region(fn: SolvedFunction) -> bool:
    """Whether a function may release the GIL itself."""
    return fn.changes_gil or bool(fn.function.thread_states)


def is_released(step: Step) -> bool:
    return must_be_released(step.state)


def following(fn: SolvedFunction, step: Step, stop: Callable[[Step], bool]) -> Iterator[Step]:
    """As `SolvedFunction.following`, with the states; the step that `stop` names is given, too."""
    blocks = fn.steps_by_block
    seen: set[int] = set()
    stack = [(step.block, step.offset + 1)]
    while stack:
        number, start = stack.pop()
        for ahead in blocks.get(number, [])[start:]:
            yield ahead
            if stop(ahead):
                break
        else:
            for successor in fn.function.cfg.blocks[number].successors:
                if successor not in seen:
                    seen.add(successor)
                    stack.append((successor, 0))
