"""Whether a function fails after a call: what its returns say on every way on from there."""

from gillint.flow.cfg import ENTRY, Op, OpKind
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge

_FAILURES = frozenset({"=0", "=-1"})
_UNKNOWN = ""


def failing_returns(fn: SolvedFunction, step: Step, know: Knowledge) -> bool:
    """Whether every way on from `step` returns NULL or -1, by a constant or by a variable that has it."""
    returns = {op.value for op in fn.following(step) if op.kind is OpKind.RETURN}
    places = {value[1:] for value in returns if value[:1] == "@"}
    plain = {value for value in returns if value[:1] != "@"}
    return bool(returns) and plain <= _FAILURES and all(_fails(fn, step, place, know) for place in places)


def _fails(fn: SolvedFunction, step: Step, place: str, know: Knowledge) -> bool:
    """Whether `place` is NULL or -1 at every return of it that follows `step`.

    All (block, value, has passed `step`) are walked; a value is "=N" or unknown.
    """
    blocks = fn.function.cfg.blocks
    start = (ENTRY, _UNKNOWN, False)
    seen, queue = {start}, [start]
    while queue:
        number, value, passed = queue.pop()
        for op in blocks[number].ops:
            known = _after(op, place, value, know)
            if known is None:
                break  # an edge that this value doesn't take
            value = known
            passed = passed or op is step.op
            if passed and op.kind is OpKind.RETURN and op.value == f"@{place}" and value not in _FAILURES:
                return False
        else:
            for successor in blocks[number].successors:
                following = (successor, value, passed)
                if following not in seen:
                    seen.add(following)
                    queue.append(following)
    return True


def _after(op: Op, place: str, value: str, know: Knowledge) -> str | None:
    """The value of `place` after an operation; None when the operation says that it cannot be `value`."""
    if op.kind is OpKind.ASSIGN and op.name == place:
        return op.value if op.value[:1] == "=" else _UNKNOWN
    if op.kind is OpKind.ASSUME and op.name == place:
        if value and ((op.value[0] == "=" and op.value != value) or op.value == f"!{value[1:]}"):
            return None
        return op.value if op.value[0] == "=" else value
    if op.kind is not OpKind.CALL:
        return value
    if op.result == place:
        fact = know.held(op.name)
        return "=0" if fact is not None and fact.returns == "null" else _UNKNOWN
    return _UNKNOWN if f"&{place}" in op.args else value
