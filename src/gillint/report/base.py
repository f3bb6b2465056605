"""What every reporter gets beside the report, and the table of the formats."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from gillint.model import Report, RuleInfo

LARGEST_FILE = 32 * 1024 * 1024  # bytes; no excerpts from larger files

LineReader = Callable[[str, int], str | None]
"""(path as in a Location, 1-based line) -> the line without its end, or None if it cannot be had."""


def no_lines(path: str, line: int) -> str | None:
    """The reader of a report without excerpts."""
    return None


class Options(NamedTuple):
    """How to render. `width` is in terminal cells, None for lines of any length; `homepage` is the web
    address that the package declares, empty if it has none."""

    version: str = ""
    exit_code: int = 0
    color: bool = False
    width: int | None = None
    quiet: bool = False
    lines: LineReader = no_lines
    homepage: str = ""


Pages = Mapping[str, str]
"""Rule id -> its page, in Markdown; a rule without a page is left out."""

Render = Callable[[Report, Sequence[RuleInfo], Pages, Options], str]
"""A reporter: a pure function to the whole text, which ends with a line end unless it is empty."""

FORMATS: Mapping[str, str] = {
    "text": "gillint.report.text",
    "concise": "gillint.report.concise",
    "json": "gillint.report.json_",
    "sarif": "gillint.report.sarif",
    "github": "gillint.report.github",
}
"""Format -> the module whose `render` makes it; imported when it is asked for."""


def reporter(name: str) -> Render:
    """The reporter of a format; KeyError for an unknown one."""
    render: Render = import_module(FORMATS[name]).render
    return render


@dataclass(slots=True)
class FileLines:
    """A LineReader for files below `root`: whatever cannot be read or is not UTF-8 gives no exception."""

    root: Path
    _files: dict[str, list[str]] = field(default_factory=dict)

    def __call__(self, path: str, line: int) -> str | None:
        if path not in self._files:
            self._files[path] = self._read(path)
        lines = self._files[path]
        return lines[line - 1] if 1 <= line <= len(lines) else None

    def _read(self, path: str) -> list[str]:
        try:
            file = self.root / path
            if not file.is_file() or file.stat().st_size > LARGEST_FILE:
                return []
            text = file.read_bytes().decode("utf-8-sig", "replace")
        except (OSError, ValueError):
            return []
        return re.split(r"\r\n|\n|\r", text)
