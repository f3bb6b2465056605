"""The arguments libclang gets for each C and C++ file."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from gillint.config import Config
from gillint.errors import ConfigError
from gillint.model import Problem
from gillint.sources.allowlist import allow
from gillint.sources.database import Database, read_database
from gillint.sources.files import Language, SourceFile
from gillint.sources.includes import IncludeSearch, Inferred
from gillint.sources.toolchain import Toolchain, find_toolchain, standard

_DIRECTORY_OPTIONS = ("-I", "-isystem", "-iquote", "-idirafter")

Origin = Literal["compile_commands", "inferred"]


class CompileArgs(NamedTuple):
    """Everything libclang needs beside the file's name; `path` is SourceFile.path.

    `args` are -xc or -xc++, a -std=, the arguments of the project, then Toolchain.arguments. `origin`
    tells where the project's are from. A file with a problem that is `lost` must not be parsed: it would read
    a pipe or a device.
    """

    path: str
    args: tuple[str, ...]
    origin: Origin
    problems: tuple[Problem, ...] = ()


class Arguments(NamedTuple):
    """Compile arguments of a run, in the order of the files, and the problems that concern all of them.

    `included` are those files that another of them includes (`#include "part.c"`, unity builds): they are
    read there, and make little sense alone. The includer may do so under a condition that does not hold.
    """

    files: tuple[CompileArgs, ...]
    toolchain: Toolchain
    included: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def compile_arguments(
    files: Sequence[SourceFile], config: Config, toolchain: Toolchain | None = None
) -> Arguments:
    """Arguments for each of `files` (C and C++ only), from compile_commands.json or inferred.

    Raises ConfigError when `config.compile_commands` does not exist or a `config.compile_args` is refused.
    """
    toolchain = toolchain or find_toolchain(mode=config.headers, version=config.target_version)
    root = config.root.resolve()
    real = {file.path: os.path.realpath(file.absolute) for file in files}
    database = _database(root, config.compile_commands, frozenset(real.values())) if files else None
    added = _added(config.compile_args, root)
    search = IncludeSearch(root, toolchain.offers)
    known = database.args if database else {}
    inferred, included = search.arguments([file.absolute for file in files])
    return Arguments(
        tuple(
            _arguments(file, _reachable(known.get(real[file.path]), root, toolchain), guess, added, toolchain)
            for file, guess in zip(files, inferred, strict=True)
        ),
        toolchain,
        frozenset(file.path for file in files if str(file.absolute) in included),
        (*(database.problems if database else ()), *(toolchain.problems if files else ())),
    )


def _arguments(
    file: SourceFile,
    known: tuple[str, ...] | None,
    inferred: Inferred,
    added: tuple[str, ...],
    toolchain: Toolchain,
) -> CompileArgs:
    own = inferred.args if known is None else known
    args = (
        *_language(file, own),
        *(arg for arg in own if not arg.startswith("-x")),
        *added,
        *toolchain.arguments(file.language),
    )
    origin: Origin = "inferred" if known is None else "compile_commands"
    return CompileArgs(file.path, args, origin, _hazards(file, inferred.hazard))


def _reachable(known: tuple[str, ...] | None, root: Path, toolchain: Toolchain) -> tuple[str, ...] | None:
    """Without the directories outside the project where only gillint's headers shall be found."""
    if known is None or toolchain.mode != "bundled":
        return known
    return tuple(arg for arg in known if _is_within(root, arg))


def _is_within(root: Path, argument: str) -> bool:
    directory = next((argument.removeprefix(o) for o in _DIRECTORY_OPTIONS if argument.startswith(o)), None)
    return directory is None or Path(os.path.realpath(directory)).is_relative_to(root)


def _hazards(file: SourceFile, hazard: str) -> tuple[Problem, ...]:
    if not hazard:
        return ()
    return (Problem(file.path, "arguments", f"{file.path} includes {hazard!r}, which is not a regular file"),)


def _language(file: SourceFile, own: tuple[str, ...]) -> tuple[str, ...]:
    """-xLANGUAGE, the project's if it names one (the last counts), and -std= if the project has none."""
    named = [arg.removeprefix("-x") for arg in own if arg.startswith("-x")]
    language: Language = "c++" if (named or [file.language])[-1] == "c++" else "c"
    known = any(arg.startswith("-std=") or arg == "-ansi" for arg in own)
    return (f"-x{language}",) if known else (f"-x{language}", standard(language))


def _added(arguments: tuple[str, ...], root: Path) -> tuple[str, ...]:
    allowed = allow(arguments, str(root))
    if allowed.dropped:
        raise ConfigError(f"compile-args: {allowed.dropped[0]!r} is not an option gillint passes to libclang")
    return allowed.args


def _database(root: Path, named: Path | None, wanted: frozenset[str]) -> Database | None:
    if named is not None and not (root / named).exists():
        raise ConfigError(f"compile-commands: no such file or directory: {named}")
    return read_database(root, named, wanted)
