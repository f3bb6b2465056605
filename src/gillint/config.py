"""The resolved settings of a run: defaults, `[tool.gillint]` of pyproject.toml, then the command line."""

from dataclasses import dataclass, field
from pathlib import Path

from gillint.model import Confidence, Severity


@dataclass(frozen=True, slots=True)
class Config:
    """Settings; field names are the keys of `[tool.gillint]` with `-` for `_`."""

    root: Path = field(default_factory=Path.cwd)
    select: tuple[str, ...] = ()  # rule id prefixes; empty means every rule that is on by default
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()  # glob patterns, relative to the root
    min_confidence: Confidence = Confidence.MEDIUM
    fail_on: Severity = Severity.WARNING
    strict: bool = False
    require_reason: bool = False
    compile_commands: Path | None = None
    compile_args: tuple[str, ...] = ()  # added to every C and C++ file, through the allow-list
    target_version: tuple[int, int] | None = None
    free_threaded: bool = False
