"""The configurations a file can be read in: other platforms, another build of Python.

The preprocessor decides what a parse sees: code under `#ifdef MS_WINDOWS` is only there for a parse that
believes to be on Windows.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_LINUX = "x86_64-unknown-linux-gnu"


class Configuration(NamedTuple):
    """A way to read a file. `marks` are the macros by which `#if` lines tell it; `target` is clang's triple,
    "" for the machine's own; `defines` are macros, NAME or NAME=VALUE. `python_folders` hold what CPython's
    own sources have for it."""

    name: str
    marks: re.Pattern[bytes]
    target: str = ""
    defines: tuple[str, ...] = ()
    python_folders: tuple[str, ...] = ()

    @property
    def foreign(self) -> bool:
        """Whether it stands for another platform: no header of this machine is meant for it."""
        return bool(self.target)

    @property
    def windows(self) -> bool:
        return "windows" in self.target

    def arguments(self, *, bundled: bool) -> tuple[str, ...]:
        """Compile arguments. With gillint's headers alone, the machine's platform is Linux everywhere."""
        target = self.target or (_LINUX if bundled else "")
        return (
            *((f"--target={target}",) if target else ()),
            *(f"-D{macro}" for macro in self.defines),
        )


def _words(alternatives: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"\b(?:%b)\b" % alternatives)


HOST = Configuration("host", re.compile(b"(?!)"))  # the machine that gillint runs on
CONFIGURATIONS: Mapping[str, Configuration] = {
    each.name: each
    for each in (
        Configuration("linux", _words(b"__linux__|__linux|__gnu_linux__"), _LINUX),
        Configuration(
            "windows",
            _words(b"_?WIN32|_?WIN64|MS_WIN(?:DOWS|32|64)|_MSC_VER|__MINGW(?:32|64)__"),
            "x86_64-pc-windows-msvc",
            ("MS_WINDOWS=1", "WIN32=1"),
            ("PC",),
        ),
        Configuration(
            "macos",
            _words(b"__APPLE__|__MACH__|TARGET_OS_MAC|TARGET_OS_OSX|__DARWIN__"),
            "x86_64-apple-macosx13.0.0",
        ),
        Configuration("free-threaded", _words(b"Py_GIL_DISABLED"), "", ("Py_GIL_DISABLED=1",)),
        Configuration("debug", _words(b"Py_DEBUG"), "", ("Py_DEBUG=1",)),
    )
}
