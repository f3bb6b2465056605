"""Where in the life of a process a function runs: at import, in the child of a fork."""

from gillint.checks.held.asked import site_of
from gillint.checks.held.paths import walk
from gillint.flow.cfg import Op, OpKind
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge


def only_at_import(fn: SolvedFunction, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a function runs only while its module is initialised: once, and on no data of Python's."""
    if fn.function.key in seen or fn.contexts.released or not fn.contexts.held:
        return False
    seen |= {fn.function.key}
    for caller in fn.contexts.held:
        if caller.kind == "call":
            if not only_at_import(fn.program.function(caller.function), seen):
                return False
        elif caller.kind != "entry" or caller.through != "module":
            return False
    return True


def in_forked_child(
    fn: SolvedFunction, step: Step, know: Knowledge, seen: frozenset[str] = frozenset()
) -> bool:
    """Whether `step` runs only in the child of a fork: it has no other thread that could want the GIL."""
    if fn.function.key in seen:
        return False
    if _behind_a_fork(fn, step, know):
        return True
    seen |= {fn.function.key}
    callers = (*fn.contexts.held, *fn.contexts.released)
    sites = [site_of(fn, caller) for caller in callers]
    return bool(sites) and all(site and in_forked_child(*site, know, seen) for site in sites)


def _behind_a_fork(fn: SolvedFunction, step: Step, know: Knowledge) -> bool:
    """Whether every path to `step` takes a branch on which a fork has returned 0."""
    pids = {
        op.result for op in fn.function.calls() if (fact := know.cost(op.name)) is not None and fact.forks
    }
    if not pids:
        return False

    def after(op: Op, _: bool) -> bool | None:
        forked = op.kind is OpKind.ASSUME and op.name in pids and op.value == "=0"
        return None if forked else True

    return not any(op is step.op for op, _ in walk(fn, True, after))
