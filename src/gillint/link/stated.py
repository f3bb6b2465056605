"""What the project states of its functions and macros takes the place of what is in them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from gillint.flow.cfg import CALL, Block, Function, Op, Origin
from gillint.knowledge.base import Knowledge
from gillint.model import Location
from gillint.native.facts import NativeFile


def as_stated(files: Sequence[NativeFile], know: Knowledge) -> Sequence[NativeFile]:
    """The files with their calls as the project wants them understood; the same files if it states nothing.

    A stated function is one outside the sources, whatever its body does. In a stated macro, the call that
    leads out of the sources is the macro's own.
    """
    if not know.states_any:
        return files
    defined = frozenset(function.key for file in files for function in file.functions)
    return [
        file._replace(functions=tuple(_rewritten(function, know, defined) for function in file.functions))
        for file in files
    ]


def _rewritten(function: Function, know: Knowledge, defined: Collection[str]) -> Function:
    blocks = tuple(
        Block(tuple(_rewritten_ops(block.ops, know, defined)), block.successors)
        for block in function.cfg.blocks
    )
    if blocks == function.cfg.blocks:
        return function
    return replace(function, cfg=function.cfg._replace(blocks=blocks))


def _rewritten_ops(ops: Sequence[Op], know: Knowledge, defined: Collection[str]) -> list[Op]:
    found, spoken = [], set[tuple[str, Location]]()
    for op in ops:
        if op.kind is CALL and know.states(op.name):
            op = op._replace(callee="")
        elif op.kind is CALL and _is_macro(op, know, defined) and (op.macro, op.where) not in spoken:
            spoken.add((op.macro, op.where))
            op = op._replace(name=op.macro, callee="", origin=Origin.SYSTEM)
        found.append(op)
    return found


def _is_macro(op: Op, know: Knowledge, defined: Collection[str]) -> bool:
    """Whether a call is what a stated macro comes to: through a pointer, or of a function nobody knows."""
    if not op.macro or not know.states(op.macro) or op.callee in defined:
        return False
    return op.is_indirect or (know.capi(op.name) is None and know.cost(op.name) is None)
