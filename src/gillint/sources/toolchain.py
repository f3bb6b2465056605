"""What the machine offers to read C and C++ with: headers of Python and of binding libraries.

Nothing is spawned and nothing imported. libclang finds the C library and the C++ standard library by itself
(it looks for GCC installations and in /usr/include); the compiler's own headers (stddef.h, limits.h ...) are
always gillint's, because the libclang wheel has none and every machine shall get the same result.
"""

import os
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from gillint.model import Problem
from gillint.sources.files import Language

RESOURCES = Path(__file__).resolve().parent.parent / "native" / "headers" / "freestanding"
"""Given as -resource-dir: its include/ is searched after the C++ library's headers, before the C library's,
which the `#include_next` chains of libstdc++ and libc++ rely on."""

FORMER = RESOURCES.parent / "former"
"""Headers that Python itself had once (stringobject.h, longintrepr.h ...), for code that still names them."""

TOLERANCE = (
    "-ferror-limit=0",  # the default stops a parse after 20 errors
    "-fno-spell-checking",  # typo correction is slow and may pick another function than the one written
    "-Wno-everything",  # nobody reads warnings; this also quiets the ones that are errors by default:
    # int-conversion, incompatible-function-pointer-types, return-type (`return;` in a function that returns a
    # value), implicit-int, narrowing, `register` and string-literal suffixes (`"%"PRIu64`) in C++11
    "-Wimplicit-function-declaration",  # but a call to a function declared nowhere is a fact, not an error
    "-Wno-error=implicit-function-declaration",
)
"""Flags under which code written for Python 2 and compilers before 2010 yields a whole syntax tree."""

_STANDARDS: dict[Language, str] = {"c": "-std=gnu11", "c++": "-std=gnu++17"}
_BINDINGS = {
    "numpy": ("_core/include", "core/include"),
    "pybind11": ("include",),
    "nanobind": ("include",),
}
_MAC_SDKS = (
    "/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk",
    "/Applications/Xcode.app/Contents/Developer/Platforms/MacOSX.platform/Developer/SDKs/MacOSX.sdk",
)


class Toolchain(NamedTuple):
    """Directories of headers; `python` is None where the interpreter came without Python.h."""

    python: Path | None
    packages: tuple[Path, ...] = ()
    sdk: Path | None = None
    problems: tuple[Problem, ...] = ()

    def arguments(self, language: Language) -> tuple[str, ...]:
        """Arguments that every file of `language` gets, after those of the project."""
        return (
            f"-resource-dir={RESOURCES}",
            *(("-isysroot", str(self.sdk)) if self.sdk else ()),
            *(f"-isystem{directory}" for directory in self.directories()),
            *TOLERANCE,
        )

    def directories(self) -> tuple[Path, ...]:
        """The include directories of Python and the binding libraries, Python's first."""
        return (*((self.python,) if self.python else ()), *self.packages, FORMER)

    def offers(self, header: str) -> bool:
        """Whether `#include <header>` is found without the project's help (in C)."""
        return _offers(self, header)


def standard(language: Language) -> str:
    """The -std= of a file whose own is not known: what GCC 5 to 14 and MSVC-free projects compile with."""
    return _STANDARDS[language]


def find_toolchain(environ: Mapping[str, str] = os.environ) -> Toolchain:
    """Look for headers; GILLINT_PYTHON_INCLUDE names the directory of Python.h instead of the interpreter.

    A missing Python.h is a Problem that loses nothing by itself: files are parsed all the same.
    """
    python = next(_python_includes(environ), None)
    sdk = next((Path(path) for path in _MAC_SDKS if os.path.isdir(path)), None) if _is_mac() else None
    return Toolchain(python, tuple(_package_includes()), sdk, () if python else (_no_python_headers(),))


def _is_mac() -> bool:
    return sys.platform == "darwin"


def _python_includes(environ: Mapping[str, str]) -> Iterator[Path]:
    named = environ.get("GILLINT_PYTHON_INCLUDE")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    candidates = (
        (named,)
        if named
        else (sysconfig.get_path("include"), sysconfig.get_path("platinclude"), f"/usr/include/{version}")
    )
    return (
        Path(path).resolve() for path in candidates if path and os.path.isfile(os.path.join(path, "Python.h"))
    )


def _package_includes() -> Iterator[Path]:
    """Include directories of installed packages, found without importing them."""
    for package, places in _BINDINGS.items():
        try:
            spec = find_spec(package)
        except (ImportError, ValueError):
            continue
        found = (
            Path(root, place)
            for root in (spec.submodule_search_locations or () if spec else ())
            for place in places
            if os.path.isdir(os.path.join(root, place))
        )
        yield from list(found)[:1]


def _no_python_headers() -> Problem:
    return Problem(
        ".",
        "arguments",
        "Python.h was not found; its types and macros are not known",
        remedy="install Python's headers (python3-dev, python3-devel) or set GILLINT_PYTHON_INCLUDE",
        lost=False,
    )


@cache
def _searched(toolchain: Toolchain) -> tuple[Path, ...]:
    return (*toolchain.directories(), RESOURCES / "include", *_system_directories(toolchain.sdk))


def _system_directories(sdk: Path | None) -> tuple[Path, ...]:
    root = sdk or Path("/")
    triplet = sysconfig.get_config_var("MULTIARCH")
    multiarch = (root / "usr/include" / triplet,) if triplet else ()
    return (root / "usr/local/include", *multiarch, root / "usr/include")


@cache
def _offers(toolchain: Toolchain, header: str) -> bool:
    return any(os.path.isfile(os.path.join(directory, header)) for directory in _searched(toolchain))
