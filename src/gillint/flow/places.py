"""The places of a function whose values are followed, and what changes them."""

from collections import Counter

from gillint.flow.cfg import ASSIGN, ASSUME, CALL, RETURN, Block, Function, Op
from gillint.flow.values import source_of


class Places:
    """A place is a variable or what is reached from one: "n", "self.fd", "*p", "a[i]", an opaque condition.

    `tracked` are those whose value can correlate a branch with something else: tested or returned twice, or
    tested after a known value was given. What is tested once and comes from nowhere tells nothing later.
    """

    def __init__(self, function: Function) -> None:
        self._locals = function.locals
        self._thread_states = function.thread_states
        self._damaged = function.damaged
        self.objects = function.objects
        self._written: dict[str, frozenset[str]] = {}
        self._called: dict[int, frozenset[str]] = {}
        self._dependents: dict[str, list[str]] = {}
        for atom, places in function.atoms.items():
            for place in places:
                self._dependents.setdefault(place, []).append(atom)
        self.tracked, followed = _survey(function)
        self._by_root: dict[str, list[str]] = {}
        self._by_index: dict[str, list[str]] = {}
        for place in followed:
            self._by_root.setdefault(root_of(place), []).append(place)
            if place[-1] == "]":
                self._by_index.setdefault(place[place.rfind("[") + 1 : -1], []).append(place)
        self._aliased = frozenset(place for place in followed if root_of(place) in function.aliased)
        self._live = _live_at_end(function, followed)

    def is_ours(self, place: str) -> bool:
        """Whether only this function can change the place: a constant given to a global or a field may be
        gone after the next call."""
        if place in self._thread_states or place[0] == "$":
            return True
        if self._damaged:
            return False
        return place in self._locals or (bool(self.objects) and root_of(place) in self.objects)

    def object_of(self, op: Op) -> str:
        """The followed object that a member function is called on or a constructor makes, or ""."""
        place = op.args[0].lstrip("&*") if op.args else ""
        if root_of(place) not in self.objects or op.value == "?":
            place = op.result if not op.value else ""
        return place if root_of(place) in self.objects else ""

    def live_after(self, block: Block) -> frozenset[str] | None:
        """The places whose value still matters after a block; None for a block of another graph."""
        return self._live.get(id(block))

    def changed_by_writing(self, place: str) -> frozenset[str]:
        """What is not known any more once `place` has a new value."""
        known = self._written.get(place)
        if known is None:
            near = self._by_root.get(root_of(place), ())
            known = frozenset(
                (
                    *(name for name in near if _depends(name, place)),
                    *self._by_index.get(place, ()),
                    *self._dependents.get(place, ()),
                )
            )
            if place[0] == "*":
                known |= self._aliased
            self._written[place] = known
        return known

    def changed_by_call(self, op: Op) -> frozenset[str]:
        """What a call may change: its result, what it is given the address of, locals others point to.

        A thread state that a helper restores and saves again is as saved as before.
        """
        known = self._called.get(id(op))
        if known is None:
            known = self._aliased
            for argument in op.args:
                if argument[:1] == "&" and argument[1:] not in self._thread_states:
                    known |= self.changed_by_writing(argument[1:])
            if op.result:
                known |= self.changed_by_writing(op.result)
            self._called[id(op)] = known
        return known


def _depends(name: str, place: str) -> bool:
    """Whether the place `name` is `place`, is reached through it, or may be the same array element."""
    if name == place or name.startswith((f"{place}.", f"{place}[")):
        return True
    if name[0] == "*" and root_of(name) == place:
        return True
    bracket = place.rfind("[")
    return bracket > 0 and name.startswith(place[: bracket + 1])


def _live_at_end(function: Function, followed: frozenset[str]) -> dict[int, frozenset[str]]:
    """For each block (by identity) the followed places that something after it reads before writing them."""
    blocks = function.cfg.blocks
    reads: list[set[str]] = []
    writes: list[set[str]] = []
    for block in blocks:
        read: set[str] = set()
        written: set[str] = set()
        for op in block.ops:
            for place in _read_by(op):
                if place in followed and place not in written:
                    read.add(place)
            if op.kind is ASSIGN:
                written.add(op.name)
            elif op.result:
                written.add(op.result)
        reads.append(read)
        writes.append(written)
    before = function.cfg.predecessors()
    live: list[set[str]] = [set(read) for read in reads]
    queue = list(range(len(blocks)))
    while queue:
        number = queue.pop()
        for other in before[number]:
            new = live[number] - writes[other] - live[other]
            if new:
                live[other] |= new
                queue.append(other)
    return {
        id(block): frozenset().union(*(live[successor] for successor in block.successors)) for block in blocks
    }


def _read_by(op: Op) -> tuple[str, ...]:
    """The places whose value an operation depends on."""
    if op.kind is ASSUME:
        return (op.name,)
    if op.kind is CALL:
        return tuple([argument.lstrip("&*") for argument in op.args])
    return (source_of(op.value),) if op.value[:1] in ("@", "%") else ()


def root_of(place: str) -> str:
    """The variable a place is reached from: "self" of "*self.buffer[i]"."""
    end = len(place)
    for mark in ".[":
        found = place.find(mark)
        if 0 <= found < end:
            end = found
    return place[:end].lstrip("*&")


def _survey(function: Function) -> tuple[frozenset[str], frozenset[str]]:
    """The tracked places, and every place anything can be known of (saved thread states go anywhere)."""
    tests: Counter[tuple[str, str]] = Counter()
    sites: dict[str, set[object]] = {}
    known: set[str] = set(function.thread_states)
    constants: set[str] = set()
    copied: set[str] = set()
    given: set[str] = set()
    for block in function.cfg.blocks:
        for op in block.ops:
            if op.kind is ASSUME:
                sites.setdefault(op.name, set()).add(op.where)
                tests[op.name, op.value] += 1
            elif op.kind is ASSIGN and op.value:
                (constants if op.value[0] == "=" else known).add(op.name)
                copied.add(source_of(op.value))
            elif op.kind is CALL:
                given.update(op.args)
                if op.callee and op.result:
                    known.add(op.result)
            elif op.kind is RETURN and source_of(op.value):
                sites.setdefault(source_of(op.value), set()).add("return")
    for (place, _), count in tests.items():
        if count > 1:
            sites[place].add("again")
    known_when_tested = known | constants
    tested = frozenset(
        place for place, found in sites.items() if len(found) > 1 or place in known_when_tested
    )
    copied.discard("")
    results = {op.result for block in function.cfg.blocks for op in block.ops if op.result}
    tracked = tested | copied | (known & given)
    if function.objects:
        followed = function.objects.union(function.params) if "this" in function.objects else function.objects
        tracked |= frozenset(
            place for place in sites.keys() | known_when_tested if root_of(place) in followed
        )
    unnamed = {""}  # a parameter without a name that could hold a thread state
    return tracked, (tracked | results | known | function.thread_states) - unnamed
