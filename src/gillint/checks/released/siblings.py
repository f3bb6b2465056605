"""How those callbacks are written that are given away together with one that does not take the GIL."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from gillint.flow.cfg import Op
from gillint.flow.gil import must_be_released
from gillint.flow.handed import Handing
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.knowledge.schema import RunsOn


class Sibling(NamedTuple):
    """Another callback, what it is given to, and the operation by which it takes the GIL first of all."""

    name: str
    handing: Handing
    takes: Op


_ENOUGH = 3  # callbacks of a library that take the GIL, for each that does not


def sibling(fn: SolvedFunction) -> Sibling | None:
    """A callback given to the same API, in the same call or in the same struct as `fn` that takes the GIL
    before it touches Python, where most of them do."""
    flow = fn.program
    handings = [handing for handing in fn.handings if _anybody_calls(flow, handing)]
    for handing in handings:
        for group in handing.groups:
            found = _judged(flow, _given_alike(flow, partial(_is_of, group)), 1)
            if found is not None:
                return found._replace(handing=handing)
    return None


def cousin(fn: SolvedFunction) -> Sibling | None:
    """A callback given to the same library that takes the GIL, as nearly all do."""
    flow = fn.program
    for handing in fn.handings:
        library = handing.library
        if library and _anybody_calls(flow, handing):
            alike = _given_alike(flow, partial(_is_of_library, library))
            found = _judged(flow, alike, _ENOUGH)
            if found is not None:
                return found._replace(handing=handing)
    return None


def given_in_region(fn: SolvedFunction) -> Handing | None:
    """A call in a region that `fn` is given to, and of which nobody knows when it calls back."""
    for handing in fn.handings:
        if handing.fact is None and handing.op is not None:
            giver = fn.program.function(handing.by)
            if any(step.op is handing.op and must_be_released(step.state) for step in giver.steps):
                return handing
    return None


def taken_after(fn: SolvedFunction, touch: Op) -> Op | None:
    """Where `fn`, entered without the GIL, takes it after `touch`, which needed it."""
    if all(_given_by_callback(fn.program, handing) for handing in fn.handings):
        return None
    steps = fn.steps_from("r")
    start = next((step for step in steps if step.op is touch), None)
    if start is None:
        return None
    later = {id(op) for op in fn.following(start)}
    return next((step.op for step in steps if id(step.op) in later and _takes(fn.program, step, "x")), None)


def _judged(flow: ProgramFlow, handings: Iterable[Handing], ratio: int) -> Sibling | None:
    """One that takes the GIL, if there are `ratio` such or more for each that needs it and does not."""
    touching, taking = 0, None
    takes = 0
    for handing in handings:
        touching += flow.summaries.by_key[handing.target].touch is not None
        first = _taken_first(flow, handing.target)
        if first is not None:
            takes += 1
            taking = taking or Sibling(flow.summaries.functions[handing.target].name, handing, first)
    return taking if takes >= ratio * touching else None


def _given_alike(flow: ProgramFlow, alike: Callable[[Handing], bool]) -> Iterator[Handing]:
    """The first handing of each function that is of the kind asked for."""
    for handings in flow.contexts.handed.values():
        chosen = next((each for each in handings if alike(each) and _anybody_calls(flow, each)), None)
        if chosen is not None:
            yield chosen


def _is_of(group: str, handing: Handing) -> bool:
    return group in handing.groups


def _is_of_library(library: str, handing: Handing) -> bool:
    return handing.library == library


def _anybody_calls(flow: ProgramFlow, handing: Handing) -> bool:
    """Whether it is open in which state the GIL is when what is given away is called."""
    fact = handing.fact
    if fact is None:
        return not _given_by_callback(flow, handing)
    if fact.during:
        return True
    return fact.runs_on in (RunsOn.FOREIGN, RunsOn.THREAD)


def _given_by_callback(flow: ProgramFlow, handing: Handing) -> bool:
    """Whether who gives it away has just taken the GIL for that: then it is called at once, with the GIL."""
    if handing.op is None:
        return False
    giver = flow.function(handing.by)
    states = [step.state for step in giver.steps if step.op is handing.op]
    return any(world.stack[-1] == "H" and len(world.stack) > 2 for state in states for world in state)


def _taken_first(flow: ProgramFlow, key: str) -> Op | None:
    """How a function that is entered without the GIL takes it, if it does so before it touches Python."""
    summary = flow.summaries.by_key[key]
    if not summary.acts or summary.touch is not None:
        return None
    return next((step.op for step in flow.function(key).steps_from("r") if _takes(flow, step)), None)


def _takes(flow: ProgramFlow, step: Step, letter: str = "r") -> bool:
    """Whether the GIL is taken here that was never there since the function was entered ("x": and Python was
    touched without)."""
    if not any(world.stack[-1] == letter for world in step.state):
        return False
    if flow.summaries.effect(step.op).takes_gil:
        return True
    helper = flow.summaries.by_key.get(step.op.callee)
    return helper is not None and helper.acts and helper.touch is None and helper.rerelease is None
