"""GIL106: what may run after the interpreter is gone takes the GIL without asking whether there is one."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.released.unguarded import unguarded
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Note, Severity

_ADVICE = (
    "Return at once unless Py_IsInitialized() says that there is an interpreter, and Py_IsFinalizing() (till "
    "3.12: _Py_IsFinalizing()) that it is not being torn down; or unregister it in Python's own atexit."
)


@check("GIL106", "gil-acquired-after-finalize", Severity.WARNING, Confidence.MEDIUM, since="0.1")
def gil_acquired_after_finalize(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    why = _outlives(fn)
    if why is None:
        return
    step = unguarded(fn)
    if step is None:
        return
    yield fn.finding(
        "GIL106",
        step.op.where,
        f"`{step.op.shown}` takes the GIL, but {why.message}, when there may be no interpreter any more",
        Severity.WARNING,
        Confidence.MEDIUM,
        notes=(why,),
        advice=_ADVICE,
    )


def _outlives(fn: SolvedFunction) -> Note | None:
    """What calls a function when the interpreter may be gone."""
    static = fn.program.contexts.outlived.get(fn.function.key)
    if static is not None:
        name, where = static
        text = (
            f"`{fn.name}` runs when `{name}` dies"
            if name
            else f"`{fn.name}` runs when the library is unloaded"
        )
        return Note(text, where)
    for handing in fn.handings:
        if handing.fact is not None and handing.fact.late:
            return Note(f"`{handing.through}` has `{fn.name}` called at an end", handing.where)
    return None
