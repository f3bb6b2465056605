"""What a source file is, and reading one without trusting it."""

import os
import re
import stat
from pathlib import Path
from typing import Literal, NamedTuple

from gillint.model import Problem

Language = Literal["c", "c++", "python"]

SIZE_LIMIT = 16 * 1024 * 1024
"""Bytes: twice the largest C file known to be compiled by hand (sqlite3.c, 9 MB), rounded up."""

_LANGUAGES: dict[str, Language] = {
    ".c": "c",
    ".cc": "c++",
    ".cpp": "c++",
    ".cxx": "c++",
    ".c++": "c++",
    ".C": "c++",
    ".py": "python",
}
_READ_WHEN_NAMED: dict[str, Language] = {
    ".h": "c",
    ".inc": "c",
    ".src": "c",
    ".hh": "c++",
    ".hpp": "c++",
    ".hxx": "c++",
    ".H": "c++",
}
_CPLUSPLUS = re.compile(
    rb"^[ \t]*(?:class\s+\w+|namespace\b|template\s*<|using\s+\w+|public:|private:)", re.M
)


class SourceFile(NamedTuple):
    """A file to analyse; `path` is posix and relative to the root (absolute outside it)."""

    path: str
    absolute: Path
    language: Language


def language_of(path: str) -> Language | None:
    """The language that a file name found in a directory stands for; None for what is neither a translation
    unit nor a Python module (headers, templates and `.inc` files are read by what includes them)."""
    return _LANGUAGES.get(os.path.splitext(path)[1])


def language_when_named(path: Path) -> Language | None:
    """The language of a file that the user named: headers, `.inc` and `.c.src` count too.

    A `.h` is C++ when its first 64 KiB hold a class, namespace, template or using declaration.
    """
    suffix = path.suffix
    named = _LANGUAGES.get(suffix) or _READ_WHEN_NAMED.get(suffix)
    return "c++" if suffix == ".h" and _looks_like_cplusplus(path) else named


def read_source(file: SourceFile, limit: int = SIZE_LIMIT) -> bytes | Problem:
    """The bytes of a file, or a Problem (stage "read", lost) when it cannot be analysed: unreadable, not a
    regular file, larger than `limit` bytes, or binary (holds a NUL). Never blocks on a pipe or device."""
    try:
        descriptor = os.open(file.absolute, os.O_RDONLY | _no_wait())
        with open(descriptor, "rb") as stream:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return _unread(file, "is not a regular file")
            if status.st_size > limit:
                return _unread(file, f"is {status.st_size} bytes long; the limit is {limit}")
            data = stream.read(limit + 1)
    except OSError as error:
        return _unread(file, f"cannot be read: {error.strerror or error}")
    except ValueError as error:  # a path with a NUL in it
        return _unread(file, f"cannot be read: {error}")
    if len(data) > limit:
        return _unread(file, f"is longer than {limit} bytes")
    if b"\0" in data:
        return _unread(file, "is binary: it holds NUL bytes")
    return data


def printable(path: str) -> str:
    """`path` with bytes that are not UTF-8 written as `\\xNN`, so that every output can hold it."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _unread(file: SourceFile, cause: str) -> Problem:
    return Problem(file.path, "read", f"{file.path} {cause}")


def _no_wait() -> int:
    return getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def _looks_like_cplusplus(path: Path) -> bool:
    head = read_head(path)
    return _CPLUSPLUS.search(head) is not None


def read_head(path: Path, size: int = 65536) -> bytes:
    """The first `size` bytes of a regular file, or nothing when it cannot be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _no_wait())
        with open(descriptor, "rb") as stream:
            return stream.read(size) if stat.S_ISREG(os.fstat(descriptor).st_mode) else b""
    except (OSError, ValueError):
        return b""
