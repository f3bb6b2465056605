"""What a call is asked for: one that waits as a rule may be asked not to, or for something else."""

from gillint.checks.held.returned import failing_returns
from gillint.flow.cfg import Op
from gillint.flow.contexts import Caller
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Means

_CALLERS_DEEP = 3  # helpers that pass an argument on, counted from the call


def returns_at_once(fn: SolvedFunction, op: Op, know: Knowledge) -> bool:
    """Whether the arguments of a call say that it doesn't wait: a request that only asks or sets a flag, a
    timeout of nothing, a message on the console."""
    return _is_asked(fn, op, know, Means.NO_WAIT)


def closes_what_is_done(fn: SolvedFunction, step: Step, know: Knowledge) -> bool:
    """Whether the call gives back something that it has nothing to write to: on the way out of an error, or
    after it was only read from."""
    fact = know.cost(step.op.name)
    if fact is None or not fact.closes:
        return False
    return failing_returns(fn, step, know) or _only_read(fn, step.op, know)


def _only_read(fn: SolvedFunction, op: Op, know: Knowledge) -> bool:
    """Whether the function opened, for reading only, what the call closes."""
    place = op.args[0] if op.args else ""
    made = [other for other in fn.function.calls() if place and other.result == place]
    return bool(made) and all(_is_asked(fn, other, know, Means.READ_ONLY) for other in made)


def _is_asked(fn: SolvedFunction, op: Op, know: Knowledge, means: Means) -> bool:
    """Whether every value that one of the arguments can have is a request of this kind."""
    wanted = [request for request in know.requests(op.name) if request.means is means]
    for place in dict.fromkeys(request.argument for request in wanted):
        if not -len(op.args) <= place < len(op.args):
            continue
        given = _values(fn, op.args[place], _CALLERS_DEEP)
        here = [request for request in wanted if request.argument == place]
        if given and all(any(request.asked_by(value) for request in here) for value in given):
            return True
    return False


def _values(fn: SolvedFunction, argument: str, deep: int) -> frozenset[str]:
    """What an argument can be, as the front end spells it: itself, or what callers pass for a parameter."""
    if argument not in fn.function.params or not deep:
        return frozenset({argument} if argument and argument not in fn.function.locals else ())
    index = fn.function.params.index(argument)
    found: set[str] = set()
    for caller in (*fn.contexts.held, *fn.contexts.released):
        call = site_of(fn, caller)
        if call is None or index >= len(call[1].op.args):
            return frozenset()
        values = _values(call[0], call[1].op.args[index], deep - 1)
        if not values:
            return frozenset()
        found |= values
    return frozenset(found)


def site_of(fn: SolvedFunction, caller: Caller) -> tuple[SolvedFunction, Step] | None:
    """The function and the call by which `fn` is entered, if a call of an analysed function it is."""
    if caller.kind != "call":
        return None
    above = fn.program.function(caller.function)
    for step in above.steps:
        if step.op.where == caller.where and step.op.callee == fn.function.key:
            return above, step
    return None
