"""One forward worklist solver for every analysis over a Cfg."""

from collections.abc import Callable
from heapq import heappop, heappush
from typing import TypeVar

from gillint.flow.cfg import ENTRY, Cfg

T = TypeVar("T")
LEVELS = 2  # how often a state can be coarsened


def solve(
    cfg: Cfg,
    entry: frozenset[T],
    transfer: Callable[[int, frozenset[T]], frozenset[T]],
    widen: Callable[[frozenset[T], int], frozenset[T]],
    limit: int,
) -> tuple[frozenset[T], ...]:
    """The states that may hold before each block; the empty set for a block nothing reaches.

    `transfer(number, state)` is the state after a block. A state is a set of elements and join is union, so
    the result is the least fixpoint as long as `transfer` distributes over union; for the same reason a block
    is only ever given the elements that are new since it was last visited. A state of more than `limit`
    elements is coarsened from then on, whenever it is joined: `widen(state, level)` is a monotone projection
    to fewer elements that stand for them, coarser with each level, the last of which bounds any state. Blocks
    are visited in reverse postorder.
    """
    order = reverse_postorder(cfg)
    rank = {block: number for number, block in enumerate(order)}
    before: list[frozenset[T]] = [frozenset()] * len(cfg.blocks)
    fresh = list(before)
    before[ENTRY] = fresh[ENTRY] = entry
    levels = [0] * len(cfg.blocks)
    queue = [0]
    queued = {ENTRY}
    while queue:
        number = order[heappop(queue)]
        queued.discard(number)
        given, fresh[number] = fresh[number], frozenset()
        after = transfer(number, given)
        for successor in cfg.blocks[number].successors if after else ():
            known = before[successor]
            new = after - known
            if not new:
                continue
            joined, levels[successor] = _bounded(known | new, levels[successor], widen, limit)
            if levels[successor]:
                new = joined - known
            before[successor] = joined
            if new:
                fresh[successor] |= new
                if successor not in queued:
                    queued.add(successor)
                    heappush(queue, rank[successor])
    return tuple(before)


def _bounded(
    state: frozenset[T], level: int, widen: Callable[[frozenset[T], int], frozenset[T]], limit: int
) -> tuple[frozenset[T], int]:
    """A joined state as coarse as its level says, and one or two levels coarser if it is too large."""
    if level:
        state = widen(state, level)
    while level < LEVELS and len(state) > limit:
        level += 1
        state = widen(state, level)
    return state, level


def reverse_postorder(cfg: Cfg) -> list[int]:
    """The blocks reachable from the entry, each before its successors except along back edges."""
    seen = {ENTRY}
    done: list[int] = []
    stack = [(ENTRY, iter(cfg.blocks[ENTRY].successors))]
    while stack:
        number, successors = stack[-1]
        for successor in successors:
            if successor not in seen:
                seen.add(successor)
                stack.append((successor, iter(cfg.blocks[successor].successors)))
                break
        else:
            done.append(number)
            stack.pop()
    done.reverse()
    return done
