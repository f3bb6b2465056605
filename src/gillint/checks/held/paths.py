"""Paths through a function: what each brings along, and what comes first on one."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from gillint.flow.cfg import ENTRY, Op
from gillint.flow.solve import reverse_postorder
from gillint.flow.solved import SolvedFunction, Step

T = TypeVar("T")


def walk(fn: SolvedFunction, state: T, after: Callable[[Op, T], T | None]) -> Iterator[tuple[Op, T]]:
    """Every operation, with each state that a path from the entry brings to it.

    `after` says what an operation makes of a state; None that no path with this state goes on from there.
    """
    blocks = fn.function.cfg.blocks
    queue = [(ENTRY, state)]
    seen = set(queue)
    while queue:
        number, here = queue.pop()
        for op in blocks[number].ops:
            yield op, here
            left = after(op, here)
            if left is None:
                break
            here = left
        else:
            following = {(successor, here) for successor in blocks[number].successors} - seen
            seen |= following
            queue.extend(following)


def comes_before(fn: SolvedFunction, op: Op, step: Step) -> bool:
    """Whether a path leads from `op` to `step` without going round a loop: what only an earlier turn has done
    may be the other branch of a test."""
    blocks = fn.function.cfg.blocks
    rank = {block: place for place, block in enumerate(reverse_postorder(fn.function.cfg))}
    if any(other is op for other in blocks[step.block].ops[: step.offset]):
        return True
    queue = [number for number in rank if any(other is op for other in blocks[number].ops)]
    seen: set[int] = set()
    while queue:
        number = queue.pop()
        ahead = {other for other in blocks[number].successors if rank[other] > rank[number]} - seen
        if step.block in ahead:
            return True
        seen |= ahead
        queue.extend(ahead)
    return False
