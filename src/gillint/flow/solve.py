"""One forward worklist solver for every analysis over a Cfg."""

from collections.abc import Callable
from heapq import heappop, heappush
from typing import TypeVar

from gillint.flow.cfg import ENTRY, Block, Cfg

T = TypeVar("T")
LEVELS = 2  # how often a state can be coarsened


def solve(
    cfg: Cfg,
    entry: frozenset[T],
    transfer: Callable[[Block, frozenset[T]], frozenset[T]],
    widen: Callable[[frozenset[T], int], frozenset[T]],
    limit: int,
) -> tuple[frozenset[T], ...]:
    """The states that may hold before each block; the empty set for a block nothing reaches.

    A state is a set of elements and join is union, so the result is the least fixpoint as long as `transfer`
    distributes over union. A state of more than `limit` elements is coarsened from then on, whenever it is
    joined: `widen(state, level)` is a monotone projection to fewer elements that stand for them, coarser with
    each level, the last of which bounds any state. Blocks are visited in reverse postorder.
    """
    order = reverse_postorder(cfg)
    rank = {block: number for number, block in enumerate(order)}
    before: list[frozenset[T]] = [frozenset()] * len(cfg.blocks)
    before[ENTRY] = entry
    levels = [0] * len(cfg.blocks)
    queue = [0]
    queued = {ENTRY}
    while queue:
        number = order[heappop(queue)]
        queued.discard(number)
        block = cfg.blocks[number]
        after = transfer(block, before[number])
        if not after:
            continue
        for successor in block.successors:
            if after <= before[successor]:
                continue
            joined = before[successor] | after
            level = levels[successor]
            while level < LEVELS and len(joined) > limit:
                level += 1
                joined = widen(joined, level)
            if levels[successor] and levels[successor] == level:
                joined = widen(joined, level)
            levels[successor] = level
            if joined != before[successor]:
                before[successor] = joined
                if successor not in queued:
                    queued.add(successor)
                    heappush(queue, rank[successor])
    return tuple(before)


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
