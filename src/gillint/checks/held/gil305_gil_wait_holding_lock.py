"""GIL305: the GIL is waited for with a lock held that somebody waits for with the GIL held."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.held.locks import Cycle, cycles, step_of, with_those_behind
from gillint.flow.cfg import Op
from gillint.flow.lockgraph import Want
from gillint.flow.locknames import guard_of, shown_lock
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Make the GIL the innermost lock: release it before `{lock}` is taken (try the lock first if it is mostly"
    " free), or give `{lock}` back before anything that waits for the GIL or runs Python code."
)
_HOW = {
    "waits": "`{op}` waits for the GIL while `{lock}` is held",
    "python": "`{op}` runs Python code, in which the GIL changes hands, while `{lock}` is held",
    "maybe": "`{op}` may run Python code, in which the GIL changes hands, while `{lock}` is held",
}


@check("GIL305", "gil-wait-holding-lock", Severity.ERROR, Confidence.HIGH, since="0.2")
def gil_wait_holding_lock(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    told: set[int] = set()
    concerned = fn.program.locks.locks_in.get(fn.function.key, ())
    for lock in with_those_behind(fn.program, concerned):
        found = cycles(fn.program, lock, know)
        cycle = found[0] if found else None
        if cycle is None or cycle.place.way.key != fn.function.key or id(cycle.place.op) in told:
            continue
        told.add(id(cycle.place.op))
        yield fn.finding(
            "GIL305",
            cycle.place.op.where,
            _message(fn, cycle, know),
            cycle.severity(),
            Confidence.HIGH if cycle.is_sure() and cycle.want.how != "maybe" else Confidence.MEDIUM,
            notes=(*_one_order(fn, cycle), *_other_order(fn, cycle), *_others(found)),
            advice=_ADVICE.format(lock=shown_lock(lock)),
        )


def _message(fn: SolvedFunction, cycle: Cycle, know: Knowledge) -> str:
    lock, want, wait = shown_lock(cycle.lock), cycle.want.moment, cycle.wait
    wanter = fn.program.function(want.way.key).name
    if wait is not None and cycle.place is wait:
        name = guard_of(wait.op, know) or wait.op.shown
        what = f"`{name}` waits for `{_waited(cycle)}` with the GIL held"
        if cycle.by is not None:
            return f"{what}, whose holder waits for `{lock}`, with which `{wanter}` waits for the GIL"
        return f"{what}, and `{wanter}` waits for the GIL with that lock held"
    what = _HOW[cycle.want.how].format(op=want.op.shown, lock=lock)
    if wait is None:
        return f"{what}, and the interpreter waits for that lock with the GIL held"
    waiter = fn.program.function(wait.way.key).name
    if cycle.by is not None:
        return f"{what}, and its turn comes after one that `{waiter}` waits for with the GIL held"
    return f"{what}, and `{waiter}` waits for that lock with the GIL held"


def _waited(cycle: Cycle) -> str:
    """The lock that is waited for with the GIL held."""
    first = cycle.wait.taken[0] if cycle.by is not None and cycle.wait is not None else cycle.lock
    return shown_lock(first)


def _one_order(fn: SolvedFunction, cycle: Cycle) -> Iterator[Note]:
    """The lock first, then the GIL."""
    moment, hold = cycle.want.moment, cycle.want.hold
    yield Note(f"one order: `{hold.by}` takes `{shown_lock(hold.lock)}` ...", hold.where)
    yield from (Note("... and is called here", where) for where in hold.via)
    yield from (Note(f"... then calls `{op.name}`", op.where) for op in _between(moment.calls, cycle.want))
    holder = fn.program.function(moment.way.key)
    step = step_of(holder, moment.op)
    if cycle.want.how == "waits" and step is not None:
        yield from holder.why_released(step)
    if cycle.place is not moment:
        yield Note(f"... and waits for the GIL in `{moment.op.shown}`", moment.op.where)


def _between(calls: tuple[Op, ...], want: Want) -> tuple[Op, ...]:
    """The calls that lead from the function that holds the lock to the one that waits for the GIL."""
    taken = want.hold.via[-1] if want.hold.via else want.hold.where
    below = [op.where.path == taken.path and op.where >= taken for op in calls]
    return calls[below.index(True) :] if True in below else ()


def _other_order(fn: SolvedFunction, cycle: Cycle) -> Iterator[Note]:
    """The GIL first, then the lock."""
    if cycle.wait is None:
        return
    waiter = fn.program.function(cycle.wait.way.key)
    yield from waiter.why_held()
    lock = _waited(cycle)
    yield Note(f"the other: `{waiter.name}` waits for `{lock}` with the GIL held", cycle.wait.op.where)
    if cycle.by is not None:
        holder = fn.program.function(cycle.by.way.key)
        yield Note(
            f"`{holder.name}` waits for `{shown_lock(cycle.lock)}` while it has that", cycle.by.op.where
        )


def _others(found: list[Cycle]) -> Iterator[Note]:
    """How many more places there are, of which one says where it is."""
    first = found[0]
    wants = {each.want.moment.op.where for each in found} - {first.want.moment.op.where}
    waits = {each.wait.op.where for each in found if each.wait} - {
        first.wait.op.where if first.wait else None
    }
    for places, what in (
        (wants, "waits for the GIL with it held"),
        (waits, "waits for it with the GIL held"),
    ):
        if places:
            more = f", and {len(places) - 1} places more do" if len(places) > 1 else ""
            yield Note(f"this {what}, too{more}", min(places))
