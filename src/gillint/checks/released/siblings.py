"""How those callbacks are written that are given away together with one that does not take the GIL."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.flow.cfg import Op
from gillint.flow.handed import Handing
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.knowledge.schema import RunsOn


class Sibling(NamedTuple):
    """Another callback, what it is given to, and the operation by which it takes the GIL first of all."""

    name: str
    handing: Handing
    takes: Op


def sibling(fn: SolvedFunction) -> Sibling | None:
    """A callback given to the same API, in the same call or in the same struct as `fn` that takes the GIL
    before it touches Python, where most of them do."""
    flow = fn.program
    for handing in flow.contexts.handed.get(fn.function.key, ()):
        if not _anybody_calls(handing):
            continue
        for group in handing.groups:
            found = _judged(flow, group)
            if found is not None and found.name != fn.name:
                return found._replace(handing=handing)
    return None


def taken_after(fn: SolvedFunction, touch: Op) -> Op | None:
    """Where `fn`, entered without the GIL, takes it after `touch`, which needed it."""
    steps = fn.steps_from("r")
    start = next((step for step in steps if step.op is touch), None)
    if start is None:
        return None
    later = {id(op) for op in fn.following(start)}
    return next((step.op for step in steps if id(step.op) in later and _takes(fn.program, step)), None)


def _judged(flow: ProgramFlow, group: str) -> Sibling | None:
    """One of a group that takes the GIL, if at least half of those that need it do."""
    touching, taking = 0, None
    takes = 0
    for handing in _members(flow, group):
        touching += flow.summaries.by_key[handing.target].touch is not None
        first = _taken_first(flow, handing.target)
        if first is not None:
            takes += 1
            taking = taking or Sibling(flow.summaries.functions[handing.target].name, handing, first)
    return taking if takes >= touching else None


def _members(flow: ProgramFlow, group: str) -> Iterator[Handing]:
    for handings in flow.contexts.handed.values():
        chosen = next((each for each in handings if group in each.groups and _anybody_calls(each)), None)
        if chosen is not None:
            yield chosen


def _anybody_calls(handing: Handing) -> bool:
    """Whether it is open in which state the GIL is when what is given away is called."""
    fact = handing.fact
    if fact is None or fact.during:
        return True
    return fact.runs_on in (RunsOn.FOREIGN, RunsOn.THREAD)


def _taken_first(flow: ProgramFlow, key: str) -> Op | None:
    """How a function that is entered without the GIL takes it, if it does so before it touches Python."""
    summary = flow.summaries.by_key[key]
    if not summary.acts or summary.touch is not None:
        return None
    return next((step.op for step in flow.function(key).steps_from("r") if _takes(flow, step)), None)


def _takes(flow: ProgramFlow, step: Step) -> bool:
    if not any(world.stack[-1] == "r" for world in step.state):
        return False
    return flow.summaries.effect(step.op).action in ("ensure", "acquire") or flow.summaries.acquires(step.op)
