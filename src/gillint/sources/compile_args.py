"""The arguments libclang gets for each C and C++ file."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from gillint.config import Config
from gillint.errors import ConfigError
from gillint.model import Problem
from gillint.sources.allowlist import allow
from gillint.sources.branches import configurations_of
from gillint.sources.configurations import CONFIGURATIONS, HOST, Configuration
from gillint.sources.database import Database, read_database
from gillint.sources.files import SIZE_LIMIT, Language, SourceFile, read_head
from gillint.sources.includes import IncludeSearch, Inferred
from gillint.sources.toolchain import Toolchain, find_toolchain, standard

_DIRECTORY_OPTIONS = ("-I", "-isystem", "-iquote", "-idirafter")

Origin = Literal["compile_commands", "inferred"]


class Variant(NamedTuple):
    """The arguments of a file in a configuration other than the machine's."""

    configuration: str
    args: tuple[str, ...]


class CompileArgs(NamedTuple):
    """Everything libclang needs beside the file's name; `path` is SourceFile.path.

    `args` are -xc or -xc++, a -std=, the arguments of the project, then Toolchain.arguments. `origin`
    tells where the project's are from. A file with a problem that is `lost` must not be parsed: it would read
    a pipe or a device. `variants` are the other configurations in which the file has code of its own.
    """

    path: str
    args: tuple[str, ...]
    origin: Origin
    problems: tuple[Problem, ...] = ()
    variants: tuple[Variant, ...] = ()


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
    make = _Maker(root, toolchain, _added(config.compile_args, root), frozenset(config.configurations))
    elsewhere = toolchain.elsewhere if database is None else _nowhere
    known = database.args if database else {}
    said = _said(root, known) if known.keys() >= {*real.values()} else None
    search = IncludeSearch(root, toolchain.offers, elsewhere, said)
    inferred, included = search.arguments([file.absolute for file in files])
    return Arguments(
        tuple(
            make.arguments(file, known.get(real[file.path]), guess)
            for file, guess in zip(files, inferred, strict=True)
        ),
        toolchain,
        frozenset(file.path for file in files if str(file.absolute) in included),
        (*(database.problems if database else ()), *(toolchain.problems if files else ())),
    )


class _Maker(NamedTuple):
    """Puts arguments together; `added` are those of `compile-args`."""

    root: Path
    toolchain: Toolchain
    added: tuple[str, ...]
    configurations: frozenset[str]

    def arguments(self, file: SourceFile, known: tuple[str, ...] | None, inferred: Inferred) -> CompileArgs:
        own = inferred.args if known is None else known
        origin: Origin = "inferred" if known is None else "compile_commands"
        hazards = _hazards(file, inferred.hazard)
        variants = () if hazards else self._variants(file, own)
        return CompileArgs(file.path, self._all(file, own, HOST), origin, hazards, variants)

    def _variants(self, file: SourceFile, own: tuple[str, ...]) -> tuple[Variant, ...]:
        others = self.configurations & CONFIGURATIONS.keys() - {self.toolchain.platform}
        wanted = configurations_of(read_head(file.absolute, SIZE_LIMIT)) & others if others else ()
        return tuple(
            Variant(name, self._all(file, own, configuration))
            for name, configuration in CONFIGURATIONS.items()
            if name in wanted
        )

    def _all(self, file: SourceFile, own: tuple[str, ...], configuration: Configuration) -> tuple[str, ...]:
        if self.toolchain.mode == "bundled" or configuration.foreign:
            own = tuple(arg for arg in own if _is_within(self.root, arg))
        before = tuple(f"-I{self.root / folder}" for folder in configuration.python_folders)
        return (
            *_language(file, own),
            *(before if any(arg.startswith("-DPy_BUILD_CORE") for arg in own) else ()),
            *(arg for arg in own if not arg.startswith("-x")),
            *self.added,
            *self.toolchain.arguments(file.language, configuration),
        )


def _said(root: Path, known: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The directories of the project in which its build looks for headers."""
    options = dict.fromkeys(argument for arguments in known.values() for argument in arguments)
    return [directory for option in options if (directory := _directory(option)) and _is_within(root, option)]


def _nowhere(header: str) -> None:
    """Where a project's build has said which directories it searches, there are no others."""


def _is_within(root: Path, argument: str) -> bool:
    """Whether an argument names no directory outside the project, where headers would be the machine's."""
    directory = _directory(argument)
    return directory is None or Path(os.path.realpath(directory)).is_relative_to(root)


def _directory(argument: str) -> str | None:
    """The directory of an -I and its like."""
    return next((argument.removeprefix(o) for o in _DIRECTORY_OPTIONS if argument.startswith(o)), None)


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
