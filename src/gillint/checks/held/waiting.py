"""What the GIL3xx rules share: calls that cost time while the GIL is held, and how sure that is."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.flow.cfg import Op, OpKind, Origin
from gillint.flow.gil import must_hold
from gillint.flow.solved import ReleasedCall, SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, NativeCost
from gillint.model import Confidence, Note, Severity

_CLOSES = ("close", "fclose", "closesocket", "closedir")
_MULTIPLEXED = ("ioctl", "fcntl")  # what they do is their second argument
_DEALLOCATORS = ("dealloc", "finalize", "clear", "free", "traverse", "_del")


class CostlyCall(NamedTuple):
    """A call of known cost in a function that holds the GIL."""

    step: Step
    fact: NativeCost


def costly_calls(fn: SolvedFunction, know: Knowledge, cost: Cost) -> Iterator[CostlyCall]:
    """The calls of a given cost in `fn` that are always made with the GIL held.

    Each place once: a macro may hold several.
    """
    if not surely_held(fn) or (cost is Cost.HEAVY and _decided_by_callers(fn)):
        return
    defined = fn.program.summaries.functions
    places = set()
    for step in fn.steps:
        op = step.op
        if op.kind is not OpKind.CALL or op.callee in defined or op.origin is Origin.INDIRECT:
            continue
        fact = know.cost(op.name)
        if fact is not None and fact.cost is cost and op.where not in places and must_hold(step.state):
            places.add(op.where)
            yield CostlyCall(step, fact)


def surely_held(fn: SolvedFunction) -> bool:
    """Whether a function is entered with the GIL held: because its callers say so, or, when nobody is seen to
    call it, because it uses Python. Others are a library that happens to lie beside the extension."""
    if fn.entry != "h":
        return False
    return not fn.guessed or fn.program.summaries.by_key[fn.function.key].touch is not None


def _decided_by_callers(fn: SolvedFunction) -> bool:
    """Whether callers enter the function both ways: they release where the data is large."""
    return any(caller.kind == "call" for caller in fn.contexts.released)


def sibling(fn: SolvedFunction, step: Step) -> Note | None:
    """Another function of the same file that releases the GIL around the same call.

    Closing something on the way out of an error is not compared: nobody releases for that. Of calls that do
    many things, the one asked for must be the same.
    """
    name = step.op.name
    if _fails_after(fn, step) or (name in _CLOSES and "close" not in fn.name.lower()):
        return None
    for call in fn.program.released_calls.get(name, ()):
        if call.op.where.path != step.op.where.path:
            continue
        if call.function == fn.name and not _comes_before(fn, call.op, step):
            continue  # two branches: it decides which one releases
        if name not in _MULTIPLEXED or _asks_the_same(fn, call, step.op):
            return Note(f"`{call.function}` releases the GIL around `{name}`", call.op.where)
    return None


def released_here_too(fn: SolvedFunction, op: Op) -> bool:
    """Whether the same function also makes this call with the GIL released: it decides by size."""
    return any(call.function == fn.name for call in fn.program.released_calls.get(op.name, ()))


def writes_to_the_console(op: Op) -> bool:
    """Whether a stdio call only prints a message: nobody releases the GIL for that."""
    stream = op.args[-1:] if op.name in ("fputs", "fputc", "putc", "fwrite") else op.args[:1]
    return op.name in ("printf", "puts", "putchar", "perror") or stream in (("stderr",), ("stdout",))


def closes_after_a_failure(fn: SolvedFunction, step: Step) -> bool:
    """Whether the call gives something back on the way out of an error: it is rare, and short."""
    return step.op.name in _CLOSES and _fails_after(fn, step)


def _asks_the_same(fn: SolvedFunction, call: ReleasedCall, op: Op) -> bool:
    """Whether two calls make the same request: the same constant, or in one function the same variable."""
    request = op.args[1] if len(op.args) > 1 else ""
    same = bool(request) and call.op.args[1:2] == (request,)
    return same and (request.isdigit() or call.function == fn.name)


def _comes_before(fn: SolvedFunction, op: Op, step: Step) -> bool:
    return any(other.op is op and fn.reaches(other, lambda later: later is step.op) for other in fn.steps)


def _fails_after(fn: SolvedFunction, step: Step) -> bool:
    """Whether every way on from `step` returns NULL or -1."""
    returns = {op.value for op in fn.following(step) if op.kind is OpKind.RETURN}
    return bool(returns) and returns <= {"=0", "=-1"}


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
    return entries <= {"slot"} and any(mark in fn.name.lower() for mark in _DEALLOCATORS)


def advice(fn: SolvedFunction) -> str:
    """What to do about it; a destructor must not release."""
    if _is_destructor(fn):
        return "A destructor must not release the GIL: move the waiting into a close() method."
    return (
        "Release the GIL around the call (Py_BEGIN_ALLOW_THREADS) and touch no Python object inside; "
        "if the library is not thread-safe, guard it with a lock of its own."
    )
