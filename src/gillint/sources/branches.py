"""Which configurations change what the preprocessor leaves of a text, told from its `#if` lines alone."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from gillint.sources.headers import HEADERS

# The macros that tell a configuration; a text that names none of them is the same in all.
MARKS: Mapping[str, re.Pattern[bytes]] = {
    "windows": re.compile(rb"\b(?:_?WIN32|_?WIN64|MS_WIN(?:DOWS|32|64)|_MSC_VER|__MINGW(?:32|64)__)\b"),
    "macos": re.compile(rb"\b(?:__APPLE__|__MACH__|TARGET_OS_MAC|TARGET_OS_OSX|__DARWIN__)\b"),
    "linux": re.compile(rb"\b(?:__linux__|__linux|__gnu_linux__)\b"),
    "free-threaded": re.compile(rb"\bPy_GIL_DISABLED\b"),
    "debug": re.compile(rb"\bPy_DEBUG\b"),
}
_BUILDS = frozenset({"free-threaded", "debug"})
_DIRECTIVE = re.compile(
    rb"^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|else|endif)\b([^\n\\]*(?:\\\r?\n[^\n\\]*)*)", re.M
)
_CALL = re.compile(rb"\b(?!(?:if|while|for|switch|sizeof|defined|return)\b)[A-Za-z_]\w*[ \t]*\(")
_REGION = re.compile(rb"\bPy_(?:BEGIN|END|UN)?_?(?:ALLOW|BLOCK)_THREADS\b")
_NOT_CODE = re.compile(rb"^[ \t]*#[^\n\\]*(?:\\\r?\n[^\n\\]*)*|/\*.*?\*/|//[^\n]*", re.M | re.S)
_INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]', re.M)


class _Open(NamedTuple):
    """An `#if` that has not ended: the configurations its conditions name so far, and where its current
    branch begins."""

    named: frozenset[str]
    begin: int


def configurations_of(text: bytes) -> frozenset[str]:
    """The configurations under whose conditions a text has calls, and "windows" for one that cannot be read
    without the headers of Windows."""
    marked = [name for name, mark in MARKS.items() if mark.search(text)]
    found = set(_with_code(text, marked)) if marked else set()
    if "windows" not in found and _only_for_windows(text):
        found.add("windows")
    return frozenset(found)


def _with_code(text: bytes, names: list[str]) -> Iterator[str]:
    open_: list[_Open] = []
    for directive in _DIRECTIVE.finditer(text):
        word, condition = directive[1], directive[2]
        if word in (b"if", b"ifdef", b"ifndef"):
            open_.append(_Open(_named(names, condition), directive.end()))
        elif open_:
            before = open_.pop()
            if before.named and _has_code(text[before.begin : directive.start()]):
                yield from before.named
            if word != b"endif":
                open_.append(_Open(before.named | _named(names, condition), directive.end()))


def _named(names: list[str], condition: bytes) -> frozenset[str]:
    """The configurations that a condition speaks of. One of a platform and a build (`MS_WINDOWS && Py_DEBUG`)
    does not hold for the build alone."""
    found = frozenset(name for name in names if MARKS[name].search(condition))
    return found - _BUILDS or found


def _has_code(branch: bytes) -> bool:
    code = _NOT_CODE.sub(b" ", branch)
    return _CALL.search(code) is not None or _REGION.search(code) is not None


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
