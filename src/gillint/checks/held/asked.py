"""What a call is asked for: one that waits as a rule may be asked not to, or for something else."""

from gillint.checks.held.paths import comes_before, walk
from gillint.checks.held.returned import UNKNOWN, value_after
from gillint.flow.cfg import Op, OpKind
from gillint.flow.contexts import Caller
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Means, NativeCost

_CALLERS_DEEP = 3  # helpers that pass an argument on, counted from the call
_PASSED = "@"  # the value that a parameter came with
_NOT_ASKED = ""
_READY = "="


def returns_at_once(fn: SolvedFunction, step: Step, know: Knowledge) -> bool:
    """Whether a call that may wait doesn't: its arguments ask only for what is there (a request, a flag, a
    timeout of nothing, a message on the console), what it is made on never waits, or it was asked before."""
    if is_asked(fn, step, know, Means.NO_WAIT):
        return True
    fact = know.cost(step.op.name)
    return fact is not None and (_never_waits(fn, step, fact, know) or _is_ready(fn, step, fact))


def is_asked(fn: SolvedFunction, step: Step, know: Knowledge, means: Means) -> bool:
    """Whether every value that one of the arguments can have is a request of this kind."""
    args = step.op.args
    wanted = [request for request in know.requests(step.op.name) if request.means is means]
    for place in dict.fromkeys(request.argument for request in wanted):
        if not -len(args) <= place < len(args):
            continue
        given = _values(fn, step, args[place], _CALLERS_DEEP, know)
        here = [request for request in wanted if request.argument == place]
        if given and all(any(request.asked_by(value) for request in here) for value in given):
            return True
    return False


def _values(fn: SolvedFunction, step: Step, argument: str, deep: int, know: Knowledge) -> frozenset[str]:
    """What an argument can be, as the front end spells it: itself, the constants that a local variable has
    there, or what callers pass for a parameter. Empty when it can be anything."""
    function = fn.function
    if argument not in function.locals and argument[:1] != "$":
        return frozenset({argument} if argument else ())
    if argument in function.aliased or function.damaged:
        return frozenset()
    passed = argument in function.params
    start = _PASSED if passed else UNKNOWN

    def after(op: Op, value: str) -> str | None:
        if value == _PASSED and op.kind is OpKind.ASSUME:
            return value
        return value_after(op, argument, value, know)

    values = {value for op, value in walk(fn, start, after) if op is step.op}
    if UNKNOWN in values or (_PASSED in values and not deep):
        return frozenset()
    found = {value[1:] for value in values - {_PASSED}}
    for caller in (*fn.contexts.held, *fn.contexts.released) if _PASSED in values else ():
        given = _given(fn, caller, function.params.index(argument), deep - 1, know)
        if not given:
            return frozenset()
        found |= given
    return frozenset(found)


def _given(fn: SolvedFunction, caller: Caller, index: int, deep: int, know: Knowledge) -> frozenset[str]:
    """What one caller passes for a parameter."""
    call = site_of(fn, caller)
    if call is None or index >= len(call[1].op.args):
        return frozenset()
    return _values(*call, call[1].op.args[index], deep, know)


def _never_waits(fn: SolvedFunction, step: Step, fact: NativeCost, know: Knowledge) -> bool:
    """Whether the thing that the call is made on is one that the program tells never to wait, wherever it
    tells it anything. A thing is known by the field or the global it is in."""
    thing = _thing(fn, step.op)
    if not fact.mode or not thing:
        return False
    told = [
        (other, each)
        for other in fn.program.callers_of(fact.mode)
        for each in other.steps
        if each.op.name == fact.mode and _thing(other, each.op) == thing
    ]
    return bool(told) and all(is_asked(other, each, know, Means.NON_BLOCKING) for other, each in told)


def _thing(fn: SolvedFunction, op: Op) -> str:
    """The name that what a call is made on goes by in every function: its last field, or the global it is."""
    place = op.args[0].lstrip("&*") if op.args else ""
    return "" if place in fn.function.locals or place[:1] == "$" else place.rpartition(".")[2]


def _is_ready(fn: SolvedFunction, step: Step, fact: NativeCost) -> bool:
    """Whether on every path to the call another one, made on the same thing, has just answered that it would
    not wait."""
    asks, _, answer = fact.ready.partition(" ")
    if not asks:
        return False
    if not answer:
        return _waited_before(fn, step, asks.split("|"))
    defined = fn.program.summaries.functions

    def after(op: Op, state: str) -> str:
        """The place of the answer while it is not looked at."""
        if op.kind is OpKind.CALL:
            if op.name == asks and op.args[:1] == step.op.args[:1]:
                return op.result
            takes = op.name == step.op.name or op.callee in defined or op.result == state
            return _NOT_ASKED if takes else state
        if op.kind is OpKind.ASSUME and op.name == state:
            return _READY if op.value == answer else _NOT_ASKED
        if op.kind is OpKind.ASSIGN and op.value == f"@{state}":
            return op.name
        return _NOT_ASKED if op.kind is OpKind.ASSIGN and op.name == state else state

    return {state for op, state in walk(fn, _NOT_ASKED, after) if op is step.op} == {_READY}


def _waited_before(fn: SolvedFunction, step: Step, waits: list[str]) -> bool:
    """Whether one of the calls that are named has waited for the same thing, or for each of several."""
    last = step.op.args[0].rpartition(".")[2] if step.op.args else ""
    return any(
        op.name in waits and op.args and op.args[0].rpartition(".")[2] == last and comes_before(fn, op, step)
        for op in fn.function.calls()
    )


def site_of(fn: SolvedFunction, caller: Caller) -> tuple[SolvedFunction, Step] | None:
    """The function and the call by which `fn` is entered, if a call of an analysed function it is."""
    if caller.kind != "call":
        return None
    above = fn.program.function(caller.function)
    for step in above.steps:
        if step.op.where == caller.where and step.op.callee == fn.function.key:
            return above, step
    return None
