"""Cut a Python file into its statements without parsing it.

One regular expression eats strings, comments and brackets' insides and stops where a logical line starts in
the wanted column. It is some hundred times faster than a parse, so that only the statements that matter
reach libcst. It also sees, for free, what libcst must not be given: bracket nests and call chains so deep
that the parser overflows its stack, and units so long that it takes quadratic time.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

MAX_UNIT = 200_000  # bytes handed to libcst at once
MAX_BRACKETS = 200  # libcst overflows an 8 MB stack between 800 and 1,500
MAX_CHAIN = 500  # `.name(` and operators in one logical line: libcst is quadratic in them
MAX_ELIF = 1_000  # an elif chain nests; 12,000 overflow the stack

_TOKEN = re.compile(
    r"""
      "{3}(?:[^\\"]++|\\.|"(?!""))*+"{3} | '{3}(?:[^\\']++|\\.|'(?!''))*+'{3}
    | "(?:[^"\\\r\n]++|\\(?:\r\n|.))*+" | '(?:[^'\\\r\n]++|\\(?:\r\n|.))*+'
    | \#[^\r\n]*
    | (?P<open>[([{]) | (?P<close>[)\]}])
    | \\\r?\n | \\\r
    | (?P<line>\r\n|\r|\n)
    | (?P<chain>\.[^\W\d]\w*\( | \*\*|//|[-+*/%@|&^])
    """,
    re.VERBOSE | re.DOTALL,
)
_LINE_START = re.compile(r"[ \t\f]*")
_CONTINUES = re.compile(r"(?:elif|else|except|finally)\b|[)\]}]")
_HEAD = re.compile(
    r"(?P<kind>(?:async\s+def|def|class|import|from)\b|@)\s*(?P<name>\w+)?",
)
_NEWLINE = re.compile(r"\r\n|\r|\n")


class Unit(NamedTuple):
    """A statement with its decorators; offsets into the text, `kind` is def, class, import or other.

    `danger` is empty, or why the unit must not be handed to the parser.
    """

    kind: str
    name: str
    start: int
    end: int
    danger: str


class Lines:
    """Offsets to 1-based line numbers; lines end at \\n, \\r\\n and \\r, and at nothing else."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]

    def line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        return offset - self._starts[self.line(offset) - 1] + 1

    def start(self, line: int) -> int:
        return self._starts[line - 1]


def top_level(text: str) -> tuple[Unit, ...]:
    """The statements of a file, in order; together they cover it from the first statement on."""
    return _units(text, 0, len(text), "")


def members(text: str, unit: Unit) -> tuple[Unit, ...]:
    """The statements in the body of a class; none when the body is on the header's line."""
    body = _class_body(text, unit)
    if body is None:
        return ()
    start, indent = body
    return _units(text, start, unit.end, indent)


def header(text: str, unit: Unit, inside: Sequence[Unit]) -> Unit:
    """A class up to the line of the first of its `members`, as a unit of its own."""
    end = inside[0].start - _column_of(text, inside[0].start)
    scan = _Scan()
    for match in _TOKEN.finditer(text, unit.start, end):
        scan.see(match.lastgroup)
    return _unit(text, unit.start, end, scan)


def danger_within(text: str, unit: Unit) -> str:
    """Why a part of the unit that the parser gets by itself must not be handed to it; empty if all can be.

    A class is parsed member by member: how large or branched it is as a whole does not matter.
    """
    inside = members(text, unit) if unit.danger and unit.kind == "class" else ()
    parts = (header(text, unit, inside), *inside) if inside else (unit,)
    return next((part.danger for part in parts if part.danger), "")


def _column_of(text: str, offset: int) -> int:
    """The 0-based column of an offset."""
    return offset - max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) - 1


def _class_body(text: str, unit: Unit) -> tuple[int, str] | None:
    """Offset of the line of the first statement of a class's body, and its indentation."""
    for start in _logical_lines(text, unit.start, unit.end):
        match = _LINE_START.match(text, start)
        indent = match.group() if match else ""
        at = start + len(indent)
        if at < unit.end and len(indent) > _indent_of(text, unit.start) and text[at] not in "#\r\n":
            return start, indent
    return None


def _indent_of(text: str, offset: int) -> int:
    match = _LINE_START.match(text, offset - _column_of(text, offset))
    return len(match.group()) if match else 0


class _Scan:
    """What was seen since the unit and the logical line began."""

    def __init__(self) -> None:
        self.depth = self.deepest = self.chain = self.longest = 0

    def see(self, token: str | None) -> None:
        """Count a bracket or a link of a chain; other tokens do not matter."""
        if token == "open":
            self.depth += 1
            self.deepest = max(self.deepest, self.depth)
        elif token == "close":
            self.depth = max(0, self.depth - 1)
        elif token == "chain":
            self.chain += 1
            self.longest = max(self.longest, self.chain)

    def danger(self, size: int, branches: int) -> str:
        if self.deepest > MAX_BRACKETS:
            return f"brackets nest {self.deepest} deep"
        if self.longest > MAX_CHAIN:
            return f"one expression has {self.longest} chained calls and operators"
        if size > MAX_UNIT:
            return f"one statement is {size} characters long"
        if branches > MAX_ELIF:
            return f"one statement has {branches} branches"
        return ""


def _logical_lines(text: str, start: int, end: int) -> list[int]:
    """Offsets where the second and later logical lines from `start` begin."""
    depth, found = 0, []
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        if kind == "open":
            depth += 1
        elif kind == "close":
            depth = max(0, depth - 1)
        elif kind == "line" and depth == 0:
            found.append(match.end())
    return found


def _units(text: str, start: int, end: int, indent: str) -> tuple[Unit, ...]:
    units: list[Unit] = []
    begun = _statement_at(text, start, end, indent)
    scan, decorated = _Scan(), begun is not None and text[begun] == "@"
    for match in _TOKEN.finditer(text, start, end):
        if match.lastgroup != "line":
            scan.see(match.lastgroup)
        else:
            at = _statement_at(text, match.end(), end, indent)
            if scan.depth and (at is None or not _surely_statement(text, at)):
                continue
            scan.depth = scan.chain = 0
            if at is None:
                continue
            if _CONTINUES.match(text, at):
                continue
            if begun is not None and not decorated:
                units.append(_unit(text, begun, at - len(indent), scan))
                begun, scan = None, _Scan()
            begun = at if begun is None else begun
            decorated = text[at] == "@"
    if begun is not None:
        units.append(_unit(text, begun, end, scan))
    return tuple(units)


def _statement_at(text: str, line: int, end: int, indent: str) -> int | None:
    """The offset of a statement that begins the line at `line` in exactly the column of `indent`."""
    match = _LINE_START.match(text, line)
    blank = match.group() if match else ""
    at = line + len(blank)
    if at >= end or text[at] in "#\r\n\\" or blank.rpartition("\f")[2] != indent:
        return None
    return at


_SURE = re.compile(r"(?:async\s+def|def|class)\s+\w+\s*[(:\[]|import\s+\w|from\s+[.\w]+\s+import\b")


def _surely_statement(text: str, at: int) -> bool:
    """Whether a new statement begins although a bracket is open: the bracket then belongs to broken code."""
    return _SURE.match(text, at) is not None


def _unit(text: str, start: int, end: int, scan: _Scan) -> Unit:
    kind, name = _head(text, start, end)
    return Unit(kind, name, start, end, scan.danger(end - start, text.count("elif", start, end)))


def _head(text: str, start: int, end: int) -> tuple[str, str]:
    match = _HEAD.match(text, start, end)
    if match is None:
        return "other", ""
    word = match["kind"]
    if word == "@":
        return _decorated_head(text, start, end)
    if word in ("import", "from"):
        return "import", ""
    return ("class" if word == "class" else "def"), match["name"] or ""


def _decorated_head(text: str, start: int, end: int) -> tuple[str, str]:
    for line in _logical_lines(text, start, end):
        blank = _LINE_START.match(text, line)
        at = blank.end() if blank else line
        if at < end and text[at] not in "@#\r\n":
            return _head(text, at, end)
    return "other", ""
