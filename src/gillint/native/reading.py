"""From a file to the translation unit its facts are taken from: parsed as often as it takes.

First with the precompiled Python headers, if there are; again without them when there are errors, which what
the file defines before Python.h may have caused; then with guesses for what is declared nowhere.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gillint.knowledge.base import Knowledge
from gillint.native import clang
from gillint.native.parse import FOR_ALL, Diagnostic, Parser, Unit, build_mode, includes_python

if TYPE_CHECKING:
    from gillint.native.heal import Healing

_USES_GIL = re.compile(rb"\bPy(?:_(?:BEGIN|END)_ALLOW_THREADS|Eval_\w+Thread|GILState_\w+)\b")


class Request(NamedTuple):
    """What to parse and how. `args` are the compile arguments, `mode` those for what the text defines before
    it includes Python.h; `precompile` says that enough files share both for a precompiled header. What `know`
    has of a name that nothing declares shapes its guess."""

    path: Path
    text: bytes
    args: tuple[str, ...]
    mode: tuple[str, ...] = ()
    precompile: bool = False
    cplusplus: bool = False
    know: Knowledge | None = None

    @property
    def shared(self) -> tuple[str, ...]:
        """The arguments under which files can share precompiled headers."""
        return (*self.args, *self.mode)

    @property
    def has_python(self) -> bool:
        """Whether the file includes Python.h itself."""
        return bool(self.mode)


def request(
    path: Path, text: bytes, args: tuple[str, ...], know: Knowledge | None = None, *, cplusplus: bool
) -> Request:
    mode = build_mode(text, args) if includes_python(text) else ()
    return Request(path, text, args, mode, cplusplus=cplusplus, know=know)


class Read(NamedTuple):
    """A translation unit; `guesses` is the header of invented declarations it was parsed with, if any,
    `guessed` how many names it declares, and `before` are the errors there were without it."""

    unit: Unit
    guesses: str = ""
    guessed: int = 0
    before: tuple[Diagnostic, ...] = ()


@contextmanager
def read_unit(parser: Parser, wanted: Request) -> Iterator[Read]:
    """The best translation unit of a file, alive inside the `with`. Raises ParseError."""
    with parser.parse(wanted.path, wanted.shared, precompile=wanted.precompile) as unit:
        if not unit.diagnostics:
            yield Read(unit)
            return
        first = unit.diagnostics
        reaches_python = any(name.endswith("Python.h") for name in clang.inclusions(unit.handle))
        lacks_python = not reaches_python and _lacks_python(unit, wanted.text)
        has_python = reaches_python or lacks_python
        healing = _healing(parser, wanted)
        if not has_python and not healing.improve(unit.handle):
            yield Read(unit, str(healing.header), healing.names, first)
            return
    plain = (*wanted.args, *FOR_ALL) if has_python else wanted.shared
    if wanted.precompile:
        with parser.parse(wanted.path, plain) as unit:
            if not unit.diagnostics:
                yield Read(unit)
                return
            first = unit.diagnostics
    if lacks_python:
        plain, first = (*plain, "-include", "Python.h"), ()
    with _guessed(parser, healing, wanted.path, plain, first, precompile=has_python) as read:
        yield read


@contextmanager
def _guessed(
    parser: Parser,
    healing: "Healing",
    path: Path,
    args: tuple[str, ...],
    before: tuple[Diagnostic, ...],
    *,
    precompile: bool,
) -> Iterator[Read]:
    """The translation unit after as many rounds of guesses as bring something new. `before` are the errors
    without guesses, if known: precompiled headers are used when they make no other ones."""
    while True:
        with parser.parse(path, args, healing.arguments, precompile=precompile) as unit:
            if precompile and before and not healing.arguments and unit.diagnostics != before:
                precompile = False
                continue
            before = before or unit.diagnostics
            if not healing.improve(unit.handle):
                yield Read(unit, str(healing.header), healing.names, before)
                return


def _healing(parser: Parser, wanted: Request) -> "Healing":
    from gillint.native.heal import Healing  # its patterns take longer to compile than most files to parse

    return Healing(parser.directory / "guesses.h", wanted.know, cplusplus=wanted.cplusplus)


def _lacks_python(unit: Unit, text: bytes) -> bool:
    """Whether a file that does not reach Python.h uses it, through a header that is not there: without it
    every region would be invisible."""
    return any(error.missing_header for error in unit.diagnostics) and _USES_GIL.search(text) is not None
