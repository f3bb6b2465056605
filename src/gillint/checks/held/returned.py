"""Whether a function fails after a call: what its returns say on every way on from there."""

from gillint.checks.held.paths import walk
from gillint.flow.cfg import Op, OpKind
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge

UNKNOWN = ""


def failing_returns(fn: SolvedFunction, step: Step, know: Knowledge) -> bool:
    """Whether every way on from `step` returns NULL, by a constant or by a variable that has it; or -1, in a
    function that somewhere does: its 0 is no failure."""
    all_returns = {
        op.value for block in fn.function.cfg.blocks for op in block.ops if op.kind is OpKind.RETURN
    }
    failure = "=-1" if "=-1" in all_returns else "=0"
    returns = {op.value for op in fn.following(step) if op.kind is OpKind.RETURN}
    places = {value[1:] for value in returns if value[:1] == "@"}
    plain = {value for value in returns if value[:1] != "@"}
    return (
        bool(returns)
        and plain <= {failure}
        and all(_fails(fn, step, place, failure, know) for place in places)
    )


def _fails(fn: SolvedFunction, step: Step, place: str, failure: str, know: Knowledge) -> bool:
    """Whether `place` is `failure` at every return of it that follows `step`."""

    def after(op: Op, state: tuple[str, bool]) -> tuple[str, bool] | None:
        value, passed = state
        left = value_after(op, place, value, know)
        return None if left is None else (left, passed or op is step.op)

    returned = (
        value
        for op, (value, passed) in walk(fn, (UNKNOWN, False), after)
        if passed and op.kind is OpKind.RETURN and op.value == f"@{place}"
    )
    return all(value == failure for value in returned)


def value_after(op: Op, place: str, value: str, know: Knowledge) -> str | None:
    """The value of `place`, "=N" or unknown, after an operation; None when the operation says that it cannot
    be `value`."""
    if op.kind is OpKind.ASSIGN and op.name == place:
        return op.value if op.value[:1] == "=" else UNKNOWN
    if op.kind is OpKind.ASSUME and op.name == place:
        if value and ((op.value[0] == "=" and op.value != value) or op.value == f"!{value[1:]}"):
            return None
        return op.value if op.value[0] == "=" else value
    if op.kind is not OpKind.CALL:
        return value
    if op.result == place:
        fact = know.held(op.name)
        return "=0" if fact is not None and fact.returns == "null" else UNKNOWN
    return UNKNOWN if f"&{place}" in op.args else value
