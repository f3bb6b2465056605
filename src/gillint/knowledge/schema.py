"""The facts gillint knows, typed. Data lives in rules/facts/*.toml; `load.py` reads and validates it."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple


class EvidenceKind(StrEnum):
    """Where a fact was read; MEMORY was read nowhere and can never back a warning or an error."""

    SOURCE = "source"
    MEASURED = "measured"
    DOCS = "docs"
    MEMORY = "memory"
    PROJECT = "project"  # what the project that is checked says of its own names


class Evidence(NamedTuple):
    """`ref` is a file and line, a document, or a measurement in the words of the probe."""

    kind: EvidenceKind
    ref: str
    version: str = ""


def is_verified(evidence: Iterable[Evidence]) -> bool:
    """Whether a fact rests on more than memory, so that it can back an error."""
    return any(item.kind is not EvidenceKind.MEMORY for item in evidence)


class Gil(StrEnum):
    """What a C-API function or macro asks of the GIL, or does to it."""

    NEEDS = "needs"
    FREE = "free"  # callable with or without it
    RELEASES = "releases"  # PyEval_SaveThread
    ACQUIRES = "acquires"  # PyEval_RestoreThread
    ENSURES = "ensures"  # PyGILState_Ensure
    RESTORES = "restores"  # PyGILState_Release
    CHECKS = "checks"  # PyGILState_Check: callable without it, says whether it is held
    SWITCHES = "switches"  # PyThreadState_Swap: state unknown afterwards


class Effect(StrEnum):
    """Why a C-API function needs the GIL."""

    CREATES = "creates"
    DESTROYS = "destroys"
    MUTATES = "mutates"
    RAISES = "raises"
    CALLS_BACK = "calls-back"
    READS = "reads"
    ALLOCATES = "allocates"
    REFCOUNT = "refcount"


class Cost(StrEnum):
    """What a C function does with the caller's time."""

    BLOCKS = "blocks"  # waits for a peer, a disk, a clock, a process
    LOCK = "lock"  # waits for another thread
    HEAVY = "heavy"  # computes for a time that grows with its input
    CHEAP = "cheap"


class RunsOn(StrEnum):
    """Who calls a function whose address was given away."""

    THREAD = "thread"  # a new thread: no thread state
    FOREIGN = "foreign"  # a library's own thread, at any time: no thread state
    CALLER = "caller"  # the caller, before the call returns: the caller's state
    PYTHON = "python"  # the interpreter: attached


class CApi(NamedTuple):
    """A function, macro or struct field ("PyListObject.ob_item") of Python's or a binding library's C API."""

    name: str
    gil: Gil
    effect: Effect | None
    evidence: tuple[Evidence, ...]
    note: str = ""
    since: str = ""
    until: str = ""
    saves_to: int | None = None  # argument that receives (release) or holds (acquire) the thread state


class NativeCost(NamedTuple):
    """What a C or C++ function outside the project costs. `always`: it usually waits, not just now and then.

    `deadlock`: another thread that needs the GIL may be what it waits for. `like` names functions that do the
    same work in another way, `closes` says that it gives back what was opened, `forks` that it returns 0 in
    a child in which only the calling thread exists. It does not wait on what `mode` has made non-blocking,
    nor once `ready` ("PQisBusy =0") has been called and has said so, or has waited ("wait|join").
    """

    name: str
    cost: Cost
    kind: str  # io | sleep | dns | process | lock | compute
    evidence: tuple[Evidence, ...]
    always: bool = False
    deadlock: bool = False
    like: tuple[str, ...] = ()
    closes: bool = False
    forks: bool = False
    mode: str = ""
    ready: str = ""
    note: str = ""

    @property
    def verified(self) -> bool:
        return is_verified(self.evidence)


class Locking(StrEnum):
    """What a function or a class of objects does with a lock."""

    TAKES = "takes"  # and waits for it
    TRIES = "tries"  # never waits
    GIVES_BACK = "gives-back"
    GUARDS = "guards"  # a class: its constructor takes, its destructor gives back
    JOINS = "joins"  # waits for the end of the thread that is its argument
    RUNS = "runs"  # calls what it is given, or what was registered for it, while it has the lock


class LockApi(NamedTuple):
    """What a C or C++ function outside the project does with the lock that is its `argument` (0-based; of a
    guard's constructor, all but the tags), or of the library's own `lock`.

    `success` is the relation of its result ("=0", "!0") that says that the lock was taken. A `shared` lock
    has any number of readers. `callable` is the argument that RUNS calls (-1: any, and what was registered).
    One that `detaches` gives the GIL up before it waits; for one of the `interpreter` Python itself waits
    with the GIL held; one that is taken `once` in the life of a process is worth a word only if the GIL is
    waited for meanwhile.
    """

    name: str
    does: Locking
    evidence: tuple[Evidence, ...]
    argument: int = 0
    success: str = ""
    shared: bool = False
    callable: int = 1
    lock: str = ""
    interpreter: bool = False
    once: bool = False
    detaches: bool = False
    note: str = ""

    @property
    def verified(self) -> bool:
        return is_verified(self.evidence)


class Means(StrEnum):
    """What an argument's value makes of a call."""

    NO_WAIT = "no-wait"  # it returns at once, whatever the function may do otherwise
    NEW = "new"  # what it makes can be closed at once as long as nothing was done with it
    NON_BLOCKING = "non-blocking"  # later calls on what it is given don't wait
    READ_ONLY = "read-only"  # what it opens can be closed without writing anything


_INT = 0xFFFFFFFF


class Request(NamedTuple):
    """A C function that is asked for something by one of its arguments (0-based; negative: from the end).

    It is when the argument is one of `values` (spelt as an Op's arguments are), has one of `bits` set, or
    has none of `clear` set. `what` tells apart what one function may be asked for.
    """

    name: str
    what: str
    means: Means
    argument: int
    evidence: tuple[Evidence, ...]
    values: tuple[str, ...] = ()
    bits: int = 0
    clear: int = 0

    def is_made_with(self, args: Sequence[str]) -> bool:
        """Whether this is what a call with these arguments asks for."""
        given = -len(args) <= self.argument < len(args)
        return given and self.asked_by(args[self.argument])

    def asked_by(self, argument: str) -> bool:
        """Whether this is what a call with `argument` asks for."""
        if argument in self.values:
            return True
        if not argument.lstrip("-").isdigit():
            return False
        number = int(argument) & _INT  # a request with the highest bit set may have passed through an int
        if str(number) in self.values:
            return True
        return bool(number & self.bits) or bool(self.clear and not number & self.clear)


class CallbackApi(NamedTuple):
    """A C function that takes a function's address; `argument` is its 0-based position (-1: any).

    It may also be a field ("DLManagedTensor.deleter"), all fields ("fuse_operations.*") or a variable that
    holds one. `during` names the functions that call it back on their caller's thread, where that is not
    the one that takes the address. A `late` one may be called when the interpreter is gone.
    """

    name: str
    argument: int
    runs_on: RunsOn
    evidence: tuple[Evidence, ...]
    during: tuple[str, ...] = ()
    late: bool = False


class Releases(StrEnum):
    """How much of a Python callable's run has the GIL released."""

    ALWAYS = "always"
    LARGE = "large"  # only for large input
    PARTLY = "partly"
    NEVER = "never"  # one uninterrupted native hold
    BYTECODE = "bytecode"  # pure Python: gives way every switch interval


class PythonCallable(NamedTuple):
    """What is known of a callable, by dotted name."""

    name: str
    releases: Releases
    kind: str  # cpu | io | wait | process
    evidence: tuple[Evidence, ...]
    variant: str = ""
    condition: str = ""
    versions: str = ""


class PoolKind(StrEnum):
    """Where a pool runs its tasks."""

    THREAD = "thread"
    PROCESS = "process"
    INTERPRETER = "interpreter"
    LOOP_THREAD = "loop-thread"  # a thread, awaited from an event loop
    CONFIGURABLE = "configurable"
    SAME_THREAD = "same-thread"


class PoolApi(NamedTuple):
    """A Python API that runs a callable elsewhere; positions are 0-based and leave `self` out."""

    name: str
    pool: PoolKind
    role: str  # constructor | submit | map | spawn | decorator | wrap | callback | server | configure
    evidence: tuple[Evidence, ...]
    callable_position: int | None = None
    callable_keyword: str = ""
    iterable_position: int | None = None
    chunk_parameter: str = ""
    chunk_default: str = ""
    workers_parameter: str = ""
    pickles: bool = False
    note: str = ""


class HeldEffect(StrEnum):
    """What a C-API function may do to its caller although the caller holds the GIL throughout."""

    NONE = "none"
    RUNS_PYTHON = "runs-python"
    MAY_RUN_PYTHON = "may-run-python"
    RELEASES = "releases"  # always, for a while or now and then
    MAY_RELEASE = "may-release"
    MAY_RUN_GC = "may-run-gc"  # finalizers and weakref callbacks: arbitrary code
    BLOCKS_WITH_GIL = "blocks-with-gil"
    RETURNS_BORROWED = "returns-borrowed"
    RETURNS_BORROWED_MEMORY = "returns-borrowed-memory"
    RETURNS_NEW = "returns-new"
    STEALS_REFERENCE = "steals-reference"
    MAKES_UNREACHABLE = "makes-unreachable"  # the collector does not find its argument any more


class HeldSemantics(NamedTuple):
    """References and interruptions: what a C-API function does to a caller that holds the GIL.

    `returns` is "new", "borrowed", "borrowed (key,value)", "char*", "null" (always) or
    empty; `replacement` names the API that returns a reference of the caller's own.
    """

    name: str
    effects: tuple[HeldEffect, ...]
    evidence: tuple[Evidence, ...]
    category: str = ""
    returns: str = ""
    replacement: str = ""
    note: str = ""


class Role(StrEnum):
    """What a C function does with data that another thread may change or free once the GIL is released."""

    STORES = "stores"  # writes to what its argument points to
    CHANGES = "changes"  # changes what its argument stands for, with no lock of its own
    READS_ERROR = "reads-error"  # reads the calling thread's last error
    LEAVES_ERROR = "leaves-error"  # is no call whose error anybody asks for: it cannot fail
    BORROWS = "borrows"  # its result is a reference that a place which others may change keeps alive
    BORROWS_INTO = "borrows-into"  # it puts such a reference where its argument points to
    MAKES = "makes"  # its result is an object that nobody else has yet, although Python code may make it
    KEEPS = "keeps"  # its argument becomes, or is, a reference of the caller's own
    POINTS_INTO = "points-into"  # its result points into storage of its argument that may move
    PUTS_POINTER = "puts-pointer"  # it puts such a pointer where its argument points to
    PINS = "pins"  # what it puts into its argument stays where it is until it is unpinned
    UNPINS = "unpins"  # what its argument holds may move or go from now on
    PARSES = "parses"  # its argument is a format of PyArg_Parse


class Handling(NamedTuple):
    """One thing that a function does with data; `argument` is the 0-based position it is about.

    `error` says which error is read: "win32" or "errno"; one with an argument reads it if that is 0.
    `replacement` names what gives a reference, or a hold on a buffer, of the caller's own.
    """

    name: str
    role: Role
    evidence: tuple[Evidence, ...]
    argument: int | None = None
    error: str = ""
    replacement: str = ""
    note: str = ""


class Leaves(StrEnum):
    """How a C or C++ function ends other than by returning, or what helps another one to."""

    THROWS = "throws"  # an exception, on a condition that callers have to expect
    JUMPS = "jumps"  # longjmp: always
    MAY_JUMP = "may-jump"  # a library's, to where its user called setjmp, when it meets an error
    SETS = "sets"  # setjmp: returns again when somebody jumps
    INTERRUPTS = "interrupts"  # has what it is given called in the middle of whatever runs then


class Leaving(NamedTuple):
    """How a function outside the project ends. One that throws does so only when it is called with at most
    `arguments` arguments (-1: any; an std::error_code is one more), and not where a function of the names
    `unless` has asked the same object before. `handled`: only where a handler says that it is expected."""

    name: str
    how: Leaves
    evidence: tuple[Evidence, ...]
    arguments: int = -1
    unless: tuple[str, ...] = ()
    handled: bool = False
    note: str = ""


class Construct(NamedTuple):
    """A statement, directive, option or idiom that changes the GIL state where no C name shows it."""

    name: str
    library: str
    does: str
    evidence: tuple[Evidence, ...]
    expansion: str = ""
    note: str = ""
