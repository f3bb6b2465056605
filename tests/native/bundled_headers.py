"""Parsing with gillint's own headers and nothing else."""

from dataclasses import dataclass
from pathlib import Path

from gillint.native.parse import Diagnostic, Parser
from gillint.sources.configurations import CONFIGURATIONS, HOST
from gillint.sources.files import Language
from gillint.sources.toolchain import find_toolchain, standard

_BUNDLED = find_toolchain(mode="bundled")


def arguments(language: Language, *, windows: bool = False) -> tuple[str, ...]:
    """Compile arguments under which no header of the machine is found."""
    configuration = CONFIGURATIONS["windows"] if windows else HOST
    return ("-x", language, standard(language), *_BUNDLED.arguments(language, configuration))


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
