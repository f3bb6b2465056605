"""GIL304: waiting for another thread while that thread may be waiting for the GIL."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.held.waiting import CostlyCall, confidence, costly_calls
from gillint.flow.cfg import Op
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "The GIL is the innermost lock: release it before waiting (try the lock first if it is mostly free), "
    "and take it back when the wait is over."
)
# The flag that asks for waiting: PyThread_acquire_lock(lock, NOWAIT_LOCK) only tries.
_WAIT_FLAG = {"PyThread_acquire_lock": 1, "PyThread_acquire_lock_timed": 1}


@check("GIL304", "lock-wait-holding-gil", Severity.ERROR, Confidence.HIGH, since="0.1")
def lock_wait_holding_gil(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for call in costly_calls(fn, know, Cost.LOCK):
        op = call.step.op
        flag = _WAIT_FLAG.get(op.name)
        if flag is not None and len(op.args) > flag and op.args[flag] == "0":
            continue
        elsewhere = _taken_released(fn, op)
        yield fn.finding(
            "GIL304",
            op.where,
            f"`{op.name}` can wait for another thread while the GIL is held",
            _severity(call, elsewhere),
            confidence(fn),
            notes=(*fn.why_held(), *((elsewhere,) if elsewhere else ())),
            advice=_ADVICE,
        )


def _severity(call: CostlyCall, elsewhere: Note | None) -> Severity:
    if not call.fact.verified:
        return Severity.NOTE
    return Severity.ERROR if elsewhere else Severity.WARNING


def _taken_released(fn: SolvedFunction, op: Op) -> Note | None:
    """Where the same lock is waited for with the GIL released: its holder may then want the GIL."""
    wanted = _lock(op)
    for call in fn.program.released_calls.get(op.name, ()):
        if wanted and _lock(call.op) == wanted:
            return Note(f"`{call.function}` takes the same lock with the GIL released", call.op.where)
    return None


def _lock(op: Op) -> str:
    """The name a lock goes by in every function: its last field, or the global variable."""
    return op.args[0].lstrip("&*").rpartition(".")[2] if op.args else ""
