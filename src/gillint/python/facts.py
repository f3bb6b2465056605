"""What the Python files say, as far as it concerns sending work to threads and processes.

Frozen data without judgement: which pools are made and used where, what the callables are, and what their
bodies do. Whether a call computes, waits or releases the GIL is decided later, with the knowledge base.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from gillint.knowledge.schema import PoolKind
from gillint.model import Comment, Location, Problem


class TargetKind(StrEnum):
    """What a callable turned out to be."""

    FUNCTION = "function"  # of the project; the name is its key
    EXTERNAL = "external"  # a dotted name outside the project, or of a built-in type's method
    METHOD = "method"  # the bare name of a method of something unknown
    CLASS = "class"  # a class of the project without an `__init__` to follow
    UNKNOWN = "unknown"  # the name is the reason


class Target(NamedTuple):
    """A callable. `shape` is "", "lambda", "nested", "method" or "partial", as far as pickling cares."""

    kind: TargetKind
    name: str
    shown: str = ""  # how a message should call it
    shape: str = ""
    where: Location | None = None


class CallFact(NamedTuple):
    """A call in a body; `loops` counts the loops around it whose length is not a small constant."""

    target: Target
    loops: int
    where: Location
    keywords: tuple[str, ...] = ()


class FunctionFact(NamedTuple):
    """What the body of a function does.

    `operations` counts the steps of plain Python (operators, subscripts, stores) by loop depth, 0 to 3;
    `doubtful` those of them inside a loop whose operands may be arrays. `bounded` says whether every loop's
    length is a constant; `deepest` the deepest nest of other loops; `large` that a loop runs a constant
    number of times that is large. `repeats` is the product of the small constant loops' lengths. `unbounded`
    says that an operator of an unknown value may do any amount of work, `abstract` that the body is left to
    subclasses.
    """

    key: str
    module: str
    qualname: str
    where: Location
    calls: tuple[CallFact, ...] = ()
    operations: tuple[int, ...] = (0, 0, 0, 0)
    doubtful: int = 0
    deepest: int = 0
    large: bool = False
    repeats: int = 1
    is_async: bool = False
    is_generator: bool = False
    loop_at: Location | None = None
    unbounded: bool = False
    abstract: bool = False

    @property
    def name(self) -> str:
        return self.qualname.rpartition(".")[2]


class Frequency(StrEnum):
    """How often the code around a site runs its loop."""

    ONCE = "once"
    FEW = "few"  # over a literal, or a small constant range
    MANY = "many"  # over something whose length is not known to be small
    ENDLESS = "endless"  # while: a server, a retry


class ArgumentFact(NamedTuple):
    """An argument that goes with the task; `type` is lambda, nested, generator, file, a dotted name or ""."""

    type: str
    shown: str


class Dispatch(NamedTuple):
    """One place that sends a callable elsewhere.

    `fan_out` says that several tasks run at once (a map, or a submit in a loop or comprehension), `workers`
    is the constant number of workers (0 unknown), `chunked` that a chunk size was given, `timed` that the
    caller gives up after a time, `guarded` that the file asks whether the GIL is enabled, `isolated` that the
    pool replaces its processes after some tasks: they are wanted for what threads cannot do.
    """

    api: str
    kind: PoolKind
    role: str
    pickles: bool
    target: Target
    where: Location
    function: str
    made_at: Location | None = None
    workers: int = 0
    chunked: bool = False
    fan_out: bool = False
    frequency: Frequency = Frequency.ONCE
    timed: bool = False
    guarded: bool = False
    isolated: bool = False
    start_method: str = ""
    arguments: tuple[ArgumentFact, ...] = ()
    initializer: Target | None = None


class PoolMade(NamedTuple):
    """One place that makes a pool, or a thread of its own.

    `handler` names what calls the function for every request, `sized` says that the pool's size depends on
    the loop around it, `bounded` that something in the loop waits for earlier threads, `per_item` that the
    loop's item goes along as an argument.
    """

    api: str
    kind: PoolKind
    role: str
    where: Location
    function: str
    frequency: Frequency
    loop_at: Location | None = None
    handler: str = ""
    sized: bool = False
    bounded: bool = False
    per_item: bool = False


class PythonFile(NamedTuple):
    """One file: what was found in it; empty for a file that no rule needed to look into."""

    path: str
    module: str
    dispatches: tuple[Dispatch, ...] = ()
    pools: tuple[PoolMade, ...] = ()
    comments: tuple[Comment, ...] = ()
    problems: tuple[Problem, ...] = ()


class Counters(NamedTuple):
    """How much was read: files and characters in all, and what of it was given to the parser."""

    files: int = 0
    characters: int = 0
    parsed_files: int = 0
    parsed_characters: int = 0


class PythonProgram(NamedTuple):
    """The Python side of a project: its files, and the functions that tasks lead to, by key."""

    files: tuple[PythonFile, ...] = ()
    functions: Mapping[str, FunctionFact] = MappingProxyType({})
    counters: Counters = Counters()
