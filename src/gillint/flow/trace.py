"""The GIL's state at every operation of a function, not only where blocks begin."""

from gillint.flow.cfg import Block, Function
from gillint.flow.gil import MAX_WORLDS, GilState, Transfer, widen
from gillint.flow.solve import solve

Trace = tuple[list[GilState], ...]
"""For each block of a function the state before each of its operations and after the last; a row ends where
nothing gets further."""


def solve_steps(function: Function, entry: GilState, transfer: Transfer) -> Trace:
    """The state before each operation, recorded while the blocks are solved: the solver gives every world to
    a block once."""
    blocks = function.cfg.blocks
    nothing: GilState = frozenset()
    seen = [[nothing] * len(transfer.active(block)) for block in blocks]

    def through(number: int, state: GilState) -> GilState:
        return transfer.block(blocks[number], state, seen[number])

    before = solve(function.cfg, entry, through, widen, MAX_WORLDS)
    return tuple(
        [
            _row(block, state, after, transfer)
            for block, state, after in zip(blocks, before, seen, strict=True)
        ]
    )


def _row(block: Block, before: GilState, after: list[GilState], transfer: Transfer) -> list[GilState]:
    """One block's row: an operation that is not active leaves the state as it is."""
    if not before:
        return []
    row = [before]
    changes = iter(zip(transfer.active(block), after, strict=True))
    active, following = next(changes, (None, before))
    for op in block.ops:
        if op is active:
            before = following
            if not before:
                break
            active, following = next(changes, (None, before))
        row.append(before)
    return row
