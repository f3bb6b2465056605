"""What a project states of its own names: the tables of rules/facts/, in files of the project.

Such a fact needs no evidence, since the project says so itself, and comes before a shipped one of the same
name. What is stated of a function stands for its body.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from gillint.config import FactSource, did_you_mean
from gillint.errors import KnowledgeError
from gillint.knowledge.families import TABLES
from gillint.knowledge.schema import Evidence, EvidenceKind
from gillint.knowledge.tables import Facts
from gillint.model import Location, Span

_MEANT = {"macro": "capi", "guard": "raii", "function": "capi", "executor": "pool", "thread": "callback"}


class OwnFacts(NamedTuple):
    """Own facts by table, and where each name is stated."""

    tables: dict[str, Facts[Any]]
    places: dict[str, Location]


def read_own(sources: Sequence[FactSource], root: Path) -> OwnFacts:
    """The facts of a project. Places are relative to `root`.

    Raises KnowledgeError naming file, table, entry and key of the first mistake.
    """
    tables: dict[str, Facts[Any]] = {}
    places: dict[str, Location] = {}
    for source in sources:
        shown = _relative(source.file, root)
        backing = (Evidence(EvidenceKind.PROJECT, shown),)
        names: set[str] = set()
        for name, groups in source.tables.items():
            if name not in TABLES or name == "construct":
                raise KnowledgeError(f"{source.file}: {source.heading}unknown table [[{name}]]{_hint(name)}")
            known = tables.setdefault(name, Facts(TABLES[name]))
            read = Facts(TABLES[name], backing)
            read.add(groups, f"{source.file}: {source.heading}".rstrip(": "))
            _only_once(known, read, f"{source.file}: {source.heading}[[{name}]]")
            known.override(read)
            names |= {fact.name for fact in read.values()}
        places |= _places(source, shown, names)
    return OwnFacts(tables, places)


def _only_once(known: Facts[Any], read: Facts[Any], where: str) -> None:
    twice = sorted(set(known) & set(read))
    if twice:
        raise KnowledgeError(f"{where}: {twice[0]!r} is stated in another file, too")


def _hint(name: str) -> str:
    meant = _MEANT.get(name.lower().removesuffix("s"))
    tables = [each for each in TABLES if each != "construct"]
    near = f'; did you mean "{meant}"?' if meant else did_you_mean(name, tables)
    return near or f"; there are {', '.join(tables)}"


def _relative(file: Path, root: Path) -> str:
    path, base = file.resolve(), root.resolve()
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix()


def _places(source: FactSource, shown: str, names: set[str]) -> dict[str, Location]:
    """The line of a file on which each of its names is, below the heading."""
    heading = source.heading.strip(" []")
    lines = source.file.read_text(encoding="utf-8").splitlines()
    start = next((at for at, line in enumerate(lines) if heading in line), 0)
    found: dict[str, Location] = {}
    for number, line in enumerate(lines[start:], start + 1):
        for word in re.finditer(r"[\w.:]+", line):
            if word[0] in names and word[0] not in found:
                span = Span(number, word.start() + 1, number, word.end() + 1)
                found[word[0]] = Location(shown, span)
    return found
