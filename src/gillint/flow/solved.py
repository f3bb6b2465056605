"""A function with the GIL's state at every operation: what the checks look at."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from gillint.flow.cfg import CALL, CATCH, ENTRY, JUMP, THROW, Function, Op
from gillint.flow.contexts import Caller, ContextMap, Contexts
from gillint.flow.gil import RELEASED, Exit, GilState, Transfer, World, entered
from gillint.flow.handed import Handing
from gillint.flow.lockgraph import LockGraph
from gillint.flow.summary import Summaries, Touch
from gillint.flow.trace import Trace
from gillint.model import Confidence, Finding, Location, Note, Severity

_CERTAINTY = {"entry": 0, "guess": 2}  # of the ways a function is entered, the surest first
_PATH_LIMIT = 5_000  # (block, world) pairs looked at to explain the findings of a function


class Step(NamedTuple):
    """An operation with the state before it; `block` and `offset` say where it stands."""

    op: Op
    state: GilState
    block: int
    offset: int


class ReleasedCall(NamedTuple):
    """A call that is always made in a released region, and the function whose region it is."""

    function: str
    op: Op


class ProgramFlow:
    """Everything solved about the C and C++ side of a program.

    `silent` holds the keys of functions that yield profiles but no findings (generated code). `gil_not_used`
    are the keys of those that belong to a module which says, at the place given, that it does not need the
    GIL; of those that are `unsure`, other builds have code, or locks, that are not seen here.
    """

    def __init__(
        self,
        summaries: Summaries,
        contexts: ContextMap,
        silent: frozenset[str] = frozenset(),
        gil_not_used: Mapping[str, Location] = MappingProxyType({}),
        unsure: frozenset[str] = frozenset(),
    ) -> None:
        self.summaries = summaries
        self.contexts = contexts
        self.silent = silent
        self.gil_not_used = gil_not_used
        self.unsure = unsure
        self._solved: dict[str, SolvedFunction] = {}

    def functions(self) -> "Iterator[SolvedFunction]":
        """Every analysed function, each once, in the order of the files."""
        return (self.function(key) for key in self.summaries.functions)

    def function(self, key: str) -> "SolvedFunction":
        solved = self._solved.get(key)
        if solved is None:
            solved = self._solved[key] = SolvedFunction(self.summaries.functions[key], self)
        return solved

    def callers_of(self, name: str) -> "Iterator[SolvedFunction]":
        """The functions that call a function outside the sources by this name."""
        return (self.function(key) for key in self._external_calls.get(name, ()))

    @cached_property
    def _external_calls(self) -> Mapping[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for fn in self.functions():
            for name in fn.external_calls:
                found.setdefault(name, {})[fn.function.key] = None
        return found

    @cached_property
    def locks(self) -> LockGraph:
        """The order of the program's locks. Only functions that have to do with locks are looked at."""
        know = self.summaries.semantics.know
        seeds = {
            key
            for name, keys in self._external_calls.items()
            if know.lock(name) or know.lock(name.rpartition("::")[0])
            for key in keys
        }
        return LockGraph(self.summaries, self.contexts, seeds)

    @cached_property
    def throwing(self) -> Mapping[str, Location]:
        """C++: the functions that an exception is seen to leave, with where it is thrown."""
        found: dict[str, Location] = {}
        functions = self.summaries.functions
        for key, function in functions.items():
            if function.nothrow:
                continue
            thrown = [op for block in function.cfg.blocks for op in block.ops if op.kind is THROW]
            if thrown:
                found[key] = thrown[0].where
        queue = list(found)
        while queue:
            callee = queue.pop()
            for caller in self.summaries.callers.get(callee, ()):
                function = functions[caller]
                sites = [op for op in function.calls() if op.callee == callee]
                if caller not in found and not function.nothrow and _lets_through(function, sites):
                    found[caller] = found[callee]
                    queue.append(caller)
        return found

    @cached_property
    def released_calls(self) -> Mapping[str, list[ReleasedCall]]:
        """Calls that a region of their own function is around, by the name that is called."""
        found: dict[str, list[ReleasedCall]] = {}
        for fn in self.functions():
            if not fn.changes_gil:
                continue
            for step in fn.steps:
                if step.op.kind is CALL and all(world.stack[-1] in "RX" for world in step.state):
                    found.setdefault(step.op.name, []).append(ReleasedCall(fn.name, step.op))
        return found


class _Paths(NamedTuple):
    """Where each (block, world) pair was first come from, and the pairs of each block in the order met."""

    came: dict[tuple[int, World], tuple[int, World] | None]
    by_block: dict[int, list[tuple[int, World]]]

    def trail(self, node: tuple[int, World], function: Function) -> list[Op]:
        """The operations of the blocks that lead to a pair, its own block left out."""
        blocks: list[int] = []
        at = self.came[node]
        while at is not None:
            blocks.append(at[0])
            at = self.came[at]
        return [op for number in reversed(blocks) for op in function.cfg.blocks[number].ops]


class SolvedFunction:
    """One function, solved for the entry state that its callers give it."""

    def __init__(self, function: Function, program: ProgramFlow) -> None:
        self.function = function
        self.program = program

    @property
    def name(self) -> str:
        return self.function.name

    @property
    def contexts(self) -> Contexts:
        return self.program.contexts.contexts[self.function.key]

    @property
    def handings(self) -> list[Handing]:
        """What the function's address is given to."""
        return self.program.contexts.handed.get(self.function.key, [])

    @cached_property
    def entry(self) -> str:
        """How it is entered: "h" or "r"; see flow.contexts."""
        return self.contexts.entry

    @cached_property
    def guessed(self) -> bool:
        """Whether nobody is known to call it, so that its entry state is only likely."""
        return self.contexts.guessed

    @cached_property
    def changes_gil(self) -> bool:
        """Whether it releases or acquires the GIL, itself or through what it calls."""
        return self.program.summaries.by_key[self.function.key].acts

    @cached_property
    def external_calls(self) -> frozenset[str]:
        """The names of what it calls outside the sources."""
        defined = self.program.summaries.functions
        return frozenset([op.name for op in self.function.calls() if op.callee not in defined])

    @cached_property
    def _transfer(self) -> Transfer:
        return self.program.summaries.transfer(self.function)

    def trace(self, letter: str) -> Trace:
        """The state before each operation if entered with "h" or "r"."""
        return self.program.summaries.trace(self.function, letter)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every reachable operation with the state before it, block by block."""
        return self.steps_from(self.entry)

    def steps_from(self, letter: str) -> tuple[Step, ...]:
        """The same as `steps` for a given entry state."""
        return tuple(
            [
                Step(op, state, number, index)
                for number, (block, states) in enumerate(
                    zip(self.function.cfg.blocks, self.trace(letter), strict=True)
                )
                for index, (op, state) in enumerate(zip(block.ops, states, strict=False))
            ]
        )

    @cached_property
    def steps_by_block(self) -> Mapping[int, list[Step]]:
        """The steps of each block that is reached."""
        found: dict[int, list[Step]] = {}
        for step in self.steps:
            found.setdefault(step.block, []).append(step)
        return found

    def reaches(self, step: Step, wanted: Callable[[Op], bool]) -> bool:
        """Whether an operation that is `wanted` can follow `step`."""
        return any(wanted(op) for op in self.following(step))

    def following(self, step: Step, stop: Callable[[Op], bool] = lambda _: False) -> Iterator[Op]:
        """Every operation that can follow `step`; paths end at (and do not include) one that `stop` names."""
        blocks = self.function.cfg.blocks
        seen: set[int] = set()
        stack: list[tuple[int, int]] = [(step.block, step.offset + 1)]
        while stack:
            number, start = stack.pop()
            for op in blocks[number].ops[start:]:
                if stop(op):
                    break
                yield op
            else:
                for successor in blocks[number].successors:
                    if successor not in seen:
                        seen.add(successor)
                        stack.append((successor, 0))

    def path(self, step: Step, wanted: Callable[[World], bool]) -> list[Op]:
        """The operations of a shortest path (in blocks) to `step` on which its state is a `wanted` world.

        Empty when none is found within bounds.
        """
        ops = self.function.cfg.blocks[step.block].ops[: step.offset]
        for node in self._paths.by_block.get(step.block, ()):
            if any(map(wanted, self._transfer.run(ops, frozenset({node[1]})))):
                return [*self._paths.trail(node, self.function), *ops]
        return []

    @cached_property
    def _paths(self) -> "_Paths":
        """A breadth-first search of all (block, world) pairs, shared by the findings of the function."""
        blocks = self.function.cfg.blocks
        starts = [(ENTRY, world) for world in entered(self.function, self.entry)]
        found = _Paths(dict.fromkeys(starts), {})
        queue = deque(starts)
        while queue and len(found.came) < _PATH_LIMIT:
            node = queue.popleft()
            number, world = node
            found.by_block.setdefault(number, []).append(node)
            for after in sorted(self._transfer.block(blocks[number], frozenset({world}))):
                for successor in blocks[number].successors:
                    following = (successor, after)
                    if following not in found.came:
                        found.came[following] = node
                        queue.append(following)
        return found

    def opener(self, path: list[Op]) -> int:
        """Where on a path the GIL was last released; -1 if it was not."""
        for number in reversed(range(len(path))):
            effect = self.program.summaries.effect(path[number])
            if effect.action == "release" or (effect.action == "call" and _may_release(effect.exits)):
                return number
        return -1

    # --- words -------------------------------------------------------------------------------------------

    def why_released(self, step: Step) -> tuple[Note, ...]:
        """The path that leads to a released state at `step`: who released, and the branches taken since."""
        path = self.path(step, lambda world: world.stack[-1] in RELEASED)
        last = self.opener(path)
        if last < 0:
            return self.why_entered_released()
        op = path[last]
        releases = self.program.summaries.effect(op).action == "release"
        verb = "releases the GIL" if releases else "returns with the GIL released"
        return (Note(f"`{op.shown}` {verb}", op.where), *_jumps(path[last + 1 :]))

    def why_entered_released(self, first: Caller | None = None) -> tuple[Note, ...]:
        """The chain of callers that enters this function without the GIL, from `first` on if given."""
        notes: list[Note] = []
        contexts, name = self.contexts, self.name
        seen = {self.function.key}
        while contexts.released:
            caller = first or contexts.released[0]
            first = None
            notes.append(Note(_entered(name, caller), caller.where))
            if caller.kind not in ("call", "callback") or caller.function in seen:
                break
            seen.add(caller.function)
            above = self.program.function(caller.function)
            contexts, name = above.contexts, above.name
            released = above.release_before(caller.where)
            if released:
                notes.append(released)
                break
        return tuple(reversed(notes))

    def release_before(self, where: Location) -> Note | None:
        """The operation of this function that releases the GIL on a path to the call at `where`."""
        for step in self.steps:
            if step.op.where == where and step.op.kind is CALL:
                notes = self.why_released(step)
                return notes[0] if notes and notes[0].where.path == self.function.where.path else None
        return None

    def why_held(self) -> tuple[Note, ...]:
        """Who enters this function with the GIL held."""
        notes: list[Note] = []
        contexts, name = self.contexts, self.name
        seen = {self.function.key}
        while contexts.held:
            caller = min(contexts.held, key=lambda known: _CERTAINTY.get(known.kind, 1))
            if caller.kind == "guess":
                break
            notes.append(Note(_entered(name, caller, held=True), caller.where))
            if caller.kind == "entry" or caller.function in seen or not caller.function:
                break
            seen.add(caller.function)
            above = self.program.function(caller.function)
            contexts, name = above.contexts, above.name
        return tuple(reversed(notes))

    def chain_notes(self, chain: list[Touch]) -> tuple[Note, ...]:
        """The calls from a helper down to what touches Python."""
        return tuple(
            Note(
                f"`{touch.op.shown}` needs the GIL" if touch.fact else f"... which calls `{touch.op.shown}`",
                touch.op.where,
            )
            for touch in chain
        )

    def finding(
        self,
        rule: str,
        where: Location,
        message: str,
        severity: Severity,
        confidence: Confidence,
        *,
        notes: tuple[Note, ...] = (),
        advice: str = "",
    ) -> Finding:
        """A finding in this function; less sure where part of the function did not parse."""
        if self.function.damaged:
            confidence = Confidence(max(confidence - 1, Confidence.LOW))
        return Finding(rule, message, where, severity, confidence, self.name, notes, advice)


def _lets_through(function: Function, calls: list[Op]) -> bool:
    """Whether an exception of one of the calls leaves the function."""
    return any(op.where not in function.caught for op in calls)


def _may_release(exits: Mapping[str, frozenset[Exit]] | None) -> bool:
    return any(out.stack[-1] == "R" for found in (exits or {}).values() for out in found)


def _jumps(path: list[Op]) -> tuple[Note, ...]:
    jumps = [op for op in path if op.kind is JUMP and op.name != CATCH]
    return tuple(Note(f"`{op.name}` leaves the region", op.where) for op in jumps[-2:])


def _entered(name: str, caller: Caller, *, held: bool = False) -> str:
    if caller.kind == "entry" and not held:
        return f"`{name}` is bound with {caller.through} that releases the GIL around it"
    if caller.kind == "entry":
        return f"Python calls `{name}` with the GIL held ({caller.through})"
    if caller.kind in ("thread", "foreign"):
        return f"`{caller.through}` has `{name}` called without a thread state"
    state = "held" if held else "released"
    if caller.kind == "callback":
        return f"`{caller.through}` calls back `{name}` with the GIL {state}"
    return f"`{name}` is called here with the GIL {state}"
