"""Running gillint in this process, and small helpers that the benchmarks share."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from gillint import api
from gillint.config import Config
from gillint.model import Finding, Report


def lint_tree(tree: Path, paths: Iterable[str | Path], args: Sequence[str] = ()) -> Report:
    """Lint `paths` (relative to `tree`), with paths in the report relative to it.

    `args` go to every file; a compile_commands.json at the top of the tree is used.
    """
    file = tree / "compile_commands.json"
    commands = file if file.is_file() else None
    config = Config(root=tree, compile_args=tuple(args), compile_commands=commands)
    return api.lint([tree / path for path in paths], config)


def lines_of(finding: Finding) -> set[tuple[str, int]]:
    """Every (path, line) the finding speaks of: where it stands and the notes of its path."""
    places = [finding.where, *(note.where for note in finding.notes)]
    return {(place.path, place.line) for place in places}


def short(finding: Finding) -> str:
    return f"{finding.where}: {finding.rule} {finding.text} [{finding.subject}]"


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print aligned columns."""
    cells = [tuple(head), *(tuple(str(cell) for cell in row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
