"""Which lock a call is about: a name that is the same wherever the lock is meant."""

from functools import cached_property
from typing import NamedTuple

from gillint.flow.cfg import ASSIGN, ASSUME, CALL, Function, Op
from gillint.flow.places import root_of
from gillint.knowledge.base import Knowledge, plain_name
from gillint.knowledge.schema import LockApi, Locking, Means

_UNNAMED = "?"
_TAGS = {"defer_lock": "defers", "try_to_lock": "tries", "adopt_lock": "adopts"}

Bound = tuple[tuple[str, str], ...]
"""The locks that a function's parameters stand for, by name."""


class LockOp(NamedTuple):
    """What a call does: `does` with the locks that these places name, by way of the object `guard` if that is
    one that gives them back. `waits` says that it may have to wait for another thread."""

    api: LockApi
    does: Locking
    places: tuple[str, ...]
    guard: str = ""
    waits: bool = False
    adopts: bool = False

    @property
    def takes(self) -> bool:
        return self.does not in (Locking.GIVES_BACK, Locking.JOINS)


class LockNames:
    """The locks of one function: what its calls do with them, and what they are called in the program."""

    def __init__(self, function: Function, know: Knowledge) -> None:
        self._function = function
        self._know = know
        self._known: dict[int, LockOp | None] = {}

    def of(self, op: Op) -> LockOp | None:
        """What a call of a function outside the sources does with a lock."""
        if id(op) not in self._known:
            self._known[id(op)] = self._look_up(op)
        return self._known[id(op)]

    def name(self, place: str, bound: Bound = ()) -> str:
        """A lock's name in the program: "Queue.lock" for a field of that struct, "lock" for a global, that of
        its caller for a parameter. One that is only known here has a name no other function has."""
        if " " in place:
            return place  # a library's own
        place = self._aliases.get(place, place)
        for parameter, name in bound:
            if parameter == place:
                return name
        function = self._function
        owner = function.owners.get(place)
        if owner == "static":
            return f"{function.where.path}::{place}"
        if owner == "local":
            return f"{function.key}::{place}"
        if owner is not None and "(" not in owner:
            return owner
        if place.startswith("this."):
            return f"{function.name.rpartition('::')[0].rpartition('::')[2]}{place[len('this') :]}"
        if place and place[0] != "$" and root_of(place) not in function.locals and owner is None:
            return place
        made = self._made_by.get(place)
        return f"{made}()" if made else f"{_UNNAMED}{function.key}:{place}"

    @cached_property
    def tested(self) -> frozenset[str]:
        """The places that are tested."""
        return frozenset(
            op.name for block in self._function.cfg.blocks for op in block.ops if op.kind is ASSUME
        )

    def _look_up(self, op: Op) -> LockOp | None:
        api = self._know.lock(op.name)
        if api is not None:
            return self._call(op, api)
        made, api = _guard_class(op, self._know)
        if api is None:
            return None
        if made:
            return self._guard(op, api) if op.result in self._guards else None
        guard = op.args[0].lstrip("&*") if op.args and "::~" in op.name else ""
        return LockOp(api, Locking.GIVES_BACK, (), guard) if guard else None

    def _call(self, op: Op, api: LockApi) -> LockOp | None:
        if api.lock:
            waits = api.does in (Locking.TAKES, Locking.RUNS)
            return LockOp(api, api.does, (api.lock,), waits=waits)
        if api.argument >= len(op.args):
            return None
        place = op.args[api.argument].lstrip("&*")
        does = api.does
        if does is Locking.TAKES and any(
            request.means is Means.NO_WAIT and request.is_made_with(op.args)
            for request in self._know.requests(op.name)
        ):
            does = Locking.TRIES
        waits = does in (Locking.TAKES, Locking.RUNS) and not api.detaches
        if place in self._guards:
            return LockOp(api, does, self._guards[place], place, waits)
        if op.name == "std::lock":
            return LockOp(api, does, tuple(arg.lstrip("&*") for arg in op.args), waits=waits)
        return LockOp(api, does, (place,), waits=waits)

    def _guard(self, op: Op, api: LockApi) -> LockOp | None:
        """The constructor of a guard: it takes what it is given, unless a tag says otherwise."""
        tags = {tag for arg in op.args for tag in self._tags(arg)}
        if "defers" in tags:
            return None
        does = Locking.TRIES if "tries" in tags else Locking.TAKES
        adopts = "adopts" in tags
        waits = does is Locking.TAKES and not adopts
        return LockOp(api, does, self._guards[op.result], op.result, waits, adopts)

    def _tags(self, argument: str) -> list[str]:
        made = self._tagged.get(argument, argument)
        return [what for mark, what in _TAGS.items() if mark in made]

    @cached_property
    def _tagged(self) -> dict[str, str]:
        return {op.result: op.name for op in self._function.calls() if "_lock_t::" in op.name}

    @cached_property
    def _ended(self) -> frozenset[str]:
        """The objects whose end is seen."""
        return frozenset(
            op.args[0].lstrip("&*") for op in self._function.calls() if "::~" in op.name and op.args
        ) | frozenset(op.result for op in self._function.calls() if op.result.startswith("this."))

    @cached_property
    def _guards(self) -> dict[str, tuple[str, ...]]:
        """The guards that are made here, and the places of the locks that they are for."""
        found: dict[str, tuple[str, ...]] = {}
        for op in self._function.calls():
            if op.result in self._ended and guard_of(op, self._know):
                places = tuple(arg.lstrip("&*") for arg in op.args if arg and not self._tags(arg))
                if places:
                    found[op.result] = places
        return found

    @cached_property
    def _aliases(self) -> dict[str, str]:
        """Local pointers that are given the address of one lock only."""
        found: dict[str, str | None] = {}
        for block in self._function.cfg.blocks:
            for op in block.ops:
                if op.kind is ASSIGN and op.name in self._function.locals:
                    place = op.value[1:] if op.value[:1] in ("@", "&") and op.value[1:2] != "$" else None
                    found[op.name] = place if op.name not in found else None
        return {name: place for name, place in found.items() if place and place != name}

    @cached_property
    def _made_by(self) -> dict[str, str]:
        """The places of what a function of the sources returns that is asked for nothing: one lock."""
        return {
            op.result: op.name
            for op in self._function.calls()
            if op.kind is CALL and op.callee and op.result and not op.args
        }


def guard_of(op: Op, know: Knowledge) -> str:
    """The class of guards whose constructor this is, or ""."""
    return _guard_class(op, know)[0]


def _guard_class(op: Op, know: Knowledge) -> tuple[str, LockApi | None]:
    """What is known of the class of guards that a member function is of, if it is one; and the name of the
    class if the function makes one."""
    owner, scope, member = plain_name(op.name).rpartition("::")
    api = know.lock(owner) if scope else None
    if api is None or api.does is not Locking.GUARDS:
        return "", None
    return owner if member == owner.rpartition("::")[2] else "", api


def is_named(lock: str) -> bool:
    """Whether other functions can mean the same lock."""
    return not lock.startswith(_UNNAMED)


def shown_lock(lock: str) -> str:
    """A lock's name as a message says it."""
    return lock.rpartition("::")[2].rpartition(":")[2]
