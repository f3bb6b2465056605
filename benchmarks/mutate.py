"""Planting GIL bugs into real C and C++ code: what is done to a file, and which findings would be right.

Controls are changes of the same look that are no bugs: whoever reports everything must not score.

No mutant changes a line number, so a mutant's findings can be compared with the clean file's.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import plant_callbacks
import plant_locks
import plant_regions
import plant_scopes
from linting import lines_of
from planting import CONTROL, Change, Kind, Source

from gillint.model import Finding, Severity

_PLANTERS = {
    "regions": plant_regions.plant,
    "locks": plant_locks.plant,
    "callbacks": plant_callbacks.plant,
    "scopes": plant_scopes.plant,
}
FAMILIES = tuple(_PLANTERS)
KINDS: dict[str, Kind] = {
    **plant_regions.KINDS, **plant_locks.KINDS, **plant_callbacks.KINDS, **plant_scopes.KINDS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    """One bug in the file `path`: `lines` are the function's, 1-based, `marks` those of which a finding must
    touch one (if there are none it must stand in the function); `family` says who planted it."""

    path: str
    kind: str
    function: str
    lines: tuple[int, int]
    marks: tuple[int, ...]
    changes: tuple[Change, ...]
    family: str = "regions"

    @property
    def line(self) -> int:
        return self.marks[-1] if self.marks else self.lines[0]

    def apply(self, source: bytes) -> bytes:
        """The source with the changes made; where two stand at one place, in their order."""
        for change in sorted(self.changes, key=lambda each: each.start)[::-1]:
            source = source[: change.start] + change.text.encode() + source[change.end :]
        return source

    def at(self, path: str) -> "Mutant":
        """The same, in a file that goes by another name."""
        return replace(self, path=path)

    def __str__(self) -> str:
        texts = " ... ".join(change.text.strip() for change in self.changes)
        return f"{self.path}:{self.line} {self.kind} in {self.function} {texts!r}"


def candidates(path: str, source: Source) -> Iterator[Mutant]:
    """Every mutant of a file, family by family in the order of the text."""
    text = source.text
    for family, plant in _PLANTERS.items():
        for function, planted in plant(source):
            marks = tuple(text.count(b"\n", 0, mark) + 1 for mark in planted.marks)
            if not marks and len(planted.changes) == 1:
                marks_of = text.count(b"\n", 0, planted.changes[0].start) + 1
                marks = (marks_of,) if planted.kind == CONTROL else ()
            lines = (function.first_line, function.last_line)
            yield Mutant(path, planted.kind, function.name, lines, marks, planted.changes, family)


def choose(found: Sequence[Mutant], total: int, seed: int) -> list[Mutant]:
    """`total` of the mutants, by kind as their quotas say, spread over the files; always the same for a seed.

    What a kind cannot fill goes to the kinds that can.
    """
    chance = random.Random(seed)
    queues = {kind: _spread([m for m in found if m.kind == kind], chance) for kind in KINDS}
    scale = total / (sum(kind.quota for name, kind in KINDS.items() if queues[name]) or 1)
    chosen: list[Mutant] = []
    for name, kind in KINDS.items():
        take = round(kind.quota * scale)
        chosen += queues[name][:take]
        queues[name] = queues[name][take:]
    rest = [mutant for queue in queues.values() for mutant in queue]
    chance.shuffle(rest)
    chosen += rest[: max(0, total - len(chosen))]
    return sorted(chosen[:total], key=_order)


def choose_controls(found: Sequence[Mutant], total: int, seed: int) -> list[Mutant]:
    """`total` changes that are right where the others are wrong, in equal parts of each family."""
    chance = random.Random(seed)
    queues = [
        _spread([m for m in found if m.kind == CONTROL and m.family == each], chance) for each in _PLANTERS
    ]
    chosen = [queue[turn] for turn in range(total) for queue in queues if turn < len(queue)]
    return sorted(chosen[:total], key=_order)


def _order(mutant: Mutant) -> tuple[str, tuple[Change, ...], str]:
    return mutant.path, mutant.changes, mutant.kind


def _spread(mutants: Sequence[Mutant], chance: random.Random) -> list[Mutant]:
    """Shuffled, and dealt so that every file has its turn before one has a second."""
    by_path: dict[str, list[Mutant]] = {}
    for mutant in chance.sample(mutants, len(mutants)):
        by_path.setdefault(mutant.path, []).append(mutant)
    turns = [(turn, path) for path, queue in by_path.items() for turn in range(len(queue))]
    return [by_path[path][turn] for turn, path in sorted(turns, key=lambda each: each[0])]


def new_findings(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """What the mutant has and the clean file has not, by rule, place and message."""
    known = Counter(map(_identity, before))
    fresh = []
    for finding in after:
        if known[_identity(finding)]:
            known[_identity(finding)] -= 1
        else:
            fresh.append(finding)
    return fresh


def _identity(finding: Finding) -> tuple[str, str, int, str]:
    return finding.rule, finding.where.path, finding.where.line, finding.message


def is_quiet(fresh: Iterable[Finding]) -> bool:
    """Whether a harmless change stayed without a new warning or error."""
    return all(finding.severity < Severity.WARNING for finding in fresh)


def is_found(mutant: Mutant, fresh: Iterable[Finding]) -> bool:
    """Whether one of the new findings is the planted bug: a warning or error of a rule that fits.

    It, or a note of its path, must stand on a line of `marks`; what is missing altogether must be reported in
    the function it is missing from.
    """
    rules = KINDS[mutant.kind].rules
    fitting = [f for f in fresh if f.rule in rules and f.severity >= Severity.WARNING]
    if mutant.marks:
        places = {(mutant.path, line) for line in mutant.marks}
        return any(not places.isdisjoint(lines_of(finding)) for finding in fitting)
    first, last = mutant.lines
    return any(path == mutant.path and first <= line <= last for f in fitting for path, line in lines_of(f))
