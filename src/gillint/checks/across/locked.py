"""Whether a native lock is held at an operation, as far as calls tell."""

from functools import lru_cache

from gillint.checks.held.locks import is_mutex
from gillint.checks.held.paths import walk
from gillint.flow.cfg import CALL, Op
from gillint.flow.locknames import LockNames
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, Locking

_UNLOCKS = ("unlock", "Unlock", "release_lock", "release", "Release", "Leave", "leave", "::~")
_DEEP = 3
_BEGINS_SECTION = (
    "CriticalSection_Begin",
    "CriticalSection2_Begin",
    "::scoped_critical_section",
    "_BeginMutex",
)
_ENDS_SECTION = ("CriticalSection_End", "CriticalSection2_End", "~scoped_critical_section")


def may_be_unlocked(fn: SolvedFunction, step: Step, know: Knowledge) -> bool:
    """Whether a path leads to `step` on which the function has taken no lock that it has not given back."""
    return id(step.op) in unlocked(fn, know)


@lru_cache(maxsize=1024)
def unlocked(fn: SolvedFunction, know: Knowledge) -> frozenset[int]:
    """The identities of the operations to which such a path leads."""
    names = LockNames(fn.function, know)
    defined = fn.program.summaries.functions

    def after(op: Op, held: frozenset[str]) -> frozenset[str] | None:
        if op.kind is not CALL:
            return held
        action = names.of(op) if op.callee not in defined else None
        if action is None:
            if op.name.endswith(_ENDS_SECTION):
                return held - {_section(op)}
            if op.name.endswith(_BEGINS_SECTION):
                return held | {_section(op)}
            if takes(fn.program, op, know):
                return held | {_lock_name(op)}
            return held - {_lock_name(op)} if any(mark in op.name for mark in _UNLOCKS) else held
        locks = {action.guard} if action.guard else {_last(place) for place in action.places}
        if action.does is Locking.GIVES_BACK:
            return held - locks
        return held | locks if action.takes and action.does is not Locking.RUNS else held

    return frozenset(id(op) for op, held in walk(fn, frozenset[str](), after) if not held)


def takes(program: ProgramFlow, op: Op, know: Knowledge, deep: int = _DEEP) -> bool:
    """Whether a call takes a lock, itself or in a helper that leaves it taken."""
    if op.kind is not CALL:
        return False
    callee = program.summaries.functions.get(op.callee)
    if callee is None:
        fact = know.cost(op.name)
        return fact is not None and fact.cost is Cost.LOCK and is_mutex(op, know)
    if not deep or any(any(mark in inner.name for mark in _UNLOCKS) for inner in callee.calls()):
        return False
    return any(takes(program, inner, know, deep - 1) for inner in callee.calls())


def _section(op: Op) -> str:
    """The variable that a critical section goes by: the object of a guard, the struct of Python's macros."""
    return op.result if op.name.endswith("::scoped_critical_section") else op.args[0] if op.args else ""


def _lock_name(op: Op) -> str:
    """The name a lock goes by in every function: its last field, or the global variable."""
    return _last(op.args[0].lstrip("&*")) if op.args else ""


def _last(place: str) -> str:
    return place.rpartition(".")[2]
