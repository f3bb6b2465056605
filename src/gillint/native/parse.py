"""Parsing with libclang: arguments and text in, a translation unit and its diagnostics out."""

import ctypes
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from gillint.native import clang

_ERROR, _FATAL = 3, 4
_MISSING_HEADER = re.compile(r"'([^']+)' file not found")
_INCLUDES_PYTHON = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*[<"]Python\.h[>"]', re.MULTILINE)
# What a source may define before it includes Python.h, and that changes which declarations it gets.
_BUILD_MODE = re.compile(rb"^[ \t]*#[ \t]*define[ \t]+(Py_BUILD_CORE\w*)\b", re.MULTILINE)
# Defined for all, so that one precompiled header serves all: one renames functions, the other adds macros.
FOR_ALL = ("-DPY_SSIZE_T_CLEAN=", "-DNEEDS_PY_IDENTIFIER=")
_PREFIX = b'#include "Python.h"\n#include "structmember.h"\n'


class ParseError(Exception):
    """libclang gave no translation unit at all."""


class Diagnostic(NamedTuple):
    """An error libclang reported; `missing_header` names the header that it could not find, if that is it."""

    text: str
    path: str
    line: int
    missing_header: str = ""


class Unit:
    """A parsed translation unit; `handle` is CXTranslationUnit."""

    __slots__ = ("diagnostics", "handle")

    def __init__(self, handle: int) -> None:
        self.handle = handle
        self.diagnostics = tuple(_diagnostics(handle))


def includes_python(text: bytes) -> bool:
    """Whether a source includes Python.h itself."""
    return _INCLUDES_PYTHON.search(text) is not None


def build_mode(text: bytes, args: Sequence[str]) -> tuple[str, ...]:
    """`-D` arguments for what a source defines before Python.h and that changes its declarations.

    Where `args` make it part of the core already, such a definition (`#ifndef Py_BUILD_CORE_BUILTIN` around
    it) adds nothing.
    """
    if any(arg.startswith("-DPy_BUILD_CORE") for arg in args):
        return FOR_ALL
    include = _INCLUDES_PYTHON.search(text)
    head = text[: include.start()] if include else b""
    found = sorted({f"-D{match[1].decode()}=1" for match in _BUILD_MODE.finditer(head)})
    return (*FOR_ALL, *found)


class Parser:
    """A libclang index, with precompiled Python headers per set of arguments.

    `directory` receives the precompiled headers; they are made for a set of arguments that at least
    `worthwhile` files share: building one costs as much as parsing the headers two or three times.
    """

    worthwhile = 3

    def __init__(self, directory: Path) -> None:
        # excludeDeclarationsFromPCH: the headers' declarations are not visited
        self._index = clang.library().clang_createIndex(1, 0)
        self.directory = directory
        self._headers: dict[tuple[str, ...], Path | None] = {}

    def close(self) -> None:
        clang.library().clang_disposeIndex(self._index)

    @contextmanager
    def parse(
        self, path: Path, args: Sequence[str], more: Sequence[str] = (), *, precompile: bool = False
    ) -> Iterator[Unit]:
        """A translation unit, alive inside the `with`; `more` are arguments that precompiled headers do not
        depend on. Raises ParseError."""
        handle = None
        if precompile:
            header = self._precompiled(tuple(args))
            if header is not None:
                handle = self._translate(path, (*args, "-include-pch", str(header), *more))
        if handle is None:
            handle = self._translate(path, (*args, *more))
        if handle is None:
            raise ParseError("libclang could not read it")
        try:
            yield Unit(handle)
        finally:
            clang.library().clang_disposeTranslationUnit(handle)

    def _precompiled(self, args: tuple[str, ...]) -> Path | None:
        """The precompiled Python headers for these arguments; None when they do not parse cleanly."""
        if args not in self._headers:
            self._headers[args] = self._build(args, self.directory / f"python{len(self._headers)}")
        return self._headers[args]

    def _build(self, args: tuple[str, ...], stem: Path) -> Path | None:
        source = stem.with_suffix(".hh" if "c++" in args else ".h")
        source.write_bytes(_PREFIX)
        header_args = tuple(f"{arg}-header" if arg in ("c", "c++") else arg for arg in args)
        handle = self._translate(
            source, header_args, clang.INCOMPLETE | clang.FOR_SERIALIZATION | clang.SKIP_BODIES
        )
        if handle is None:
            return None
        lib = clang.library()
        target = stem.with_suffix(".pch")
        try:
            clean = not any(_diagnostics(handle))
            saved = clean and lib.clang_saveTranslationUnit(handle, os.fsencode(target), 0) == 0
        finally:
            lib.clang_disposeTranslationUnit(handle)
        return target if saved else None

    def _translate(self, path: Path, args: Sequence[str], flags: int = clang.KEEP_GOING) -> int | None:
        raw = [os.fsencode(arg) for arg in args]
        array = (ctypes.c_char_p * len(raw))(*raw)
        unit = ctypes.c_void_p()
        clang.library().clang_parseTranslationUnit2(
            self._index, os.fsencode(path), array, len(raw), None, 0, flags, ctypes.byref(unit)
        )
        return unit.value


_LOSES_NOTHING = re.compile(r"static(?: assertion|_assert(?:ion)?) (?:failed|expression)")


def _diagnostics(handle: int) -> Iterator[Diagnostic]:
    """The errors of a translation unit, but for assertions that fail: no code is lost by one, and one about a
    type whose header is missing says nothing."""
    for text, place in clang.diagnostics(handle, _ERROR):
        if _LOSES_NOTHING.match(text):
            continue
        file, line = clang.expanded_line(place)
        path = clang.text_of(clang.library().clang_getFileName(file)) if file else ""
        missing = _MISSING_HEADER.search(text)
        yield Diagnostic(text, path, line, missing[1] if missing else "")
