"""Where gillint's own headers are, and parsing with nothing else."""

from dataclasses import dataclass
from pathlib import Path

import gillint.native
from gillint.native.parse import Diagnostic, Parser
from gillint.sources.files import Language
from gillint.sources.toolchain import TOLERANCE, standard

HEADERS = Path(gillint.native.__file__).parent / "headers"
_BINDINGS = ("numpy", "pybind11", "nanobind", "boost")
WINDOWS = ("--target=x86_64-pc-windows-msvc",)


def folders(language: Language, *, windows: bool = False) -> tuple[Path, ...]:
    """The directories to search, in order: whoever stands first may go on to the next with #include_next."""
    return tuple(
        HEADERS / name
        for name in (
            *(("win32",) if windows else ()),
            *(("libcxx",) if language == "c++" else ()),
            "freestanding/include",
            "libc",
            "python",
            *(_BINDINGS if language == "c++" else _BINDINGS[:1]),
            "former",
        )
    )


def of_python() -> tuple[Path, ...]:
    """Those whose functions are Python's or a binding library's, and may need the GIL."""
    return tuple(HEADERS / name for name in ("python", "former", *_BINDINGS))


def arguments(language: Language, *, windows: bool = False) -> tuple[str, ...]:
    """Compile arguments under which no header of the machine is found."""
    return (
        "-x",
        language,
        standard(language),
        "-nostdinc",
        "-nostdlibinc",
        *(WINDOWS if windows else ()),
        *TOLERANCE,
        *(part for folder in folders(language, windows=windows) for part in ("-isystem", str(folder))),
    )


@dataclass(frozen=True, slots=True)
class Bench:
    """A parser and a directory to write sources to."""

    parser: Parser
    directory: Path

    def errors(self, path: Path, args: tuple[str, ...]) -> list[str]:
        """The errors of one file, as "file:line: text"."""
        with self.parser.parse(path, args) as unit:
            return [_shown(error) for error in unit.diagnostics]

    def errors_in(self, text: str, language: Language, args: tuple[str, ...]) -> list[str]:
        path = self.directory / ("unit.cpp" if language == "c++" else "unit.c")
        path.write_text(text, encoding="utf-8")
        return self.errors(path, args)


def _shown(error: Diagnostic) -> str:
    return f"{Path(error.path).name}:{error.line}: {error.text}"
