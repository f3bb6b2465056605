"""What a task does with its time: computes, holds the GIL in C, releases it, waits, or next to nothing.

A verdict must be earned. One call that nobody can judge makes the whole task unknown, and an unknown task
is never the reason for a finding.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from gillint.knowledge.base import Knowledge
from gillint.knowledge.dispatch import DispatchFacts
from gillint.knowledge.schema import PythonCallable, Releases, is_verified
from gillint.link.profile import GilProfile
from gillint.link.resolve import Exports
from gillint.model import Location, Note
from gillint.python.facts import CallFact, FunctionFact, Target, TargetKind

HEAVY_BODY = 3  # steps in the body of a single loop from which it counts as work of its own
# Methods of built-in types that go over another container, which may be long or lazy.
_LINEAR_METHODS = frozenset(("join", "extend", "update", "fromkeys", "union", "difference", "intersection"))
_WAITING = frozenset(("io", "wait", "process", "lock", "sleep"))
_SUBSTANTIAL_BUILTINS = frozenset(
    ("builtins.sorted", "builtins.pow", "builtins.compile", "builtins.list.sort")
)
_FOREVER = float("inf")


class Nature(StrEnum):
    """Where the time of a call or a task goes."""

    COMPUTES = "computes"  # plain Python: gives way every switch interval, but never runs in parallel
    HOLDS = "holds"  # C code that keeps the GIL from start to end
    RELEASES = "releases"  # C code that computes with the GIL released
    WAITS = "waits"  # for a disk, a peer, a clock, a process, another thread
    TINY = "tiny"
    UNKNOWN = "unknown"


class Task(NamedTuple):
    """The judgement of a callable: `why` leads to it, `microseconds` bounds a TINY one from above.

    `direct` says that the callable itself is what was judged, `strong` that there is no doubt that its work
    is large. `condition` restricts a release ("data > 2047 bytes").
    """

    nature: Nature
    shown: str
    why: tuple[Note, ...] = ()
    microseconds: float = _FOREVER
    direct: bool = False
    strong: bool = False
    condition: str = ""
    culprit: str = ""


class _Part(NamedTuple):
    """One call that matters, with the loops around it and the way there."""

    nature: Nature
    name: str
    loops: int
    path: tuple[Note, ...]
    condition: str = ""


class _Summary(NamedTuple):
    """The body of a function and everything it calls."""

    parts: tuple[_Part, ...] = ()
    depth: int = 0
    steps: int = 0  # in loops
    doubtful: int = 0
    large: bool = False
    recursive: bool = False
    microseconds: float = 0.0
    loop_at: Location | None = None

    def first(self, nature: Nature) -> _Part | None:
        return next((part for part in self.parts if part.nature is nature), None)

    @property
    def strength(self) -> int:
        """0 no work of its own, 1 a light loop, 2 a loop with a body, 3 certainly long."""
        if self.recursive or (self.large and self.steps) or (self.depth >= 2 and self.steps):
            return 3
        if self.depth:
            return 2 if self.steps >= HEAVY_BODY else 1
        return 0


class Judge:
    """Judges tasks with the profiles of the project's extensions first, then with the tables."""

    def __init__(
        self,
        functions: Mapping[str, FunctionFact],
        know: Knowledge,
        facts: DispatchFacts,
        exports: Exports,
    ) -> None:
        self._functions = functions
        self._know = know
        self._facts = facts
        self._exports = exports
        self._stated = know.stated_callables
        self._summaries: dict[str, _Summary] = {}
        self._calls: dict[str, _Part] = {}
        self._open: set[str] = set()

    def judge(self, target: Target) -> Task:
        """The judgement of what a dispatch sends away."""
        shown = target.shown or target.name
        if target.kind is TargetKind.EXTERNAL:
            if target.name in self._facts.consumers:
                return Task(Nature.UNKNOWN, shown)
            part = self.external(target.name)
            strong = part.nature in (Nature.HOLDS, Nature.RELEASES)
            cost = self._microseconds(target.name) if part.nature is Nature.TINY else _FOREVER
            return Task(part.nature, shown, part.path, cost, True, strong, part.condition, part.name)
        function = self._functions.get(target.name) if target.kind is TargetKind.FUNCTION else None
        if function is None or function.is_async or function.is_generator or function.abstract:
            return Task(Nature.UNKNOWN, shown)
        return self._verdict(shown, function, self._summary(function))

    def _verdict(self, shown: str, function: FunctionFact, summary: _Summary) -> Task:
        defined = Note(f"`{function.name}` is defined here", function.where)
        for nature in (Nature.WAITS, Nature.UNKNOWN):
            part = summary.first(nature)
            if part is not None:
                return Task(nature, shown, (defined, *part.path), culprit=part.name)
        held, released = summary.first(Nature.HOLDS), summary.first(Nature.RELEASES)
        strength, doubt = summary.strength, summary.doubtful > 0
        if released is not None:
            clean = held is None and strength <= 1 and not doubt
            nature = Nature.RELEASES if clean else Nature.UNKNOWN
            why = (defined, *released.path)
            return Task(nature, shown, why, condition=released.condition, culprit=released.name)
        if strength >= 2:
            if doubt:
                return Task(Nature.UNKNOWN, shown, (defined,))
            return Task(Nature.COMPUTES, shown, (defined, *self._loop_note(summary)), strong=strength == 3)
        if held is not None:
            return Task(Nature.HOLDS, shown, (defined, *held.path), culprit=held.name)
        if summary.microseconds < _FOREVER:
            return Task(Nature.TINY, shown, (defined,), summary.microseconds)
        return Task(Nature.UNKNOWN, shown, (defined,))

    @staticmethod
    def _loop_note(summary: _Summary) -> Iterator[Note]:
        if summary.loop_at is not None:
            yield Note("it spends its time in this loop of Python code", summary.loop_at)

    # summaries

    def _summary(self, function: FunctionFact) -> _Summary:
        found = self._summaries.get(function.key)
        if found is None:
            self._open.add(function.key)
            found = self._summarise(function)
            self._open.discard(function.key)
            self._summaries[function.key] = found
        return found

    def _summarise(self, function: FunctionFact) -> _Summary:
        step = self._facts.step
        endless = function.deepest > 0 or function.unbounded or function.doubtful > 0
        summary = _Summary(
            depth=function.deepest,
            steps=sum(function.operations[1:]),
            doubtful=function.doubtful,
            large=function.large,
            microseconds=_FOREVER if endless else step.operation * (1 + function.operations[0]),
            loop_at=function.loop_at,
        )
        for call in function.calls:
            summary = self._add(summary, call)
        return summary._replace(microseconds=summary.microseconds * function.repeats)

    def _add(self, summary: _Summary, call: CallFact) -> _Summary:
        target = call.target
        if target.kind is TargetKind.FUNCTION:
            return self._add_function(summary, call)
        part = self._part(call)
        steps = summary.steps + (1 if call.loops and part.nature is Nature.TINY else 0)
        bounded = part.nature is Nature.TINY and self._is_short(target)
        cost = self._microseconds(target.name) if bounded else _FOREVER
        parts = summary.parts if part.nature is Nature.TINY else (*summary.parts, part)
        return summary._replace(parts=parts, steps=steps, microseconds=summary.microseconds + cost)

    def _microseconds(self, name: str) -> float:
        """What a short call is estimated to take."""
        step = self._facts.step
        return max(step.builtin, step.margin * self._facts.tiny.get(name, 0.0))

    def _is_short(self, target: Target) -> bool:
        """Whether a call is known to be short, and not only to be no evidence of work."""
        if target.name.rpartition(".")[2] in _LINEAR_METHODS:
            return False
        if target.kind is TargetKind.EXTERNAL:
            of_builtin_type = target.name.startswith("builtins.") and target.name.count(".") == 2
            return of_builtin_type or target.name in self._facts.tiny
        return True

    def _add_function(self, summary: _Summary, call: CallFact) -> _Summary:
        key = call.target.name
        if key in self._open:
            return summary._replace(recursive=True, microseconds=_FOREVER)
        function = self._functions.get(key)
        if function is None or function.is_async or function.abstract:
            return summary._replace(parts=(*summary.parts, self._unknown(call, "it was not followed")))
        inner = self._summary(function)
        step_in = Note(f"calls `{function.name}`", call.where)
        parts = (_replace_part(part, call.loops, step_in) for part in inner.parts)
        inside_loop = call.loops > 0
        return _Summary(
            parts=(*summary.parts, *parts),
            depth=max(summary.depth, call.loops + inner.depth),
            steps=summary.steps + inner.steps + (1 + len(function.calls) if inside_loop else 0),
            doubtful=summary.doubtful + inner.doubtful,
            large=summary.large or inner.large,
            recursive=summary.recursive or inner.recursive,
            microseconds=summary.microseconds + self._facts.step.call + inner.microseconds,
            loop_at=summary.loop_at or inner.loop_at,
        )

    def _part(self, call: CallFact) -> _Part:
        target = call.target
        if target.kind is TargetKind.CLASS:
            return _Part(Nature.TINY, target.name, call.loops, ())
        if target.kind is TargetKind.METHOD:
            known = target.name in self._facts.tiny_methods
            return _Part(Nature.TINY, target.name, call.loops, ()) if known else self._unknown(call, "")
        if target.kind is TargetKind.UNKNOWN:
            return self._unknown(call, target.name)
        found = self.external(target.name)
        if found.nature is Nature.HOLDS and _minor(target.name):
            return _Part(Nature.TINY, target.name, call.loops, ())
        if found.nature is Nature.COMPUTES:  # a library function of unknown length
            return _Part(Nature.TINY, target.name, call.loops, ())
        verb = _VERBS.get(found.nature, "")
        path = (Note(f"`{target.shown}` {verb}", call.where), *found.path) if verb else ()
        return _Part(found.nature, found.name, call.loops, path, found.condition)

    @staticmethod
    def _unknown(call: CallFact, reason: str) -> _Part:
        shown = call.target.shown or call.target.name
        note = Note(f"cannot tell what `{shown}` does" + (f": {reason}" if reason else ""), call.where)
        return _Part(Nature.UNKNOWN, shown, call.loops, (note,))

    # single calls

    def external(self, name: str) -> _Part:
        """The nature of a call to something outside the project, or of an extension function in it."""
        found = self._calls.get(name)
        if found is None:
            found = self._calls[name] = self._external(name)
        return found

    def _external(self, name: str) -> _Part:
        profile = None if name in self._stated else self._exports.find(name)
        if profile is not None:
            return _Part(nature_of_profile(profile), name, 0, _profile_notes(profile))
        if name in self._facts.tiny:
            return _Part(Nature.TINY, name, 0, ())
        parts = name.split(".")
        if parts[0] == "builtins" and len(parts) > 2:
            return self._builtin_method(name, parts[1], parts[2])
        nature, condition = self._tables(name)
        return _Part(nature, name, 0, (), condition)

    def _builtin_method(self, name: str, kind: str, method: str) -> _Part:
        if kind == "file":
            return _Part(Nature.WAITS, name, 0, ())
        if kind in _SIMPLE_TYPES and name not in _SUBSTANTIAL_BUILTINS:
            return _Part(Nature.TINY, name, 0, ())
        nature = Nature.TINY if method in self._facts.tiny_methods else self._tables(name)[0]
        return _Part(nature, name, 0, ())

    def _tables(self, name: str) -> tuple[Nature, str]:
        facts = [fact for fact in self._know.python(name) if is_verified(fact.evidence)]
        if not facts:
            return Nature.UNKNOWN, ""
        natures = {_nature(fact) for fact in facts}
        plain = next((fact for fact in facts if not fact.variant), None)
        if len(natures) == 1:
            chosen = plain or facts[0]
            return natures.pop(), chosen.condition
        if plain is not None and natures <= {Nature.HOLDS, Nature.COMPUTES}:
            return _nature(plain), plain.condition
        return Nature.UNKNOWN, ""


_OF_PROFILE = {
    Releases.ALWAYS: Nature.RELEASES,
    Releases.LARGE: Nature.RELEASES,
    Releases.NEVER: Nature.HOLDS,
}
_VERBS = {
    Nature.HOLDS: "keeps the GIL until it returns",
    Nature.RELEASES: "releases the GIL while it works",
    Nature.WAITS: "waits with the GIL released",
    Nature.UNKNOWN: "is not known",
}
_SIMPLE_TYPES = frozenset(
    ("str", "bytes", "bytearray", "list", "dict", "set", "tuple", "int", "float", "bool", "frozenset", "keys")
)


def nature_of_profile(profile: GilProfile) -> Nature:
    """What an extension function with that profile does; one that is not understood stays unknown."""
    return Nature.UNKNOWN if profile.releases is None else _OF_PROFILE.get(profile.releases, Nature.UNKNOWN)


def _nature(fact: PythonCallable) -> Nature:
    if fact.kind in _WAITING:
        return Nature.WAITS
    if fact.releases in (Releases.ALWAYS, Releases.LARGE):
        return Nature.RELEASES
    if fact.releases is Releases.NEVER:
        return Nature.HOLDS
    return Nature.COMPUTES if fact.releases is Releases.BYTECODE else Nature.UNKNOWN


def _minor(name: str) -> bool:
    """A built-in that passes over its argument once: held, but hardly ever what a task is about."""
    return name.startswith("builtins.") and name not in _SUBSTANTIAL_BUILTINS


def _profile_notes(profile: GilProfile) -> tuple[Note, ...]:
    here = Note(f"`{profile.qualname}` of the extension `{profile.module}` is defined here", profile.where)
    return (here, *profile.why)


def _replace_part(part: _Part, loops: int, step_in: Note) -> _Part:
    return _Part(part.nature, part.name, part.loops + loops, (step_in, *part.path), part.condition)
