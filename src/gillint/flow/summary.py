"""What a call to each analysed function does to the GIL: summaries to a fixpoint over the call graph."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import NamedTuple

from gillint.flow.cfg import CALL, TOUCH, Function, Op
from gillint.flow.exits import exits_of, settled
from gillint.flow.gil import CallEffect, Exit, Facts, GilState, Transfer, World, entered
from gillint.flow.places import Places
from gillint.flow.semantics import Semantics
from gillint.flow.solve import reverse_postorder
from gillint.flow.trace import Trace, solve_steps
from gillint.flow.values import constant
from gillint.knowledge.schema import CApi


class Touch(NamedTuple):
    """The first thing a function does that needs the GIL, when it was entered without: the operation, and
    the fact that says so (None when the operation is a call to a function that touches Python)."""

    op: Op
    fact: CApi | None


class Summary(NamedTuple):
    """The effect of a call for both entry states: two answers make it context-sensitive.

    `acts` is False for a function that leaves the GIL alone, `changes` for one that gives it back as it was:
    then its callers need not know. `rerelease` is what releases the GIL although the function was entered
    without it, `reacquire` what acquires it although it was entered with it. `member` is True for a member
    function: its exits say what is known of its object's fields.
    """

    held: frozenset[Exit]
    released: frozenset[Exit]
    touch: Touch | None = None
    acts: bool = False
    changes: bool = False
    rerelease: Op | None = None
    reacquire: Op | None = None
    member: bool = False

    def exits(self) -> dict[str, frozenset[Exit]]:
        return {"h": self.held, "r": self.released} if self.released else {"h": self.held}


IDENTITY = Summary(frozenset({Exit("^h")}), frozenset({Exit("^r")}))
_ACTING = frozenset({CALL, TOUCH})
_ROUNDS = 6  # of summarising a recursive function anew, after which its summary can only grow


def _join(one: Summary, other: Summary) -> Summary:
    return Summary(
        one.held | other.held,
        one.released | other.released,
        one.touch or other.touch,
        one.acts or other.acts,
        one.changes or other.changes,
        one.rerelease or other.rerelease,
        one.reacquire or other.reacquire,
        one.member or other.member,
    )


class Summaries:
    """Functions by key, and the summary of each. A key missing here is a function outside the sources.

    `entries` are the keys of functions that the interpreter calls, with the GIL. Functions that are surely
    never entered without it are not solved for that: their `released` is empty.
    """

    def __init__(
        self, functions: Iterable[Function], semantics: Semantics, entries: Iterable[str] = ()
    ) -> None:
        self.functions: dict[str, Function] = {}
        for function in functions:
            self.functions.setdefault(function.key, function)
        self.semantics = semantics
        self.by_key: dict[str, Summary] = {}
        self.callers = self._callers()
        self._attached = self._never_released(entries)
        self._order: dict[str, list[int]] = {}
        self._places: dict[str, Places] = {}
        self._transfers: dict[str, Transfer] = {}
        self._traces: dict[tuple[str, str], Trace] = {}
        self._members: dict[tuple[str, str, Facts], frozenset[Exit]] = {}
        self._touching: dict[tuple[str, Facts], bool] = {}
        self._solve_all()

    def effect(self, op: Op) -> CallEffect:
        """What an operation does to the GIL, through analysed functions too."""
        own = self.semantics.effect(op)
        if op.kind is not CALL or own.action or own.touches:
            return own
        summary = self.by_key.get(op.callee)
        if summary is None or (not summary.changes and summary.touch is None):
            return own
        touches = summary.touch is not None and (not summary.acts or self._touches(op))
        if not summary.changes:
            return CallEffect(touches=True) if touches else own
        if op.value == "?":
            return CallEffect("switch", touches=touches)
        if not summary.member:
            return CallEffect("call", exits=summary.exits(), touches=touches)
        exits = {letter: settled(found, fields=False) for letter, found in summary.exits().items()}
        return CallEffect("call", exits=exits, touches=touches, inside=partial(self._inside, op))

    def _inside(self, op: Op, letter: str, fields: Facts) -> frozenset[Exit]:
        """How a member function ends that is entered with what is known of its object and its arguments."""
        key = op.callee
        function = self.functions[key]
        fields += _constants(op, function.params)
        known = self._members.get((key, letter, fields))
        if known is None:
            entry = _entered_with(function, letter, fields)
            self._members[key, letter, fields] = frozenset()  # a member function that calls itself
            trace = solve_steps(function, entry, self.transfer(function))
            known = settled(exits_of(function, trace, letter))
            self._members[key, letter, fields] = known
        return known

    def _touches(self, op: Op) -> bool:
        """Whether a function that may take the GIL touches Python before it does, with the constants that it
        is given here (`if (from_library) state = PyGILState_Ensure()`)."""
        function = self.functions[op.callee]
        given = _constants(op, function.params)
        known = self._touching.get((function.key, given)) if given else True
        if known is None:
            self._touching[function.key, given] = True  # a function that calls itself
            entry = _entered_with(function, "r", given)
            trace = solve_steps(function, entry, self.transfer(function))
            known = self._first_touch(function, trace) is not None
            self._touching[function.key, given] = known
        return known

    def acquires(self, op: Op) -> bool:
        """Whether a call to an analysed function acquires the GIL when it is entered without."""
        summary = self.by_key.get(op.callee)
        return summary is not None and any(out.stack[-1] == "H" for out in summary.released)

    def solve(self, function: Function, letter: str) -> Trace:
        """The GIL's state before each operation of a function entered with "h" or "r", worked out."""
        entry = entered(function, letter, self._places_of(function))
        return solve_steps(function, entry, self.transfer(function))

    def trace(self, function: Function, letter: str) -> Trace:
        """What `solve` says, remembered; a function that leaves the GIL alone needs no solving."""
        known = self._traces.get((function.key, letter))
        if known is None:
            known = self._traces[function.key, letter] = self._trace(function, letter)
        return known

    def _trace(self, function: Function, letter: str) -> Trace:
        summary = self.by_key.get(function.key)
        if letter == "h" and summary is not None and not summary.acts:
            state = entered(function, letter)
            return tuple([[state] * (len(block.ops) + 1) for block in function.cfg.blocks])
        return self.solve(function, letter)

    def transfer(self, function: Function) -> Transfer:
        """The effect of a function's operations; one for all uses once the summaries stand."""
        known = self._transfers.get(function.key)
        if known is None:
            known = Transfer(function, self.effect, self._places_of(function))
            self._transfers[function.key] = known
        return known

    def _places_of(self, function: Function) -> Places:
        places = self._places.get(function.key)
        if places is None:
            places = self._places[function.key] = Places(function)
        return places

    def chain(self, op: Op) -> list[Touch]:
        """From an operation that reaches Python down to the operation that touches it."""
        fact = self.semantics.need(op)
        if fact is not None:
            return [Touch(op, fact)]
        found: list[Touch] = []
        seen: set[str] = set()
        while op.callee not in seen:
            seen.add(op.callee)
            summary = self.by_key.get(op.callee)
            if summary is None or summary.touch is None:
                break
            found.append(summary.touch)
            if summary.touch.fact is not None:
                break
            op = summary.touch.op
        return found

    def _callers(self) -> Mapping[str, dict[str, None]]:
        callers: dict[str, dict[str, None]] = {}
        for key in self.functions:
            for callee in self._callees(key):
                callers.setdefault(callee, {})[key] = None
        return callers

    def _never_released(self, entries: Iterable[str]) -> frozenset[str]:
        """The entries that nothing in the sources calls or gives away, and what only these call, by a single
        call in a function that leaves the GIL alone: the bodies that Argument Clinic wraps."""
        given = self._given_away()
        found = self.functions.keys() & set(entries) - self.callers.keys() - given
        queue = list(found)
        while queue:
            callees = self._callees(queue.pop())
            if len(callees) != 1 or callees[0] in given or callees[0] in found:
                continue
            callers = self.callers[callees[0]]
            if found.issuperset(callers) and all(map(self._only_passes_on, callers)):
                found.add(callees[0])
                queue.append(callees[0])
        return frozenset(found)

    def _only_passes_on(self, key: str) -> bool:
        calls = self.functions[key].calls()
        return len(self._callees(key)) == 1 and not any(self.semantics.effect(op).action for op in calls)

    def _given_away(self) -> set[str]:
        """The functions whose address is an argument of a call: anybody may call them."""
        return {
            arg[1:]
            for function in self.functions.values()
            for op in function.handing_over()
            for arg in op.args
            if arg[:1] == "&"
        }

    def _solve_all(self) -> None:
        queue = deque(self._callees_first())
        queued = set(queue)
        rounds: Counter[str] = Counter()
        while queue:
            key = queue.popleft()
            queued.discard(key)
            summary = self._summarise(self.functions[key])
            rounds[key] += 1
            if rounds[key] > _ROUNDS:
                summary = _join(self.by_key[key], summary)
            if summary != self.by_key.get(key):
                self.by_key[key] = summary
                for caller in self.callers.get(key, ()):
                    if caller not in queued and caller in self.by_key:
                        queued.add(caller)
                        queue.append(caller)

    def _callees_first(self) -> list[str]:
        """Postorder over the call graph."""
        done: list[str] = []
        seen: set[str] = set()
        for start in self.functions:
            if start in seen:
                continue
            seen.add(start)
            stack = [(start, iter(self._callees(start)))]
            while stack:
                key, callees = stack[-1]
                for callee in callees:
                    if callee not in seen:
                        seen.add(callee)
                        stack.append((callee, iter(self._callees(callee))))
                        break
                else:
                    done.append(key)
                    stack.pop()
        return done

    def _callees(self, key: str) -> list[str]:
        return [op.callee for op in self.functions[key].calls() if op.callee in self.functions]

    def _summarise(self, function: Function) -> Summary:
        self._transfers.pop(function.key, None)  # what its callees do may have changed
        for letter in "hr":
            self._traces.pop((function.key, letter), None)
        if self._members:
            self._members.clear()
        if self._touching:
            self._touching.clear()
        effects = [self.effect(op) for block in function.cfg.blocks for op in block.ops if op.kind in _ACTING]
        if not any(effect.action for effect in effects):
            if not any(effect.touches for effect in effects):
                return IDENTITY
            return IDENTITY._replace(touch=self._first_touch(function, None))
        held = self.trace(function, "h")
        released = self.trace(function, "r") if function.key not in self._attached else ()
        held_exits = settled(exits_of(function, held, "h"))
        released_exits = settled(exits_of(function, released, "r"))
        rerelease = self.first(function, released, self.releases, "rx")
        # An exit after a double release is a defect that is reported where it happens.
        as_released = ("^r", "^R", "^?") if rerelease else ("^r", "^R")
        return Summary(
            held_exits,
            released_exits,
            self._first_touch(function, released) if released else None,
            acts=True,
            changes=not (_keeps(held_exits, "^h", "^H") and _keeps(released_exits, *as_released)),
            rerelease=rerelease,
            reacquire=self.first(function, held, self.acquires_again, "h"),
            member="this" in function.objects,
        )

    def first(
        self, function: Function, trace: Trace, wanted: Callable[[Op], bool], letters: str
    ) -> Op | None:
        """The first `wanted` operation that may see a top of the stack among `letters`."""
        for block, states in zip(function.cfg.blocks, trace, strict=False):
            for op, state in zip(block.ops, states, strict=False):
                if wanted(op) and any(world.stack[-1] in letters for world in state):
                    return op
        return None

    def acquires_again(self, op: Op) -> bool:
        """Whether an operation acquires the GIL even if it is held already."""
        if op.kind is not CALL:
            return False
        if self.effect(op).action == "acquire":
            return True
        summary = self.by_key.get(op.callee)
        return summary is not None and summary.reacquire is not None

    def releases(self, op: Op) -> bool:
        """Whether an operation releases the GIL even if it is released already."""
        if op.kind is not CALL:
            return False
        if self.effect(op).action == "release":
            return True
        summary = self.by_key.get(op.callee)
        return summary is not None and summary.rerelease is not None

    def _first_touch(self, function: Function, trace: Trace | None) -> Touch | None:
        """The first operation that needs the GIL while it is released since entry; None for `trace` means
        that the function leaves the GIL alone."""
        order = self._order.get(function.key)
        if order is None:
            order = self._order[function.key] = reverse_postorder(function.cfg)
        for number in order:
            ops = function.cfg.blocks[number].ops
            for at, op in enumerate(ops if trace is None else ops[: len(trace[number])]):
                if op.kind not in _ACTING or not self.effect(op).touches:
                    continue
                if trace is None or any(world.stack[-1] == "r" for world in trace[number][at]):
                    return Touch(op, self.semantics.need(op))
        return None


def _keeps(exits: frozenset[Exit], *stacks: str) -> bool:
    """Whether every exit is one that callers cannot tell from what they gave."""
    return bool(exits) and all(out.stack in stacks for out in exits)


def _entered_with(function: Function, letter: str, facts: Facts) -> GilState:
    """The state at the start of a function of which more is known than how it is entered."""
    return frozenset(
        [World(world.stack, tuple(sorted(world.facts + facts))) for world in entered(function, letter)]
    )


def _constants(op: Op, params: tuple[str, ...]) -> Facts:
    """The parameters that are given a constant."""
    args = op.args[-len(params) :] if params else ()
    return tuple(
        [(name, constant(int(arg))) for name, arg in zip(params, args, strict=False) if _is_number(arg)]
    )


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdigit()
