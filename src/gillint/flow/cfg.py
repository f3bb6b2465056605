"""Control-flow graphs: what a front end hands to the analyses.

Everything here is plain, frozen, knowledge-free data: which calls exist and in which order, never what a
call means. NamedTuples rather than dataclasses for what is made tens of thousands of times a run: a third
of the construction cost, and as immutable.
"""

from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from gillint.model import Location

# A macro of the API itself speaks for what it expands to; a project's macro is only a way to write it.
_API_PREFIXES = ("Py", "_Py", "NPY_", "Npy")

ENTRY = 0
EXIT = 1


class OpKind(IntEnum):
    """What an operation does, as far as the front end can tell."""

    CALL = 0  # calls `name`; `callee` is its key when it may be an analysed function
    TOUCH = 1  # accesses a field of a struct that Python's headers declare; `name` is "Struct.field"
    ASSIGN = 2  # gives `name` a new value
    ASSUME = 3  # holds on this edge: `name` has the relation `value`
    RETURN = 4  # leaves the function with `value`
    JUMP = 5  # goto, break, continue, throw to a handler or the handler, for the notes; `name` is as written
    READ = 6  # looks at what `name` points to
    WRITE = 7  # gives a variable that every thread sees (global or static, or a part of one) a new value
    SCOPE_IN = 8  # constructs an RAII object of class `name`
    SCOPE_OUT = 9  # destroys it
    THROW = 10  # leaves by exception
    MOVE = 11  # as ASSIGN, of what no branch depends on


# By name: to look a member up in its enumeration takes five times as long as the rest of a test.
CALL, TOUCH, ASSIGN, ASSUME, RETURN, JUMP, READ, WRITE, SCOPE_IN, SCOPE_OUT, THROW, MOVE = OpKind

CATCH = "catch"  # the name of the JUMP that a handler begins with


class Origin(IntEnum):
    """Where the thing that is called or touched is declared."""

    UNKNOWN = 0  # nowhere: an implicit declaration, a healed name
    PYTHON = 1  # a header of Python, NumPy or another binding library
    SYSTEM = 2  # another header outside the analysed sources
    PROJECT = 3  # the analysed sources
    INDIRECT = 4  # through a pointer


class Op(NamedTuple):
    """One operation.

    `callee` of a CALL through a pointer is "*" and what holds the pointer ("*git_filter.cleanup", see Store).
    `macro` is the identifier the author wrote when the operation comes out of a macro. `args` has one
    string per argument (a method's object comes first): "&name" for a function's or variable's address,
    "name" for a place, a number, a short text in its quotes, "" for anything else. `result` is the place that
    receives a CALL's value ("$3" for a temporary). `value` is a relation for ASSUME ("=0", "!0", "=7"), a
    value for ASSIGN and RETURN ("=0" constant, "@place" copy, "%u8:place" converted, "" unknown); for a
    TOUCH it is "w" when the field is written, for a WRITE "*" when that is a pointer, "+" when the new value
    comes from the old one.
    """

    kind: OpKind
    name: str
    where: Location
    macro: str = ""
    callee: str = ""
    args: tuple[str, ...] = ()
    result: str = ""
    value: str = ""
    origin: Origin = Origin.UNKNOWN

    @property
    def api_macro(self) -> str:
        """The macro of Python's or NumPy's API that was written, or ""."""
        return self.macro if self.macro.startswith(_API_PREFIXES) else ""

    @property
    def is_indirect(self) -> bool:
        return self.origin is Origin.INDIRECT

    @property
    def shown(self) -> str:
        """The name to use in a message: the API's own macro where one was written, else what is called."""
        return self.api_macro or self.name


class Block(NamedTuple):
    """A basic block: operations in order, then a jump to any of `successors` (block indices)."""

    ops: tuple[Op, ...]
    successors: tuple[int, ...]


class Store(NamedTuple):
    """The address of a function is put somewhere.

    `target` is the function's key, `holder` the field ("git_filter.cleanup") or variable that is given it,
    `origin` says who declares that. `place` is the holder as the storing function `by` (a key, "" at file
    scope) names it: "filter.base.cleanup".
    """

    target: str
    holder: str
    origin: Origin
    where: Location
    place: str = ""
    by: str = ""


class Loop(NamedTuple):
    """A loop of a function.

    `bound` is "constant" (literal trip count), "input" (a length, size or count that the data decides),
    "shared" (it moves what decides how often the loop around it runs), "records" (it only looks at the
    fields of structs) or "open" (while waiting for something). `work` counts arithmetic and array accesses
    written in the body (inner loops left out), of a loop over the digits of a number those of all its turns;
    `blocks` are the natural loop, header included.
    """

    where: Location
    bound: str
    work: int
    blocks: frozenset[int]
    parent: int = -1  # index into Function.loops


class Cfg(NamedTuple):
    """A control-flow graph; block 0 is the entry, block 1 the only normal exit (it has no operations)."""

    blocks: tuple[Block, ...]

    def predecessors(self) -> tuple[tuple[int, ...], ...]:
        found: list[list[int]] = [[] for _ in self.blocks]
        for number, block in enumerate(self.blocks):
            for successor in block.successors:
                found[successor].append(number)
        return tuple(map(tuple, found))


@dataclass(frozen=True)
class Function:
    """A function definition.

    `key` is unique in a program and equal for a declaration and its definition: the name for external
    linkage, "path::name" for internal linkage, the clang USR in C++. `locals` are its variables with
    automatic storage, parameters included; `aliased` those of them whose address is stored, `thread_states`
    those that can hold a thread state or handle. `atoms` maps each opaque condition used in an ASSUME to the
    variables it mentions. A `damaged` function did not parse in full, so that values in it may change unseen.
    `owners` says of places that are fields what struct declares them ("Queue.lock"), and of static variables
    "static" or "local".
    `objects` are, in C++, its objects with a destructor, and "this" in a member function; `caught` maps what
    may throw to a handler in it to the `try` around, `nothrow` says that no exception leaves it. `commons`
    are the global and static variables that it mentions, `arrays` those of them that are arrays. READ and
    MOVE operations are there if it may save a thread state.
    """

    key: str
    name: str
    where: Location
    cfg: Cfg
    is_static: bool = False
    params: tuple[str, ...] = ()
    locals: frozenset[str] = frozenset()
    aliased: frozenset[str] = frozenset()
    thread_states: frozenset[str] = frozenset()
    atoms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    loops: tuple[Loop, ...] = ()
    damaged: bool = False
    owners: dict[str, str] = field(default_factory=dict)
    objects: frozenset[str] = frozenset()
    nothrow: bool = False
    caught: dict[Location, Location] = field(default_factory=dict)
    commons: frozenset[str] = frozenset()
    arrays: frozenset[str] = frozenset()

    def calls(self) -> tuple[Op, ...]:
        """Its CALL operations, block by block."""
        return self._calls

    def handing_over(self) -> tuple[Op, ...]:
        """Those of its calls that are given an address."""
        return self._handing_over

    @cached_property
    def _calls(self) -> tuple[Op, ...]:
        return tuple([op for block in self.cfg.blocks for op in block.ops if op.kind is CALL])

    @cached_property
    def _handing_over(self) -> tuple[Op, ...]:
        return tuple([op for op in self.calls() if "&" in [arg[:1] for arg in op.args]])
