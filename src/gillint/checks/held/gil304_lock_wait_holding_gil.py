"""GIL304: waiting for another thread while that thread may be waiting for the GIL."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.held.waiting import CostlyCall, confidence, costly_calls
from gillint.flow.cfg import Op, OpKind
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, Effect
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "The GIL is the innermost lock: release it before waiting (try the lock first if it is mostly free), "
    "and take it back when the wait is over."
)
# The flag that asks for waiting: PyThread_acquire_lock(lock, NOWAIT_LOCK) only tries.
_WAIT_FLAG = {"PyThread_acquire_lock": 1, "PyThread_acquire_lock_timed": 1}


# Effects that may run arbitrary Python code, in which another thread can get the GIL.
_RUNS_PYTHON = (Effect.CALLS_BACK, Effect.DESTROYS)
# What a lock that is not a mutex waits for is another thread's progress, not the end of a critical section.
_MUTEXES = ("lock", "mutex", "Mutex", "CriticalSection", "SRWLock")
_UNLOCKS = ("unlock", "release", "Release", "Leave", "leave")


@check("GIL304", "lock-wait-holding-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def lock_wait_holding_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for call in costly_calls(fn, know, Cost.LOCK):
        op = call.step.op
        flag = _WAIT_FLAG.get(op.name)
        if flag is not None and len(op.args) > flag and op.args[flag] == "0":
            continue
        if any(_new(other, op) and _first_after(fn, other, op) for other in fn.steps):
            continue  # nobody else can have it yet
        severity, hazard = _judge(fn, call, know)
        yield fn.finding(
            "GIL304",
            op.where,
            f"`{op.name}` can wait for another thread while the GIL is held",
            severity,
            confidence(fn),
            notes=(*fn.why_held(), *((hazard,) if hazard else ())),
            advice=_ADVICE,
        )


def _new(made: Step, taken: Op) -> bool:
    """Whether `made` creates the lock that `taken` takes."""
    op = made.op
    return op.kind is OpKind.CALL and op.name == "PyThread_allocate_lock" and op.result == taken.args[0]


def _first_after(fn: SolvedFunction, made: Step, taken: Op) -> bool:
    """Whether `taken` is the first to take the lock on some path from its making."""
    ahead = fn.following(made, lambda op: op is not taken and op.name == taken.name and op.args == taken.args)
    return any(op is taken for op in ahead)


def _judge(fn: SolvedFunction, call: CostlyCall, know: Knowledge) -> tuple[Severity, Note | None]:
    """An error when a holder of the lock takes the GIL, a warning when one may run Python code or wait for
    something (or when it is no mutex), a note for a leaf lock, which is only ever held for a moment."""
    op = call.step.op
    worst, hazard = Severity.NOTE, None
    if not any(mark in op.name for mark in _MUTEXES):
        worst = Severity.WARNING
    for other in fn.program.callers_of(op.name):
        for step in other.steps:
            if step.op.name == op.name and _same_lock(fn, op, other, step.op):
                severity, note = _section(other, step, know)
                if severity > worst:
                    worst, hazard = severity, note
    return (worst if call.fact.verified else Severity.NOTE), hazard


def _section(fn: SolvedFunction, taken: Step, know: Knowledge) -> tuple[Severity, Note | None]:
    """The worst thing that is done between taking a lock and giving it back."""
    summaries = fn.program.summaries
    warned: Note | None = None
    for op in fn.following(taken, lambda op: _gives_back(op, taken.op)):
        if op.kind is not OpKind.CALL:
            continue
        effect = summaries.effect(op)
        if effect.action in ("acquire", "ensure") or (effect.action == "call" and summaries.acquires(op)):
            return Severity.ERROR, Note(f"`{fn.name}` wants the GIL while it holds this lock", op.where)
        fact = summaries.semantics.need(op)
        cost = know.cost(op.name)
        if warned is None and fact is not None and fact.effect in _RUNS_PYTHON:
            warned = Note(f"`{op.shown}` can run Python code while `{fn.name}` holds this lock", op.where)
        elif warned is None and cost is not None and cost.cost is Cost.BLOCKS and cost.verified:
            warned = Note(f"`{fn.name}` holds this lock while `{op.name}` waits", op.where)
    return (Severity.WARNING, warned) if warned else (Severity.NOTE, None)


def _gives_back(op: Op, taken: Op) -> bool:
    return op.kind is OpKind.CALL and any(mark in op.name for mark in _UNLOCKS) and _lock(op) == _lock(taken)


def _same_lock(fn: SolvedFunction, one: Op, other_fn: SolvedFunction, other: Op) -> bool:
    """Whether two calls take one lock: the same global, or a field of the same name in the same file. A local
    variable is a lock of its own in each function."""
    if _lock(one) != _lock(other):
        return False
    local = one.args[0].lstrip("&*") in fn.function.locals if one.args else True
    return fn is other_fn if local else one.where.path == other.where.path or "." not in one.args[0]


def _lock(op: Op) -> str:
    """The name a lock goes by in every function: its last field, or the global variable."""
    return op.args[0].lstrip("&*").rpartition(".")[2] if op.args else ""
