"""Whether a call is ever made: not on a branch that tests a parameter for what no caller passes."""

from collections.abc import Iterator

from gillint.checks.held.asked import site_of
from gillint.checks.held.paths import walk
from gillint.flow.cfg import Op, OpKind
from gillint.flow.solved import SolvedFunction, Step
from gillint.flow.values import NONZERO, Fact, assume, constant


def is_ever_made(fn: SolvedFunction, step: Step) -> bool:
    """Whether some caller passes values with which `step` is reached."""
    return all(_lets_through(fn, step, parameter) for parameter in _tested(fn))


def _tested(fn: SolvedFunction) -> Iterator[str]:
    """The parameters that are tested, and keep the value they came with."""
    function = fn.function
    ops = [op for block in function.cfg.blocks for op in block.ops]
    tested = {op.name for op in ops if op.kind is OpKind.ASSUME}.intersection(function.params)
    changed = (
        {op.name for op in ops if op.kind is OpKind.ASSIGN} | {op.result for op in ops} | function.aliased
    )
    given = {argument for op in ops for argument in op.args}
    if not function.damaged:
        yield from (name for name in function.params if name in tested - changed and f"&{name}" not in given)


def _lets_through(fn: SolvedFunction, step: Step, parameter: str) -> bool:
    """Whether what some caller passes for `parameter` is a value with which `step` is reached."""
    index = fn.function.params.index(parameter)
    callers = (*fn.contexts.held, *fn.contexts.released)
    sites = [site_of(fn, caller) for caller in callers]
    facts = {
        _fact(site[1].op.args[index]) if site and index < len(site[1].op.args) else None for site in sites
    }
    if not facts or None in facts:
        return True

    def after(op: Op, fact: Fact) -> Fact | None:
        return assume(fact, op.value) if op.kind is OpKind.ASSUME and op.name == parameter else fact

    return any(op is step.op for fact in facts if fact is not None for op, _ in walk(fn, fact, after))


def _fact(argument: str) -> Fact | None:
    """What is known of a value that is passed: of a constant and of an address."""
    if argument[:1] == "&":
        return NONZERO
    return constant(int(argument)) if argument.lstrip("-").isdigit() else None
