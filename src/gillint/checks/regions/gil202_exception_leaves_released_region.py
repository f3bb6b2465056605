"""GIL202: an exception, or a longjmp, leaves a region that no destructor ends."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.checks.regions.balance import leaves_released, lost_exits
from gillint.checks.regions.jumps import called, jumps_out
from gillint.checks.regions.thrown import Thrower, handler_outside, thrown_out, thrown_to
from gillint.flow.cfg import THROW, Op
from gillint.flow.gil import must_be_released
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Location, Note, Severity

_ADVICE = (
    "Give the region to an object whose destructor takes the GIL back (py::gil_scoped_release, or a class of "
    "your own), or catch the exception inside the region."
)
_JUMP_ADVICE = (
    "Call setjmp inside the region, or keep the thread state where the second return of setjmp finds it "
    "(a volatile variable) and take the GIL back there if it is set."
)


@check("GIL202", "exception-leaves-released-region", Severity.ERROR, Confidence.HIGH, since="0.1")
def exception_leaves_released_region(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    if not fn.changes_gil:
        return
    opened: set[Op | None] = set()
    handled: set[Location] = set()
    for step in lost_exits(fn):
        path = fn.path(step, leaves_released)
        attempt = handler_outside(fn, path)
        if attempt is None and step.op.kind is THROW:
            opened.add(_opener(fn, path))
            yield _thrown(fn, step)
        elif attempt is not None and attempt not in handled:
            handled.add(attempt)
            found = thrown_to(fn, know, attempt)
            if found is not None:
                yield _caught(fn, found, step)
    for thrower in thrown_out(fn, know, leaves_released, "saved"):
        by = _opener(fn, fn.path(thrower.step, leaves_released))
        if by not in opened:
            opened.add(by)
            yield _left(fn, thrower)
    yield from _jumped(fn, know)


def _opener(fn: SolvedFunction, path: list[Op]) -> Op | None:
    at = fn.opener(path)
    return path[at] if at >= 0 else None


def _thrown(fn: SolvedFunction, step: Step) -> Finding:
    return fn.finding(
        "GIL202",
        step.op.where,
        f"`{fn.name}` throws with the GIL released",
        Severity.ERROR,
        Confidence.HIGH if must_be_released(step.state) else Confidence.MEDIUM,
        notes=fn.why_released(step),
        advice=_ADVICE,
    )


def _left(fn: SolvedFunction, thrower: Thrower) -> Finding:
    return fn.finding(
        "GIL202",
        thrower.step.op.where,
        f"`{thrower.shown}` may throw, which leaves `{fn.name}` with the GIL released",
        thrower.severity,
        thrower.confidence,
        notes=(*fn.why_released(thrower.step), *thrower.notes),
        advice=_ADVICE,
    )


def _caught(fn: SolvedFunction, thrower: Thrower, out: Step) -> Finding:
    op = thrower.step.op
    how = "leads" if op.name == "throw" else "may throw, which leads"
    return fn.finding(
        "GIL202",
        op.where,
        f"`{thrower.shown}` {how} to a handler outside of the region, with the GIL released",
        thrower.severity,
        thrower.confidence,
        notes=(
            *fn.why_released(thrower.step),
            *thrower.notes,
            Note(f"`{fn.name}` ends without having taken the GIL back", out.op.where),
        ),
        advice=_ADVICE,
    )


def _jumped(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    for jump in jumps_out(fn, know):
        op = jump.step.op
        what = f"`{op.shown}` may jump"
        if jump.handler is not None:
            what = "a signal's handler may jump from here"
        to = f"to the `{called(jump.target)}` before the region" if jump.target else f"out of `{fn.name}`"
        yield fn.finding(
            "GIL202",
            op.where,
            f"{what} {to}, with the GIL released",
            Severity.WARNING,
            Confidence.MEDIUM,
            notes=(*fn.why_released(jump.step), *jump.notes),
            advice=_JUMP_ADVICE,
        )
