"""What libclang says about a translation unit, with the source text around each place."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

from gillint.native import clang

_WARNING, _ERROR = 2, 3
LIMIT = 5_000
"""Complaints that are read. OpenSSL's header missing makes a thousand of them; what has more is not C."""
_BEFORE, _AFTER = 120, 240  # bytes


class Complaint(NamedTuple):
    """A warning or an error. `before` and `after` are the text on both sides of where it is spelled, which
    for what comes out of a macro is the macro's definition or argument."""

    text: str
    before: str
    after: str
    is_error: bool


def read_complaints(unit: int) -> Iterator[Complaint]:
    """Those of a translation unit (a CXTranslationUnit), in the order of the text."""
    lib = clang.library()
    for index in range(min(lib.clang_getNumDiagnostics(unit), LIMIT)):
        diagnostic = lib.clang_getDiagnostic(unit, index)
        severity = lib.clang_getDiagnosticSeverity(diagnostic)
        if severity >= _WARNING:
            text = clang.text_of(lib.clang_getDiagnosticSpelling(diagnostic))
            file, offset = clang.spelled_at(lib.clang_getDiagnosticLocation(diagnostic))
            before, after = _around(unit, file, offset) if file else ("", "")
            yield Complaint(text, before, after, severity >= _ERROR)
        lib.clang_disposeDiagnostic(diagnostic)


def _around(unit: int, file: int, offset: int) -> tuple[str, str]:
    size = ctypes.c_size_t()
    data = clang.library().clang_getFileContents(unit, file, ctypes.byref(size))
    if not data or offset > size.value:
        return "", ""
    first = max(offset - _BEFORE, 0)
    before = ctypes.string_at(data + first, offset - first)
    after = ctypes.string_at(data + offset, min(_AFTER, size.value - offset))
    return before.decode("utf-8", "replace"), after.decode("utf-8", "replace")
