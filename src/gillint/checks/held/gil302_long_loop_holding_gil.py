"""GIL302: a loop that could run without the GIL, and runs long."""

from collections.abc import Container, Iterator

from gillint.checks.base import check
from gillint.checks.held.places import only_at_import
from gillint.checks.held.waiting import advice, confidence, surely_held
from gillint.flow.cfg import Loop, Op, OpKind, Origin
from gillint.flow.gil import must_hold
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Severity

# Arithmetic and array accesses written in the body of a single loop over the input, for the loop to count as
# real work: at about 1 ns each, a million iterations of this much pass the 5 ms switch interval eight times.
_REAL_WORK = 40
_NESTED_WORK = 4  # the same for the innermost of two loops over the input


@check("GIL302", "long-loop-holding-gil", Severity.WARNING, Confidence.MEDIUM, since="0.1")
def long_loop_holding_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for loop in long_loops(fn):
        yield fn.finding(
            "GIL302",
            loop.where,
            f"`{fn.name}` loops over its whole input and touches no Python object, while the GIL is held",
            Severity.WARNING if _does_the_work_of_a_method(fn) else Severity.NOTE,
            min(Confidence.MEDIUM, confidence(fn)),
            notes=fn.why_held(),
            advice=f"Take what the loop needs out of Python objects before it. {advice(fn)}",
        )
        return  # one cure for all the loops of a function


def long_loops(fn: SolvedFunction) -> Iterator[Loop]:
    """The loops of a function that run long with the GIL held and could do without it, outermost ones."""
    loops = fn.function.loops
    if not loops or not surely_held(fn) or any(caller.kind == "call" for caller in fn.contexts.released):
        return
    if only_at_import(fn):
        return  # over tables of the source
    for number, loop in enumerate(loops):
        if not _inside_another(loops, loop) and _long(loops, number) and _could_release(fn, loop):
            yield loop


def _does_the_work_of_a_method(fn: SolvedFunction) -> bool:
    """Whether the function is a Python-callable function or the body of one: its input is what Python gives.
    A helper's loops are as often over something small."""
    held = fn.contexts.held
    if any(caller.through == "method" for caller in held):
        return True
    above = [fn.program.function(caller.function) for caller in held if caller.kind == "call"]
    return len(above) == 1 and any(caller.through == "method" for caller in above[0].contexts.held)


def _inside_another(loops: tuple[Loop, ...], loop: Loop) -> bool:
    """Whether an enclosing loop over the input already speaks for this one."""
    return loop.parent >= 0 and _long(loops, loop.parent)


def _long(loops: tuple[Loop, ...], number: int) -> bool:
    loop = loops[number]
    if loop.bound != "input":
        return False
    inner = [other for other in loops if other.parent == number and other.blocks <= loop.blocks]
    return _is_nested(loops, number) or loop.work + sum(other.work for other in inner) >= _REAL_WORK


def _is_nested(loops: tuple[Loop, ...], number: int) -> bool:
    """Whether each turn of the loop runs a loop over the input: its time is not linear."""
    outer = loops[number].blocks
    return any(
        other.parent == number
        and other.bound == "input"
        and other.work >= _NESTED_WORK
        and other.blocks <= outer  # else it runs once, on the way out
        for other in loops
    )


def _could_release(fn: SolvedFunction, loop: Loop) -> bool:
    """Whether nothing in the loop needs the GIL, as far as is known, and it is held all along."""
    summaries = fn.program.summaries
    for number in loop.blocks:
        for op in fn.function.cfg.blocks[number].ops:
            if op.kind is OpKind.TOUCH and op.origin is Origin.PYTHON:
                return False
            if op.kind is OpKind.CALL and not _is_plain(op, summaries.functions, fn):
                return False
            if op.kind is OpKind.RETURN:
                return False
    held = [step for step in fn.steps if step.block in loop.blocks]
    return bool(held) and all(must_hold(step.state) for step in held)


def _calls_anybody(key: str, fn: SolvedFunction) -> bool:
    """C++: whether a virtual function, or another one that is not seen, may be called on the way."""
    functions = fn.program.summaries.functions
    seen, queue = {key}, [key]
    while queue:
        for op in functions[queue.pop()].calls():
            if op.callee in functions:
                if op.callee not in seen:
                    seen.add(op.callee)
                    queue.append(op.callee)
            elif op.origin is Origin.PROJECT and "::" in op.name and "~" not in op.name:
                return True
    return False


def _is_plain(op: Op, functions: Container[str], fn: SolvedFunction) -> bool:
    """A call that surely leaves Python alone: an analysed function without a touch, or a C library's."""
    if op.callee in functions:
        summary = fn.program.summaries.by_key[op.callee]
        return summary.touch is None and not summary.acts and not _calls_anybody(op.callee, fn)
    return op.origin is Origin.SYSTEM
