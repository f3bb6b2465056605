"""Facts become a program: the C and C++ side solved, the Python side judged with what the C side exports."""

from collections.abc import Sequence
from typing import NamedTuple

from gillint.flow.contexts import ContextMap
from gillint.flow.semantics import Semantics
from gillint.flow.solved import ProgramFlow
from gillint.flow.summary import Summaries
from gillint.knowledge.base import Knowledge
from gillint.link.dispatches import LinkedPython, link_python
from gillint.link.duplicates import separate
from gillint.link.freethreading import gil_not_used, unsure
from gillint.link.profile import profiles
from gillint.link.stated import as_stated
from gillint.native.facts import NativeFile
from gillint.native.generated import MIND_THE_GIL, RUNTIME
from gillint.python.facts import PythonProgram

# entries that are not the interpreter's
_NO_CALLS = ("pointer", "released", "passed", "static", "unload", "override")


class Program(NamedTuple):
    """Both sides of a project, as the checks see them."""

    flow: ProgramFlow
    python: LinkedPython | None = None


def solve_native(files: Sequence[NativeFile], know: Knowledge, *, generated: bool = False) -> ProgramFlow:
    """The GIL's state everywhere in the C and C++ side. In `generated` code, too, something may be found."""
    functions = [
        function
        for file in files
        for function in file.functions
        if not (function.name in MIND_THE_GIL and function.where.path in file.generated)
    ]
    called = [e.function for file in files for e in file.entries if not e.kind.startswith(_NO_CALLS)]
    summaries = Summaries(functions, Semantics(know, {function.key for function in functions}), called)
    entries = [(entry.function, entry.kind, entry.where) for file in files for entry in file.entries]
    stores = [store for file in files for store in file.stores]
    silent = frozenset(
        function.key
        for file in files
        for function in file.functions
        if not file.path
        or (function.where.path in file.generated and (not generated or RUNTIME.match(function.name)))
    )
    contexts = ContextMap(summaries, know, entries, stores)
    return ProgramFlow(summaries, contexts, silent, gil_not_used(files), unsure(files))


def link(
    native: Sequence[NativeFile],
    python: PythonProgram | None,
    know: Knowledge,
    *,
    free_threaded: bool = False,
    generated: bool = False,
) -> Program:
    """The program that the facts describe. Profiles are made only where Python sends something away."""
    native = as_stated(separate(native), know)
    flow = solve_native(native, know, generated=generated)
    if python is None:
        return Program(flow)
    sends = any(file.dispatches for file in python.files)
    exports = [export for file in native for export in file.exports] if sends else []
    written = frozenset(path for file in native for path in file.generated)
    known = profiles(flow, exports, know, written)
    return Program(flow, link_python(python, know, known, free_threaded=free_threaded))
