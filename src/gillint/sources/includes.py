"""Include directories of a project that says nothing about its build."""

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from gillint.sources.exclude import is_build_product
from gillint.sources.files import SIZE_LIMIT, read_head

ENTRY_LIMIT = 50_000
"""Directory entries that are looked at in search of headers; CPython has 5,000 files, LLVM 150,000."""
FILE_LIMIT = 10_000
"""Files that are read for their #include lines."""

# Starts with a literal, so that the search is quick; a hit in a comment costs a look.
_INCLUDE = re.compile(rb'#[ \t]*(?:include|include_next|import)[ \t]*([<"])([^">\n]{1,300})[">]')
_FOLLOWED = frozenset(
    {
        "h", "hh", "hpp", "hxx", "h++", "H", "inc", "inl", "ipp", "tcc", "tpp", "def",
        "c", "cc", "cpp", "cxx", "src",
    }
)  # fmt: skip

_FOREIGN = re.compile("^win|msvc|mingw|vms|^PC$", re.IGNORECASE)

_Include = tuple[str, bool]  # name, in quotes?


class Inclusion(NamedTuple):
    """What a file needs: (option, directory) pairs, the nearest directories first, and the paths of all files
    of the project that it includes, directly or not, whatever the preprocessor's conditions.

    `hazard` is an included name that stands for a pipe or a device (`#include "/dev/zero"`): libclang would
    read it to its end, which may never come.
    """

    added: tuple[tuple[str, str], ...]
    reached: tuple[str, ...]
    hazard: str = ""


class Inferred(NamedTuple):
    """-I, -iquote and -idirafter arguments of a file, and the hazard of its Inclusion."""

    args: tuple[str, ...]
    hazard: str


class IncludeSearch:
    """Finds the directories below `root` that hold the headers a file names, and those named by these.

    `offered` says which headers are found anyway, `elsewhere` in which directory of the machine another is.
    `<name>` is only looked for in the project when it is not offered (a folder of Windows stand-ins must not
    hide the real unistd.h); `"name"` is looked for first. Directories of quoted names become -iquote and
    those of `<names>` -idirafter, so that neither hides a system header; a Python.h in the project (CPython
    itself) goes before the interpreter's. Where the project's build says for all files which directories it
    searches (`said`), there are no others: the project is not walked, and nothing is added.
    """

    def __init__(
        self,
        root: Path,
        offered: Callable[[str], bool],
        elsewhere: Callable[[str], str | None] = lambda name: None,
        said: Sequence[str] | None = None,
    ) -> None:
        self._elsewhere = elsewhere
        self._said = said
        self._root = str(root)
        self._offered = offered
        self._own = _own_python(str(root))
        self._headers: dict[str, list[str]] | None = None
        self._includes: dict[str, tuple[_Include, ...]] = {}
        self._resolved: dict[tuple[str, _Include], tuple[str, str] | None] = {}

    def arguments(self, sources: Sequence[Path]) -> tuple[tuple[Inferred, ...], frozenset[str]]:
        """What is inferred for each of `sources`, and the paths of those that others of them include.

        All get the same arguments where that changes no answer, so that precompiled headers can be shared.
        """
        looks = [self._look(source) for source in sources]
        reached = _included({str(file): look.reached for file, look in zip(sources, looks, strict=True)})
        if self._said is not None:
            return tuple(Inferred((), look.hazard) for look in looks), reached
        union = tuple(dict.fromkeys(pair for look in looks for pair in look.added))
        chosen = [union] * len(looks) if self._agrees(union) else [look.added for look in looks]
        core = ("-DPy_BUILD_CORE_MODULE=1",) if self._own else ()
        first = (*(f"-I{directory}" for directory in self._own), *core)
        inferred = tuple(
            Inferred((*first, *(option + directory for option, directory in pairs)), look.hazard)
            for pairs, look in zip(chosen, looks, strict=True)
        )
        return inferred, reached

    def _look(self, source: Path) -> Inclusion:
        added: dict[tuple[str, str], None] = {}
        reached = {str(source): None}
        hazard = ""
        pending = [str(source)]
        while pending:
            includer = pending.pop()
            for include in self._includes_of(includer):
                answer = self._resolve(os.path.dirname(includer), include)
                if answer is None:
                    hazard = hazard or self._hazard(os.path.dirname(includer), include[0])
                    continue
                directory, path = answer
                if directory and directory not in self._own:
                    added[_option(include), directory] = None
                if path not in reached:
                    reached[path] = None
                    pending.append(path)
        order = sorted(added, key=lambda pair: -_shared(pair[1], str(source)))
        return Inclusion(tuple(order), tuple(reached)[1:], hazard)

    def _agrees(self, pairs: tuple[tuple[str, str], ...]) -> bool:
        """Whether every include seen so far is found where it was when the search goes through `pairs`."""
        for (_, include), answer in self._resolved.items():
            if answer is not None and answer[0] in ("", *self._own):
                continue  # beside its includer, or in a directory that all have
            if not include[1] and self._offered(include[0]):
                continue
            places = set(self._places(include[0]))
            hit = next(
                (place for option, place in pairs if option == _option(include) and place in places), ""
            )
            if hit != (answer[0] if answer else ""):
                return False
        return True

    def _includes_of(self, path: str) -> tuple[_Include, ...]:
        known = self._includes.get(path)
        if known is None and len(self._includes) < FILE_LIMIT:
            matches = _INCLUDE.finditer(read_head(Path(path), SIZE_LIMIT))
            known = tuple({(os.fsdecode(match[2]), match[1] == b'"'): None for match in matches})
            self._includes[path] = known
        return known or ()

    def _resolve(self, directory: str, include: _Include) -> tuple[str, str] | None:
        key = (directory, include)
        if key not in self._resolved:
            self._resolved[key] = self._find(directory, include)
        return self._resolved[key]

    def _find(self, directory: str, include: _Include) -> tuple[str, str] | None:
        """(directory to add or "", path of the header), or None for a header outside the project."""
        name, quoted = include
        if os.path.isabs(name) or "\0" in name:
            return None
        beside = os.path.join(directory, name)
        if quoted and os.path.isfile(beside):
            return "", os.path.normpath(beside)
        if self._offered(name) and (not quoted or name.startswith(("Python.h", "pyconfig.h"))):
            return None
        places = [place for place in self._places(name) if os.path.isfile(os.path.join(place, name))]
        if not places:
            return None
        chosen = (
            min(places, key=lambda place: _distance(place, directory)) if self._said is None else places[0]
        )
        return chosen, os.path.normpath(os.path.join(chosen, name))

    def _hazard(self, directory: str, name: str) -> str:
        """`name` if an include of it may open what is not a regular file."""
        places = self._places(name) if self._headers or self._said else ()
        holders = (directory, "/", *places)
        return name if any(_is_endless(os.path.join(holder, name)) for holder in holders) else ""

    def _places(self, name: str) -> Iterator[str]:
        """Directories D of the project for which D/name may exist, or else the one of the machine."""
        if self._said is not None:
            yield from self._said
            return
        parts = [part for part in name.split("/") if part not in ("", ".")]
        if ".." in parts or not parts:
            return
        holders = self._index().get(parts[-1], ())
        found = None if holders else self._elsewhere(name)
        if found:
            yield found
        for holder in holders:
            tail = "/".join(parts[:-1])
            if not tail:
                yield holder
            elif holder.replace(os.sep, "/").endswith("/" + tail):
                yield holder[: -len(tail) - 1]

    def _index(self) -> dict[str, list[str]]:
        """Directories by the names of the headers they hold; built when the first include needs it."""
        if self._headers is None:
            self._headers = {}
            for directory, name in _header_files(self._root):
                self._headers.setdefault(name, []).append(directory)
        return self._headers


def _included(reached: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The keys that another key reaches; of keys that only reach each other the first is not among them."""
    by_others = {path for source, paths in reached.items() for path in paths if path != source}
    roots = [source for source in reached if source not in by_others]
    covered = {path for root in roots for path in reached[root]}
    for source in reached:
        if source not in covered and source in by_others:
            roots.append(source)
            covered.update(reached[source])
    return frozenset(reached).difference(roots)


def _is_endless(path: str) -> bool:
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _own_python(root: str) -> tuple[str, ...]:
    """CPython's own headers, when the project is CPython: nobody else has both of these directories."""
    include = os.path.join(root, "Include")
    internal = os.path.join(include, "internal")
    is_python = os.path.isfile(os.path.join(include, "Python.h")) and os.path.isdir(internal)
    return (include, internal) if is_python else ()


def _option(include: _Include) -> str:
    return "-iquote" if include[1] else "-idirafter"


def _distance(place: str, includer: str) -> tuple[bool, int, int, bool, str]:
    """Sorts directories by what speaks for them: not for another system, near the includer, near the root,
    called include, name."""
    name = os.path.basename(place)
    foreign = _FOREIGN.search(name) is not None and os.path.basename(includer) != name
    return foreign, -_shared(place, includer), place.count(os.sep), name != "include", place


def _shared(one: str, other: str) -> int:
    """How many leading path components two paths have in common."""
    pairs = zip(one.split(os.sep), other.split(os.sep), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _header_files(root: str) -> Iterator[tuple[str, str]]:
    """(directory, name) of headers below `root`, directory by directory from the top, at most ENTRY_LIMIT."""
    level, seen = [root], 0
    while level:
        below: list[str] = []
        for directory in level:
            try:
                with os.scandir(directory) as entries:
                    listed = sorted(entries, key=attrgetter("name"))
            except OSError:
                continue
            seen += len(listed)
            if seen > ENTRY_LIMIT:
                return
            for entry in listed:
                if entry.is_dir(follow_symlinks=False):
                    if not is_build_product(entry.path):
                        below.append(entry.path)
                elif entry.name.rpartition(".")[2] in _FOLLOWED:
                    yield directory, entry.name
        level = below
