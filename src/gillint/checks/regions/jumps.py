"""longjmp out of a region: to a setjmp before it, whose second return nobody takes the GIL back after."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from gillint.checks.regions.balance import leaves_released
from gillint.flow.cfg import ASSUME, CALL, Op
from gillint.flow.exits import dies
from gillint.flow.gil import must_be_released, must_hold
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.flow.values import source_of
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Leaves
from gillint.model import Location, Note


class Jump(NamedTuple):
    """A jump out of a region at `step`: `seen` where it is made, `target` the setjmp that it goes to;
    `handler` is what was given away to interrupt the region."""

    step: Step
    seen: Location | None
    target: Op | None
    handler: Op | None = None

    @property
    def notes(self) -> tuple[Note, ...]:
        found = [Note(f"`{called(self.target)}` returns again", self.target.where)] if self.target else []
        if self.handler is not None:
            found.append(Note(f"`{self.handler.shown}` has it called at any time", self.handler.where))
        if self.seen is not None:
            found.append(Note("the jump", self.seen))
        return tuple(found)


def called(target: Op) -> str:
    """What was written to call setjmp, which is a macro."""
    return target.macro or target.name.lstrip("_")


def jumps_out(fn: SolvedFunction, know: Knowledge) -> Iterator[Jump]:
    """The first jump out of a region to each setjmp before it; without one, the first out of the function."""
    jumping = _jumping(fn.program)
    jumps = (*know.leaving_by(Leaves.JUMPS), *know.leaving_by(Leaves.MAY_JUMP))
    named = {op.callee for op in fn.function.calls()}
    named.update(arg[1:] for op in fn.function.handing_over() for arg in op.args)
    if jumping.keys().isdisjoint(named) and fn.external_calls.isdisjoint(jumps):
        return
    targets = [step for step in fn.steps if _is(know, step.op, Leaves.SETS)]
    if not targets:
        lost = (jump for jump in _jumps(fn, know, jumping, None) if _is_lost(fn, jump))
        yield from _first(lost)
        return
    if not all(must_hold(step.state) for step in targets):
        return
    for target in targets:
        if _goes_on_without(fn, target):
            yield from _first(_jumps(fn, know, jumping, target))


def _first(jumps: Iterator[Jump]) -> Iterator[Jump]:
    found = next(jumps, None)
    if found is not None:
        yield found


def _is(know: Knowledge, op: Op, how: Leaves) -> bool:
    if op.kind is not CALL:
        return False
    fact = know.leaving(op.name)
    return fact is not None and fact.how is how


def _jumps(
    fn: SolvedFunction, know: Knowledge, jumping: Mapping[str, Location], target: Step | None
) -> Iterator[Jump]:
    """The calls in a region of the function from which a jump may come, after the setjmp `target`."""
    after = {id(op) for op in fn.following(target)} if target else None
    handler = _interrupting(fn, know, jumping) if target else None
    aim = target.op if target else None
    for step in fn.steps:
        op = step.op
        if op.kind is not CALL or not must_be_released(step.state) or (after and id(op) not in after):
            continue
        if not all(map(leaves_released, step.state)) or fn.program.summaries.effect(op).action == "acquire":
            continue
        if op.callee in jumping:
            yield Jump(step, jumping[op.callee], aim)
        elif handler is not None:
            yield Jump(step, jumping[_given(handler, jumping)], aim, handler)
        elif _is(know, op, Leaves.JUMPS) or (target and _is(know, op, Leaves.MAY_JUMP)):
            yield Jump(step, None, aim)


def _interrupting(fn: SolvedFunction, know: Knowledge, jumping: Mapping[str, Location]) -> Op | None:
    """Where the function has a function that jumps called at any time, as a handler of signals."""
    for op in fn.function.calls():
        if _is(know, op, Leaves.INTERRUPTS) and _given(op, jumping):
            return op
    return None


def _given(op: Op, jumping: Mapping[str, Location]) -> str:
    """The function that jumps among those whose address a call is given, or ""."""
    return next((arg[1:] for arg in op.args if arg[:1] == "&" and arg[1:] in jumping), "")


def _is_lost(fn: SolvedFunction, jump: Jump) -> bool:
    """Whether whoever is jumped to has no way to the thread state."""
    return all(dies(fn.function, world, jump.step.op, "saved") for world in jump.step.state)


def _goes_on_without(fn: SolvedFunction, target: Step) -> bool:
    """Whether nothing takes the GIL back after the second return of a setjmp, which is tested."""
    effect = fn.program.summaries.effect
    results = {target.op.result}
    for op in fn.following(target):
        if op.value[:1] in ("@", "%") and source_of(op.value) in results:
            results.add(op.name)
    again = [
        step
        for step in fn.steps
        if step.op.kind is ASSUME and step.op.name in results and step.op.value not in ("=0", "")
    ]
    return bool(again) and not any(
        fn.reaches(step, lambda op: effect(op).action in ("acquire", "call", "switch")) for step in again
    )


@lru_cache(maxsize=1)
def _jumping(program: ProgramFlow) -> Mapping[str, Location]:
    """The functions that a jump is seen to leave, with where it is made."""
    know = program.summaries.semantics.know
    sets = {fn.function.key for name in know.leaving_by(Leaves.SETS) for fn in program.callers_of(name)}
    found: dict[str, Location] = {}
    for name in know.leaving_by(Leaves.JUMPS):
        for fn in program.callers_of(name):
            where = next(op.where for op in fn.function.calls() if op.name == name)
            if fn.function.key not in sets:
                found.setdefault(fn.function.key, where)
    queue = list(found)
    while queue:
        callee = queue.pop()
        for caller in program.summaries.callers.get(callee, ()):
            if caller not in found and caller not in sets:
                found[caller] = found[callee]
                queue.append(caller)
    return found
