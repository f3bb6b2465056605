"""Finds rules/, and reads its fact tables: the C side at once, everything else when first asked for."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from gillint.config import Config
from gillint.errors import KnowledgeError
from gillint.knowledge.base import NOTHING_OWN, Knowledge
from gillint.knowledge.families import TABLES
from gillint.knowledge.own import OwnFacts, read_own
from gillint.knowledge.tables import Facts

_PACKAGE = Path(__file__).resolve().parent.parent


def rules_directory(package: Path = _PACKAGE) -> Path:
    """The checkout's rules/ if gillint runs from one, else the copy in the wheel; raises KnowledgeError."""
    for parent in package.parents:
        if (parent / "rules" / "facts").is_dir() and (parent / "src" / "gillint").is_dir():
            return parent / "rules"
    packaged = package / "_rules"
    if not (packaged / "facts").is_dir():
        raise KnowledgeError(f"{packaged}: gillint's fact tables are missing; reinstall gillint")
    return packaged


def knowledge_for(config: Config) -> Knowledge:
    """What gillint knows, with what the project states itself; raises KnowledgeError."""
    return load_knowledge(own=read_own(config.facts, config.root))


def load_knowledge(rules: Path | None = None, own: OwnFacts = NOTHING_OWN) -> Knowledge:
    """Everything under `rules` (default: `rules_directory()`), after what a project states itself; raises
    KnowledgeError at its first mistake.

    A mistake in a table that is read lazily is raised when that table is first asked for.
    """
    if rules is None and own == NOTHING_OWN:
        return _shipped_knowledge()
    return Knowledge((rules or rules_directory()) / "facts", read_facts, own)


@cache
def _shipped_knowledge() -> Knowledge:
    return Knowledge(rules_directory() / "facts", read_facts)


def read_facts(paths: Iterable[Path]) -> dict[str, Facts[Any]]:
    """The tables of some files, merged by table name; raises KnowledgeError naming file, table and entry."""
    found: dict[str, Facts[Any]] = {name: Facts(table) for name, table in TABLES.items()}
    for path in paths:
        shown = "/".join(path.parts[-3:] if path.parent.name == "python" else path.parts[-2:])
        for name, groups in _read_toml(path, shown).items():
            if name not in found:
                raise KnowledgeError(f"{shown}: unknown table [[{name}]]; known: {', '.join(found)}")
            found[name].add(groups, shown)
    return found


def _read_toml(path: Path, shown: str) -> dict[str, object]:
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise KnowledgeError(f"{shown}: {error}") from None
