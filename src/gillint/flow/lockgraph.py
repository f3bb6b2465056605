"""The order in which locks are taken in a program, with the GIL as one of them."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from gillint.flow.cfg import ASSIGN, CALL, Op
from gillint.flow.contexts import ContextMap
from gillint.flow.gil import HELD, RELEASED, may_hold
from gillint.flow.locknames import LockNames, is_named
from gillint.flow.locksets import MOST_STEPS, LockSets
from gillint.flow.lockstates import Hold, Moment, Way
from gillint.flow.summary import Summaries
from gillint.knowledge.schema import Effect, HeldEffect

_ROUNDS = 6  # of looking at the callers of what leaves a lock taken
_LETS_GO = frozenset({HeldEffect.RUNS_PYTHON, HeldEffect.RELEASES, HeldEffect.MAY_RELEASE})
_MAY_RUN = (Effect.CALLS_BACK, Effect.DESTROYS)


class Want(NamedTuple):
    """A moment at which the GIL is waited for while a lock is held. `how`: "waits" takes it, "python" runs
    Python code, which gives it up and takes it back, "maybe" may run some."""

    moment: Moment
    hold: Hold
    how: str


class LockGraph:
    """Who takes which lock, and what is done while it is held. Locks go by their names (flow.locknames).

    `takes` are the moments at which a lock is taken or tried, `wants` those at which the GIL is waited for
    while it is held, `after` those at which another lock is waited for, `left` the ways of entering a
    function from Python that end with it.
    """

    def __init__(self, summaries: Summaries, contexts: ContextMap, seeds: Iterable[str]) -> None:
        """`seeds` are the keys of the functions that do something with a lock."""
        self.summaries = summaries
        self.contexts = contexts
        self.takes: dict[str, list[Moment]] = {}
        self.wants: dict[str, list[Want]] = {}
        self.after: dict[str, list[tuple[str, Moment]]] = {}
        self.during: dict[str, list[Moment]] = {}
        self.left: set[str] = set()
        self.locks_in: dict[str, dict[str, None]] = {}  # by the function that takes them or wants the GIL
        self.locks_of: dict[int, set[str]] = {}  # by the identity of the operation that waits for them
        concerned = frozenset(seeds)
        if any(map(self._waits_with_gil, concerned)):
            self._add(self._solve(self._between(concerned)))

    def _waits_with_gil(self, key: str) -> bool:
        """Whether a function may wait for a lock with the GIL held: if none does, there is no order to be
        turned round. What Python itself waits for counts, too."""
        function = self.summaries.functions[key]
        names = LockNames(function, self.summaries.semantics.know)
        waits = set()
        for op in function.calls():
            action = names.of(op) if op.callee not in self.summaries.functions else None
            if action is not None and action.api.interpreter:
                return True
            if action is not None and action.waits:
                waits.add(id(op))
        return bool(waits) and any(
            id(op) in waits and may_hold(state)
            for letter in dict.fromkeys(self._letters(key) + ["r"] * self.summaries.by_key[key].acts)
            for block, row in zip(function.cfg.blocks, self.summaries.trace(function, letter), strict=False)
            for op, state in zip(block.ops, row, strict=False)
        )

    def _is_sure(self, key: str, letter: str) -> bool:
        """Whether a function is really entered with the GIL, or without: because it is seen to be, or because
        it would do something else with it otherwise."""
        contexts = self.contexts.contexts[key]
        callers = contexts.held if letter == "h" else contexts.released
        if any(caller.kind != "guess" for caller in callers):
            return True
        summary = self.summaries.by_key[key]
        return letter == "h" and (summary.touch is not None or summary.acts)

    def _solve(self, concerned: frozenset[str]) -> LockSets:
        spent = 0
        for _ in range(_ROUNDS):
            sets = LockSets(self.summaries, concerned, self.contexts.called_during)
            self.left = set()
            ways = [
                (key, letter)
                for key in self.summaries.functions
                if key in concerned
                for letter in self._letters(key)
                if not self._is_followed(key, letter, concerned)
            ]
            for key, letter in sorted(ways, key=lambda way: not self._is_sure(*way)):
                self._enter(sets, key, letter)
            callers = {
                caller for key in sets.unfinished for caller in self.summaries.callers.get(key, ())
            } - concerned
            spent += sets.steps
            if not callers or spent > MOST_STEPS:
                break
            concerned |= callers
        return sets

    def _letters(self, key: str) -> list[str]:
        contexts = self.contexts.contexts[key]
        return [letter for letter, callers in (("h", contexts.held), ("r", contexts.released)) if callers]

    def _is_followed(self, key: str, letter: str, concerned: frozenset[str]) -> bool:
        """Whether a function is only entered by calls of others that are looked at."""
        contexts = self.contexts.contexts[key]
        callers = contexts.held if letter == "h" else contexts.released
        return all(caller.kind == "call" and caller.function in concerned for caller in callers)

    def _enter(self, sets: LockSets, key: str, letter: str) -> None:
        contexts = self.contexts.contexts[key]
        ends = sets.enter(Way(key, letter), sure=self._is_sure(key, letter))
        callers = contexts.held if letter == "h" else contexts.released
        if any(caller.kind != "call" for caller in callers):
            self.left.update(hold.lock for holds, _ in ends for hold in holds)

    def _between(self, seeds: frozenset[str]) -> frozenset[str]:
        """With the seeds, what leads from one to another, so that locks are followed all the way, and from
        callbacks to them: contexts do not say how that is entered."""
        above = self._reach(seeds, lambda key: self.summaries.callers.get(key, ()))
        starts = seeds.union(key for key in above if self.contexts.contexts[key].callbacks)
        below = self._reach(
            starts, lambda key: {op.callee for op in self.summaries.functions[key].calls()} & above
        )
        return seeds | below

    @staticmethod
    def _reach(start: frozenset[str], ahead: Callable[[str], Iterable[str]]) -> frozenset[str]:
        found = set(start)
        queue = list(start)
        while queue:
            new = set(ahead(queue.pop())) - found
            found |= new
            queue += new
        return frozenset(found)

    def _add(self, sets: LockSets) -> None:
        for moment in sets.moments:
            if moment.action is not None and moment.action.takes:
                self._take(moment)
            if moment.held:
                self._meanwhile(moment)

    def _take(self, moment: Moment) -> None:
        for lock in moment.taken:
            self.takes.setdefault(lock, []).append(moment)
            self.locks_in.setdefault(moment.way.key, {})[lock] = None
        if moment.action is None or not moment.action.waits:
            return
        self.locks_of.setdefault(id(moment.op), set()).update(moment.taken)
        for hold in moment.holds:
            for lock in moment.taken:
                if lock != hold.lock:
                    self.after.setdefault(hold.lock, []).append((lock, moment))

    def _meanwhile(self, moment: Moment) -> None:
        """What is done while locks are held."""
        for hold in moment.holds:
            self.during.setdefault(hold.lock, []).append(moment)
        for hold, top in moment.held:
            how = self._wants(moment, top)
            if how:
                self.wants.setdefault(hold.lock, []).append(Want(moment, hold, how))
                self.locks_in.setdefault(moment.way.key, {})[hold.lock] = None

    def _wants(self, moment: Moment, top: str) -> str:
        """How an operation waits for the GIL, done with this on top of the GIL's stack; "" if it doesn't."""
        summaries, op = self.summaries, moment.op
        if summaries.effect(op).takes_gil:
            return "waits" if top in RELEASED else ""
        if top not in HELD or op.callee in summaries.functions or op.kind is not CALL:
            return ""
        held = summaries.semantics.know.held(op.name)
        if held is None:
            fact = summaries.semantics.need(op)
            return "maybe" if fact is not None and fact.effect in _MAY_RUN else ""
        if HeldEffect.RELEASES in held.effects:
            return "python"
        drops = held.category == "refcount" and HeldEffect.MAY_RELEASE in held.effects
        return (
            "maybe"
            if HeldEffect.RUNS_PYTHON in held.effects or (drops and not self._is_fresh(moment))
            else ""
        )

    def _is_fresh(self, moment: Moment) -> bool:
        """Whether the object that is dropped was made here or got from a call, or has the reference that is
        dropped from this function, beside another one."""
        place = moment.op.args[0].lstrip("&*") if moment.op.args else ""
        function = self.summaries.functions[moment.way.key]
        if any(place in op.args and self._keeps(op) for op in function.calls()):
            return True
        if place not in function.locals or place in function.params:
            return False
        return any(op.result == place for op in function.calls()) and not any(
            op.kind is ASSIGN and op.name == place and op.value[:1] in ("@", "&") and op.value[1:2] != "$"
            for block in function.cfg.blocks
            for op in block.ops
        )

    def _keeps(self, op: Op) -> bool:
        """Whether a call takes a new reference to its argument."""
        held = self.summaries.semantics.know.held(op.name)
        return held is not None and held.category == "refcount" and held.effects == (HeldEffect.NONE,)

    def lets_go(self, lock: str) -> bool:
        """Whether another thread may get the GIL while the lock is held, as far as is known."""
        return bool(self.wants.get(lock)) or any(map(self._lets_go, self.during.get(lock, ())))

    def _lets_go(self, moment: Moment) -> bool:
        op, summaries = moment.op, self.summaries
        if op.callee in summaries.functions:
            return False  # what it does is a moment of its own
        held = summaries.semantics.know.held(op.name)
        if held is not None and held.category == "refcount" and self._is_fresh(moment):
            return False
        return (
            op.is_indirect
            or summaries.effect(op).action not in ("", "call")
            or ((fact := summaries.semantics.need(op)) is not None and fact.effect in _MAY_RUN)
            or (held is not None and not _LETS_GO.isdisjoint(held.effects))
        )


def waits_with_gil(moment: Moment, lock: str) -> bool:
    """Whether a lock is waited for at this moment while the GIL is held. Who has it already does not wait."""
    action = moment.action
    if action is None or not action.waits or not moment.with_gil:
        return False
    return is_named(lock) and all(hold.lock != lock for hold in moment.holds)
