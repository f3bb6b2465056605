"""What is found in generated C, said of the source that its author can edit."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path

from gillint.model import Comment, Finding, Location, Note, Problem, Span
from gillint.native.facts import NativeFile
from gillint.native.generated import Made, Markers, candidates
from gillint.sources.files import SourceFile, read_source

_PYTHON_COMMENT = re.compile(
    r"""'''(?:[^\\]|\\.)*?''' | \"""(?:[^\\]|\\.)*?\""" | '(?:[^'\\\n]|\\.)*' | "(?:[^"\\\n]|\\.)*"
    |   \#(?P<comment>[^\n]*)""",
    re.DOTALL | re.VERBOSE,
)
_COPIED_SOURCE = re.compile(r'"(?:[^"\\\n]|\\.)+":\d+$', re.M)  # how the comments start that Markers reads


class Originals:
    """The sources behind the generated files of a run; nothing is read before it is asked for."""

    def __init__(self, files: Iterable[NativeFile], root: Path) -> None:
        self._files = tuple(file for file in files if file.generated)
        self._root = root
        self._generated = frozenset(path for file in self._files for path in file.generated)
        self._markers = lru_cache(None)(self._read_markers)
        self._found = lru_cache(None)(self._find)
        self._lines = lru_cache(None)(self._read_lines)

    def relocated(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings, with each place in generated code put to the line it was made from.

        Where that line is in no file of the project the place stays, and a note tells the line.
        """
        for finding in findings:
            if not self._generated.intersection((finding.where.path, *(n.where.path for n in finding.notes))):
                yield finding
                continue
            where = self._original(finding.where)
            notes = [note._replace(where=self._original(note.where)) for note in finding.notes]
            made = self._made_from(finding.where) if where == finding.where else None
            if made:
                notes.append(Note(f"made from line {made.line} of {made.path}", where))
            yield finding._replace(where=where, notes=tuple(note for note, _ in groupby(notes)))

    def comments(self, found: Iterable[Comment], *, asked: bool) -> Iterator[Comment]:
        """The comments of a run. Those in generated files count only if it is `asked` what is wrong there and
        they are no copies of the sources' comments, which then are among the result."""
        for comment in found:
            if comment.where.path not in self._generated or (
                asked and not _COPIED_SOURCE.match(comment.text)
            ):
                yield comment
        for path in self._sources if asked else ():
            yield from _comments(path, self._lines(path))

    def made_from(self, problems: Iterable[Problem]) -> Iterator[str]:
        """The sources of the generated files that lost something."""
        lost = {problem.path for problem in problems if problem.lost}
        for path in self._generated & lost:
            yield from self._sources_of(path)

    @cached_property
    def _sources(self) -> list[str]:
        paths = (source for path in sorted(self._generated) for source in self._sources_of(path))
        return list(dict.fromkeys(paths))

    def _sources_of(self, path: str) -> Iterator[str]:
        for made in self._markers(path).paths:
            source = self._found(made, path)
            if source:
                yield source

    def _original(self, where: Location) -> Location:
        made = self._made_from(where)
        source = self._found(made.path, where.path) if made else None
        if made is None or source is None:
            return where
        lines = self._lines(source)
        if made.line > len(lines):  # it has changed since
            return where
        line = lines[made.line - 1]
        column = len(line) - len(line.lstrip()) + 1
        return Location(source, Span(made.line, column, made.line, max(len(line.rstrip()), column) + 1))

    def _made_from(self, where: Location) -> Made | None:
        if where.path not in self._generated:
            return None
        begins = self._functions.get(where.path, [])
        number = bisect_right(begins, where.line, key=lambda begin: begin[0]) - 1
        line, name = begins[number] if number >= 0 else (1, "")
        return self._markers(where.path).made_from(where.line, name, line)

    @cached_property
    def _functions(self) -> dict[str, list[tuple[int, str]]]:
        """Where the functions of each generated file begin, in order."""
        found: dict[str, set[tuple[int, str]]] = {}
        for file in self._files:
            for function in file.functions:
                found.setdefault(function.where.path, set()).add((function.where.line, function.name))
        return {path: sorted(begins) for path, begins in found.items()}

    def _read(self, path: str) -> bytes:
        data = read_source(SourceFile(path, self._root / path, "c"))
        return b"" if isinstance(data, Problem) else data

    def _read_markers(self, path: str) -> Markers:
        return Markers(self._read(path))

    def _read_lines(self, path: str) -> Sequence[str]:
        return self._read(path).decode("utf-8", "replace").split("\n")

    def _find(self, made: str, path: str) -> str | None:
        """The file of the project that a generated one names, if there is such a file."""
        if Path(path).is_absolute():
            return None
        places = (place for place in candidates(made, path) if place != path)
        return next((place for place in places if (self._root / place).is_file()), None)


def _comments(path: str, lines: Sequence[str]) -> Iterator[Comment]:
    """The comments of a Cython source that speak to gillint."""
    text = "\n".join(lines)
    if "gillint:" not in text:
        return
    for match in _PYTHON_COMMENT.finditer(text):
        if "gillint:" in (match["comment"] or ""):
            before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            line, column = text.count("\n", 0, match.start()) + 1, len(before) + 1
            span = Span(line, column, line, column + len(match[0].rstrip()))
            yield Comment(match["comment"].strip(), Location(path, span), not before.strip())
