"""What dispatching a task costs, which calls are cheap, and names outside the project; from dispatch.toml."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from gillint.errors import KnowledgeError
from gillint.knowledge.load import rules_directory
from gillint.knowledge.schema import EvidenceKind
from gillint.knowledge.tables import read_evidence

_FILE = "facts/dispatch.toml"
_TABLES = frozenset(
    ("dispatch", "step", "tiny", "tiny-methods", "arrays", "aliases", "returns", "unpicklable", "consumers")
)


class DispatchCost(NamedTuple):
    """Microseconds to send one task through the API `name` and fetch its result; `batch` says what helps."""

    name: str
    microseconds: float
    batch: str
    evidence: str


class StepCost(NamedTuple):
    """Microseconds of one operation, one call of a project function and one call of a cheap built-in.

    `margin` is what a measured figure is multiplied with: machines and arguments differ.
    """

    operation: float
    call: float
    builtin: float
    margin: float


class DispatchFacts(NamedTuple):
    """`tiny` are dotted names with the microseconds that were measured, `tiny_methods` bare method names,
    `arrays` top-level modules."""

    costs: Mapping[str, DispatchCost]
    step: StepCost
    tiny: Mapping[str, float]
    tiny_methods: frozenset[str]
    consumers: frozenset[str]  # dotted names of what runs any iterator it is given
    arrays: frozenset[str]
    aliases: Mapping[str, str]
    returns: Mapping[str, str]
    unpicklable: Mapping[str, str]  # type -> what to call it


@cache
def load_dispatch(rules: Path | None = None) -> DispatchFacts:
    """Read dispatch.toml below `rules`, by default `rules_directory()`.

    Raises KnowledgeError when the file is missing or breaks its schema.
    """
    path = (rules or rules_directory()) / _FILE
    try:
        data = tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise KnowledgeError(f"{path}: {error}") from None
    unknown = data.keys() - _TABLES
    missing = _TABLES - data.keys()
    if unknown or missing:
        raise KnowledgeError(f"{path}: unknown tables {sorted(unknown)}, missing tables {sorted(missing)}")
    try:
        return _facts(data)
    except (KeyError, TypeError, ValueError) as error:
        raise KnowledgeError(f"{path}: {type(error).__name__}: {error}") from None


def _facts(data: dict[str, Any]) -> DispatchFacts:
    step = data["step"]
    return DispatchFacts(
        costs={cost.name: cost for group in data["dispatch"] for cost in _costs(group)},
        step=StepCost(**{name: float(step[name]) for name in StepCost._fields}),
        tiny=_measured(data["tiny"]),
        tiny_methods=_names(data["tiny-methods"]),
        consumers=_names(data["consumers"]),
        arrays=_names(data["arrays"]),
        aliases=_strings(data["aliases"]),
        returns=_strings(data["returns"]),
        unpicklable=_strings(data["unpicklable"]),
    )


def _costs(group: dict[str, Any]) -> list[DispatchCost]:
    price, batch, evidence = float(group["microseconds"]), str(group["batch"]), str(group["evidence"])
    return [DispatchCost(name, price, batch, evidence) for name in group["names"]]


def _names(table: dict[str, Any]) -> frozenset[str]:
    if not table["evidence"]:
        raise ValueError("a table without evidence")
    return frozenset(str(table["names"]).split())


def _measured(table: dict[str, Any]) -> dict[str, float]:
    if any(item.kind is not EvidenceKind.MEASURED for item in read_evidence(table["evidence"])):
        raise ValueError("figures that were not measured")
    return {name: float(took) for name, took in table["microseconds"].items()}


def _strings(table: dict[str, Any]) -> dict[str, str]:
    if not all(isinstance(value, str) for value in table.values()):
        raise ValueError("names must map to names")
    return dict(table)
