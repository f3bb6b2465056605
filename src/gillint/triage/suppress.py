"""Suppression comments: `gillint: ignore[GIL101,GIL3] reason` and `gillint: ignore-file[...] reason`.

A comment hides what is found on its own lines or, if it stands alone, on the line below it (below the last
comment, where several stand above one another); a finding is hidden at its first line, its last line, or at
the line of any of its notes. Without brackets it hides every rule. An ignore-file comment, wherever it
stands, hides findings that are in its file.
"""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gillint.model import Comment, Finding, Location

VERBS = ("ignore", "ignore-file")
FOREIGN_VERBS = frozenset(
    ["disable", "disable-next-line", "noqa", "nolint", "off", "skip", "allow", "suppress"]
)
USAGE = "write `gillint: ignore[GIL101] reason`"


class Directive(NamedTuple):
    """One suppression. `codes` are rule ids or prefixes, none for every rule; `lines` are those it covers.

    `broken` says what is wrong with one that cannot be understood: it hides nothing.
    """

    codes: tuple[str, ...]
    reason: str
    where: Location
    whole_file: bool = False
    lines: frozenset[int] = frozenset()
    broken: str = ""

    def hides(self, finding: Finding) -> tuple[str, ...]:
        """Those of its codes that name the finding's rule; `("",)` when it names no rule at all."""
        return tuple(code for code in self.codes or ("",) if finding.rule.startswith(code))


class Directives:
    """The suppressions of a run, by the places they cover."""

    def __init__(self, directives: Sequence[Directive]) -> None:
        self._by_line: dict[tuple[str, int], list[Directive]] = defaultdict(list)
        self._by_file: dict[str, list[Directive]] = defaultdict(list)
        self.all = directives
        for directive in directives:
            path = directive.where.path
            if directive.whole_file:
                self._by_file[path].append(directive)
            for line in directive.lines:
                self._by_line[path, line].append(directive)

    def covering(self, finding: Finding) -> Iterator[Directive]:
        """Each suppression at a place of `finding`, the nearest first, whatever rules it names."""
        met = set()
        for place in _places(finding):
            for directive in self._by_line.get(place, ()):
                if id(directive) not in met:
                    met.add(id(directive))
                    yield directive
        yield from self._by_file.get(finding.where.path, ())


def read_directives(comments: Iterable[Comment]) -> Directives:
    """The suppressions in `comments`; a comment given twice counts once."""
    once = {comment.where: comment for comment in comments}
    below = _lines_below(once.values())
    return Directives([each for comment in once.values() for each in parse(comment, below)])


def parse(comment: Comment, below: Mapping[tuple[str, int], int]) -> Iterator[Directive]:
    """The suppressions in one comment; `below` gives the line that a comment ending at a line speaks of."""
    span = comment.where.span
    lines = frozenset(range(span.line, span.end_line + 1))
    if comment.alone:
        lines |= {below.get((comment.where.path, span.end_line), span.end_line + 1)}
    for text in _statements(comment.text):
        yield from _directive(text, comment.where, lines)


_START = re.compile(r"(?:^[\s/!*<#]*|[#;]\s*|//\s*)gillint\s*:\s*(?P<verb>[a-z-]+)", re.IGNORECASE)
_CODES = re.compile(r"\s*\[(?P<codes>[^\]]*)\]")
_NEXT_COMMENT = re.compile(r"\s(?:#|//)(?:\s|noqa|type:|pragma|NOLINT).*")


def _statements(text: str) -> Iterator[str]:
    """Each suppression with the lines that go on with it, up to an empty one."""
    current: list[str] = []
    for line in text.splitlines():
        bare = line.strip().lstrip("*").strip()
        if _START.search(line) or not bare:
            yield from filter(None, [" ".join(current)])
            current = [line.strip()] if bare else []
        elif current:
            current.append(bare)
    yield from filter(None, [" ".join(current)])


def _directive(text: str, where: Location, lines: frozenset[int]) -> Iterator[Directive]:
    start = _START.search(text)
    if start is None:
        return
    verb, rest = start["verb"].lower(), text[start.end() :]
    if verb not in VERBS:
        if _is_attempt(verb, rest):
            yield Directive((), "", where, broken=f'"{verb}" is no suppression{_nearest(verb)}')
        return
    bracket = _CODES.match(rest)
    reason = _reason(rest[bracket.end() :] if bracket else rest)
    codes = tuple(dict.fromkeys(re.findall(r"[^\s,]+", bracket["codes"].upper()))) if bracket else ()
    if bracket and not codes:
        yield Directive((), "", where, broken=f"the brackets name no rule: {USAGE}")
    elif not bracket and rest.lstrip().startswith(("[", "(")):
        yield Directive((), "", where, broken=f"its brackets are not closed or not square: {USAGE}")
    else:
        whole_file = verb == "ignore-file"
        yield Directive(codes, reason, where, whole_file, frozenset() if whole_file else lines)


def _is_attempt(verb: str, rest: str) -> bool:
    """Whether an unknown word after `gillint:` was meant to suppress something, and is not just prose."""
    close = difflib.get_close_matches(verb, VERBS, 1, 0.6)
    return bool(close) or verb in FOREIGN_VERBS or rest.lstrip().startswith("[")


def _nearest(verb: str) -> str:
    close = difflib.get_close_matches(verb, VERBS, 1, 0.6)
    return f'; did you mean "{close[0]}"?' if close else f": {USAGE}"


def _reason(rest: str) -> str:
    return _NEXT_COMMENT.sub("", rest).strip().lstrip(":-–—,; ").strip()


def _places(finding: Finding) -> Iterator[tuple[str, int]]:
    path, span = finding.where
    yield path, span.line
    yield path, span.end_line
    for note in finding.notes:
        yield note.where.path, note.where.line


def _lines_below(comments: Iterable[Comment]) -> dict[tuple[str, int], int]:
    """(path, last line of a comment that stands alone) -> the first line below that is no such comment."""
    ends = {(c.where.path, c.where.span.line): c.where.span.end_line for c in comments if c.alone}
    below: dict[tuple[str, int], int] = {}
    for path, line in sorted(ends, reverse=True):
        end = ends[path, line]
        following = ends.get((path, end + 1))
        below[path, end] = below[path, following] if following is not None else end + 1
    return below
