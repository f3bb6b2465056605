"""Locks: what is done while one is held, and whether anybody can have to wait for it."""

from collections.abc import Iterable, Iterator
from itertools import combinations, takewhile
from typing import NamedTuple

from gillint.checks.held.asked import returns_at_once
from gillint.checks.held.places import only_at_import
from gillint.flow.cfg import ENTRY, Op, OpKind
from gillint.flow.lockgraph import Want, waits_with_gil
from gillint.flow.locknames import is_named
from gillint.flow.lockstates import Moment
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, Locking
from gillint.model import Location, Note, Severity

# The slots that run when nobody else has the object, and what their functions are called.
_LIFE = frozenset({"tp_new", "tp_init", "tp_dealloc", "tp_finalize", "tp_del"})
_NAMED = ("new", "init", "dealloc", "finalize")
# What a lock that is not a mutex waits for is another thread's progress, not the end of a critical section.
_MUTEXES = ("lock", "mutex", "Mutex", "CriticalSection", "SRWLock")


class Cycle(NamedTuple):
    """Two orders: at `want` the GIL is waited for with the lock held, at `wait` the lock (or one whose
    holder, `by`, waits for it) with the GIL held. None for `wait` is the interpreter."""

    lock: str
    want: Want
    wait: Moment | None
    by: Moment | None = None

    @property
    def place(self) -> Moment:
        """Where to say so: where the lock is waited for if its holder took it before the GIL, as one should,
        else where the GIL is."""
        if self.wait is None or not self.want.hold.first or self.want.how != "waits":
            return self.want.moment
        return self.wait

    def severity(self) -> Severity:
        """An error when both orders are sure: what may only run Python code or be entered so is less."""
        if self.wait is not None and not (self.wait.action and self.wait.action.api.verified):
            return Severity.NOTE
        sure = self.want.how != "maybe" and self.is_sure()
        return Severity.ERROR if sure else Severity.WARNING

    def is_sure(self) -> bool:
        """Whether both functions are surely entered the way they are taken to be."""
        entered = (self.want.moment, self.wait) if self.wait is not None else (self.want.moment,)
        return all(moment.sure for moment in entered)


def cycles(program: ProgramFlow, lock: str, know: Knowledge) -> list[Cycle]:
    """The ways in which a lock and the GIL are waited for in both orders, the surest of them first."""
    graph = program.locks
    wants = graph.wants.get(lock, [])
    if not wants:
        return []
    waits = list(_waits(program, lock, know))
    found = [Cycle(lock, want, None) for want in wants if want.hold.interpreter]
    found += [
        Cycle(lock, want, wait, by)
        for want in wants
        if not want.hold.interpreter
        for wait, by in waits
        if _can_meet(lock, want, wait, by)
    ]
    return sorted(found, key=lambda each: (-each.severity(), each.by is not None, *_places_of(each)))


def _places_of(cycle: Cycle) -> tuple[Location, ...]:
    want = cycle.want.moment.op.where
    wait = cycle.wait.op.where if cycle.wait is not None else want
    calls = (op.where for op in cycle.want.moment.calls)
    return cycle.place.op.where, want, wait, cycle.want.hold.where, *calls


def _waits(program: ProgramFlow, lock: str, know: Knowledge) -> Iterator[tuple[Moment, Moment | None]]:
    """Where the lock is waited for with the GIL held, or one whose holder waits for it in turn."""
    graph = program.locks
    queue: list[tuple[str, Moment | None]] = [(lock, None)]
    seen = {lock}
    while queue:
        here, by = queue.pop(0)
        for moment in graph.takes.get(here, ()):
            fn = program.function(moment.way.key)
            alone = has_it_alone(fn, here)
            if waits_with_gil(moment, here) and not alone and _really_waits(fn, moment, know):
                yield moment, by
        for outer, others in graph.after.items():
            if outer not in seen and is_named(outer):
                for inner, moment in others:
                    if inner == here and outer not in seen:
                        seen.add(outer)
                        queue.append((outer, moment))


def has_it_alone(fn: SolvedFunction, lock: str) -> bool:
    """Whether the lock belongs to an object that nobody else has: one that is being made, or that dies."""
    entries = {caller.through for caller in fn.contexts.held if caller.kind == "entry"}
    if not entries or not (entries <= _LIFE or (entries == {"slot"} and fn.name.lower().endswith(_NAMED))):
        return False
    return _is_of_object(lock)


def _is_of_object(lock: str) -> bool:
    """Whether a name stands for many locks: one in each object of a struct, or of a library's own."""
    return "." in lock.rpartition("::")[2] or " " in lock


def _can_meet(lock: str, want: Want, wait: Moment, by: Moment | None) -> bool:
    """Whether threads can be at these points at once: not if two hold another lock, or share this one. A lock
    that each object has is another one in each thread, unless this one is in an object, too: then that is
    taken to be the same."""
    action = wait.action
    if want.hold.shared and action is not None and action.api.shared and by is None:
        return False
    held = [
        {
            hold.lock
            for hold in (moment.holds if moment is not None else ())
            if not (moment is want.moment and hold.lock == lock)
            and (_is_of_object(lock) or not _is_of_object(hold.lock))
        }
        for moment in (want.moment, wait, by)
    ]
    return all(one.isdisjoint(other) for one, other in combinations(held, 2))


def _really_waits(fn: SolvedFunction, moment: Moment, know: Knowledge) -> bool:
    step = step_of(fn, moment.op)
    if step is None:
        return True
    return not only_at_import(fn) and not is_new(fn, step) and not returns_at_once(fn, step, know)


def step_of(fn: SolvedFunction, op: Op) -> Step | None:
    return next((step for step in fn.steps if step.op is op), None)


def is_new(fn: SolvedFunction, step: Step) -> bool:
    """Whether the function has always just made the lock: nobody else can have it yet."""
    made = [each for each in fn.steps if _makes(each, step.op)]
    if not any(_first_after(fn, each, step.op) for each in made):
        return False
    start = step._replace(block=ENTRY, offset=-1)
    without = fn.following(start, lambda op: any(op is each.op for each in made))
    return all(op is not step.op for op in without)


def _makes(made: Step, taken: Op) -> bool:
    op = made.op
    if op.kind is not OpKind.CALL or op.name != "PyThread_allocate_lock" or not taken.args:
        return False
    return op.result == taken.args[0]


def _first_after(fn: SolvedFunction, made: Step, taken: Op) -> bool:
    """Whether `taken` is the first to take the lock on some path from its making."""
    ahead = fn.following(made, lambda op: op is not taken and op.name == taken.name and op.args == taken.args)
    return any(op is taken for op in ahead)


def is_mutex(op: Op, know: Knowledge) -> bool:
    api = know.lock(op.name)
    if api is not None and api.does is Locking.JOINS:
        return False
    return api is not None or any(mark in op.name for mark in _MUTEXES)


def locks_taken(program: ProgramFlow, op: Op) -> list[str]:
    """The locks that an operation takes and that have a name."""
    return sorted(lock for lock in program.locks.locks_of.get(id(op), ()) if is_named(lock))


def is_in_cycle(program: ProgramFlow, op: Op, know: Knowledge) -> bool:
    """Whether this wait is one half of what GIL305 says."""
    return any(
        each.wait is not None and each.wait.op is op
        for lock in with_those_behind(program, locks_taken(program, op))
        for each in cycles(program, lock, know)
    )


def with_those_behind(program: ProgramFlow, locks: Iterable[str]) -> list[str]:
    """Some locks, and those that their holders wait for."""
    after = program.locks.after
    found = dict.fromkeys(locks)
    queue = list(found)
    while queue:
        new = dict.fromkeys(lock for lock, _ in after.get(queue.pop(), ()) if lock not in found)
        found |= new
        queue += new
    return list(found)


def blocks_meanwhile(program: ProgramFlow, lock: str, know: Knowledge) -> Note | None:
    """Where something is waited for while the lock is held."""
    for moment in program.locks.during.get(lock, ()):
        cost = know.cost(moment.op.name)
        if cost is not None and cost.cost is Cost.BLOCKS and cost.verified:
            holder = program.function(moment.way.key).name
            return Note(f"`{holder}` holds this lock while `{moment.op.name}` waits", moment.op.where)
    return None


def never_waited_for(program: ProgramFlow, lock: str) -> bool:
    """Whether whoever takes the lock has the GIL, and keeps it until it has given the lock back: then it is
    free whenever it is asked for. Not so for one in a struct of Python's own, which others take too, nor for
    one that is taken again while it is held: that is an event, which another thread gives back."""
    graph = program.locks
    if lock in graph.left or graph.lets_go(lock):
        return False
    return all(
        moment.with_gil
        and moment.sure
        and not _is_pythons(program, moment)
        and not (moment.action and moment.action.waits and any(hold.lock == lock for hold in moment.holds))
        for moment in graph.takes.get(lock, ())
    )


def _is_pythons(program: ProgramFlow, moment: Moment) -> bool:
    """Whether the lock is a field of a struct that Python's headers declare."""
    fn = program.function(moment.way.key)
    step = step_of(fn, moment.op)
    if step is None or not moment.op.args:
        return False
    before = fn.function.cfg.blocks[step.block].ops[: step.offset]
    touches = takewhile(lambda op: op.kind is not OpKind.CALL, reversed(before))
    field = "." + moment.op.args[0].lstrip("&*").rpartition(".")[2]
    return any(op.kind is OpKind.TOUCH and op.name.endswith(field) for op in touches)


def waited_for_with_gil(program: ProgramFlow, lock: str, know: Knowledge) -> list[Moment]:
    """Every place that waits for the lock with the GIL held, in order."""
    found = {
        id(moment.op): moment
        for moment in program.locks.takes.get(lock, ())
        if waits_with_gil(moment, lock) and _really_waits(program.function(moment.way.key), moment, know)
    }
    return sorted(found.values(), key=lambda moment: moment.op.where)
