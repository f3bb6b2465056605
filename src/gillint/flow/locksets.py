"""Which locks are held at each point: the locks beside the GIL, for functions that have to do with locks.

The state is a set of elements: a world of the GIL domain, the locks that are held in it, and what is known of
the results that say whether a lock was taken. A call is entered with the locks that its caller holds, so
that a helper that locks, or unlocks, or takes the GIL in between is followed in every way it is called.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from gillint.flow import lockvalues as values
from gillint.flow.cfg import ASSIGN, ASSUME, CALL, RETURN, Function, Op
from gillint.flow.gil import HELD, MAX_WORLDS, RELEASED, Facts, GilState, World, entered, lookup
from gillint.flow.locknames import Bound, LockNames, LockOp
from gillint.flow.lockstates import Element, Ends, Hold, Holds, Moment, Way
from gillint.flow.solve import solve
from gillint.flow.summary import Summaries
from gillint.flow.values import ANYTHING, Fact, assume, constant, source_of
from gillint.knowledge.schema import Locking

_DEEP = 12  # calls followed into each other
MOST_STEPS = 2_000_000
"""Operations gone through in all functions together, once for each element: a quarter of a minute."""
_MANY = 64  # ways to enter one function in which its parameters have values


class LockSets:
    """The moments of a program at which locks are taken, or anything else is done while one is held."""

    def __init__(
        self, summaries: Summaries, concerned: frozenset[str], during: Mapping[str, Iterable[str]]
    ) -> None:
        """`concerned` are the keys of the functions that do something with a lock, or call one that does;
        `during` those of the functions that are called back, by what calls them."""
        self.summaries = summaries
        self.during = during
        self._know = summaries.semantics.know
        self._concerned = concerned
        self._names: dict[str, LockNames] = {}
        self._ends: dict[Way, Ends] = {}
        self._ways: Counter[str] = Counter()
        self._known_as: dict[tuple[str, str, str, bool], Hold] = {}
        self.moments: list[Moment] = []
        self.steps = 0
        self.unfinished: set[str] = set()  # functions whose callers have to be looked at

    def enter(self, way: Way, calls: tuple[Op, ...] = (), *, sure: bool) -> Ends:
        """How the function ends when it is entered this way, which surely happens or may; its moments are
        taken down the first time. One that is being looked at, or too many calls down, is taken to leave the
        locks as they are."""
        if self._ways[way.key] >= _MANY and way not in self._ends:
            way = way._replace(known=())
        known = self._ends.get(way)
        if known is not None:
            return known
        if self.steps > MOST_STEPS:  # nothing is said of what nobody could follow
            return frozenset({(frozenset[Hold](), ANYTHING)})
        if len(calls) > _DEEP:
            return frozenset({(way.holds, ANYTHING)})
        self._ways[way.key] += 1
        self._ends[way] = frozenset({(way.holds, ANYTHING)})
        walk = _Walk(self, way, calls, sure=sure)
        ends = self._ends[way] = walk.run()
        self.moments += walk.moments()
        if walk.needs_callers or any(holds - way.holds for holds, _ in ends):
            self.unfinished.add(way.key)
        return self._ends[way]

    def names(self, function: Function) -> LockNames:
        if function.key not in self._names:
            self._names[function.key] = LockNames(function, self._know)
        return self._names[function.key]

    def stands_for(self, callee: str, hold: Hold) -> Hold:
        """The lock as a function that is called with it knows it, wherever it was taken."""
        guard = hold.guard if hold.guard.startswith(f"{callee}:this") else ""
        return self._known_as.setdefault((callee, hold.lock, guard, hold.first), hold._replace(guard=guard))

    def leads_on(self, callee: str, holds: Holds) -> bool:
        """Whether a call of a function has to be followed: for its locks, or for what it does with the GIL
        and Python while others hold some."""
        if callee in self._concerned:
            return True
        summary = self.summaries.by_key.get(callee) if holds else None
        return summary is not None and (summary.acts or summary.touch is not None)


class _Walk:
    """One function, entered one way."""

    def __init__(self, sets: LockSets, way: Way, calls: tuple[Op, ...], *, sure: bool) -> None:
        self._sets = sets
        self._function = function = sets.summaries.functions[way.key]
        self._way = way
        self._sure = sure
        self._calls = calls
        self._names = sets.names(function)
        self._transfer = sets.summaries.transfer(function)
        self._seen: dict[int, tuple[Op, set[tuple[Hold, str]], set[str], LockOp | None]] = {}
        self._holds: dict[tuple[str, str, bool], Hold] = {}
        self._ends: set[tuple[Holds, Fact]] = set()
        self._gone: set[str] = set()  # the locks that are given back somewhere
        self.needs_callers = False  # gives back what it does not hold, or takes a parameter
        self._given_back = frozenset(
            place
            for op in function.calls()
            if (action := self._names.of(op)) is not None and action.does is Locking.GIVES_BACK
            for place in action.places
        )
        ops = [op for block in function.cfg.blocks for op in block.ops]
        self._spent = values.spent(ops)
        self._told = frozenset(map(values.looked_at, ops)) | values.tested_again(ops, function)
        self._tested = self._told.union(op.name for op in ops if op.kind is ASSUME)

    def run(self) -> Ends:
        function, way = self._function, self._way
        start = frozenset(Element(world, way.holds, way.known) for world in entered(function, way.letter))
        blocks = function.cfg.blocks
        solve(
            function.cfg,
            start,
            lambda number, state: self._block(blocks[number].ops, state),
            self._widen,
            MAX_WORLDS,
        )
        return self._balanced() or frozenset({(way.holds, ANYTHING)})

    def _balanced(self) -> Ends:
        """How the function ends. A lock that it gives back is gone on all ways that return the same, or is on
        none: one that is only taken `if (q->threadsafe)` was not on a way that leaves if that is not so."""
        always: dict[Fact, frozenset[str]] = {}
        for holds, returned in self._ends:
            locks = _locks_of(holds)
            always[returned] = always.get(returned, locks) & locks
        return frozenset(
            (frozenset(hold for hold in holds if hold.lock not in self._gone - always[returned]), returned)
            for holds, returned in self._ends
        )

    def _widen(self, state: frozenset[Element], level: int) -> frozenset[Element]:
        """At level 1 the results are forgotten, and how a lock came to be held; at level 2 all but locks and
        the GIL."""
        return frozenset(
            Element(world if level == 1 else World(world.stack), frozenset(map(self._alike, holds)))
            for world, holds, _ in state
        )

    def _alike(self, hold: Hold) -> Hold:
        """The first hold of the same lock that this function met."""
        return self._holds.setdefault((hold.lock, hold.guard, hold.first), hold)

    def moments(self) -> list[Moment]:
        found = []
        for op, held, tops, action in self._seen.values():
            taken = self._locks(action) if action and action.takes else ()
            moment = Moment(self._way, op, frozenset(held), frozenset(tops), action, taken)
            found.append(moment._replace(calls=self._calls, sure=self._sure))
        return found

    def _block(self, ops: Iterable[Op], state: frozenset[Element]) -> frozenset[Element]:
        for op in ops:
            if not state:
                break
            self._sets.steps += len(state)
            state = self._step(op, state)
        return state

    def _step(self, op: Op, state: frozenset[Element]) -> frozenset[Element]:
        if op.kind is RETURN:
            for element in state:
                self._ends.add((element.holds, self._returned(op, element)))
            return state
        if op.kind is ASSUME or op.kind is ASSIGN:
            told = op.name in (self._told if op.kind is ASSUME else self._tested)
            found = ((each, values.with_values(op, each.known, told=told)) for each in state)
            state = frozenset(each._replace(known=known) for each, known in found if known is not None)
        action = self._names.of(op) if op.kind is CALL and not self._is_defined(op) else None
        if op.kind is CALL:
            self._note(op, action, state)
            state = self._called(op, action, state)
        return self._with_gil(op, state)

    def _is_defined(self, op: Op) -> bool:
        return op.callee in self._sets.summaries.functions

    def _note(self, op: Op, action: LockOp | None, state: frozenset[Element]) -> None:
        held = {(hold, element.world.top) for element in state for hold in element.holds}
        if action is None and not held:
            return
        seen = self._seen.setdefault(id(op), (op, set(), set(), action))
        seen[1].update(held)
        seen[2].update(element.world.top for element in state)

    def _with_gil(self, op: Op, state: frozenset[Element]) -> frozenset[Element]:
        """The GIL's part of the elements after an operation."""
        groups: dict[tuple[Holds, Facts], set[World]] = {}
        for world, holds, known in state:
            groups.setdefault((holds, known), set()).add(world)
        found: set[Element] = set()
        for (holds, known), worlds in groups.items():
            after: GilState = self._transfer.step(op, frozenset(worlds))
            if op.kind is ASSUME and op.name in self._spent:
                after = frozenset(World(each.stack, values.forget(each.facts, op.name)) for each in after)
                known = values.forget(known, op.name)
            found.update(Element(world, holds, known) for world in after)
        return frozenset(found)

    def _called(self, op: Op, action: LockOp | None, state: frozenset[Element]) -> frozenset[Element]:
        found: set[Element] = set()
        for element in state:
            if element.known:
                library = not self._is_defined(op) and not op.is_indirect
                element = element._replace(known=values.after_call(op, element.known, library=library))
            after = self._after(op, action, element)
            if element.holds:
                self._gone.update(*(_locks_of(element.holds) - _locks_of(each.holds) for each in after))
            found.update(after)
        return frozenset(found)

    def _after(self, op: Op, action: LockOp | None, element: Element) -> list[Element]:
        if action is None:
            return self._through(op, op.callee, element)
        if action.does is Locking.JOINS:
            return [element]
        if action.does is Locking.GIVES_BACK:
            return [element._replace(holds=self._without(action, element.holds))]
        if action.does is Locking.RUNS:
            return self._runs(op, action, element)
        return self._taken(op, action, element)

    def _taken(self, op: Op, action: LockOp, element: Element) -> list[Element]:
        locks = self._locks(action)
        self.needs_callers |= any(self._is_passed(place) for place in action.places)
        new = frozenset(self._hold(op, action, lock, element) for lock in locks)
        holds = element.holds
        if action.adopts:  # who had them has them by way of the guard now
            had = {hold.lock: hold for hold in holds if hold.lock in locks}
            new = frozenset(had.get(each.lock, each)._replace(guard=each.guard) for each in new)
            holds -= frozenset(had.values())
        held = element._replace(holds=holds | new)
        success = action.api.success
        if not success or op.result not in self._tested:
            return [held]
        failure = ("!" if success[0] == "=" else "=") + success[1:]
        told = ((held, assume(ANYTHING, success)), (element, assume(ANYTHING, failure)))
        return [
            each._replace(known=values.remember(each.known, op.result, fact or ANYTHING))
            for each, fact in told
        ]

    def _is_passed(self, place: str) -> bool:
        return place in self._function.params and place not in dict(self._way.bound)

    def _hold(self, op: Op, action: LockOp, lock: str, element: Element) -> Hold:
        guard = f"{self._way.key}:{action.guard}" if action.guard else ""
        api = action.api
        first = element.world.top in RELEASED
        return Hold(lock, op.where, self._function.name, api.shared, guard, api.interpreter, first)

    def _locks(self, action: LockOp) -> tuple[str, ...]:
        return tuple(self._names.name(place, self._way.bound) for place in action.places)

    def _without(self, action: LockOp, holds: Holds) -> Holds:
        guards = {f"{self._way.key}:{place}" for place in (action.guard, *action.places) if place}
        if any(hold.guard in guards for hold in holds):
            return frozenset(hold for hold in holds if hold.guard not in guards)
        locks = self._locks(action)
        left = frozenset(hold for hold in holds if hold.lock not in locks)
        self.needs_callers |= left == holds
        if left == holds and any(place.startswith("this.") for place in action.places):
            own = f"{self._way.key}:this"  # the lock of a guard's constructor, under another name
            return frozenset(hold for hold in holds if hold.guard != own)
        return left

    def _runs(self, op: Op, action: LockOp, element: Element) -> list[Element]:
        """Functions that are called while a lock is held, and the lock given back after."""
        new = frozenset(self._hold(op, action, lock, element) for lock in self._locks(action))
        inside = element._replace(holds=element.holds | new)
        number = action.api.callable
        given = op.args if number < 0 else op.args[number : number + 1]
        called = [arg[1:] for arg in given if arg[:1] == "&"] + [*self._sets.during.get(op.name, ())]
        found = [
            after._replace(holds=after.holds - new)
            for key in called
            if key in self._sets.summaries.functions
            for after in self._through(op, key, inside, bind=False)
        ]
        return found or [element]

    def _through(self, op: Op, callee: str, element: Element, *, bind: bool = True) -> list[Element]:
        """A call of an analysed function."""
        top = element.world.top
        letter = "h" if top in HELD else "r" if top in RELEASED else ""
        function = self._sets.summaries.functions.get(callee)
        if function is None or not letter or not self._sets.leads_on(callee, element.holds):
            return [element]
        here, there = f"{self._way.key}:{_object(op)}", f"{callee}:this"
        given: dict[Hold, set[Hold]] = {}
        for hold in element.holds:
            given.setdefault(self._sets.stands_for(callee, _moved(hold, here, there)), set()).add(hold)
        way = Way(callee, letter, frozenset(given))
        if bind:
            names = self._sets.names(function)
            known = values.values_of(op, function, names.tested)
            way = way._replace(bound=self._bound(op, function), known=known)
        found = []
        ends = self._sets.enter(way, (*self._calls, op), sure=self._sure)
        kept = _kept(ends, told=op.result in self._tested and "::~" not in op.name)
        for holds, returned in ends:
            left = {hold for each in holds & kept[returned] if each in given for hold in given[each]}
            new = self._back(op, holds - given.keys(), here, there)
            after = element._replace(holds=new | left)
            if op.result in self._tested and returned != ANYTHING:
                after = after._replace(known=values.remember(after.known, op.result, returned))
            found.append(after)
        return found

    def _back(self, op: Op, holds: Holds, here: str, there: str) -> Holds:
        """What a caller holds after a call that takes locks. What a constructor takes belongs to the object
        it makes, and what a helper takes to the variable that it is told to put the lock in."""
        if not is_constructor(op):
            puts = [arg[1:] for arg in op.args if arg[:1] == "&" and arg[1:] in self._given_back]
            here, there = (f"{self._way.key}:{puts[0]}", "?") if puts else (here, there)
        elif not op.result:
            return frozenset()
        own = is_constructor(op) or there == "?"

        def outside(hold: Hold) -> Hold:
            hold = hold._replace(via=(*hold.via, op.where))
            return hold._replace(guard=here) if own and not hold.guard else _moved(hold, there, here)

        return frozenset(map(outside, holds))

    def _bound(self, op: Op, function: Function) -> Bound:
        """The locks among what is passed: those with a name."""
        given = op.args[-len(function.params) :] if function.params else ()
        passed = dict(self._way.bound)
        owners = self._function.owners
        found = []
        for parameter, arg in zip(function.params, given, strict=False):
            place = arg.lstrip("&*")
            if place in passed or place in owners or (arg[:1] == "&" and place):
                found.append((parameter, self._names.name(place, self._way.bound)))
        return tuple(found)

    @staticmethod
    def _returned(op: Op, element: Element) -> Fact:
        if op.value[:1] == "=":
            return constant(int(op.value[1:]))
        place = source_of(op.value) if op.value[:1] == "@" else ""
        known = lookup(element.known, place)
        return known if known != ANYTHING else lookup(element.world.facts, place)._replace(tag="")


def _locks_of(holds: Holds) -> frozenset[str]:
    return frozenset(hold.lock for hold in holds)


def _kept(ends: Ends, *, told: bool) -> dict[Fact, Holds]:
    """The locks that are never given back, by what is returned if the caller looks at it (`told`). Where a
    helper gives a lock back or not, it does so if it is held (`if (q->threadsafe) unlock(q)`), and a
    destructor's object may have been emptied before."""
    kept: dict[Fact, Holds] = {}
    for holds, returned in ends:
        kept[returned] = kept.get(returned, holds) & holds
    return kept if told else dict.fromkeys(kept, frozenset[Hold].intersection(*kept.values()))


def is_constructor(op: Op) -> bool:
    """Whether a call makes an object."""
    owner, _, last = op.name.rpartition("::")
    return bool(owner) and owner.rpartition("::")[2].partition("<")[0] == last.partition("<")[0]


def _object(op: Op) -> str:
    """The object that a call makes, ends or is a member function of."""
    return op.result if is_constructor(op) else op.args[0].lstrip("&*") if op.args else ""


def _moved(hold: Hold, old: str, new: str) -> Hold:
    """A lock whose guard goes by another name on the other side of a call."""
    if hold.guard == old or hold.guard.startswith(f"{old}."):
        return hold._replace(guard=new + hold.guard[len(old) :])
    return hold
