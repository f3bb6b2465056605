"""What libclang says about a translation unit, with the source text around each place."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

from gillint.native import clang

_WARNING = 2  # CXDiagnosticSeverity
LIMIT = 5_000
"""Complaints that are read. OpenSSL's header missing makes a thousand of them; what has more is not C."""
_BEFORE, _AFTER = 120, 240  # bytes


class Complaint(NamedTuple):
    """A warning or an error. `before` and `after` are the text on both sides of where it is spelled, which
    for what comes out of a macro is the macro's definition or argument."""

    text: str
    before: str
    after: str

    def rest(self, name: str) -> str:
        """What comes after `name`, if the complaint is at that name."""
        return self.after.removeprefix(name) if self.after.startswith(name) else ""


def read_complaints(unit: int) -> Iterator[Complaint]:
    """Those of a translation unit (a CXTranslationUnit), in the order of the text."""
    for text, place in clang.diagnostics(unit, _WARNING, LIMIT):
        file, offset = clang.spelled_at(place)
        before, after = _around(unit, file, offset) if file else ("", "")
        yield Complaint(text, before, after)


def _around(unit: int, file: int, offset: int) -> tuple[str, str]:
    size = ctypes.c_size_t()
    data = clang.library().clang_getFileContents(unit, file, ctypes.byref(size))
    if not data or offset > size.value:
        return "", ""
    first = max(offset - _BEFORE, 0)
    before = ctypes.string_at(data + first, offset - first)
    after = ctypes.string_at(data + offset, min(_AFTER, size.value - offset))
    return before.decode("utf-8", "replace"), after.decode("utf-8", "replace")
