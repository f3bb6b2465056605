"""gillint's own headers: where they are and in which order they are searched.

They stand in for headers a machine lacks, and for all of them where the same result is wanted everywhere.
"""

from pathlib import Path

from gillint.sources.files import Language

HEADERS = Path(__file__).resolve().parent.parent / "native" / "headers"

RESOURCES = HEADERS / "freestanding"
"""Given as -resource-dir: its include/ is searched after the C++ library's headers, before the C library's,
which the `#include_next` chains of libstdc++ and libc++ rely on."""

FORMER = HEADERS / "former"
"""Headers that Python itself had once (stringobject.h, longintrepr.h ...), for code that still names them."""

_BINDINGS = ("numpy", "pybind11", "nanobind", "boost")


def of_libraries(language: Language, *, windows: bool = False) -> tuple[Path, ...]:
    """Directories of the C, C++ and Windows headers, in the order to search them in."""
    names = (
        *(("win32",) if windows else ()),
        *(("libcxx",) if language == "c++" else ()),
        "freestanding/include",
        "libc",
    )
    return tuple(HEADERS / name for name in names)


def of_bindings(language: Language) -> tuple[Path, ...]:
    """Directories of NumPy's, and in C++ of pybind11's, nanobind's and Boost.Python's headers."""
    return tuple(HEADERS / name for name in (_BINDINGS if language == "c++" else _BINDINGS[:1]))


def of_python() -> tuple[Path, ...]:
    """Directories whose functions are Python's or a binding library's, and may need the GIL."""
    return (HEADERS / "python", *(HEADERS / name for name in _BINDINGS), FORMER)


def all_of(language: Language, *, windows: bool = False) -> tuple[Path, ...]:
    """Every directory that a file of `language` may need, in the order to search them in."""
    libraries = of_libraries(language, windows=windows)
    return (*libraries, HEADERS / "python", *of_bindings(language), FORMER)
