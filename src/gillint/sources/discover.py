"""Which files a run is about.

Directories are walked, not asked of git: the answer is then the same in a checkout, an unpacked sdist and a
container without git. Symbolic links to directories are not followed, so that loops cannot happen; a linked
file counts once, under its real name if that is found too.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from gillint.config import Config
from gillint.errors import ConfigError
from gillint.model import Problem
from gillint.sources.exclude import Excluder, excluder, is_build_product
from gillint.sources.files import Language, SourceFile, language_of, language_when_named, printable


class Sources(NamedTuple):
    """The files of a run, each once and sorted by path, and what could not be looked at."""

    root: Path
    native: tuple[SourceFile, ...] = ()
    python: tuple[SourceFile, ...] = ()
    problems: tuple[Problem, ...] = ()


def discover(paths: Sequence[Path], config: Config) -> Sources:
    """The C, C++ and Python files of `paths` (files or directories; relative to the working directory).

    In a directory: .c, .cc, .cpp, .cxx, .c++, .C and .py; no hidden or build directory, virtual environment
    or node_modules. A file or directory named in `paths` is taken whatever its name, a header for instance.
    `config.exclude` holds for both. Raises ConfigError for a path that does not exist.
    """
    search = _Search(config.root.resolve(), excluder(config.exclude))
    for path in paths:
        search.add(path)
    return search.result()


def relative_path(path: Path, root: Path) -> str:
    """`path` as every output shows it: posix, relative to `root` if inside."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


class _Search:
    """What was found so far; `_found` is keyed by real path, its values say whether a link led there."""

    def __init__(self, root: Path, excluded: Excluder) -> None:
        self._root = root
        self._excluded = excluded
        self._found: dict[str, tuple[bool, SourceFile]] = {}
        self._problems: dict[str, Problem] = {}

    def add(self, path: Path) -> None:
        try:
            absolute = Path(os.path.abspath(path))
            is_directory, is_file = absolute.is_dir(), absolute.is_file()
            exists = is_directory or is_file or os.path.lexists(absolute)
        except (OSError, ValueError) as error:
            raise ConfigError(f"cannot use the path {printable(str(path))!r}: {error}") from None
        if not exists:
            raise ConfigError(f"no such file or directory: {printable(str(path))}")
        absolute = absolute.parent.resolve() / absolute.name if absolute.name else absolute
        if is_directory:
            self._add_directory(absolute.resolve())
        elif is_file:
            self._add_named(absolute)
        else:
            self._trouble(absolute, "is not a regular file or a directory")

    def result(self) -> Sources:
        files = sorted((file for _, file in self._found.values()), key=lambda file: file.path)
        return Sources(
            self._root,
            tuple(file for file in files if file.language != "python"),
            tuple(file for file in files if file.language == "python"),
            tuple(self._problems[path] for path in sorted(self._problems)),
        )

    def _add_directory(self, directory: Path) -> None:
        for entry in self._walk(str(directory)):
            language = language_of(entry.name)
            if language is not None:
                self._keep(Path(entry.path), language, linked=entry.is_symlink())

    def _add_named(self, path: Path) -> None:
        language = language_when_named(path)
        if language is not None:
            self._keep(path, language, linked=path.is_symlink())
        else:
            self._trouble(path, "is not a C, C++ or Python source", lost=False)

    def _keep(self, path: Path, language: Language, *, linked: bool) -> None:
        shown = relative_path(path, self._root)
        if self._excluded(shown):
            return
        if printable(str(path)) != str(path):
            self._trouble(path, "has a name that is not UTF-8")
            return
        key = os.path.realpath(path) if linked else str(path)
        before = self._found.get(key)
        if before is None or (before[0] and not linked):
            self._found[key] = (linked, SourceFile(shown, path, language))

    def _walk(self, directory: str) -> Iterator[os.DirEntry[str]]:
        """The files below `directory`, an own loop because os.walk says nothing of entry types."""
        pending = [directory]
        while pending:
            here = pending.pop()
            try:
                with os.scandir(here) as entries:
                    listed = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                self._trouble(Path(here), f"cannot be listed: {error.strerror or error}")
                continue
            for entry in listed:
                if entry.is_dir(follow_symlinks=False):
                    if not self._is_skipped(entry):
                        pending.append(entry.path)
                elif language_of(entry.name) is None or _is_file(entry):
                    yield entry
                else:
                    self._trouble(Path(entry.path), "is not a regular file")

    def _is_skipped(self, entry: os.DirEntry[str]) -> bool:
        return is_build_product(entry.path) or self._excluded(relative_path(Path(entry.path), self._root))

    def _trouble(self, path: Path, cause: str, *, lost: bool = True) -> None:
        shown = printable(relative_path(path, self._root))
        if not self._excluded(shown):
            self._problems[shown] = Problem(shown, "discover", f"{shown} {cause}", lost=lost)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is or leads to a regular file; links in a circle lead nowhere."""
    try:
        return entry.is_file()
    except OSError:
        return False
