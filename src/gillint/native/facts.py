"""What a C or C++ translation unit says, without any knowledge of what it means."""

from typing import NamedTuple

from gillint.flow.cfg import Function, Store
from gillint.model import Comment, Completeness, Location, Problem

DESTRUCTOR = "tp_dealloc"  # the slot of a type that Entry.kind tells from the others


class Entry(NamedTuple):
    """A function whose address is given to something that calls it with a known GIL state.

    `kind` is "method", "slot", "tp_dealloc", "getset", "module" (module init and exec), all entered with the
    GIL held, "released" for a function that is bound with a call guard that releases it, "passed NAME
    DESTRUCTOR" for a parameter of such a function that is an object, "pointer NAME" for
    an address stored in a global of Python's headers, judged by knowledge of that name, "static NAME" for the
    destructor of a variable that outlives the interpreter, "unload" for what runs as the library is unloaded,
    or "override NAME OTHER..." for a function that a header declares, with others of it that are called.
    Functions handed to threads and libraries are CALL arguments and stores, judged later with the knowledge
    base.
    """

    function: str  # Function.key
    kind: str
    where: Location


class Export(NamedTuple):
    """A C function reachable from Python as `module`.`qualname`; `module` is as the C source spells it."""

    module: str
    qualname: str
    function: str  # Function.key
    where: Location


class NativeFile(NamedTuple):
    """The facts of one translation unit; functions of included project files are among them."""

    path: str
    functions: tuple[Function, ...] = ()
    entries: tuple[Entry, ...] = ()
    stores: tuple[Store, ...] = ()  # of functions' addresses, but for those that are entries
    exports: tuple[Export, ...] = ()
    comments: tuple[Comment, ...] = ()
    completeness: Completeness = Completeness()
    problems: tuple[Problem, ...] = ()
    read: tuple[str, ...] = ()  # project files that were read as part of this one, itself included
    configuration: str = ""  # in which it was read, "" for the machine's
    generated_by: str = ""  # "Cython", "SWIG", ...
    generated: tuple[str, ...] = ()  # those of `read` that a program wrote; see native.generated
    gil_not_used: Location | None = None  # where it says that its module does not need the GIL
    of_builds: frozenset[str] = frozenset()  # those of `read` in which another build may have other locks
