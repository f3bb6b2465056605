"""The state of the GIL at a line, and the shortest path that leads to it: for `gillint why`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gillint.flow.cfg import ASSUME, CALL, JUMP, Op
from gillint.flow.gil import HELD, RELEASED, CallEffect, GilState
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.model import Location, Note

_STATES: tuple[tuple[str, frozenset[str]], ...] = (
    ("held", HELD),
    ("released", RELEASED),
    ("unknown", frozenset("?")),
)
_DONE = {
    "release": "releases the GIL",
    "acquire": "takes the GIL back",
    "ensure": "makes sure that the GIL is held",
    "restore": "brings back what was before `PyGILState_Ensure`",
    "switch": "changes the thread state: what follows is unknown",
}
_RELATIONS = {"=": "==", "!": "!=", "<": "<", ">": ">", "{": "<=", "}": ">="}
_SIGN = re.compile(r"<<|>>|[=!<>{}]")


class Way(NamedTuple):
    """One state that the GIL may have ("held", "released", "unknown"), and a shortest path to it."""

    state: str
    path: tuple[Note, ...]


class Answer(NamedTuple):
    """What is known of one operation: the state of the GIL before it, in as many ways as there are.

    No ways: nothing leads there. `guessed` says that nobody is known to call the function.
    """

    function: str
    guessed: bool
    where: Location
    operation: str
    ways: tuple[Way, ...]


def answers(flow: ProgramFlow, path: str, line: int) -> list[Answer]:
    """For each function with code at a line: the first operation there, and those before which the state is
    another. Where nothing happens at the line, the next operation of the function that the line is in."""
    found: list[Answer] = []
    for fn in flow.functions():
        before: object = None
        for step in sorted(_at(fn, path, line), key=lambda step: (step.op.where, step.block, step.offset)):
            ways = tuple(name for name, tops in _STATES if _any(step.state, tops))
            if ways != before:
                found.append(_answer(fn, step))
            before = ways
    return found or _next(flow, path, line)


def _at(fn: SolvedFunction, path: str, line: int) -> list[Step]:
    return [step for step in fn.steps if step.op.where.path == path and step.op.where.span.line == line]


def _next(flow: ProgramFlow, path: str, line: int) -> list[Answer]:
    """The first operation after a line in the function that begins last before it."""
    above = [fn for fn in flow.functions() if fn.function.where.path == path]
    above = [fn for fn in above if fn.function.where.span.line <= line]
    if not above:
        return []
    fn = max(above, key=lambda each: each.function.where)
    below = [step for step in fn.steps if step.op.where.path == path and step.op.where.span.line > line]
    return [_answer(fn, min(below, key=lambda step: step.op.where))] if below else []


def _answer(fn: SolvedFunction, step: Step) -> Answer:
    ways = tuple(Way(name, tuple(_path(fn, step, tops))) for name, tops in _STATES if _any(step.state, tops))
    return Answer(fn.name, fn.guessed, step.op.where, _shown(step.op), ways)


def _any(state: GilState, tops: frozenset[str]) -> bool:
    return any(world.top in tops for world in state)


def _path(fn: SolvedFunction, step: Step, tops: frozenset[str]) -> Iterator[Note]:
    """Who enters the function, then what the path does to the GIL and the branches that it takes."""
    yield from fn.why_held() if fn.entry == "h" else fn.why_entered_released()
    last = ""
    for op in fn.path(step, lambda world: world.top in tops):
        text = _step(fn, op)
        if text and text != last:
            yield Note(text, op.where)
        last = text or last


def _step(fn: SolvedFunction, op: Op) -> str:
    """What an operation on the path does that matters, in words; "" for nothing."""
    if op.kind is ASSUME:
        return _assumed(op) if op.where.path else ""
    if op.kind is JUMP:
        return f"`{op.name}`"
    if op.kind is not CALL:
        return ""
    effect = fn.program.summaries.effect(op)
    if effect.action != "call":
        done = _DONE.get(effect.action, "")
        return f"`{op.shown}` {done}" if done else ""
    return (
        f"`{op.shown}` may leave the GIL {'released' if _releases(effect) else 'in another state'}"
        if (_changes(effect))
        else ""
    )


def _changes(effect: CallEffect) -> bool:
    return any(out.stack[1:] != letter for letter, outs in (effect.exits or {}).items() for out in outs)


def _releases(effect: CallEffect) -> bool:
    return any(out.stack[-1] in RELEASED for out in (effect.exits or {}).get("h", ()))


def _assumed(op: Op) -> str:
    """A branch in words: "`x < 0` holds"; "" for a value that has no name."""
    name = op.name.partition("#")[0]
    if name.startswith("$"):
        return ""
    relation, value = op.value[:1], op.value[1:]
    if name.startswith("(") and value == "0":
        return f"`{_written(name)}` is {'true' if relation == '!' else 'false'}"
    return f"`{name} {_RELATIONS[relation]} {value}` holds"


def _written(condition: str) -> str:
    """An opaque condition as C spells it: "a <= b" for "(a{b)"."""
    return _SIGN.sub(lambda sign: f" {_RELATIONS.get(sign[0], sign[0])} ", condition[1:-1])


def _shown(op: Op) -> str:
    if op.kind is CALL:
        return f"`{op.shown}`"
    if op.kind is ASSUME:
        return "a condition"
    return f"`{op.name}`" if op.name else "the end of the function"
