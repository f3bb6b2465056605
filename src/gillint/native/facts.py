"""What a C or C++ translation unit says, without any knowledge of what it means."""

from typing import NamedTuple

from gillint.flow.cfg import Function
from gillint.model import Comment, Location, Problem


class Entry(NamedTuple):
    """A function whose address is given to something that calls it with a known GIL state.

    `kind` is "method", "slot", "getset", "module" (module init and exec), all entered with the GIL held, or
    "pointer NAME" for an address stored in a global of Python's headers, judged by knowledge of that name.
    Functions handed to threads and libraries are CALL arguments, judged later with the knowledge base.
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


class Completeness(NamedTuple):
    """How much of a file was understood: counts."""

    calls: int = 0
    unresolved_calls: int = 0  # to names declared nowhere
    errors: int = 0  # diagnostics of level error or fatal
    missing_headers: tuple[str, ...] = ()
    guessed_names: int = 0  # declared nowhere, and invented so that the rest could be read
    lost_lines: int = 0  # that did not parse all the same


class NativeFile(NamedTuple):
    """The facts of one translation unit; functions of included project files are among them."""

    path: str
    functions: tuple[Function, ...] = ()
    entries: tuple[Entry, ...] = ()
    exports: tuple[Export, ...] = ()
    comments: tuple[Comment, ...] = ()
    completeness: Completeness = Completeness()
    problems: tuple[Problem, ...] = ()
    read: tuple[str, ...] = ()  # project files that were read as part of this one, itself included
    configuration: str = ""  # in which it was read, "" for the machine's
    generated_by: str = ""  # "Cython", "SWIG", ...
    generated: tuple[str, ...] = ()  # those of `read` that a program wrote; see native.generated
