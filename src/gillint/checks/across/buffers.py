"""Pointers into storage that nothing keeps in its place once the GIL is released."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.checks.across.releasing import has_region, is_released
from gillint.checks.across.spread import Places, copies, spread, uses
from gillint.flow.cfg import CALL, Op
from gillint.flow.gil import must_hold
from gillint.flow.places import root_of
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Handling, Role

_SOURCES = (Role.UNPINS, Role.POINTS_INTO, Role.PUTS_POINTER)
_DATA = "buf"  # the field of a Py_buffer that points to the data


class Unpinned(NamedTuple):
    """`use`, in a region, reads what `source` gave a pointer to, or has let go."""

    source: Step
    use: Step
    fact: Handling


def unpinned(fn: SolvedFunction, know: Knowledge) -> Iterator[Unpinned]:
    """The first such use for each source."""
    if not has_region(fn) or not _may_point(fn, know):
        return
    for step in fn.steps:
        if step.op.kind is not CALL or not must_hold(step.state):
            continue
        for fact, places in _sources(fn, step, know):
            use = _first_use(fn, step, places, know)
            if use is not None:
                yield Unpinned(step, use, fact)


def called(fn: SolvedFunction) -> set[str]:
    """What a function calls, as it is named and as it is written."""
    return {name for op in fn.function.calls() for name in (op.name, op.macro)}


def _may_point(fn: SolvedFunction, know: Knowledge) -> bool:
    """Whether the function, or one that it calls, has to do with buffers at all: most have not."""
    if know.any_handling(called(fn), *_SOURCES):
        return True
    functions = fn.program.summaries.functions
    callees = {op.callee for op in fn.function.calls()} & functions.keys()
    return any(know.any_handling([op.name for op in functions[key].calls()], Role.UNPINS) for key in callees)


def _sources(fn: SolvedFunction, step: Step, know: Knowledge) -> Iterator[tuple[Handling, Places]]:
    """The places that hold a pointer which is not pinned (any more) after an operation."""
    op = step.op
    if fact := handling(op, Role.UNPINS, know):
        view = _given(op, fact)
        if view:
            yield fact, copies(fn, f"{view}.{_DATA}")
    elif fact := handling(op, Role.POINTS_INTO, know):
        owner = _given(op, fact)
        if op.result and not _is_own(fn, owner) and not _is_pinned(fn, owner, know):
            yield fact, frozenset({op.result})
    elif fact := handling(op, Role.PUTS_POINTER, know):
        place = _given(op, fact)
        if place and not _is_own(fn, op.args[0]) and not _is_pinned(fn, op.args[0], know):
            yield fact, frozenset({place})
    elif op.callee in fn.program.summaries.functions:
        callee = fn.program.function(op.callee)
        for index, released in dangling(callee, know).items():
            if index < len(op.args) and op.args[index][:1] == "&":
                yield released, frozenset({op.args[index][1:]})


def _first_use(fn: SolvedFunction, step: Step, places: Places, know: Knowledge) -> Step | None:
    def ends(op: Op, held: Places) -> Places:
        fact = handling(op, Role.PINS, know)
        view = _given(op, fact) if fact else ""
        return frozenset(place for place in held if view and root_of(place) == view)

    for ahead, held in spread(fn, step, places, ends):
        if is_released(ahead) and uses(ahead.op, held):
            return ahead
    return None


def dangling(fn: SolvedFunction, know: Knowledge) -> dict[int, Handling]:
    """The parameters of a helper through which it hands out a pointer into a buffer that it has let go."""
    found: dict[int, Handling] = {}
    if not _views(fn, Role.PINS, know) <= _views(fn, Role.UNPINS, know):
        return found  # what is kept, and for which callers, is not known
    for step in fn.steps:
        fact = handling(step.op, Role.UNPINS, know)
        view = _given(step.op, fact) if fact else ""
        if not fact or view not in fn.function.locals:
            continue
        for place in copies(fn, f"{view}.{_DATA}"):
            root = root_of(place)
            if root in fn.function.params and place != root and _comes_before(fn, place, step):
                found.setdefault(fn.function.params.index(root), fact)
    return found


def _views(fn: SolvedFunction, role: Role, know: Knowledge) -> Places:
    """The buffers that a function gets, or gives back."""
    return frozenset(
        _given(op, fact) for op in fn.function.calls() if (fact := handling(op, role, know)) is not None
    )


def _comes_before(fn: SolvedFunction, place: str, step: Step) -> bool:
    """Whether the place is set on a way to `step`."""
    return any(
        any(op is step.op for op in fn.following(other)) for other in fn.steps if other.op.name == place
    )


def handling(op: Op, role: Role, know: Knowledge) -> Handling | None:
    """What the function that is called, or the macro of Python's, does in a role."""
    if op.kind is not CALL:
        return None
    return know.handling(op.name, role) or (know.handling(op.api_macro, role) if op.api_macro else None)


def _given(op: Op, fact: Handling) -> str:
    """The place that a fact is about."""
    given = op.args[fact.argument] if fact.argument is not None and fact.argument < len(op.args) else ""
    return given.lstrip("&*")


def _is_own(fn: SolvedFunction, owner: str) -> bool:
    """Whether the function has made the object itself: nobody else has it yet."""
    return any(op.result == owner and op.name.startswith("PyByteArray_From") for op in fn.function.calls())


def _is_pinned(fn: SolvedFunction, owner: str, know: Knowledge) -> bool:
    """Whether the function also holds a buffer of the object."""
    return any(
        op.args[:1] == (owner,) and handling(op, Role.PINS, know) is not None for op in fn.function.calls()
    )
