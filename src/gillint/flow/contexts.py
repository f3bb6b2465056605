"""With which GIL state is each function entered? Known entries, then call sites, top down.

A function's *contexts* are the letters "h" and "r" it is entered with, each with the place that says so.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from gillint.flow.cfg import Function, Op, Store
from gillint.flow.gil import HELD, RELEASED, GilState, entered
from gillint.flow.handed import Handed, Handing
from gillint.flow.summary import Summaries
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import CallbackApi, RunsOn
from gillint.model import Location


class Caller(NamedTuple):
    """Why a function is entered the way it is: from `function` (a key, or "" for the interpreter) at `where`.

    `kind` is "entry" (called by the interpreter), "call", "thread" or "foreign" (called back without a
    thread state), "callback" (called back by the callee before it returns), "guess" (nobody is known to call
    it). `through` is the API that was given the function's address, or the table kind; of a callback, the one
    that calls it.
    """

    kind: str
    function: str
    where: Location
    through: str = ""


@dataclass(slots=True)
class Contexts:
    """How one function is entered: why with the GIL, why without."""

    held: list[Caller] = field(default_factory=list)
    released: list[Caller] = field(default_factory=list)

    @property
    def callbacks(self) -> list[Caller]:
        """What makes a thread or a library call this function without the GIL."""
        return [caller for caller in self.released if caller.kind in _CALLED_BACK]

    @property
    def callback(self) -> Caller | None:
        """One of them: the surest."""
        return min(self.callbacks, key=lambda caller: _CALLED_BACK.index(caller.kind), default=None)

    @property
    def entry(self) -> str:
        """The letter to report with: released only when every known caller is."""
        held, released = _known(self.held), _known(self.released)
        if held or not self.released:
            return "h"
        return "r" if released or not self.held else "h"

    @property
    def guessed(self) -> bool:
        return all(caller.kind == "guess" for caller in (*self.held, *self.released))


_CALLED_BACK = ("thread", "foreign", "callback")


def _known(callers: list[Caller]) -> bool:
    return any(caller.kind != "guess" for caller in callers)


class ContextMap:
    """The contexts of every analysed function, by key. `entries` are (function key, kind, where).

    `handed` are the functions that are given away, by key; `outlived` those that run when the process ends or
    the library is unloaded, with the variable ("" for none) whose destructor they are; `called_during` those
    that are called back, by the API that calls them. `passed` are the parameters that die while a call
    guard has the GIL released, by function: the destructor of each, and its declaration.
    """

    def __init__(
        self,
        summaries: Summaries,
        know: Knowledge,
        entries: Iterable[tuple[str, str, Location]],
        stores: Iterable[Store] = (),
    ) -> None:
        self._summaries = summaries
        self._know = know
        self.contexts: dict[str, Contexts] = {key: Contexts() for key in summaries.functions}
        self._queue: deque[tuple[str, str]] = deque()
        self._done: set[tuple[str, str]] = set()
        self.handed: dict[str, list[Handing]] = {}
        self.outlived: dict[str, tuple[str, Location]] = {}
        self.passed: dict[str, dict[str, tuple[str, Location]]] = {}
        self._defined = frozenset(function.name for function in summaries.functions.values())
        self._stored: dict[str, dict[str, None]] = {}
        self.called_during: dict[str, dict[str, None]] = {}  # by the API that calls them
        self._called_at: dict[str, list[tuple[Op, str]]] = {}  # by the function that calls the API
        for key, kind, where in entries:
            self._enter_from_python(key, kind, where)
        self._registrations(list(stores))
        self._drain()
        self._guess_roots()

    def _add(self, key: str, letter: str, caller: Caller) -> None:
        contexts = self.contexts.get(key)
        if contexts is None:
            return
        known = contexts.held if letter == "h" else contexts.released
        if caller not in known:
            known.append(caller)
        if (key, letter) not in self._done:
            self._done.add((key, letter))
            self._queue.append((key, letter))

    def _drain(self) -> None:
        while self._queue:
            key, letter = self._queue.popleft()
            self._propagate(key, letter)

    def _enter_from_python(self, key: str, kind: str, where: Location) -> None:
        """An entry of a table, or a function whose address is stored in a global of the C-API."""
        if kind == "released":
            self._add(key, "r", Caller("entry", "", where, "a call guard"))
            return
        api, _, name = kind.partition(" ")
        if api == "passed":
            place, _, destructor = name.partition(" ")
            self.passed.setdefault(key, {})[place] = (destructor, where)
            return
        if api in ("static", "unload"):
            self.outlived.setdefault(key, (name, where))
            return
        if api == "override":
            self._override(key, name.split(), where)
            return
        fact = self._know.callback(name) if api == "pointer" else None
        if api != "pointer" or (fact is not None and fact.runs_on is RunsOn.PYTHON):
            self._add(key, "h", Caller("entry", "", where, name or kind))
        elif fact is not None:
            self._add(key, "r", Caller("foreign", "", where, name))

    def _override(self, key: str, names: list[str], where: Location) -> None:
        """A function that a library's header declares: the library may call it, if it is not the sources' own
        header, which declares functions of the sources."""
        fact = self._know.callback(f"override:{names[0]}")
        others = [] if fact is not None or self._defined.intersection(names[1:]) else names[1:]
        if fact is not None or others:
            self.handed.setdefault(key, []).append(Handing(key, names[0], where, fact))
        if fact is not None:
            self._add(key, "r", Caller("foreign", "", where, names[0]))
        for name in others:
            self.called_during.setdefault(name, {})[key] = None

    def _registrations(self, stores: list[Store]) -> None:
        """Functions whose address is given to an API or put where something calls them in a known way."""
        for store in stores:
            self._stored.setdefault(f"*{store.holder}", {})[store.target] = None
        for handing in Handed(self._summaries.functions, stores, self._know).found:
            self.handed.setdefault(handing.target, []).append(handing)
            if handing.fact is not None:
                self._register(handing, handing.fact)

    def _register(self, handing: Handing, fact: CallbackApi) -> None:
        kind = {RunsOn.THREAD: "thread", RunsOn.FOREIGN: "foreign"}.get(fact.runs_on)
        if kind:
            self._add(handing.target, "r", Caller(kind, handing.by, handing.where, handing.through))
        elif fact.runs_on is RunsOn.PYTHON:
            self._add(handing.target, "h", Caller("entry", handing.by, handing.where, handing.through))
        elif fact.during:
            for name in fact.during:
                self.called_during.setdefault(name, {})[handing.target] = None
        elif handing.op is not None:
            self._called_at.setdefault(handing.by, []).append((handing.op, handing.target))

    def _propagate(self, key: str, letter: str) -> None:
        """Callees are entered with what their call sites have."""
        summaries = self._summaries
        function = summaries.functions[key]
        calls = self._calls_into(function)
        if not calls:
            return
        is_callback = letter == "r" and self.contexts[key].callback is not None
        if not summaries.by_key[key].acts:
            for op, target, kind in calls:
                is_seen = is_callback and op.callee == target
                self._enter(target, entered(function, letter), Caller(kind, key, op.where, op.name), is_seen)
            return
        by_op: dict[int, list[tuple[str, str]]] = {}
        for op, target, kind in calls:
            by_op.setdefault(id(op), []).append((target, kind))
        for block, states in zip(function.cfg.blocks, summaries.trace(function, letter), strict=True):
            for op, state in zip(block.ops, states, strict=False):
                for target, kind in by_op.get(id(op), ()):
                    is_seen = is_callback and op.callee == target
                    self._enter(target, state, Caller(kind, key, op.where, op.name), is_seen)

    def _calls_into(self, function: Function) -> list[tuple[Op, str, str]]:
        """The calls of a function that enter analysed functions: (call, function key, Caller.kind), directly,
        through a pointer, or because the callee calls back."""
        found: list[tuple[Op, str, str]] = []
        for op in function.calls():
            if op.callee in self.contexts:
                found.append((op, op.callee, "call"))
                continue
            if op.callee[:1] == "*":
                found += [(op, target, "call") for target in self._stored.get(op.callee, ())]
            found += [(op, target, "callback") for target in self.called_during.get(op.name, ())]
        back = self._called_at.get(function.key, ())
        return [*found, *((op, target, "callback") for op, target in back)]

    def _enter(self, target: str, state: GilState, caller: Caller, is_seen: bool) -> None:
        """`is_seen` says that what `target` does is found at the callback that calls it."""
        letters = {world.stack[-1] for world in state}
        if letters & {"?", "^"}:  # either may be
            self._add(target, "h", caller._replace(kind="guess"))
            self._add(target, "r", caller._replace(kind="guess"))
        if letters & HELD:
            certain = "H" in letters or _known(self.contexts[caller.function].held)
            self._add(target, "h", caller if certain else caller._replace(kind="guess"))
        if letters & RELEASED and not (is_seen and not letters & {"R", "X"}):
            certain = bool(letters & {"R", "X", "D"}) or _known(self.contexts[caller.function].released)
            self._add(target, "r", caller if certain else caller._replace(kind="guess"))

    def _guess_roots(self) -> None:
        """Functions nobody is known to call: taken to be entered with the GIL, as most are, unless that makes
        them acquire it twice and the other makes sense (a callback that restores a kept thread state)."""
        callers = self._summaries.callers
        for roots_only in (True, False):
            for key, contexts in self.contexts.items():
                if contexts.held or contexts.released or (roots_only and callers.get(key)):
                    continue
                letter = "r" if self._must_be_entered_released(key) else "h"
                self._add(key, letter, Caller("guess", "", self._summaries.functions[key].where))
                self._drain()

    def _must_be_entered_released(self, key: str) -> bool:
        summary = self._summaries.by_key[key]
        if not summary.acts or summary.touch is not None or summary.rerelease is not None:
            return False
        function = self._summaries.functions[key]
        trace = self._summaries.trace(function, "h")
        return self._summaries.first(function, trace, self._summaries.acquires_again, "h") is not None
