"""A printable form of a solved function, for `gillint show` and for tests that read states."""

from gillint.flow.cfg import EXIT, Op, OpKind
from gillint.flow.gil import GilState
from gillint.flow.solved import SolvedFunction


def dump(fn: SolvedFunction) -> str:
    """One line per operation: `{state}  operation`, with blocks and their successors as headings."""
    states = {(step.block, step.offset): step.state for step in fn.steps}
    entry = "held" if fn.entry == "h" else "released"
    lines = [f"{fn.name}  entered with the GIL {entry}{' (guessed)' if fn.guessed else ''}"]
    for number, block in enumerate(fn.function.cfg.blocks):
        if number == EXIT and not block.ops:
            continue
        following = ", ".join("exit" if s == EXIT else f"B{s}" for s in block.successors) or "nowhere"
        lines.append(f"  B{number} -> {following}")
        for offset, op in enumerate(block.ops):
            state = states.get((number, offset), frozenset())
            lines.append(f"    {describe(state):<12} {op.where.span.line or '':>5}  {_text(op)}")
    return "\n".join(lines) + "\n"


def describe(state: GilState) -> str:
    """A state in short: its stacks without the caller's frame; {} is unreachable."""
    return "{" + " ".join(sorted({world.stack[1:] or "^" for world in state})) + "}"


def _text(op: Op) -> str:
    match op.kind:
        case OpKind.CALL:
            macro = f"  [{op.macro}]" if op.macro else ""
            result = f"{op.result} = " if op.result and not op.result.startswith("$") else ""
            return f"{result}{op.name}({', '.join(op.args)}){macro}"
        case OpKind.TOUCH:
            return (
                f"{'write' if op.value == 'w' else 'read'} {op.name}{f'  [{op.macro}]' if op.macro else ''}"
            )
        case OpKind.READ:
            return f"look at *{op.name}"
        case OpKind.WRITE:
            return f"write shared {op.name}"
        case OpKind.ASSIGN | OpKind.MOVE:
            return f"{op.name} := {op.value or '?'}"
        case OpKind.ASSUME:
            return f"assume {op.name} {op.value}"
        case OpKind.RETURN:
            return f"return {op.value}".rstrip() if op.name else "end"
        case _:
            return op.name
