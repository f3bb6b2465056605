"""What an extension function does with the GIL, as seen from Python."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from gillint.flow.cfg import CALL, Op, Origin
from gillint.flow.gil import HELD, RELEASED
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Cost, Effect, Gil, Releases
from gillint.model import Location, Note
from gillint.native.facts import Export
from gillint.native.generated import RUNTIME

# Work in arbitrary units, one for a plain call. Only ratios are used: a kernel or a wait outweighs the
# parsing of arguments around it, and each loop over the input multiplies what is in it.
_WEIGHT = {Cost.BLOCKS: 1000.0, Cost.LOCK: 1000.0, Cost.HEAVY: 1000.0, Cost.CHEAP: 1.0}
_CALLS_BACK = 30.0
_WRAPPED = 300.0  # a call of unknown cost that a region was made for
_LOOP_FACTOR = 30.0
_MAX_DEPTH = 3
_ALWAYS, _NEVER = 0.8, 0.05  # shares of the work done with the GIL released
_WORTH_NAMING = 25.0  # units of work below which nothing is said of a function that keeps the GIL: accessors
_CALLS_AN_OBJECT = re.compile(r"(?:_?Py|__Pyx_|CPy)\w*[Cc]all")
_HELPER = re.compile(r"__Pyx|__pyx_(?:memoryview|array|pw___pyx|pf___pyx)|\w*_dot_MemoryView")
_UNKNOWN = 0.2  # share of the work that may be anything, above which nothing is claimed


class GilProfile(NamedTuple):
    """The profile of the extension function `module`.`qualname`; `module` is as the C source spells it.

    `releases` is None where the analysis cannot tell; `share` is the estimated part of its work that is done
    with the GIL released, 0 to 1, or None.
    """

    module: str
    qualname: str
    releases: Releases | None
    share: float | None
    why: tuple[Note, ...]
    where: Location


class Work(NamedTuple):
    """Estimated work by the GIL's state; `either` is work that is done in both states, by a condition;
    `unknown` is work that may release the GIL or not, `objects` what a translated program asks of objects:
    as a rule it is done with the GIL held, but nobody knows."""

    held: float = 0.0
    released: float = 0.0
    either: float = 0.0
    unknown: float = 0.0
    objects: float = 0.0

    def __add__(self, other: object) -> "Work":
        assert isinstance(other, Work)
        return Work(*(one + two for one, two in zip(self, other, strict=True)))

    def times(self, factor: float) -> "Work":
        return Work(*(part * factor for part in self))


def profiles(
    flow: ProgramFlow, exports: Iterable[Export], know: Knowledge, generated: Collection[str] = ()
) -> list[GilProfile]:
    """The profile of every exported function whose body was analysed. The files at `generated` are translated
    programs: what they ask of objects may be the whole of their work, and release the GIL."""
    estimate = _Estimate(flow, know, generated)
    return [
        _profile(export, flow.function(export.function), estimate)
        for export in exports
        if export.function in flow.summaries.functions
    ]


def _profile(export: Export, fn: SolvedFunction, estimate: "_Estimate") -> GilProfile:
    work = estimate.of(export.function, "h")
    known = work.held + work.released + work.either + work.objects
    total = known + work.unknown
    release = estimate.first_release(export.function)
    share = (work.released + work.either) / known if known else 0.0
    if total and work.unknown / total > _UNKNOWN:
        why = Note(f"`{fn.name}` calls what gillint cannot read", fn.function.where)
        return GilProfile(export.module, export.qualname, None, None, (why,), fn.function.where)
    if release is None and known < _WORTH_NAMING:
        why = Note(f"`{fn.name}` does too little to matter", fn.function.where)
        return GilProfile(export.module, export.qualname, None, share, (why,), fn.function.where)
    if (release is None or share < _NEVER) and known and work.objects / known > _UNKNOWN:
        why = Note(f"`{fn.name}` leaves its work to Python objects", fn.function.where)
        return GilProfile(export.module, export.qualname, None, None, (why,), fn.function.where)
    if release is None or share < _NEVER:
        why = Note(f"nothing that `{fn.name}` does releases the GIL", fn.function.where)
        if release is not None:
            why = Note(f"`{fn.name}` releases the GIL for almost none of its work", release.where)
        return GilProfile(export.module, export.qualname, Releases.NEVER, share, (why,), fn.function.where)
    why = Note(f"`{fn.name}` releases the GIL here", release.where)
    kind = Releases.ALWAYS if share >= _ALWAYS else Releases.PARTLY
    if work.either > work.released:
        kind = Releases.LARGE
    return GilProfile(export.module, export.qualname, kind, share, (why,), fn.function.where)


class _Estimate:
    """Work of functions, each computed once for each entry state; recursion counts as nothing more."""

    def __init__(self, flow: ProgramFlow, know: Knowledge, generated: Collection[str]) -> None:
        self._flow = flow
        self._know = know
        self._generated = generated
        self._known: dict[tuple[str, str], Work] = {}

    def of(self, key: str, letter: str) -> Work:
        known = self._known.get((key, letter))
        if known is None:
            self._known[key, letter] = Work()
            fn = self._flow.function(key)
            known = Work()
            for step in fn.steps_from(letter):
                known += self._step(fn, step)
            for index in range(len(fn.function.loops)):
                known += self._loop(fn, letter, index)
            if RUNTIME.match(fn.name) and fn.function.where.path in self._generated:
                known = Work(*(min(part, _CALLS_BACK) for part in known))
            self._known[key, letter] = known
        return known

    def first_release(self, key: str, seen: frozenset[str] = frozenset()) -> Op | None:
        """The first operation that releases the GIL, in the function or in what it calls."""
        for block in self._flow.summaries.functions[key].cfg.blocks:
            for op in block.ops:
                if op.kind is not CALL:
                    continue
                if self._flow.summaries.semantics.effect(op).action == "release":
                    return op
                if op.callee in self._flow.summaries.functions and op.callee not in seen:
                    found = self.first_release(op.callee, seen | {key})
                    if found is not None:
                        return found
        return None

    def _step(self, fn: SolvedFunction, step: Step) -> Work:
        op = step.op
        if op.kind is not CALL:
            return Work()
        factor = _LOOP_FACTOR ** min(_depth(fn, step.block), _MAX_DEPTH)
        letters = {world.stack[-1] for world in step.state}
        if fn.function.where.path in self._generated and not letters <= RELEASED:
            objects = self._objects(fn.name, op)
            if objects:
                return Work(objects=objects * factor)
        if op.callee in self._flow.summaries.functions:
            return _mix([self.of(op.callee, letter) for letter in _entries(letters)]).times(factor)
        weight = self._weight(op)
        if letters <= RELEASED and self._know.cost(op.name) is None:
            weight = _WRAPPED  # whoever released around it knew why
        if weight is None:
            return Work(unknown=factor)
        return _placed(weight * factor, letters)

    def _objects(self, name: str, op: Op) -> float:
        """The work that the translation of a program, in its function `name`, leaves to an object: called, it
        may do anything; asked for an attribute or an item, it seldom does. A generator's own helpers call
        nothing but its own types."""
        helper = _HELPER.match(name) is not None
        if not helper and _CALLS_AN_OBJECT.match(op.name):
            return _WEIGHT[Cost.HEAVY]
        if op.callee in self._flow.summaries.functions:
            return 0.0
        weight = self._weight(op)
        if weight is None and RUNTIME.match(op.name):
            return 1.0
        if weight is None:  # a method of a class that may be overridden, among others
            return _CALLS_BACK if helper else _WEIGHT[Cost.HEAVY]
        return weight if weight == _CALLS_BACK else 0.0

    def _weight(self, op: Op) -> float | None:
        """The work of a call that leaves the sources; None when it may be anything."""
        cost = self._know.cost(op.name)
        if cost is not None:
            return _WEIGHT[cost.cost]
        fact = self._flow.summaries.semantics.fact(op)
        if fact is not None:
            return _CALLS_BACK if fact.gil is Gil.NEEDS and fact.effect is Effect.CALLS_BACK else 1.0
        return 1.0 if op.origin in (Origin.SYSTEM, Origin.PYTHON) else None

    def _loop(self, fn: SolvedFunction, letter: str, index: int) -> Work:
        loop = fn.function.loops[index]
        first = min(loop.blocks)
        letters = {world.stack[-1] for state in fn.trace(letter)[first][:1] for world in state}
        depth = min(_depth(fn, first), _MAX_DEPTH)
        return _placed(loop.work * _LOOP_FACTOR**depth, letters)


def _entries(letters: set[str]) -> list[str]:
    """The entry letters that a call made in these states enters its callee with."""
    found = [letter for letter, group in (("h", HELD), ("r", RELEASED)) if letters & group]
    return found or ["h"]


def _mix(works: list[Work]) -> Work:
    """What a call costs that is made in one state or in both."""
    if len(works) == 1:
        return works[0]
    total = sum(sum(work[:3]) for work in works) / len(works)
    unknown, objects = (sum(part) / len(works) for part in list(zip(*works, strict=True))[3:])
    return Work(either=total, unknown=unknown, objects=objects)


def _placed(weight: float, letters: set[str]) -> Work:
    held, released = bool(letters & HELD), bool(letters & RELEASED)
    if held and released:
        return Work(either=weight)
    return Work(released=weight) if released else Work(held=weight)


def _depth(fn: SolvedFunction, block: int) -> int:
    """How many loops over data of unknown size a block is in."""
    return sum(loop.bound != "constant" and block in loop.blocks for loop in fn.function.loops)
