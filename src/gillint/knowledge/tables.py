"""One fact table: groups of names in a TOML file become typed facts, checked at the door, built on demand.

A group says everything its names share, once::

    [[capi]]
    gil = "needs"
    effect = "creates"
    evidence = 'source Include/listobject.h @ 3.11.7'
    names = '''PyList_New PyList_GetSlice'''

`names` is an array, or one string of names separated by white space (tomli reads that fifty times as
fast). Where the evidence differs by name, the table `each` maps name to evidence in place of `names` and
`evidence`; the table `notes` maps a name to its own note. Evidence is "KIND REFERENCE @ VERSION" (the
version is optional) or an array of such.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, NamedTuple, TypeVar

from gillint.config import did_you_mean
from gillint.errors import KnowledgeError
from gillint.knowledge.schema import Evidence, EvidenceKind

Fact = TypeVar("Fact", bound=Any)
Reader = Callable[[object], object]

_SHARED = frozenset({"names", "each", "notes", "evidence", "topic"})
_KINDS = {kind.value: kind for kind in EvidenceKind if kind is not EvidenceKind.PROJECT}


class Row(NamedTuple):
    """Where a name's fact comes from: its group's template, and what it says for itself."""

    template: Any
    evidence: object = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table(Generic[Fact]):
    """How the groups of one `[[table]]` are read: the fact type and a reader for each key it may have."""

    name: str
    fact: Callable[..., Fact]
    readers: Mapping[str, Reader]
    required: tuple[str, ...] = ()
    variant: str = ""  # the key that tells facts of one name apart

    def key(self, name: str, template: Any) -> str:
        """The name, with its variant if the table has variants: unique in the table."""
        variant = getattr(template, self.variant) if self.variant else ""
        return f"{name} [{variant}]" if variant else name


class Facts(Generic[Fact]):
    """The facts of one table by key, from any number of files; a fact is built when it is first asked for."""

    def __init__(self, table: Table[Fact], backing: tuple[Evidence, ...] = ()) -> None:
        """`backing` is evidence that every fact has beside its own, if it names any."""
        self.table = table
        self._backing = backing
        self._rows: dict[str, Row] = {}
        self._built: dict[str, Fact] = {}
        self._keys: dict[str, list[str]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def get(self, key: str) -> Fact | None:
        """The fact under `key`, or None."""
        found = self._built.get(key)
        if found is None and (row := self._rows.get(key)) is not None:
            found = self._built[key] = self._build(key, row)
        return found

    def named(self, name: str) -> tuple[Fact, ...]:
        """Every fact of that name: one for each of its variants."""
        if not self._keys:
            for key, row in self._rows.items():
                self._keys.setdefault(self._name(key, row), []).append(key)
        return tuple(fact for key in self._keys.get(name, ()) if (fact := self.get(key)) is not None)

    def override(self, own: "Facts[Fact]") -> None:
        """Take in the facts of another table; those of the same names are forgotten."""
        if not own:
            return
        names = {own._name(key, row) for key, row in own._rows.items()}
        left = {key: row for key, row in self._rows.items() if self._name(key, row) not in names}
        self._rows = left | own._rows
        self._built = {key: own._build(key, row) for key, row in own._rows.items()}
        self._keys = {}

    def values(self) -> Iterator[Fact]:
        """Every fact, built; for listings and tests."""
        for key in self._rows:
            fact = self.get(key)
            assert fact is not None
            yield fact

    def add(self, groups: object, path: str) -> None:
        """Take in the groups of one file; raises KnowledgeError naming `path`, table and index (from 1)."""
        if not isinstance(groups, list):
            raise KnowledgeError(f"{path}: [[{self.table.name}]] is not an array of tables (double brackets)")
        for index, group in enumerate(groups, 1):
            try:
                self._add_group(group)
            except (ValueError, TypeError) as error:
                where = f"[[{self.table.name}]] number {index}{_called(group)}"
                raise KnowledgeError(f"{path}: {where}: {error}") from None

    def _add_group(self, group: object) -> None:
        if not isinstance(group, dict):
            raise ValueError("not a table")
        template = self._template(group)
        rows = self._group_rows(group, template)
        if not self._rows.keys().isdisjoint(rows):
            raise ValueError(f"already known: {', '.join(sorted(self._rows.keys() & rows.keys()))}")
        self._rows.update(rows)

    def _template(self, group: dict[str, object]) -> Fact:
        table = self.table
        values: dict[str, object] = {"name": "", "evidence": ()}
        for key, value in group.items():
            reader = table.readers.get(key)
            if reader is not None:
                values[key] = _read(reader, key, value)
            elif key not in _SHARED:
                known = sorted({*table.readers, *_SHARED})
                hint = did_you_mean(key, known) or f"; known: {', '.join(known)}"
                raise ValueError(f"unknown key {key!r}{hint}")
        for key in table.required:
            if key not in group:
                raise ValueError(f"{key!r} is missing")
        given = read_evidence(group["evidence"]) if "evidence" in group else ()
        values["evidence"] = (*self._backing, *given)
        return table.fact(**values)

    def _group_rows(self, group: Mapping[str, Any], template: Fact) -> dict[str, Row]:
        names, each, notes = group.get("names"), group.get("each"), group.get("notes", {})
        if (names is None) == (each is None):
            raise ValueError("exactly one of 'names' and 'each' is needed")
        if names is not None:
            if not template.evidence:
                raise ValueError("'evidence' is missing")
            listed = _names(names)
            rows = dict.fromkeys((self.table.key(name, template) for name in listed), Row(template))
            if len(rows) != len(listed):
                raise ValueError(f"listed twice: {', '.join(sorted(_twice(listed)))}")
        else:
            rows = {}
            for name, own in _mapping(each, "each"):
                check_evidence(own)
                rows[self.table.key(name, template)] = Row(template, own)
        return self._with_notes(rows, notes, template) if notes else rows

    def _with_notes(self, rows: dict[str, Row], notes: object, template: Fact) -> dict[str, Row]:
        for name, note in _mapping(notes, "notes"):
            key = self.table.key(name, template)
            if key not in rows:
                raise ValueError(f"a note on {name!r}, which the group does not list")
            rows[key] = rows[key]._replace(note=read_text(note))
        return rows

    def _name(self, key: str, row: Row) -> str:
        variant = getattr(row.template, self.table.variant) if self.table.variant else ""
        return key.removesuffix(f" [{variant}]") if variant else key

    def _build(self, key: str, row: Row) -> Fact:
        template = row.template
        changes: dict[str, object] = {"name": self._name(key, row)}
        if row.evidence is not None:
            changes["evidence"] = (*read_evidence(row.evidence), *template.evidence)
        if row.note:
            changes["note"] = row.note
        built: Fact = template._replace(**changes)
        return built


def _read(reader: Reader, key: str, value: object) -> object:
    try:
        return reader(value)
    except ValueError as error:
        raise ValueError(f"{key}: {error}") from None


def _called(group: object) -> str:
    """The first name of a group in brackets, so that it can be found; "" when that cannot be read."""
    names = (group.get("names") or group.get("each")) if isinstance(group, dict) else None
    listed = names.split() if isinstance(names, str) else names
    first = next(iter(listed), None) if isinstance(listed, list | dict) else None
    return f" ({first})" if isinstance(first, str) else ""


def check_evidence(value: object) -> None:
    """Raises the ValueError that `read_evidence` would, at a fraction of its cost."""
    for item in value if isinstance(value, list) else (value,):
        kind, _, reference = read_text(item).partition(" ")
        if kind not in _KINDS or not (reference or kind == "memory"):
            read_evidence(value)


def read_evidence(value: object) -> tuple[Evidence, ...]:
    """Evidence from "KIND REFERENCE @ VERSION" or an array of such; raises ValueError."""
    items = value if isinstance(value, list) else [value]
    if not items:
        raise ValueError("'evidence' is missing")
    return tuple(map(_one_evidence, items))


def _one_evidence(value: object) -> Evidence:
    kind, _, rest = read_text(value).partition(" ")
    reference, _, version = rest.partition(" @ ")
    if kind not in _KINDS:
        raise ValueError(f"evidence of an unknown kind {kind!r}; one of {', '.join(_KINDS)}")
    if not reference and kind != EvidenceKind.MEMORY:
        raise ValueError(f"evidence {value!r} names no reference")
    return Evidence(_KINDS[kind], reference, version)


def _names(value: object) -> list[str]:
    names = value.split() if isinstance(value, str) else value
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        raise ValueError("'names' is neither a list of names nor a string of them, or empty")
    return names


def _twice(names: list[str]) -> set[str]:
    return {name for name in names if names.count(name) > 1}


def _mapping(value: object, key: str) -> Iterable[tuple[str, object]]:
    if not isinstance(value, dict) or not value:
        raise ValueError(f"{key!r} is not a table of names, or empty")
    return value.items()


def read_text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a string")
    return value


def read_flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is not true or false")
    return value


def read_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{value!r} is not a number")
    return value


def read_list(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is not a list of strings")
    return tuple(map(read_text, value))


def read_literals(value: object) -> tuple[str, ...]:
    """Numbers and texts, as arguments of calls are spelt."""
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is not a list of numbers and strings")
    return tuple(item if isinstance(item, str) else str(read_number(item)) for item in value)


def one_of(choices: type[Enum] | Iterable[str]) -> Reader:
    """A reader for a string that must be one of an enumeration's values, or of plain strings."""
    if isinstance(choices, type):
        known: dict[object, object] = {member.value: member for member in choices}
    else:
        known = {choice: choice for choice in choices}

    def read(value: object) -> object:
        if not isinstance(value, str) or value not in known:
            choices = list(map(str, known))
            near = did_you_mean(value, choices) if isinstance(value, str) else ""
            raise ValueError(f"unknown value {value!r}{near or '; one of ' + ', '.join(choices)}")
        return known[value]

    return read


def optional_texts(fields: Iterable[str], but: Iterable[str]) -> dict[str, Reader]:
    """Readers for the text fields among those of a fact type: all but those named and what every group
    shares."""
    skip = {"name", "evidence", *but}
    return {name: read_text for name in fields if name not in skip}
