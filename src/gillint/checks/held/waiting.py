"""What the GIL3xx rules share: calls that cost time while the GIL is held, and how sure that is."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.checks.held.asked import returns_at_once
from gillint.checks.held.closing import closes_what_is_done
from gillint.checks.held.paths import comes_before
from gillint.checks.held.places import in_forked_child, only_at_import
from gillint.checks.held.reached import is_ever_made
from gillint.checks.held.returned import failing_returns
from gillint.flow.cfg import Op, OpKind
from gillint.flow.gil import must_hold
from gillint.flow.solved import ReleasedCall, SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, NativeCost
from gillint.model import Confidence, Note, Severity

_MULTIPLEXED = ("ioctl", "fcntl")  # what they do is their second argument
_DEALLOCATORS = ("dealloc", "finalize", "clear", "free", "traverse", "_del")


class CostlyCall(NamedTuple):
    """A call of known cost in a function that holds the GIL."""

    step: Step
    fact: NativeCost


def costly_calls(fn: SolvedFunction, know: Knowledge, cost: Cost) -> Iterator[CostlyCall]:
    """The calls of a given cost in `fn` that are always made with the GIL held, and cost it this time too.

    Each place once: a macro may hold several.
    """
    if not any(fact and fact.cost is cost for fact in map(know.cost, fn.external_calls)):
        return
    if not surely_held(fn) or (cost is Cost.HEAVY and _decided_by_callers(fn)):
        return
    defined = fn.program.summaries.functions
    places = set()
    for step in fn.steps:
        op = step.op
        if op.kind is not OpKind.CALL or op.callee in defined or op.is_indirect:
            continue
        fact = know.cost(op.name)
        if fact is None or fact.cost is not cost or op.where in places or not must_hold(step.state):
            continue
        places.add(op.where)
        if (
            not returns_at_once(fn, step, know)
            and not in_forked_child(fn, step, know)
            and is_ever_made(fn, step)
        ):
            yield CostlyCall(step, fact)


def surely_held(fn: SolvedFunction) -> bool:
    """Whether a function is entered with the GIL held: because its callers say so, or, when nobody is seen to
    call it, because it uses Python. Others are a library that happens to lie beside the extension."""
    if fn.entry != "h":
        return False
    if not fn.guessed:
        return True
    uses_python = fn.program.summaries.by_key[fn.function.key].touch is not None
    return uses_python and not _only_below_callbacks(fn, frozenset())


def _only_below_callbacks(fn: SolvedFunction, seen: frozenset[str]) -> bool:
    """Whether a function is only called by callbacks that are entered without the GIL: what it does wrong is
    told there, and how it is entered is not."""
    callers = fn.program.summaries.callers.get(fn.function.key, {}).keys() - seen
    seen |= callers | {fn.function.key}
    above = [fn.program.function(key) for key in sorted(callers)]
    return bool(above) and all(
        bool(each.contexts.callbacks) or (each.guessed and _only_below_callbacks(each, seen))
        for each in above
    )


def _decided_by_callers(fn: SolvedFunction) -> bool:
    """Whether callers enter the function both ways: they release where the data is large."""
    return any(caller.kind == "call" for caller in fn.contexts.released)


def sibling(fn: SolvedFunction, call: CostlyCall, know: Knowledge) -> Note | None:
    """Another function of the same file that releases the GIL around the same call or one like it.

    What is done on the way out of an error is not compared, and what closes only in a function made to close:
    nobody releases for that. Of calls that do many things, the one asked for must be the same. A function
    that releases around the call itself, somewhere, is judged by that alone.
    """
    step, name = call.step, call.step.op.name
    if failing_returns(fn, step, know) or (call.fact.closes and "close" not in fn.name.lower()):
        return None
    own = _decides_itself(fn, step.op)
    for other in (name, *call.fact.like):
        for released in fn.program.released_calls.get(other, ()):
            if own and released.function != fn.name:
                continue
            if released.op.where.path == step.op.where.path and _is_like(fn, released, step):
                return Note(f"`{released.function}` releases the GIL around `{other}`", released.op.where)
    return None


def _is_like(fn: SolvedFunction, released: ReleasedCall, step: Step) -> bool:
    """Whether a released call speaks for another: in one function, branches decide which of them releases."""
    if released.function == fn.name and not comes_before(fn, released.op, step):
        return step.op.name in _MULTIPLEXED and _only_the_data_differs(fn, released.op, step)
    return step.op.name not in _MULTIPLEXED or _asks_the_same(fn, released, step.op)


def released_here_too(fn: SolvedFunction, op: Op) -> bool:
    """Whether the same function also makes this call with the GIL released: it decides."""
    return any(call.function == fn.name for call in fn.program.released_calls.get(op.name, ()))


def _decides_itself(fn: SolvedFunction, op: Op) -> bool:
    """Whether the function makes the same request elsewhere with the GIL released."""
    calls = [call for call in fn.program.released_calls.get(op.name, ()) if call.function == fn.name]
    return any(op.name not in _MULTIPLEXED or _asks_the_same(fn, call, op) for call in calls)


def is_worth_a_note(fn: SolvedFunction, call: CostlyCall, disagrees: Note | None, know: Knowledge) -> bool:
    """Whether a call that waits only now and then is worth speaking of.

    It isn't when it closes what is done with, when another branch of the function makes it with the GIL
    released, when it is made once at import, or when what it is asked for (or closes) was not read because
    the function did not parse in full.
    """
    if closes_what_is_done(fn, call.step, know):
        return False
    if call.fact.always or disagrees is not None:
        return True
    if _decides_itself(fn, call.step.op) or only_at_import(fn):
        return False
    return not _was_not_read(fn, call, know)


def _was_not_read(fn: SolvedFunction, call: CostlyCall, know: Knowledge) -> bool:
    """Whether the argument that decides what a call does was lost with a declaration."""
    args = call.step.op.args
    decides = {request.argument for request in know.requests(call.step.op.name)}
    if call.fact.closes:
        decides.add(0)
    lost = any(-len(args) <= place < len(args) and not args[place] for place in decides)
    return fn.function.damaged and lost


def _asks_the_same(fn: SolvedFunction, call: ReleasedCall, op: Op) -> bool:
    """Whether two calls make the same request: the same constant, or in one function the same variable."""
    request = op.args[1] if len(op.args) > 1 else ""
    same = bool(request) and call.op.args[1:2] == (request,)
    return same and (request.isdigit() or call.function == fn.name)


def _only_the_data_differs(fn: SolvedFunction, op: Op, step: Step) -> bool:
    """Whether two branches make the same request of the same thing, and a comparison of what they pass along
    parts them: where an answer is put says nothing about how long it takes."""
    if op.args[:2] != step.op.args[:2] or not all(op.args[:2]):
        return False
    passed, atoms = set(step.op.args[2:]), fn.function.atoms
    before = fn.function.cfg.blocks[step.block].ops[: step.offset]
    return any(
        test.kind is OpKind.ASSUME and not passed.isdisjoint(atoms.get(test.name, ())) for test in before
    )


def severity(fn: SolvedFunction, fact: NativeCost, disagrees: Note | None) -> Severity:
    """A warning when the call usually waits or a sibling releases around it; memory alone is a note, and so
    is a destructor, which must not release."""
    if not fact.verified or _is_destructor(fn):
        return Severity.NOTE
    return Severity.WARNING if fact.always or disagrees else Severity.NOTE


def confidence(fn: SolvedFunction) -> Confidence:
    return Confidence.MEDIUM if fn.guessed else Confidence.HIGH


def _is_destructor(fn: SolvedFunction) -> bool:
    entries = {caller.through for caller in fn.contexts.held if caller.kind == "entry"}
    return entries <= {"slot", "tp_dealloc"} and any(mark in fn.name.lower() for mark in _DEALLOCATORS)


def advice(fn: SolvedFunction) -> str:
    """What to do about it; a destructor must not release."""
    if _is_destructor(fn):
        return "A destructor must not release the GIL: move the waiting into a close() method."
    return (
        "Release the GIL around the call (Py_BEGIN_ALLOW_THREADS) and touch no Python object inside; "
        "if the library is not thread-safe, guard it with a lock of its own."
    )
