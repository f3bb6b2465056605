"""The GIL domain: what may be true of the GIL, and of the variables that remember it, at a program point.

A *world* is one possibility: a stack of GIL states and facts about places. The stack's bottom is "^", the
caller's frame; above it stands one letter per nesting level:

    h  held since the function was entered          r  released since the function was entered
    H  held, acquired by this function              R  released by this function
    x, X  as r, R, and Python was touched since     D  released twice: a defect, one that is reported once
    ?  unknown (after PyThreadState_Swap, or when the GIL comes back that was released twice)

PyEval_SaveThread and PyEval_RestoreThread change the top, PyGILState_Ensure pushes, PyGILState_Release pops.
The state at a point is the set of its worlds, join is union, so one forward analysis answers must-hold,
may-hold, unbalanced exit and double acquire at once. Depth and number of worlds are bounded.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from gillint.flow.cfg import ASSIGN, ASSUME, CALL, TOUCH, Block, Function, Op
from gillint.flow.places import Places, root_of
from gillint.flow.values import (
    ANYTHING,
    ENSURED,
    NONZERO,
    SAVED,
    UNDEFINED,
    Fact,
    assume,
    constant,
    converted,
    source_of,
)

MAX_DEPTH = 5  # the caller's frame and four levels
MAX_WORLDS = 64

HELD = frozenset("hH")
RELEASED = frozenset("rRxXD")
_TOUCHED = {"r": "x", "R": "X"}

Facts = tuple[tuple[str, Fact], ...]


class World(NamedTuple):
    """One possibility; `facts` are sorted by place."""

    stack: str
    facts: Facts = ()

    @property
    def top(self) -> str:
        return self.stack[-1]


GilState = frozenset[World]


def entered(function: Function, letter: str, places: Places | None = None) -> GilState:
    """The state at the start of a function entered with the GIL held ("h") or released ("r").

    A thread state that is passed by value and tested is there when the GIL is released, and NULL when it is
    held: that is what such a parameter is for.
    """
    passed = sorted(name for name in function.params if name in function.thread_states)
    if not passed or not any(name in (places or Places(function)).tracked for name in passed):
        return frozenset({World(f"^{letter}")})
    fact = NONZERO if letter == "r" else constant(0)
    return frozenset({World(f"^{letter}", tuple((name, fact) for name in passed))})


# Few states are met at very many operations, and every rule asks about each; a frozenset keeps its hash.
@lru_cache(maxsize=4096)
def must_be_released(state: GilState) -> bool:
    return bool(state) and all(world.stack[-1] in RELEASED for world in state)


@lru_cache(maxsize=4096)
def must_hold(state: GilState) -> bool:
    return bool(state) and all(world.stack[-1] in HELD for world in state)


@lru_cache(maxsize=4096)
def may_hold(state: GilState) -> bool:
    return any(world.stack[-1] in HELD for world in state)


class Exit(NamedTuple):
    """One way a call may end: the stack (relative to the caller's frame), what it returned, and what is known
    of the fields of its object ("this.state") if it is a member function."""

    stack: str
    returned: Fact = ANYTHING
    fields: Facts = ()


class CallEffect(NamedTuple):
    """What a call does to the GIL.

    `action` is "release", "acquire", "ensure", "restore", "switch", "check" (it tells), "call" (see `exits`:
    per entry letter "h" and "r") or "" for nothing. `state_argument` is the argument that receives or gives
    the thread state. `touches` says that it needs the GIL. `inside` says for a member function how it ends
    that is entered with a letter and what is known of its object's fields.
    """

    action: str = ""
    state_argument: int | None = None
    exits: Mapping[str, frozenset[Exit]] | None = None
    touches: bool = False
    inside: Callable[[str, Facts], frozenset[Exit]] | None = None

    @property
    def takes_gil(self) -> bool:
        """Whether the operation itself waits for the GIL, where it is not held."""
        return self.action in ("acquire", "ensure")


NO_EFFECT = CallEffect()
Effects = Callable[[Op], CallEffect]


class Transfer:
    """The effect of operations on worlds, for one function. `effects` says what calls and touches do; it is
    asked once for each operation."""

    def __init__(self, function: Function, effects: Effects, places: Places | None = None) -> None:
        self._ask = effects
        self._known: dict[int, CallEffect] = {}
        self._active: dict[int, tuple[Op, ...]] = {}
        self._places = places or Places(function)
        self._thread_states = function.thread_states

    def run(self, ops: Iterable[Op], state: GilState) -> GilState:
        """The state after some operations."""
        for op in ops:
            state = self.step(op, state)
            if not state:
                break
        return state

    def block(self, block: Block, state: GilState, seen: list[GilState] | None = None) -> GilState:
        """The state after a whole block; what is known of values that no longer matter is dropped.

        `seen` holds a state for each operation that `active` names: the states after it are added there.
        """
        for number, op in enumerate(self.active(block)):
            state = self.step(op, state)
            if seen is not None:
                seen[number] |= state
            if not state:
                return state
        live = self._places.live_after(block)
        if live is None or not any(world.facts for world in state):
            return state
        return frozenset(
            [
                World(stack, tuple([item for item in facts if item[0] in live or self._stays(stack, item)]))
                for stack, facts in state
            ]
        )

    def _stays(self, stack: str, item: tuple[str, Fact]) -> bool:
        """Whether what is known of a place matters although no operation of the function reads it."""
        objects = self._places.objects
        return _is_open(stack, item[1]) or (bool(objects) and root_of(item[0]) in objects)

    def active(self, block: Block) -> tuple[Op, ...]:
        """The operations of a block that can change any state: most do not."""
        known = self._active.get(id(block))
        if known is None:
            known = self._active[id(block)] = tuple([op for op in block.ops if self._is_active(op)])
        return known

    def step(self, op: Op, state: GilState) -> GilState:
        kind = op.kind
        if kind is CALL:
            effect = self._effect(op)
            return frozenset([after for world in state for after in self._call(op, effect, world)])
        if kind is ASSUME:
            if op.name not in self._places.tracked:
                return state
            found = [_assume(op, world) for world in state]
            return frozenset([world for world in found if world is not None])
        if kind is ASSIGN:
            return frozenset([self._assign(op, world) for world in state])
        if kind is TOUCH and self._effect(op).touches:
            return frozenset([_touched(world) for world in state])
        return state

    def _is_active(self, op: Op) -> bool:
        places = self._places
        if op.kind is CALL:
            effect = self._effect(op)
            return bool(effect.action or effect.touches or places.changed_by_call(op))
        if op.kind is ASSUME:
            return op.name in places.tracked
        if op.kind is ASSIGN:
            moves = op.value[:1] in ("@", "%", "~")
            return moves or op.name in places.tracked or bool(places.changed_by_writing(op.name))
        return op.kind is TOUCH and self._effect(op).touches

    def _effect(self, op: Op) -> CallEffect:
        # By identity: operations live as long as their function, and hashing one costs more than the rest.
        known = self._known.get(id(op))
        if known is None:
            known = self._known[id(op)] = self._ask(op)
        return known

    def _given(self, op: Op, facts: Facts) -> tuple[Facts, Facts]:
        """What is known but for the objects that a call may change, and what is known of the fields of the
        object it is a member function of."""
        here = self._places.object_of(op)
        given = [arg.lstrip("&*") for arg in op.args]
        fields = tuple(
            [(f"this{name[len(here) :]}", fact) for name, fact in facts if name.startswith(f"{here}.")]
        )
        left = tuple(
            [item for item in facts if not any(item[0].startswith(f"{name}.") for name in given if name)]
        )
        return left, fields

    def _call(self, op: Op, effect: CallEffect, world: World) -> list[World]:
        fields: Facts = ()
        stack, facts = world
        if facts:
            if self._places.objects:
                facts, fields = self._given(op, facts)
            facts = _without(facts, self._places.changed_by_call(op))
        if effect.action == "call":
            return self._through(op, effect, World(stack, facts), fields)
        if effect.action == "check":
            facts = self._checked(op, World(stack, facts))
        elif effect.action:
            stack = _PRIMITIVES[effect.action](stack)
            facts = self._saved(op, effect, facts)
        after = World(stack, facts)
        return [_touched(after) if effect.touches else after]

    def _checked(self, op: Op, world: World) -> Facts:
        """What PyGILState_Check returns."""
        if world.top not in HELD | RELEASED or op.result not in self._places.tracked:
            return world.facts
        return _with(world.facts, op.result, constant(int(world.top in HELD)))

    def _saved(self, op: Op, effect: CallEffect, facts: Facts) -> Facts:
        """The thread state or handle that a primitive gives or takes back."""
        place = op.result
        if effect.state_argument is not None and effect.state_argument < len(op.args):
            place = op.args[effect.state_argument].lstrip("&")
        if effect.action == "release":
            return _with(facts, place, SAVED) if place else facts
        if effect.action == "ensure":
            return _with(facts, place, ENSURED) if place else facts
        if effect.action in ("acquire", "restore") and op.args:
            given = op.args[effect.state_argument or 0].lstrip("&")
            known = lookup(facts, given)
            if known.tag:
                return _with(facts, given, known._replace(tag="spent"))
        return facts

    def _through(self, op: Op, effect: CallEffect, world: World, fields: Facts) -> list[World]:
        """A call to a function whose exits are known."""
        stack, facts = world
        top = stack[-1]
        entry = "h" if top in HELD else "r" if top in RELEASED else ""
        here = self._places.object_of(op) if effect.inside and self._places.objects else ""
        if here and entry and effect.inside:
            exits: frozenset[Exit] | None = effect.inside(entry, fields)
        else:
            exits = (effect.exits or {}).get(entry)
        if exits is None:
            return [world]
        found = []
        for out in exits:
            after = _continue(stack, entry, out.stack)
            changed = facts
            given = SAVED if after[-1] == "R" and top != "R" else ENSURED if len(after) > len(stack) else None
            if given is not None:
                for argument in op.args:
                    if argument[1:] in self._thread_states and argument[0] == "&":
                        changed = _with(changed, argument[1:], given)
            if op.result in self._places.tracked and out.returned != ANYTHING:
                changed = _with(changed, op.result, out.returned)
            if here and "~" not in op.name:
                for name, fact in out.fields:
                    changed = _with(changed, here + name[len("this") :], fact)
            reached = World(after, changed)
            found.append(_touched(reached) if effect.touches and after == stack else reached)
        return found

    def _assign(self, op: Op, world: World) -> World:
        facts = world.facts
        value = op.value
        known = lookup(facts, source_of(value)) if value[:1] in _MOVES else _VALUES.get(value[:1], ANYTHING)
        if value[:1] == "%":
            known = converted(known, value[1:].partition(":")[0])
        if value[:1] == "=" and self._places.is_ours(op.name):
            known = constant(int(value[1:]))
        if facts:
            facts = _without(facts, self._places.changed_by_writing(op.name))
        if known is not ANYTHING and (op.name in self._places.tracked or known.tag):
            facts = _with(facts, op.name, known)
        return World(world.stack, facts) if facts is not world.facts else world


def _assume(op: Op, world: World) -> World | None:
    known = lookup(world.facts, op.name)
    left = assume(known, op.value)
    if left is None:
        return None
    if left == known:
        return world
    return World(world.stack, _with(world.facts, op.name, left))


def widen(state: GilState, level: int) -> GilState:
    """A coarser state: at level 1 only saved thread states and handles are remembered, at level 2 nothing."""
    if level > 1:
        return frozenset([World(world.stack) for world in state])
    return frozenset([World(stack, tuple([item for item in facts if item[1].tag])) for stack, facts in state])


def lookup(facts: Facts, place: str) -> Fact:
    for name, fact in facts:
        if name == place:
            return fact
    return ANYTHING


def _is_open(stack: str, fact: Fact) -> bool:
    """Whether a place holds what is still to be given back: then it matters to the end of the function."""
    if fact.tag == "saved":
        return stack[-1] in RELEASED
    return fact.tag == "ensured" and len(stack) > 2


def _without(facts: Facts, gone: frozenset[str]) -> Facts:
    if not gone:
        return facts
    kept = tuple([item for item in facts if item[0] not in gone])
    return kept if len(kept) != len(facts) else facts


def _with(facts: Facts, place: str, fact: Fact) -> Facts:
    return tuple(sorted([*(item for item in facts if item[0] != place), (place, fact)]))


def _touched(world: World) -> World:
    top = _TOUCHED.get(world.stack[-1])
    return World(world.stack[:-1] + top, world.facts) if top else world


def _continue(stack: str, entry: str, out: str) -> str:
    """The caller's stack after a callee that was entered with `entry` left with `out`."""
    if out[1:] == entry or (entry == "r" and out[1:] == "x"):
        return stack
    below = stack[:-1]
    left = out[1:].replace("x", "r")
    if left.startswith(entry):  # the callee pushed on top of what it was given
        left = stack[-1] + left[1:]
    return _bounded((below + left) if left or len(below) else stack) or "^"


def _bounded(stack: str) -> str:
    return stack if len(stack) <= MAX_DEPTH else stack[0] + stack[len(stack) - MAX_DEPTH + 1 :]


def _release(stack: str) -> str:
    return stack[:-1] + ("D" if stack[-1] in RELEASED else "R") if len(stack) > 1 else stack


def _acquire(stack: str) -> str:
    return stack[:-1] + ("?" if stack[-1] == "D" else "H") if len(stack) > 1 else stack


_PRIMITIVES: dict[str, Callable[[str], str]] = {
    "release": _release,
    "acquire": _acquire,
    "switch": lambda stack: stack[:-1] + "?" if len(stack) > 1 else stack,
    "ensure": lambda stack: _bounded(stack + "H"),
    "restore": lambda stack: stack[:-1] or "^",
}
_MOVES = frozenset("@%")
_VALUES = {"~": UNDEFINED, "&": NONZERO}
