"""What the commands call, each imported when it is needed: `gillint --help` must not wait for libclang."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gillint.config import Config
from gillint.errors import KnowledgeError
from gillint.model import Report, RuleInfo

if TYPE_CHECKING:
    from gillint.flow.why import Answer
    from gillint.knowledge.base import Knowledge

Progress = Callable[[str, int, int], None]
"""(the file that is read, how many are done, how many there are)."""


def _lint(paths: list[Path], config: Config, progress: Progress | None) -> Report:
    from gillint.api import lint

    return lint(paths, config, progress=progress)


def _show(file: Path, function: str, config: Config) -> str:
    from gillint.api import show

    return show(file, function, config)


def _why(file: Path, line: int, others: Sequence[Path], config: Config) -> "list[Answer]":
    from gillint.api import why

    return why(file, line, others, config)


def _rules() -> tuple[RuleInfo, ...]:
    from gillint.checks.base import all_rules

    return all_rules()


def _page(code: str) -> str:
    from gillint.knowledge.load import rules_directory

    file = rules_directory() / "pages" / f"{code}.md"
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{file}: the page of {code} cannot be read: {error}") from error


def _knowledge(config: Config) -> "Knowledge":
    from gillint.knowledge.load import knowledge_for

    return knowledge_for(config)


@dataclass(frozen=True, slots=True)
class Services:
    """The parts below the command line; tests put others in their place. `leave` ends the process with the
    exit code of the run."""

    lint: Callable[[list[Path], Config, Progress | None], Report] = _lint
    show: Callable[[Path, str, Config], str] = _show
    why: "Callable[[Path, int, Sequence[Path], Config], list[Answer]]" = _why
    rules: Callable[[], tuple[RuleInfo, ...]] = _rules
    page: Callable[[str], str] = _page
    knowledge: Callable[[Config], "Knowledge"] = _knowledge
    leave: Callable[[int], object] = sys.exit

    def pages(self, rules: tuple[RuleInfo, ...]) -> dict[str, str]:
        """The pages of those rules that have one."""
        pages = {}
        for rule in rules:
            try:
                pages[rule.code] = self.page(rule.code)
            except KnowledgeError:
                continue
        return pages
