"""The resolved settings of a run: defaults, `[tool.gillint]` of pyproject.toml, then the command line."""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

import tomli

from gillint.errors import ConfigError
from gillint.model import Confidence, Severity

CONFIGURATIONS = ("linux", "windows", "macos", "free-threaded", "debug")
HeaderMode = Literal["auto", "real", "bundled"]


class FactSource(NamedTuple):
    """What a project states of its own names: the tables as TOML has them, and the file they are in."""

    file: Path
    tables: Mapping[str, object]
    heading: str = ""  # what they stand under in the file


@dataclass(frozen=True, slots=True)
class Config:
    """Settings; field names are the keys of `[tool.gillint]` with `-` for `_`."""

    root: Path = field(default_factory=Path.cwd)
    select: tuple[str, ...] = ()  # rule id prefixes; empty means every rule that is on by default
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()  # glob patterns, relative to the root
    min_confidence: Confidence = Confidence.MEDIUM
    fail_on: Severity | None = Severity.WARNING  # None: findings never fail the run
    strict: bool = False
    require_reason: bool = False
    compile_commands: Path | None = None
    compile_args: tuple[str, ...] = ()  # added to every C and C++ file, through the allow-list
    configurations: tuple[str, ...] = CONFIGURATIONS  # that files are also read in where their code differs
    headers: HeaderMode = "auto"  # the machine's with gillint's for what it lacks, or one of them alone
    target_version: tuple[int, int] | None = None
    free_threaded: bool = False
    generated: bool = False  # report what is found in generated C and C++ too
    facts: tuple[FactSource, ...] = ()  # stated by the project; knowledge/own.py validates them


def load_config(
    paths: Sequence[Path],
    known: Mapping[str, str],
    *,
    overrides: Mapping[str, object] | None = None,
    file: Path | None = None,
    isolated: bool = False,
) -> Config:
    """The settings for checking `paths`.

    `known` maps every rule id to its name. `overrides` are the command line's values under the keys of
    `[tool.gillint]`, in the same form; relative paths among them start at the working directory, those of
    a file at the file's folder. A `select` among them also drops the file's `extend-select`. `file`
    replaces the pyproject.toml that would be found, `isolated` reads none.
    Raises ConfigError for a file that cannot be read, an unknown key, rule id or value.
    """
    found = None if isolated else find_pyproject(paths)
    source = None if isolated else file or found
    settings: dict[str, Any] = {"root": _root(paths, found)}
    if source is not None:
        table = read_table(source)
        if table is None:
            raise ConfigError(f"{source}: it has no [tool.gillint] table")
        settings |= _decode(table, source.resolve(), f"{source}: [tool.gillint] ", "")
    given = _decode(overrides or {}, Path.cwd() / "command line", "", "--")
    if "select" in given:
        settings.pop("extend_select", None)
    config = Config(**(settings | given))
    for key in ("select", "extend_select", "ignore"):
        check_codes(getattr(config, key), known, key.replace("_", "-"))
    return config


def find_pyproject(paths: Sequence[Path]) -> Path | None:
    """The nearest pyproject.toml with a `[tool.gillint]` table, from the first path upwards."""
    for folder in _upwards(paths):
        candidate = folder / "pyproject.toml"
        if candidate.is_file() and read_table(candidate) is not None:
            return candidate
    return None


def read_table(file: Path) -> Mapping[str, object] | None:
    """`[tool.gillint]` of a TOML file, None if it has none; ConfigError if it cannot be read."""
    tool = _read_toml(file).get("tool")
    table = tool.get("gillint") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{file}: tool.gillint must be a table")
    return table


def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomli.loads(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: it is not UTF-8 (byte {error.start})") from error
    except tomli.TOMLDecodeError as error:
        raise ConfigError(f"{file}: {error}") from error


def check_codes(prefixes: Iterable[str], known: Mapping[str, str], key: str) -> None:
    """Raise ConfigError for the first of `prefixes` that no rule id starts with; `key` is named in it."""
    for prefix in prefixes:
        if not is_known_prefix(prefix, known):
            raise ConfigError(f"{key}: no rule id starts with {prefix!r}{suggest_code(prefix, known)}")


def is_known_prefix(prefix: str, known: Iterable[str]) -> bool:
    """Whether some rule id starts with `prefix`, which is not empty."""
    return bool(prefix) and any(code.startswith(prefix) for code in known)


def suggest_code(word: str, known: Mapping[str, str]) -> str:
    """`; did you mean "GIL201"?` for a misspelt id, or for a rule's name or one like it; else empty."""
    if is_known_prefix(word.upper(), known):
        return f'; did you mean "{word.upper()}"?'
    import difflib  # a mistake is needed for it to be of use

    by_name = {name: code for code, name in known.items()}
    close = difflib.get_close_matches(word.lower(), by_name, 1, 0.75)
    return f'; did you mean "{by_name[close[0]]}"?' if close else did_you_mean(word.upper(), known)


def did_you_mean(word: str, choices: Iterable[str], quote: str = '"') -> str:
    """`; did you mean "..."?` with the choice nearest to `word`, or nothing when none is near."""
    import difflib

    by_folded = {choice.casefold(): choice for choice in choices}
    close = difflib.get_close_matches(word.casefold(), by_folded, 1, 0.6)
    return f"; did you mean {quote}{by_folded[close[0]]}{quote}?" if close else ""


def selects(config: Config, code: str, default: bool) -> bool:
    """Whether rule `code`, on by default or not, is on. The longer prefix decides; at a tie, `ignore`."""
    wanted = _longest(config.select + config.extend_select, code)
    refused = _longest(config.ignore, code)
    if refused >= max(wanted, 1):
        return False
    return wanted > 0 or (default and not config.select)


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)


def _root(paths: Sequence[Path], pyproject: Path | None) -> Path:
    if pyproject is not None:
        return pyproject.parent
    for folder in _upwards(paths):
        if any((folder / mark).exists() for mark in (".git", ".hg", ".svn", ".jj")):
            return folder
    return _working_directory_or_above(paths)


def _working_directory_or_above(paths: Sequence[Path]) -> Path:
    """The working directory, or when a path lies outside it the nearest folder that holds them all."""
    here = Path.cwd().resolve()
    places = [path.resolve() for path in paths]
    if all(place.is_relative_to(here) for place in places):
        return here
    folders = [str(place if place.is_dir() else place.parent) for place in places]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # on several drives
        return here


def _upwards(paths: Sequence[Path]) -> tuple[Path, ...]:
    start = (paths[0] if paths else Path()).resolve()
    return (start, *start.parents)


Reader = Callable[[object, Path], object]


class _ExpectedError(Exception):
    """Says what a value should have been."""


def _decode(table: Mapping[str, object], source: Path, where: str, dashes: str) -> dict[str, object]:
    """`source` is the file that the table stands in: relative paths start at its folder."""
    settings: dict[str, object] = {}
    for key, value in table.items():
        if key not in READERS:
            hint = did_you_mean(key.replace("_", "-"), READERS)
            raise ConfigError(f"{where}unknown key {key!r}{hint}")
        try:
            settings[key.replace("-", "_")] = READERS[key](value, source)
        except _ExpectedError as expected:
            raise ConfigError(f"{where}{dashes}{key} must be {expected}, not {_shown(value)}") from None
    version = settings.get("target_version")
    if isinstance(version, tuple):
        settings["target_version"] = version[:2]
        settings.setdefault("free_threaded", len(version) == 3)
    return settings


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return str(value)


def _strings(value: object, source: Path) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise _ExpectedError("a list of strings")
    return tuple(value)


def _flag(value: object, source: Path) -> bool:
    if not isinstance(value, bool):
        raise _ExpectedError("true or false")
    return value


def _path(value: object, source: Path) -> Path:
    if not isinstance(value, str | Path) or not str(value):
        raise _ExpectedError("a path")
    return source.parent / value


def _choice(choices: Mapping[str, object]) -> Reader:
    def read(value: object, source: Path) -> object:
        if isinstance(value, str) and value in choices:
            return choices[value]
        names = [f'"{name}"' for name in choices]
        raise _ExpectedError(f"{', '.join(names[:-1])} or {names[-1]}")

    return read


def _choices(choices: Sequence[str]) -> Reader:
    def read(value: object, source: Path) -> object:
        if isinstance(value, list | tuple) and all(each in choices for each in value):
            return tuple(value)
        raise _ExpectedError("a list of " + ", ".join(f'"{name}"' for name in choices))

    return read


def _facts(value: object, source: Path) -> tuple[FactSource, ...]:
    """Files of tables, or the tables themselves."""
    if isinstance(value, dict):
        return (FactSource(source, value, "[tool.gillint.facts] "),)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _ExpectedError("a list of TOML files, or tables such as [[tool.gillint.facts.capi]]")
    files = [source.parent / item for item in value]
    return tuple(FactSource(file, _read_toml(file)) for file in files)


def _version(value: object, source: Path) -> tuple[int, ...]:
    """Three items, the last one a marker, for a free-threaded version."""
    match = re.fullmatch(r"(3)\.([0-9]{1,3})(t?)", value) if isinstance(value, str) else None
    if match is None:
        raise _ExpectedError('a Python version such as "3.12", or "3.13t" for free-threaded')
    version = (int(match[1]), int(match[2]))
    return (*version, 1) if match[3] else version


CONFIDENCES: Mapping[str, Confidence] = {each.name.lower(): each for each in Confidence}
FAILURES: Mapping[str, Severity | None] = {each.name.lower(): each for each in Severity} | {"never": None}
READERS: Mapping[str, Reader] = {
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "exclude": _strings,
    "min-confidence": _choice(CONFIDENCES),
    "fail-on": _choice(FAILURES),
    "strict": _flag,
    "require-reason": _flag,
    "compile-commands": _path,
    "compile-args": _strings,
    "configurations": _choices((*CONFIGURATIONS, "host")),
    "headers": _choice({mode: mode for mode in get_args(HeaderMode)}),
    "target-version": _version,
    "free-threaded": _flag,
    "generated": _flag,
    "facts": _facts,
}
