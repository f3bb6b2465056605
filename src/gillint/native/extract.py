"""One C or C++ file becomes a NativeFile: parse, read the tree, lower every function, collect the tables."""

import ctypes
import os
import re
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from gillint.flow.cfg import CALL, Function, Op, Origin, Store
from gillint.knowledge.base import Knowledge
from gillint.model import Completeness, Problem
from gillint.native import clang, trouble, wrappers
from gillint.native.bindings import USES, Bindings
from gillint.native.clang import Cursor
from gillint.native.facts import Entry, Export, NativeFile
from gillint.native.freethreading import declared, of_builds
from gillint.native.generated import generator
from gillint.native.lower import is_static, lambdas_in, lower_function, lower_lambda
from gillint.native.names import FUNCTIONS, Names, template_of
from gillint.native.parse import ParseError, Parser
from gillint.native.reading import Read, Request, read_unit, request
from gillint.native.source import SourceMap
from gillint.native.stores import Exported, Statics, entries_of
from gillint.native.tables import Tables, is_table
from gillint.native.tree import Node, read_tree

_COPIED = re.compile(r"/include/(?:pybind11|nanobind)/")  # at the top of a project they are its own
_RECURSION_LIMIT = 20_000
_STACK = 256 << 20  # bytes, of which only those are used that a file needs


class NativeSource(NamedTuple):
    """A file to read. `path` is what findings say, `args` are compile arguments without the file."""

    path: str
    absolute: Path
    args: tuple[str, ...]
    cplusplus: bool = False
    configuration: str = ""  # "" for the machine's
    places_of_tests: bool = False  # whether to say where what branches tell is written


class Roots(NamedTuple):
    """What tells the project's files from Python's headers and from everybody else's."""

    project: Path
    python: tuple[Path, ...] = ()
    system: tuple[Path, ...] = ()  # neither, wherever they are

    def place(self, name: str) -> tuple[str, Origin]:
        """The path to report for a file that libclang read, and whose it is."""
        return _place(self, name)


@lru_cache(maxsize=8192)
def _place(roots: Roots, name: str) -> tuple[str, Origin]:
    path = os.path.realpath(name)
    shown = path.replace(os.sep, "/")
    if any(_is_in(path, root) for root in roots.python):
        return shown, Origin.PYTHON
    if any(_is_in(path, root) for root in roots.system):
        return shown, Origin.SYSTEM
    if _is_in(path, roots.project):
        inside = Path(path).relative_to(roots.project).as_posix()
        return (shown, Origin.PYTHON) if _COPIED.search(inside) else (inside, Origin.PROJECT)
    if {"numpy", "pybind11", "nanobind"} & set(shown.split("/")):
        return shown, Origin.PYTHON
    return shown, Origin.SYSTEM


def _is_in(path: str, root: Path) -> bool:
    """As `Path.is_relative_to`, which takes ten times as long; every header is asked."""
    return f"{path}{os.sep}".startswith(f"{root}".rstrip(os.sep) + os.sep)


@contextmanager
def _deep_recursion() -> Iterator[None]:
    """Room for deeply nested expressions; Python frames do not use the C stack since 3.11."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def extract(
    sources: Sequence[NativeSource],
    roots: Roots,
    read: Callable[[NativeSource], bytes | Problem],
    progress: Callable[[str, int, int], None] | None = None,
    know: Knowledge | None = None,
) -> list[NativeFile]:
    """The facts of each file, in order. What `know` has of a name that nothing declares shapes its guess.
    Raises LibclangMissingError."""
    return _on_a_large_stack(lambda: _extract_all(sources, roots, read, progress, know))


def _on_a_large_stack(run: Callable[[], list[NativeFile]]) -> list[NativeFile]:
    """Run in a thread whose stack holds any syntax tree: libclang parses on it too, instead of in threads of
    its own with 8 MB, where a sum of 20,000 terms ends the process."""
    os.environ.setdefault("LIBCLANG_NOTHREADS", "1")
    found: list[NativeFile] = []
    failure: list[BaseException] = []

    def work() -> None:
        try:
            found.extend(run())
        except BaseException as error:
            failure.append(error)

    before = threading.stack_size(_STACK)
    try:
        thread = threading.Thread(target=work, daemon=True)
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    if failure:
        raise failure[0]
    return found


def _extract_all(
    sources: Sequence[NativeSource],
    roots: Roots,
    read: Callable[[NativeSource], bytes | Problem],
    progress: Callable[[str, int, int], None] | None,
    know: Knowledge | None,
) -> list[NativeFile]:
    requests = [_request(source, read(source), know) for source in sources]
    shared = Counter(each.shared for each in requests if isinstance(each, Request) and each.has_python)
    found = []
    with tempfile.TemporaryDirectory(prefix="gillint-") as directory, _deep_recursion():
        parser = Parser(Path(directory))
        try:
            for number, (source, wanted) in enumerate(zip(sources, requests, strict=True)):
                if progress:
                    progress(source.path, number, len(sources))
                if isinstance(wanted, Problem):
                    found.append(_unread(source, wanted))
                    continue
                precompile = wanted.has_python and shared[wanted.shared] >= Parser.worthwhile
                found.append(_extract_one(parser, source, wanted._replace(precompile=precompile), roots))
        finally:
            parser.close()
    return found


def _request(source: NativeSource, text: bytes | Problem, know: Knowledge | None) -> Request | Problem:
    if isinstance(text, Problem):
        return text
    return request(source.absolute, text, source.args, know, cplusplus=source.cplusplus)


def _extract_one(parser: Parser, source: NativeSource, wanted: Request, roots: Roots) -> NativeFile:
    try:
        with read_unit(parser, wanted) as read:
            return _Extraction(source, read, roots, wanted.know).run(wanted.text)
    except ParseError as error:
        return _unread(source, Problem(source.path, "parse", str(error)))


def _unread(source: NativeSource, problem: Problem) -> NativeFile:
    return NativeFile(source.path, problems=(problem,), configuration=source.configuration)


class _Extraction:
    """The facts of one translation unit as they are collected."""

    def __init__(self, source: NativeSource, read: Read, roots: Roots, know: Knowledge | None) -> None:
        unit = read.unit
        self._source = source
        self._read = read
        self._unit = unit
        self._roots = roots
        main = source.absolute.resolve().as_posix()

        def place(name: str) -> tuple[str, Origin]:
            if name == read.guesses:
                return name, Origin.UNKNOWN
            path, origin = roots.place(name)
            if origin is not Origin.PROJECT and path == main:
                return source.path, Origin.PROJECT
            return path, origin

        self._map = SourceMap(unit.handle, place)
        lacks_headers = any(error.missing_header for error in unit.diagnostics)
        self._names = Names(
            self._map,
            know,
            cplusplus=source.cplusplus,
            lacks_headers=lacks_headers,
            places_of_tests=source.places_of_tests,
        )
        self._tables = Tables(self._map, self._names)
        self._functions: list[Function] = []
        self._templates: list[Node] = []  # read where nothing is made from them: what is made says more
        self._made: set[str] = set()
        self._errors = [
            error for error in unit.diagnostics if error.path and place(error.path)[0] == source.path
        ]
        self._entries: list[Entry] = []
        self._statics = Statics(self._map, self._names)
        self._stores: list[Store] = []
        self._problems: list[Problem] = []

    def run(self, text: bytes) -> NativeFile:
        self._exported = Exported(self._map, self._names, text)
        root = read_tree(self._unit.handle, self._wanted, cplusplus=self._source.cplusplus)
        for node in root.kids:
            self._take(node)
        for node in self._templates:
            self._take_function(node)
        bindings = Bindings(self._map, self._names)
        if self._source.cplusplus and any(name in text for name in USES):
            bindings.read(self._bodies(root))
        self._entries += [*self._tables.entries, *bindings.entries, *self._statics.entries]
        self._entries += [*self._exported.entries, *self._exported.overrides()]
        completeness = self._completeness()
        texts = self._map.texts()
        shows_locks = self._source.configuration == "free-threaded" and any(
            each.path.endswith("/critical_section.h") for each in texts
        )
        return NativeFile(
            path=self._source.path,
            functions=tuple(self._functions),
            entries=tuple(dict.fromkeys(self._entries)),
            exports=tuple(dict.fromkeys((*self._exports(text), *bindings.exports))),
            comments=tuple(
                comment
                for source_text in self._map.texts()
                if source_text.origin is Origin.PROJECT and b"gillint:" in source_text.text
                for comment in source_text.comments(b"gillint:")
            ),
            completeness=completeness,
            problems=(*self._problems, *self._diagnosed(completeness)),
            stores=tuple(dict.fromkeys(self._stored())),
            read=tuple(text.path for text in self._map.texts() if text.origin is Origin.PROJECT),
            configuration=self._source.configuration,
            generated_by=generator(text),
            generated=tuple(
                each.path
                for each in self._map.texts()
                if each.origin is Origin.PROJECT and generator(each.text)
            ),
            gil_not_used=declared(texts),
            of_builds=frozenset() if shows_locks else of_builds(texts),
        )

    def _exports(self, text: bytes) -> Iterator[Export]:
        yield from wrappers.exports(generator(text), self._functions, self._tables.methods(), text)
        yield from self._tables.exports(self._module_calls())

    def _wanted(self, cursor: Cursor) -> bool:
        """Whether a declaration at file scope is the project's, and no variable that only holds data (in C++
        a lambda may be in it, in C what is a table or has room for a function is read)."""
        if self._map.origin(cursor) is not Origin.PROJECT:
            return False
        if cursor.kind != clang.VAR_DECL or self._source.cplusplus:
            return True
        return is_table(cursor) or self._statics.may_hold(cursor)

    def _take(self, node: Node, *, template: bool = False) -> None:
        if node.kind in FUNCTIONS:
            if template or node.kind == clang.FUNCTION_TEMPLATE:
                self._templates.append(node)
            else:
                self._take_function(node)
        elif node.kind == clang.VAR_DECL:
            if not self._tables.read(node):
                self._statics.read(node)
            for inner in lambdas_in(node):
                owner = clang.spelling(node.cursor)
                self._functions += lower_lambda(inner, self._map, self._names, owner, self._stores)
        else:
            inside = template or node.kind in (clang.CLASS_TEMPLATE, clang.CLASS_PARTIAL)
            for kid in node.kids:
                self._take(kid, template=inside)

    def _bodies(self, node: Node) -> Iterator[Node]:
        """The function definitions below a node."""
        for kid in node.kids:
            if kid.kind in FUNCTIONS:
                if kid.child(clang.COMPOUND_STMT) or kid.child(clang.CXX_TRY):
                    yield kid
            else:
                yield from self._bodies(kid)

    def _take_function(self, node: Node) -> None:
        name = clang.spelling(node.cursor)
        text, _ = self._map.at(clang.library().clang_getCursorLocation(node.cursor))
        path = text.path if text else self._source.path
        key = self._names.key(node.cursor, name, path)
        if key in self._made:
            return
        try:
            lowered = lower_function(
                node, self._map, self._names, key, self._names.qualified(node.cursor, name)
            )
        except (RecursionError, ctypes.ArgumentError):  # the latter hides one met while it converts
            where = self._map.written(node.cursor).where
            self._problems.append(
                Problem(path, "lower", f"`{name}` is nested too deeply to be analysed", where)
            )
            return
        if lowered is None:
            return
        if self._source.cplusplus:
            self._made.add(template_of(node.cursor))
        function = lowered.function
        last = self._map.end_of(node.cursor).span.line
        if any(error.line in range(function.where.line, last + 1) for error in self._errors):
            function = replace(function, damaged=True)
        self._functions += [function, *lowered.nested]
        for variable in lowered.variables:
            if not self._tables.read(variable) and is_static(variable):
                self._statics.read(variable)
        where = lowered.function.where
        if name.startswith("PyInit_") or (name.startswith("init") and _calls(lowered.function, _PY2_INIT)):
            self._entries.append(Entry(key, "module", where))
        self._exported.take(node.cursor, key, lowered.function.where, name)
        self._stores += lowered.stores
        self._entries += entries_of(lowered.stores)

    def _module_calls(self) -> dict[str, str]:
        """Method tables given to a call that makes or extends a module (Python 2's Py_InitModule*)."""
        found = {}
        for function in self._functions:
            for op in _calls(function, _PY2_INIT):
                if len(op.args) >= 2 and function.name.startswith("init"):
                    found[op.args[1]] = function.name.removeprefix("init")
        return found

    def _stored(self) -> Iterator[Store]:
        """Where functions' addresses are put, but for what the interpreter calls: that is an entry."""
        for store in (*self._statics.found, *self._stores):
            if store.origin is not Origin.PYTHON:
                yield store

    def _completeness(self) -> Completeness:
        calls = unknown = 0
        for function in self._functions:
            for op in function.calls():
                calls += 1
                unknown += op.name in self._names.undeclared
        errors = self._unit.diagnostics
        missing = tuple(dict.fromkeys(error.missing_header for error in errors if error.missing_header))
        lost = len({(error.path, error.line) for error in errors if not error.missing_header})
        return Completeness(calls, unknown, len(errors), missing, self._read.guessed, lost)

    def _diagnosed(self, completeness: Completeness) -> Iterator[Problem]:
        def place(name: str) -> str:
            return self._roots.place(name)[0]

        source, found = self._source, self._unit.diagnostics
        return trouble.problems(
            source.path, source.configuration, completeness, found, self._read.before, place
        )


_PY2_INIT = frozenset({"Py_InitModule", "Py_InitModule3", "Py_InitModule4", "Py_InitModule4_64"})


def _calls(function: Function, names: Iterable[str]) -> list[Op]:
    return [
        op
        for block in function.cfg.blocks
        for op in block.ops
        if op.kind is CALL and (op.name in names or op.macro in names)
    ]
