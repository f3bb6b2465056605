"""What GIL101 to GIL104 share: operations that need the GIL in a released state, each path's first only."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from gillint.checks.regions.balance import lost_exits
from gillint.checks.regions.thrown import handler_outside
from gillint.flow.cfg import ASSUME, JUMP, TOUCH, Op
from gillint.flow.exits import is_constructor
from gillint.flow.gil import must_be_released
from gillint.flow.solved import SolvedFunction, Step
from gillint.flow.summary import Touch
from gillint.knowledge.schema import CApi, Effect
from gillint.model import Confidence, Finding, Note, Severity

# PyList_GET_ITEM, PyTuple_SET_ITEM: unchecked access to an object's storage, spelled in capitals
_ACCESSOR = re.compile(r"_?Py[A-Za-z]*(_[A-Z0-9]+)+$")

WHAT = {
    Effect.CREATES: "creates an object",
    Effect.DESTROYS: "destroys an object",
    Effect.MUTATES: "mutates an object",
    Effect.RAISES: "sets an exception",
    Effect.CALLS_BACK: "can run Python code",
    Effect.READS: "reads interpreter or object state",
    Effect.ALLOCATES: "uses Python's allocator",
    Effect.REFCOUNT: "changes a reference count",
}


class ReleasedTouch(NamedTuple):
    """An operation that reaches Python without the GIL; `chain` ends at what touches it, `step` starts it.
    `told` is what the function was told of the GIL, where that is how it is known."""

    step: Step
    chain: list[Touch]
    told: tuple[Note, ...] = ()

    @property
    def leaf(self) -> Touch:
        return self.chain[-1]


def rule_of(touch: Touch) -> str:
    """Which rule speaks of a touch: the more specific one."""
    fact = touch.fact
    if fact is None or fact.effect is None:
        return "GIL101"
    if fact.effect is Effect.REFCOUNT:
        return "GIL102"
    if fact.effect is Effect.ALLOCATES:
        return "GIL104"
    if touch.op.kind is TOUCH or _is_accessor(fact):
        return "GIL103"
    return "GIL101"


def _is_accessor(fact: CApi) -> bool:
    return fact.effect in (Effect.READS, Effect.MUTATES) and _ACCESSOR.match(fact.name) is not None


@lru_cache(maxsize=1)  # the rules that share it are asked one after another
def released_touches(fn: SolvedFunction) -> Sequence[ReleasedTouch]:
    """The operations of `fn` that need the GIL and do not have it: each rule's first on each path.

    Not here: what a callback does from its start (GIL105), what a helper that is only ever called without
    the GIL does (reported in the helper), and what comes after a region was left for good (GIL201).
    """
    if not fn.changes_gil and fn.entry == "h":
        return []
    effect = fn.program.summaries.effect
    found: list[ReleasedTouch] = list(_told_released(fn)) if fn.entry == "h" else []
    from_start = fn.entry == "r" and fn.contexts.callback is None
    released = frozenset("RrXx" if from_start else "RX")
    for step in fn.steps:
        letters = {world.stack[-1] for world in step.state} & released
        if not letters or not effect(step.op).touches:
            continue
        chain = fn.program.summaries.chain(step.op)
        if not chain or (fn.program.summaries.semantics.need(step.op) is None and _speaks_itself(fn, step)):
            continue
        touch = ReleasedTouch(step, chain)
        if not letters & {"R", "r"} and _said_already(fn, touch, found):
            continue
        if from_start or _inside_region(fn, step) or not lost_exits(fn):
            found.append(touch)
    return found


def _told_released(fn: SolvedFunction) -> Iterator[ReleasedTouch]:
    """The first touch in a branch that is only taken when PyGILState_Check says that the GIL is not held."""
    effect = fn.program.summaries.effect
    asked = {op.result: op for op in fn.function.calls() if effect(op).action == "check" and op.result}
    if not asked:
        return
    steps = fn.steps_from("r")
    for told in steps:
        if told.op.kind is not ASSUME or told.op.name not in asked or told.op.value != "=0":
            continue
        later = {id(op) for op in fn.following(told, lambda op: effect(op).takes_gil)}
        for step in steps:
            chain = fn.program.summaries.chain(step.op) if id(step.op) in later else []
            letters = {world.stack[-1] for world in step.state}
            if chain and effect(step.op).touches and letters <= {"r", "x"}:
                check = asked[told.op.name]
                yield ReleasedTouch(
                    step, chain, (Note(f"`{check.shown}` says that it is not held", check.where),)
                )
                return


def named(op: Op, *, copies: bool = False) -> str:
    """An operation in words, with the object that it is about where nobody wrote a call."""
    if "::~" in op.name and op.args:
        place = op.args[0].lstrip("&")
        if place[:1] in ("", "$"):
            return f"the end of a temporary object (`{op.shown}`)"
        return f"the end of `{_written(place)}` (`{op.shown}`)"
    source = op.args[0].lstrip("&*") if op.args and copies and is_constructor(op) else ""
    if source and source[:1] != "$":
        into = "" if op.result[:1] in ("", "$") else f" into `{_written(op.result)}`"
        return f"the copy of `{_written(source)}`{into} (`{op.shown}`)"
    return f"`{op.shown}`"


def _written(place: str) -> str:
    """A place as the source spells it."""
    return place.partition("#")[0].removeprefix("this.")


def _inside_region(fn: SolvedFunction, step: Step) -> bool:
    """Whether a touch stands in a region, not after it was left for good: then GIL201 names it."""
    effect = fn.program.summaries.effect

    def closes(op: Op) -> bool:
        return effect(op).action in ("acquire", "call")

    path = fn.path(step, lambda world: world.stack[-1] in "RX") if fn.function.caught else []
    if path and handler_outside(fn, path):
        return False
    if fn.reaches(step, closes):
        return True
    path = path or fn.path(step, lambda world: world.stack[-1] in "RX")
    opened = next(
        (at for at in reversed(range(len(path))) if effect(path[at]).action in ("release", "call")), None
    )
    if opened is None or any(op.kind is JUMP for op in path[opened:]):
        return False
    return any(fn.reaches(other, closes) for other in fn.steps if other.op is path[opened])


def _said_already(fn: SolvedFunction, touch: ReleasedTouch, found: list[ReleasedTouch]) -> bool:
    """Whether a touch of the same rule comes before this one in the same released stretch."""
    effect = fn.program.summaries.effect

    def ends(op: Op) -> bool:
        return effect(op).action in ("acquire", "release")

    rule = rule_of(touch.leaf)
    earlier = [other for other in found if rule_of(other.leaf) == rule]
    return any(op is touch.step.op for other in earlier for op in fn.following(other.step, ends))


def _speaks_itself(fn: SolvedFunction, step: Step) -> bool:
    """Whether the helper that is called is only ever entered without the GIL: then the defect is its own."""
    contexts = fn.program.contexts.contexts[step.op.callee]
    return contexts.entry == "r" and contexts.callback is None


def touch_findings(fn: SolvedFunction, rule: str, severity: Severity, advice: str) -> Iterator[Finding]:
    """The findings of one of the four rules in one function."""
    for found in released_touches(fn):
        leaf = found.leaf
        if rule_of(leaf) != rule:
            continue
        step = found.step
        what = WHAT[leaf.fact.effect] if leaf.fact and leaf.fact.effect else "needs an attached thread state"
        why = found.told or fn.why_released(step)
        if len(found.chain) > 1 or leaf.op is not step.op:
            called = f"{named(step.op)} is called while the GIL is released"
            message = f"{called} and reaches `{leaf.op.shown}`, which {what}"
            notes = (*why, *fn.chain_notes(found.chain))
        else:
            copies = leaf.fact is not None and leaf.fact.effect is Effect.REFCOUNT
            message = f"{named(leaf.op, copies=copies)} {what} while the GIL is released"
            notes = why
        confidence = Confidence.HIGH if must_be_released(step.state) else Confidence.MEDIUM
        yield fn.finding(rule, step.op.where, message, severity, confidence, notes=notes, advice=advice)
