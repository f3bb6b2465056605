"""Which configurations change what the preprocessor leaves of a text, told from its `#if` lines alone."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from gillint.sources.configurations import CONFIGURATIONS, Configuration
from gillint.sources.headers import HEADERS

_REST = rb"[^\n\\]*(?:\\\r?\n[^\n\\]*)*"  # of a directive, continued lines included
_DIRECTIVE = re.compile(rb"^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|else|endif)\b(%b)" % _REST, re.M)
_CALL = re.compile(rb"\b(?!(?:if|while|for|switch|sizeof|defined|return)\b)[A-Za-z_]\w*[ \t]*\(")
_REGION = re.compile(rb"\bPy_(?:BEGIN|END|UN)?_?(?:ALLOW|BLOCK)_THREADS\b")
_NOT_CODE = re.compile(rb"^[ \t]*#%b|/\*.*?\*/|//[^\n]*" % _REST, re.M | re.S)
# What guards data in a free-threaded build alone: critical sections, and macros for locks.
_SECTION = re.compile(rb"\bPy_BEGIN_CRITICAL_SECTION")
_GIL_NOT_USED = re.compile(rb"\bPy_MOD_GIL_NOT_USED\b|\bmod_gil_not_used\b")
_NEWER = re.compile(rb"\bPy_GIL_DISABLED\b|\b0x030[D-Fd-f]")  # also of the Python that has such builds
_DEFINES_CALL = re.compile(rb"^[ \t]*#[ \t]*define[ \t]+\w+(?:\([^)\n]*\))?[ \t]+%b" % _REST, re.M)
_INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]', re.M)


class _Open(NamedTuple):
    """An `#if` that has not ended: the configurations its conditions name so far, and where its current
    branch begins."""

    named: frozenset[str]
    begin: int


def configurations_of(text: bytes) -> frozenset[str]:
    """The configurations under whose conditions a text has calls, and "windows" for one that cannot be read
    without the headers of Windows."""
    marked = [each for each in CONFIGURATIONS.values() if each.marks.search(text)]
    found = set(_with_code(text, marked)) if marked else set()
    if "windows" not in found and _only_for_windows(text):
        found.add("windows")
    if "free-threaded" not in found and _is_guarded_otherwise(text):
        found.add("free-threaded")
    return frozenset(found)


def _is_guarded_otherwise(text: bytes) -> bool:
    """Whether what guards data, in a text that has to do with free-threaded builds, shows in those only."""
    if _SECTION.search(text):
        return True
    if not _GIL_NOT_USED.search(text):
        return False
    newer = CONFIGURATIONS["free-threaded"]._replace(marks=_NEWER)
    return any(_with_code(text, [newer], _has_macros))


def _with_code(
    text: bytes, marked: Sequence[Configuration], has_code: Callable[[bytes], bool] | None = None
) -> Iterator[str]:
    open_: list[_Open] = []
    for directive in _DIRECTIVE.finditer(text):
        word, condition = directive[1], directive[2]
        if word in (b"if", b"ifdef", b"ifndef"):
            open_.append(_Open(_named(marked, condition), directive.end()))
        elif open_:
            before = open_.pop()
            if before.named and (has_code or _has_code)(text[before.begin : directive.start()]):
                yield from before.named
            if word != b"endif":
                open_.append(_Open(before.named | _named(marked, condition), directive.end()))


def _named(marked: Sequence[Configuration], condition: bytes) -> frozenset[str]:
    """The configurations that a condition speaks of. One of a platform and a build (`MS_WINDOWS && Py_DEBUG`)
    does not hold for the build alone."""
    found = [each for each in marked if each.marks.search(condition)]
    platforms = [each for each in found if each.foreign]
    return frozenset(each.name for each in platforms or found)


def _has_code(branch: bytes) -> bool:
    code = _NOT_CODE.sub(b" ", branch)
    return _CALL.search(code) is not None or _REGION.search(code) is not None


def _has_macros(branch: bytes) -> bool:
    """Whether a branch has calls, or macros that do something."""
    return _has_code(branch) or any(_CALL.search(found[0]) for found in _DEFINES_CALL.finditer(branch))


def _only_for_windows(text: bytes) -> bool:
    return any(
        include[1].decode("utf-8", "replace").lower() in _windows_headers()
        for include in _INCLUDE.finditer(text)
    )


@cache
def _windows_headers() -> frozenset[str]:
    """The names of headers that only Windows has."""
    return frozenset(path.name for path in (HEADERS / "win32").iterdir()) - frozenset(
        path.name for path in (HEADERS / "libc").iterdir()
    )
