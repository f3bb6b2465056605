"""Where a function takes the GIL without having asked whether there is an interpreter."""

from collections.abc import Iterator

from gillint.flow.cfg import ASSUME, CALL, ENTRY, Op
from gillint.flow.places import root_of
from gillint.flow.solved import SolvedFunction, Step

_GUARDS = frozenset(
    {
        "Py_IsInitialized",
        "Py_IsFinalizing",
        "_Py_IsFinalizing",
        "PyInterpreterGuard_FromCurrent",
        "PyInterpreterGuard_FromView",
        "PyInterpreterState_Head",
        "PyThreadState_Ensure",
        "PyThreadState_EnsureFromView",
        "PyGILState_Check",
        "PyGILState_GetThisThreadState",
        "_PyThreadState_UncheckedGet",
        "PyThreadState_GetUnchecked",
    }
)
_DEPTH = 3  # of helpers that are looked into


def unguarded(fn: SolvedFunction) -> Step | None:
    """The first place where the GIL is taken that no question to the interpreter comes before."""
    reached = set(map(id, _before_any_guard(fn)))
    flow = fn.program.summaries
    for step in fn.steps_from("r"):
        if id(step.op) not in reached or step.op.kind is not CALL:
            continue
        if flow.effect(step.op).takes_gil and any(world.stack[-1] == "r" for world in step.state):
            return step
        if step.op.callee in flow.functions and _takes_it(fn.program.function(step.op.callee), _DEPTH):
            return step
    return None


def _takes_it(fn: SolvedFunction, depth: int) -> bool:
    """Whether a helper takes the GIL with no guard of its own."""
    flow = fn.program.summaries
    for op in _before_any_guard(fn):
        if flow.effect(op).takes_gil:
            return True
        if depth and op.callee in flow.functions and _takes_it(fn.program.function(op.callee), depth - 1):
            return True
    return False


def _before_any_guard(fn: SolvedFunction) -> Iterator[Op]:
    """The operations that can run with nothing asked before: not the interpreter, no helper, and no variable
    that others than the function can set."""
    blocks = fn.function.cfg.blocks
    seen, stack = {ENTRY}, [ENTRY]
    while stack:
        block = blocks[stack.pop()]
        for op in block.ops:
            if _guards(fn, op):
                break
            yield op
        else:
            new = [successor for successor in block.successors if successor not in seen]
            seen.update(new)
            stack += new


def _guards(fn: SolvedFunction, op: Op) -> bool:
    if op.kind is CALL:
        return op.name in _GUARDS or _asks(fn, op.callee, _DEPTH)
    if op.kind is not ASSUME:
        return False
    defined = fn.program.summaries.functions
    told = {call.result for call in fn.function.calls() if call.callee in defined}
    known = fn.function.locals
    asked = fn.function.atoms.get(op.name, (op.name,))
    return any(place in told or (place[:1] != "$" and root_of(place) not in known) for place in asked)


def _asks(fn: SolvedFunction, key: str, depth: int) -> bool:
    """Whether a helper asks for the interpreter."""
    function = fn.program.summaries.functions.get(key)
    if function is None:
        return False
    return any(
        op.name in _GUARDS or (depth > 0 and _asks(fn, op.callee, depth - 1)) for op in function.calls()
    )
