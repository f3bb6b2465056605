"""compile_commands.json, the compilation database that CMake, Meson, Bear and scikit-build write."""

import json
import os
import re
import shlex
import stat
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from gillint.model import Problem
from gillint.sources.allowlist import allow, is_plain
from gillint.sources.discover import relative_path

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of a database that are read; LLVM's own has about 10 MB."""
COMMAND_LIMIT = 1024 * 1024
"""Characters of one command; Linux refuses longer ones as a single argument at 128 KiB."""

_NAME = "compile_commands.json"
_MSVC = re.compile(r"(?:clang-)?cl(?:\.exe)?", re.IGNORECASE)
_MSVC_OPTION = re.compile(r"[/-](I|D|U|std:)(.*)", re.DOTALL)


class Database(NamedTuple):
    """Allowed arguments by real path of the source file; of several entries for a file the first counts."""

    args: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...] = ()


def read_database(root: Path, named: Path | None, wanted: frozenset[str]) -> Database | None:
    """The entries for the `wanted` real paths of the database `named` (a file or its directory, relative to
    `root`), or else of the one in `root` or `root`/build*; None when there is none to be found.

    A database that cannot be used is a Problem and has no entries.
    """
    path = _locate(root, named)
    if path is None:
        return None
    shown = relative_path(path, root)
    entries = _load(path)
    if isinstance(entries, str):
        return Database({}, (_problem(shown, entries),))
    return _select(entries, shown, str(path.parent), wanted)


def _locate(root: Path, named: Path | None) -> Path | None:
    if named is not None:
        path = root / named
        return path / _NAME if path.is_dir() else path
    try:
        builds = sorted(entry.path for entry in os.scandir(root) if entry.name.startswith("build"))
    except OSError:
        builds = []
    candidates = (os.path.join(directory, _NAME) for directory in (str(root), *builds))
    return next((Path(path) for path in candidates if os.path.isfile(path)), None)


def _load(path: Path) -> list[Any] | str:
    """The entries, or what is wrong with the file."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return "is not a regular file"
        if status.st_size > SIZE_LIMIT:
            return f"is {status.st_size} bytes long; the limit is {SIZE_LIMIT}"
        entries = json.loads(path.read_bytes())
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    except (ValueError, RecursionError) as error:
        return f"is not JSON: {error}"
    return entries if isinstance(entries, list) else "is not a list of entries"


def _select(entries: list[Any], shown: str, base: str, wanted: frozenset[str]) -> Database:
    args: dict[str, tuple[str, ...]] = {}
    names = frozenset(map(os.path.basename, wanted))
    malformed = 0
    for entry in entries:
        place = _place(entry, base, names)
        if place is None:
            malformed += 1
            continue
        directory, source = place
        if source not in wanted or source in args:
            continue
        words = _words(entry)
        if words is None:
            malformed += 1
        else:
            args[source] = allow(list(_gnu_style(words)), directory).args
    problems = (
        (_problem(shown, f"has {malformed} malformed entries, which were ignored"),) if malformed else ()
    )
    return Database(args, problems)


def _place(entry: object, base: str, names: Container[str]) -> tuple[str, str] | None:
    """The absolute directory and source path of an entry. The path is the real one if that can end in one of
    `names`: to find it takes longer than all the rest."""
    if not isinstance(entry, dict):
        return None
    directory, file = entry.get("directory", ""), entry.get("file")
    if not isinstance(directory, str) or not isinstance(file, str) or not is_plain(directory + file):
        return None
    directory = os.path.join(base, directory)
    path = os.path.join(directory, file)
    if os.path.basename(path) in names or os.path.islink(path):
        path = os.path.realpath(path)
    return directory, path


def _words(entry: Mapping[str, Any]) -> Sequence[str] | None:
    """The command of an entry as a list, the compiler first; None if it has none that can be split."""
    arguments, command = entry.get("arguments"), entry.get("command")
    if isinstance(arguments, list) and all(isinstance(word, str) for word in arguments):
        return arguments
    if not isinstance(command, str) or len(command) > COMMAND_LIMIT:
        return None
    try:
        return shlex.split(command, posix=os.name != "nt")
    except ValueError:
        return None


def _gnu_style(words: Sequence[str]) -> Iterator[str]:
    """The arguments without the compiler, those of MSVC spelt GCC's way."""
    is_msvc = bool(words) and _MSVC.fullmatch(words[0].replace("\\", "/").rpartition("/")[2]) is not None
    for word in words[1:]:
        option = _MSVC_OPTION.fullmatch(word) if is_msvc else None
        yield f"-{option[1].replace(':', '=')}{option[2]}" if option else word


def _problem(shown: str, cause: str) -> Problem:
    return Problem(
        shown,
        "arguments",
        f"{shown} {cause}",
        remedy="generate it again (CMake: -DCMAKE_EXPORT_COMPILE_COMMANDS=ON)",
        lost=False,
    )
