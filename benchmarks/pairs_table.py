"""pairs.toml as typed rows: bugs that a release has and the next one has not."""

import tomllib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("pairs.toml")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a bug stands in the buggy release; `lines` are 1-based, empty if nobody has read them off yet."""

    file: str
    function: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """One known bug; a release without `fixed` is one where nobody mended it.

    `places` are where a finding may stand, any of them is right; `chain` is the path as read in the code,
    "file:line what happens"; `quiet` are the functions that must be silent in the fixed release.
    """

    name: str
    package: str
    buggy: str
    fixed: str
    rules: tuple[str, ...]
    paths: tuple[str, ...]
    places: tuple[Place, ...]
    chain: tuple[str, ...]
    quiet: tuple[Place, ...]
    look_for: str
    args: tuple[str, ...]
    apt: tuple[str, ...]
    touch: tuple[str, ...]
    issue: int
    negative: bool


def load(path: Path = TABLE) -> tuple[Pair, ...]:
    """The rows of the table; raises KeyError or TypeError for one that is not well formed."""
    return tuple(_pair(row) for row in tomllib.loads(path.read_text(encoding="utf-8"))["pair"])


def _pair(row: dict[str, Any]) -> Pair:
    places = tuple(_place(place) for place in row["places"])
    return Pair(
        name=row["name"],
        package=row["package"],
        buggy=row["buggy"],
        fixed=row.get("fixed", ""),
        rules=tuple(row["rules"]),
        paths=tuple(row["paths"]),
        places=places,
        chain=tuple(row.get("chain", ())),
        quiet=tuple(_place(place) for place in row["quiet"]) if "quiet" in row else places,
        look_for=row["look_for"],
        args=tuple(row.get("args", ())),
        apt=tuple(row.get("apt", ())),
        touch=tuple(row.get("touch", ())),
        issue=row.get("issue", 2),
        negative=row.get("negative", False),
    )


def _place(row: dict[str, Any]) -> Place:
    return Place(row["file"], row["function"], tuple(row.get("lines", ())))


def releases(rows: Sequence[Pair], names: Collection[str]) -> Iterator[tuple[str, str]]:
    """(package, version) of the rows that `names` choose (all of issue 2 if empty), each once."""
    seen = set()
    for row in rows:
        chosen = row.package in names or row.name in names if names else row.issue == 2
        for version in (row.buggy, row.fixed):
            if chosen and version and (row.package, version) not in seen:
                seen.add((row.package, version))
                yield row.package, version
