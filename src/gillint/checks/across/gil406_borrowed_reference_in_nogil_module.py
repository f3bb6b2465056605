"""GIL406: a borrowed reference to what another thread may drop, in a module that has turned the GIL away."""

from collections.abc import Iterator

from gillint.checks.across.buffers import called
from gillint.checks.across.lent import Lent, lent
from gillint.checks.across.nogil import declaration, unguarded, why_unguarded
from gillint.checks.base import check
from gillint.flow.solved import SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Role
from gillint.model import Confidence, Finding, Note, Severity


@check("GIL406", "borrowed-reference-in-nogil-module", Severity.WARNING, Confidence.HIGH, since="0.1")
def borrowed_reference_in_nogil_module(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    place = declaration(fn)
    if place is None or not know.any_handling(called(fn), Role.BORROWS, Role.BORROWS_INTO):
        return
    ways = unguarded(fn.program, know)
    way = ways.get(fn.function.key)
    by_owner: dict[str, list[Lent]] = {}
    for each in sorted(lent(fn, know), key=lambda each: each.source.op.where) if way is not None else ():
        by_owner.setdefault(each.source.op.args[0] if each.source.op.args else "", []).append(each)
    for first, *others in by_owner.values():
        assert way is not None
        yield fn.finding(
            "GIL406",
            first.source.op.where,
            _message(first),
            Severity.WARNING,
            Confidence.HIGH,
            notes=(
                Note("the module says so here", place),
                *why_unguarded(fn, way, ways),
                *_first_use(first),
                *(
                    Note(f"`{each.source.op.shown}` borrows from it too", each.source.op.where)
                    for each in others
                ),
            ),
            advice=_advice(first, know),
        )


def _message(found: Lent) -> str:
    name = found.source.op.shown
    if found.use is None:
        what = f"`{name}` walks over a dictionary that another thread may change meanwhile"
    else:
        what = f"what `{name}` has lent may be dropped by another thread before it is used"
    return f"{what}: the module says that it does not need the GIL"


def _first_use(found: Lent) -> tuple[Note, ...]:
    if found.use is None or not found.use.op.where.path:
        return ()
    return (Note("it is used here", found.use.op.where),)


def _advice(found: Lent, know: Knowledge) -> str:
    name = found.source.op.shown
    fact = know.held(name) or know.held(found.source.op.name)
    if found.use is None:
        return "Put Py_BEGIN_CRITICAL_SECTION(dictionary) and Py_END_CRITICAL_SECTION() around the loop."
    instead = fact.replacement if fact is not None else ""
    strong = (
        f"Use {instead}, which gives a reference of your own" if instead else "Take a reference of your own"
    )
    return f"{strong}, or borrow and use it within a critical section on its owner."
