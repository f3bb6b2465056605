"""Which headers C and C++ are read with: the machine's, gillint's own, or the one to fill in for the other.

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

from gillint.config import HeaderMode
from gillint.model import Problem
from gillint.sources import headers
from gillint.sources.configurations import HOST, Configuration
from gillint.sources.files import Language
from gillint.sources.headers import FORMER, RESOURCES

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
    """Directories of headers; `python` is None where no Python.h of the machine is used.

    `mode` "real" takes the machine's headers alone, "bundled" gillint's alone, "auto" the machine's and for
    each one it lacks gillint's. `version` is the Python that gillint's Python.h shows, None for its default.
    """

    python: Path | None
    packages: tuple[Path, ...] = ()
    sdk: Path | None = None
    problems: tuple[Problem, ...] = ()
    mode: HeaderMode = "auto"
    version: tuple[int, int] | None = None

    def arguments(self, language: Language, configuration: Configuration = HOST) -> tuple[str, ...]:
        """Arguments that every file of `language` gets, after those of the project."""
        alone = self.mode == "bundled" or configuration.foreign
        return (
            *self._version(),
            *configuration.arguments(bundled=self.mode == "bundled"),
            *(_alone(language, configuration) if alone else self._found(language, configuration)),
            *TOLERANCE,
        )

    @property
    def platform(self) -> str:
        """The configuration that files are read in first, or "" on a machine that is none of them."""
        if self.mode == "bundled":
            return "linux"
        return {"linux": "linux", "darwin": "macos", "win32": "windows"}.get(sys.platform, "")

    def _found(self, language: Language, configuration: Configuration) -> tuple[str, ...]:
        """The machine's headers, then, when wanted, gillint's: whoever is searched first has the say. For a
        free-threaded build they are gillint's: the machine's Python may be older, or have a GIL."""
        own = headers.all_of(language) if self.mode == "auto" else (FORMER,)
        python = () if self.mode == "auto" and configuration.name == "free-threaded" else self._python()
        return (
            f"-resource-dir={RESOURCES}",
            *(("-isysroot", str(self.sdk)) if self.sdk else ()),
            *(f"-isystem{directory}" for directory in (*python, *self.packages)),
            *(f"-idirafter{directory}" for directory in own),
        )

    def _version(self) -> tuple[str, ...]:
        if self.version is None:
            return ()
        major, minor = self.version
        return (f"-DGILLINT_PY_VERSION_HEX={major << 24 | minor << 16 | 0xF0:#010x}",)

    def _python(self) -> tuple[Path, ...]:
        return (self.python,) if self.python else ()

    def directories(self) -> tuple[Path, ...]:
        """The include directories of Python and the binding libraries, the machine's first."""
        return (*self._python(), *self.packages, *headers.of_python())

    def offers(self, header: str) -> bool:
        """Whether `#include <header>` is found without the project's help. gillint's headers of binding
        libraries do not count: a project may bring the real ones."""
        return _offers(self, header)

    def elsewhere(self, header: str) -> str | None:
        """The one directory right below the machine's include directories that holds `header`: where libpq's
        and MariaDB's are, whose builds ask pg_config and its like for the place."""
        if self.mode == "bundled" or header in _COMMON_NAMES:
            return None
        named = _below_system(self.sdk).get(header.partition("/")[0], ())
        holders = [each for each in named if os.path.isfile(os.path.join(each, header))]
        return holders[0] if len(holders) == 1 else None


def _alone(language: Language, configuration: Configuration) -> tuple[str, ...]:
    """gillint's headers and no others."""
    folders = headers.all_of(language, windows=configuration.windows)
    return ("-nostdinc", "-nostdlibinc", *(f"-isystem{directory}" for directory in folders))


def standard(language: Language) -> str:
    """The -std= of a file whose own is not known: what GCC 5 to 14 and MSVC-free projects compile with."""
    return _STANDARDS[language]


def find_toolchain(
    environ: Mapping[str, str] = os.environ,
    *,
    mode: HeaderMode = "auto",
    version: tuple[int, int] | None = None,
) -> Toolchain:
    """Look for headers; GILLINT_PYTHON_INCLUDE names the directory of Python.h instead of the interpreter.

    A Python.h that is wanted and missing is a Problem that loses nothing by itself: files are parsed all the
    same.
    """
    if mode == "bundled":
        return Toolchain(None, mode=mode, version=version)
    python = next(_python_includes(environ), None)
    sdk = next((Path(path) for path in _MAC_SDKS if os.path.isdir(path)), None) if _is_mac() else None
    problems = () if python or mode == "auto" else (_no_python_headers(),)
    return Toolchain(python, tuple(_package_includes()), sdk, problems, mode, version)


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
        remedy="install Python's headers (python3-dev, python3-devel), set GILLINT_PYTHON_INCLUDE, or use "
        'headers = "auto"',
        lost=False,
    )


# Names that many projects give to a header of their own, which only their build makes.
_COMMON_NAMES = frozenset(
    f"{name}.h"
    for name in (
        "config", "version", "types", "util", "utils", "common", "defs", "error", "errors", "debug", "list",
        "hash", "module", "modules", "object", "thread", "threads", "proc", "queue", "time", "string",
        "docstrings",
    )
)  # fmt: skip


@cache
def _below_system(sdk: Path | None) -> dict[str, list[str]]:
    """The directories below those of the C library's headers, but the C++ library's, by what they hold."""
    found: dict[str, list[str]] = {}
    for directory in _system_directories(sdk):
        for folder in sorted(_listed(directory)):
            if folder != "c++" and "." not in folder:
                for name in _listed(os.path.join(directory, folder)):
                    found.setdefault(name, []).append(os.path.join(directory, folder))
    return found


@cache
def _listed(directory: Path | str) -> frozenset[str]:
    """The names in a directory: one look at it is quicker than asking for each header."""
    try:
        return frozenset(os.listdir(directory))
    except OSError:
        return frozenset()


@cache
def _searched(toolchain: Toolchain) -> tuple[Path, ...]:
    real = (
        *((toolchain.python,) if toolchain.python else ()),
        *toolchain.packages,
        RESOURCES / "include",
        *_system_directories(toolchain.sdk),
    )
    own = (*headers.of_libraries("c++"), headers.HEADERS / "python")
    match toolchain.mode:
        case "real":
            return (*real, FORMER)
        case "bundled":
            return (*own, FORMER)
        case "auto":
            return (*real, *own, FORMER)


def _system_directories(sdk: Path | None) -> tuple[Path, ...]:
    root = sdk or Path("/")
    triplet = sysconfig.get_config_var("MULTIARCH")
    multiarch = (root / "usr/include" / triplet,) if triplet else ()
    return (root / "usr/local/include", *multiarch, root / "usr/include")


@cache
def _offers(toolchain: Toolchain, header: str) -> bool:
    first, _, rest = header.partition("/")
    holders = [directory for directory in _searched(toolchain) if first in _listed(directory)]
    return any(not rest or os.path.isfile(os.path.join(holder, header)) for holder in holders)
