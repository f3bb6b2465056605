"""Where a pointer or reference goes from an operation on: copies of it, and what is done with them."""

from collections.abc import Callable, Iterator

from gillint.flow.cfg import ASSIGN, ASSUME, CALL, MOVE, READ, RETURN, Op
from gillint.flow.solved import SolvedFunction, Step
from gillint.flow.values import source_of

Places = frozenset[str]


def spread(
    fn: SolvedFunction, step: Step, places: Places, ends: Callable[[Op, Places], Places]
) -> Iterator[tuple[Step, Places]]:
    """Every operation that follows `step`, with the places that hold what `places` held then.

    `ends` says which of them an operation makes harmless.
    """
    blocks = fn.steps_by_block
    stack = [(step.block, step.offset + 1, places)]
    seen: set[tuple[int, Places]] = set()
    while stack:
        number, start, held = stack.pop()
        for ahead in blocks.get(number, [])[start:]:
            yield ahead, held
            held = _after(ahead.op, held - ends(ahead.op, held))
            if not held:
                break
        else:
            for successor in fn.function.cfg.blocks[number].successors:
                if (successor, held) not in seen:
                    seen.add((successor, held))
                    stack.append((successor, 0, held))


def _after(op: Op, held: Places) -> Places:
    if op.kind is ASSIGN or op.kind is MOVE:
        if is_among(source_of(op.value), held):
            return held | {op.name}
        return held - {op.name} if op.name in held else held
    if op.kind is ASSUME and op.value == "=0" and op.name in held:
        return frozenset()  # there is none
    if op.kind is CALL and op.result in held:
        return held - {op.result}
    return held


def is_among(place: str, held: Places) -> bool:
    """Whether a place is one of those, or a part of one."""
    return place in held or any(place.startswith(f"{each}.") for each in held)


def uses(op: Op, held: Places) -> bool:
    """Whether an operation looks at what one of the places points to, or hands it on."""
    if op.kind is READ:
        return is_among(op.name, held)
    if op.kind is RETURN:
        return False
    return op.kind is CALL and any(is_among(arg.lstrip("&"), held) for arg in op.args if arg)


def copies(fn: SolvedFunction, place: str) -> Places:
    """The places that are ever given the value of one."""
    found = {place}
    moves = [
        op for block in fn.function.cfg.blocks for op in block.ops if op.kind is ASSIGN or op.kind is MOVE
    ]
    while new := {op.name for op in moves if source_of(op.value) in found} - found:
        found |= new
    return frozenset(found)
