"""Planting GIL bugs into real C code: what can be done to a file, and which findings would be right.

Controls are changes of the same look that are no bugs: whoever reports everything must not score.

No mutant changes a line number, so a mutant's findings can be compared with the clean file's.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from linting import lines_of
from regions import CFunction

from gillint.model import Finding, Severity

_UNLOCKED = ("GIL101", "GIL102", "GIL103", "GIL104", "GIL201", "GIL203", "GIL206")
FITTING = {
    "end-deleted": _UNLOCKED,
    "return-in-region": ("GIL201",),
    "call-in-region": ("GIL101", "GIL102", "GIL104"),
    "release-removed": ("GIL205", "GIL206"),
    "begin-doubled": ("GIL203",),
    "block-deleted": _UNLOCKED,
    "unblocked-exit": ("GIL101", "GIL201"),
}
# what these plant can be pointed at; what the others take away shows later in the function
_AT_LINE = ("return-in-region", "call-in-region", "begin-doubled", "unblocked-exit")
QUOTAS = {
    "end-deleted": 45, "return-in-region": 50, "call-in-region": 50, "release-removed": 20,
    "begin-doubled": 20, "block-deleted": 5, "unblocked-exit": 10,
}  # fmt: skip
_CALLS = (
    'PyErr_SetString(PyExc_OSError, "planted");',
    "(void)PyList_New(0);",
    "Py_INCREF(Py_None);",
    "PyMem_Free(PyMem_Malloc(8));",
    "(void)PyLong_FromLong(1);",
    "if (errno == EINTR) PyErr_NoMemory();",
)
CONTROL = "control"
_HARMLESS = (
    "if (errno == EINTR) {{ Py_BLOCK_THREADS PyErr_NoMemory(); {leave} }} ",
    "Py_BLOCK_THREADS (void)PyErr_CheckSignals(); Py_UNBLOCK_THREADS ",
    "PyMem_RawFree(PyMem_RawMalloc(8)); ",
    "{{ PyGILState_STATE again = PyGILState_Ensure(); PyErr_Clear(); PyGILState_Release(again); }} ",
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: bytes `start` to `end` of `path` become `text`; `line` is where, 1-based."""

    path: str
    kind: str
    function: str
    lines: tuple[int, int]
    line: int
    start: int
    end: int
    text: str

    def apply(self, source: bytes) -> bytes:
        return source[: self.start] + self.text.encode() + source[self.end :]

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.kind} in {self.function} {self.text!r}"


def candidates(path: str, source: bytes, functions: Iterable[CFunction]) -> Iterator[Mutant]:
    """Every mutant of a file, in the order of the text."""
    for function in functions:
        for kind, start, end, text in _changes(function):
            line = source.count(b"\n", 0, start) + 1
            lines = (function.first_line, function.last_line)
            yield Mutant(path, kind, function.name, lines, line, start, end, text)


def _changes(function: CFunction) -> Iterator[tuple[str, int, int, str]]:
    for region in function.regions:
        yield "end-deleted", region.end.start, region.end.end, "}"
        yield "begin-doubled", region.begin.end, region.begin.end, " Py_UNBLOCK_THREADS "
        for number, point in enumerate(region.points):
            if function.leave:
                yield "return-in-region", point, point, f"if (errno == EINTR) {function.leave} "
                raising = f"if (errno == EINTR) {{ PyErr_NoMemory(); {function.leave} }} "
                yield "unblocked-exit", point, point, raising
                harmless = _HARMLESS[(number + point) % len(_HARMLESS)]
                yield CONTROL, point, point, harmless.format(leave=function.leave)
            yield "call-in-region", point, point, _CALLS[(number + point) % len(_CALLS)] + " "
    for token in function.blocks:
        yield "block-deleted", token.start, token.end, ""
    for token in function.releases:
        yield "release-removed", token.start, token.end, ";"


def choose(found: Sequence[Mutant], total: int, seed: int) -> list[Mutant]:
    """`total` of the mutants, by kind as QUOTAS says and spread over the files; the same for the same seed.

    What a kind cannot fill goes to the kinds that can.
    """
    chance = random.Random(seed)
    queues = {kind: _spread([m for m in found if m.kind == kind], chance) for kind in QUOTAS}
    scale = total / sum(QUOTAS.values())
    chosen: list[Mutant] = []
    for kind, quota in QUOTAS.items():
        take = round(quota * scale)
        chosen += queues[kind][:take]
        queues[kind] = queues[kind][take:]
    rest = [mutant for queue in queues.values() for mutant in queue]
    chance.shuffle(rest)
    chosen += rest[: max(0, total - len(chosen))]
    return sorted(chosen[:total], key=lambda m: (m.path, m.start, m.kind))


def choose_controls(found: Sequence[Mutant], total: int, seed: int) -> list[Mutant]:
    """`total` changes that are right, at the places where the others are wrong."""
    return _spread([mutant for mutant in found if mutant.kind == CONTROL], random.Random(seed))[:total]


def _spread(mutants: Sequence[Mutant], chance: random.Random) -> list[Mutant]:
    """Shuffled, and dealt so that every file has its turn before one has a second."""
    by_path: dict[str, list[Mutant]] = {}
    for mutant in chance.sample(mutants, len(mutants)):
        by_path.setdefault(mutant.path, []).append(mutant)
    turns = [(turn, path) for path, queue in sorted(by_path.items()) for turn in range(len(queue))]
    return [by_path[path][turn] for turn, path in sorted(turns)]


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
    """Whether one of the new findings is the planted bug.

    A return, a call or a second release must be pointed at on its line (by the finding or a note of its
    path); what is missing altogether must be reported in the function it is missing from.
    """
    fitting = [f for f in fresh if f.rule in FITTING[mutant.kind] and f.where.path == mutant.path]
    if mutant.kind in _AT_LINE:
        return any((mutant.path, mutant.line) in lines_of(finding) for finding in fitting)
    return any(mutant.lines[0] <= finding.where.line <= mutant.lines[1] for finding in fitting)
