"""Locks: who takes one, and what is done while it is held."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from gillint.checks.held.asked import site_of
from gillint.checks.held.waiting import CostlyCall, surely_held
from gillint.flow.cfg import Op, OpKind, Origin
from gillint.flow.gil import must_hold
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, Effect, HeldEffect
from gillint.model import Note, Severity

# Effects that may run arbitrary Python code, in which another thread can get the GIL.
_RUNS_PYTHON = (Effect.CALLS_BACK, Effect.DESTROYS)
_LETS_GO = frozenset({HeldEffect.RUNS_PYTHON, HeldEffect.RELEASES, HeldEffect.MAY_RELEASE})
# What a lock that is not a mutex waits for is another thread's progress, not the end of a critical section.
_MUTEXES = ("lock", "mutex", "Mutex", "CriticalSection", "SRWLock")
_UNLOCKS = ("unlock", "release", "Release", "Leave", "leave")


class _NeverGivenBackError(Exception):
    """A function that Python calls returns with the lock held."""


class Taken(NamedTuple):
    """A place where a lock is taken."""

    fn: SolvedFunction
    step: Step

    @property
    def with_gil(self) -> bool:
        """Whether it is only ever taken there with the GIL held."""
        return surely_held(self.fn) and not self.fn.contexts.released and must_hold(self.step.state)


def takers(fn: SolvedFunction, call: CostlyCall) -> list[Taken]:
    """Every place of the program where the lock is taken that `call` waits for, `call` among them. A lock
    without a name is not recognised anywhere else."""
    op = call.step.op
    if not _has_name(op):
        return [Taken(fn, call.step)]
    found = [
        Taken(other, step)
        for name in dict.fromkeys((op.name, *call.fact.like))
        for other in fn.program.callers_of(name)
        for step in other.steps
        if step.op.name == name and _same_lock(fn, op, other, step.op)
    ]
    return sorted(found, key=lambda taken: taken.step.op.where)


def is_new(taken: Taken) -> bool:
    """Whether the function has just made the lock: nobody else can have it yet."""
    return any(
        _makes(made, taken.step.op) and _first_after(taken.fn, made, taken.step.op) for made in taken.fn.steps
    )


def _makes(made: Step, taken: Op) -> bool:
    op = made.op
    return op.kind is OpKind.CALL and op.name == "PyThread_allocate_lock" and op.result == taken.args[0]


def _first_after(fn: SolvedFunction, made: Step, taken: Op) -> bool:
    """Whether `taken` is the first to take the lock on some path from its making."""
    ahead = fn.following(made, lambda op: op is not taken and op.name == taken.name and op.args == taken.args)
    return any(op is taken for op in ahead)


def is_mutex(op: Op) -> bool:
    return any(mark in op.name for mark in _MUTEXES)


def hazard(taken: Taken, know: Knowledge) -> tuple[Severity, Note | None]:
    """The worst thing that is done while a lock is held: an error when a holder takes the GIL, a warning when
    one may run Python code or wait for something, else a note."""
    fn, summaries = taken.fn, taken.fn.program.summaries
    warned: Note | None = None
    for op in fn.following(taken.step, lambda op: _gives_back(op, taken.step.op)):
        if op.kind is not OpKind.CALL:
            continue
        effect = summaries.effect(op)
        if effect.action in ("acquire", "ensure") or (effect.action == "call" and summaries.acquires(op)):
            return Severity.ERROR, Note(f"`{fn.name}` wants the GIL while it holds this lock", op.where)
        cost = know.cost(op.name)
        if warned is None and _runs_python(fn, op):
            warned = Note(f"`{op.shown}` can run Python code while `{fn.name}` holds this lock", op.where)
        elif warned is None and cost is not None and cost.cost is Cost.BLOCKS and cost.verified:
            warned = Note(f"`{fn.name}` holds this lock while `{op.name}` waits", op.where)
    return (Severity.WARNING, warned) if warned else (Severity.NOTE, None)


def never_waited_for(taken: list[Taken], know: Knowledge) -> bool:
    """Whether whoever takes the lock has the GIL, and keeps it until it has given the lock back: then it is
    free whenever it is asked for. Not so for one in a struct of Python's own, which others take too."""
    return all(
        _has_name(each.step.op)
        and each.with_gil
        and not _is_pythons(each)
        and _is_given_back(each, taken, know)
        for each in taken
    )


def _is_given_back(each: Taken, taken: list[Taken], know: Knowledge) -> bool:
    """Whether nothing lets another thread in before the lock is given back. One that is taken again, or is
    still held when Python gets control, is an event: another thread gives it back."""
    again = {id(other.step.op) for other in taken}
    try:
        return not any(id(op) in again or _lets_go(each.fn, op, know) for op in _held_during(each))
    except _NeverGivenBackError:
        return False


def _is_pythons(taken: Taken) -> bool:
    """Whether the lock is a field of a struct that Python's headers declare."""
    before = taken.fn.function.cfg.blocks[taken.step.block].ops[: taken.step.offset]
    touches = takewhile(lambda op: op.kind is not OpKind.CALL, reversed(before))
    field = f".{lock_name(taken.step.op)}"
    return any(op.kind is OpKind.TOUCH and op.name.endswith(field) for op in touches)


def _held_during(taken: Taken) -> Iterator[Op]:
    """Every operation between taking a lock and giving it back; a helper that returns with the lock held is
    followed to where it is called."""
    fn, step = taken
    returns = False
    for op in fn.following(step, lambda op: _gives_back(op, step.op)):
        returns = returns or op.kind is OpKind.RETURN
        yield op
    if returns:
        by_itself = fn.reaches(step, lambda op: _gives_back(op, step.op))
        yield from _held_by_callers(fn, step.op, frozenset(), by_itself=by_itself)


def _held_by_callers(fn: SolvedFunction, lock: Op, seen: frozenset[str], *, by_itself: bool) -> Iterator[Op]:
    """What the callers of a helper do with its lock until they, or their callers, give it back.

    A caller that never does is taken to be one for which the helper does, if it does so `by_itself` on some
    path. Raises _NeverGivenBackError where the helper returns to Python.
    """
    if fn.function.key in seen:
        return
    for caller in fn.contexts.held:
        site = site_of(fn, caller)
        if site is None:
            raise _NeverGivenBackError
        above, call = site
        handed = {arg[1:] for arg in call.op.args if arg[:1] == "&"}  # where the helper puts the lock

        def gives_back(op: Op, handed: set[str] = handed) -> bool:
            return _gives_back(op, lock) or (_unlocks(op) and op.args[:1] != () and op.args[0] in handed)

        if above.reaches(call, gives_back):
            yield from above.following(call, gives_back)
        elif not by_itself:
            yield from above.following(call)
            yield from _held_by_callers(above, lock, seen | {fn.function.key}, by_itself=False)


def _lets_go(fn: SolvedFunction, op: Op, know: Knowledge, seen: frozenset[str] = frozenset()) -> bool:
    """Whether another thread may get the GIL while an operation runs, as far as is known."""
    if op.kind is not OpKind.CALL:
        return False
    summaries = fn.program.summaries
    if op.callee not in summaries.functions:
        held = know.held(op.name)
        return (
            op.origin is Origin.INDIRECT
            or summaries.effect(op).action not in ("", "call")
            or _runs_python(fn, op)
            or (held is not None and not _LETS_GO.isdisjoint(held.effects))
        )
    if op.callee in seen:
        return False
    callee = fn.program.function(op.callee)
    seen |= {op.callee}
    inside = (inner for block in callee.function.cfg.blocks for inner in block.ops)
    return any(_lets_go(callee, inner, know, seen) for inner in inside)


def _runs_python(fn: SolvedFunction, op: Op) -> bool:
    fact = fn.program.summaries.semantics.need(op)
    return fact is not None and fact.effect in _RUNS_PYTHON


def _unlocks(op: Op) -> bool:
    return op.kind is OpKind.CALL and any(mark in op.name for mark in _UNLOCKS)


def _gives_back(op: Op, taken: Op) -> bool:
    return _unlocks(op) and lock_name(op) == lock_name(taken)


def _same_lock(fn: SolvedFunction, one: Op, other_fn: SolvedFunction, other: Op) -> bool:
    """Whether two calls take one lock: the same global, or a field of the same name in the same file. A local
    variable is a lock of its own in each function."""
    if lock_name(one) != lock_name(other):
        return False
    local = one.args[0].lstrip("&*") in fn.function.locals if one.args else True
    return fn is other_fn if local else one.where.path == other.where.path or "." not in one.args[0]


def _has_name(op: Op) -> bool:
    """Whether the lock is a variable or a field: not what a call returned, nor what could not be read."""
    return lock_name(op)[:1] not in ("", "$")


def lock_name(op: Op) -> str:
    """The name a lock goes by in every function: its last field, or the global variable."""
    return op.args[0].lstrip("&*").rpartition(".")[2] if op.args else ""
