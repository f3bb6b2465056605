"""What a planted bug consists of: changes to a text, and which findings would be right."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from c_text import blank
from regions import CFunction

CONTROL = "control"


class Change(NamedTuple):
    """Bytes `start` to `end` become `text`, which has no line end."""

    start: int
    end: int
    text: str


class Planted(NamedTuple):
    """One change of a file. A finding must touch one of `marks` (offsets of the clean text), or if there are
    none stand in the function."""

    kind: str
    changes: tuple[Change, ...]
    marks: tuple[int, ...] = ()


class Kind(NamedTuple):
    """What may be said of a kind of mutant, and how many of 400 it makes."""

    rules: tuple[str, ...]
    quota: int


class Source(NamedTuple):
    """A clean file and its functions; `is_bound` says that it uses pybind11."""

    text: bytes
    functions: tuple[CFunction, ...]
    is_cxx: bool = False
    is_bound: bool = False


def insert(at: int, text: str) -> Change:
    return Change(at, at, text)


def replace_all(pattern: str, text: str, by: str, offset: int) -> tuple[Change, ...]:
    """Every match in `text`, which stands at `offset`, becomes `by` (groups are filled in)."""
    found = re.finditer(pattern, text)
    return tuple(Change(offset + m.start(), offset + m.end(), m.expand(by)) for m in found)


def body_of(source: Source, function: CFunction) -> str:
    """The text of a function, a character per byte, with comments and literals blanked."""
    return blank(source.text[function.start : function.end].decode("latin-1"))


def is_statement_start(source: Source, at: int) -> bool:
    """Whether another statement may be put before what stands there: it is no branch without braces."""
    before = blank(source.text[max(0, at - 2000) : at].decode("latin-1")).rstrip()
    line = before.rpartition("\n")[2].strip()
    return before[-1:] in tuple(";{}") and not line.startswith("#")


def first_start(functions: Iterable[CFunction]) -> int:
    """Where a declaration can stand that all of these shall see."""
    return min(function.before for function in functions)
