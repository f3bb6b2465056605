"""What to do instead, by where the time of a task goes; and when threads are meant to run in parallel."""

from gillint.knowledge.schema import PoolKind
from gillint.link.dispatches import Site

FOR_PYTHON = (
    "Pure-Python work needs its own GIL: a process pool, an interpreter pool (3.14) or a free-threaded build."
)
FOR_HELD = (
    "Use a process pool when the work is large against its pickled data, or a library that releases the "
    "GIL; if the extension is yours, release the GIL around its work."
)
FOR_LOOP = (
    "Send it to a process pool with loop.run_in_executor(pool, ...), split it into pieces that return to the "
    "loop, or use a library that releases the GIL."
)
FOR_RELEASED = "Threads run it in parallel without pickling arguments and results: use a thread pool."


def runs_in_parallel(site: Site) -> bool:
    """Whether threads are used to do tasks at once, not to time out, cancel or stay responsive."""
    at = site.at
    return at.fan_out and at.workers != 1 and not at.timed and not at.guarded


def is_thread(site: Site) -> bool:
    """Whether the task runs in a thread of this interpreter, awaited or not."""
    return site.at.kind in (PoolKind.THREAD, PoolKind.LOOP_THREAD)


def what_holds(site: Site) -> str:
    """The subject of a sentence about a task that keeps the GIL in C code."""
    task = site.task
    if task.direct or not task.culprit:
        return f"`{task.shown}` keeps the GIL for its whole run"
    return f"`{task.shown}` spends its time in `{task.culprit}`, which keeps the GIL"
