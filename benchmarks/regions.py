"""Where a C or C++ file releases and takes the GIL, read with libclang, for the mutator to work on.

Only code that the preprocessor keeps has macro expansions, so nothing here needs to understand #if. All
offsets are bytes from the start of the file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clang.cindex import Cursor, CursorKind, Index, TranslationUnit, TypeKind

BEGIN = "Py_BEGIN_ALLOW_THREADS"
END = "Py_END_ALLOW_THREADS"
BLOCK = "Py_BLOCK_THREADS"
UNBLOCK = "Py_UNBLOCK_THREADS"
RELEASE = "PyGILState_Release"

_KEEP_GOING = 0x200  # CXTranslationUnit_KeepGoing: a header that is missing does not end it
_OPEN = (CursorKind.NAMESPACE, CursorKind.LINKAGE_SPEC, CursorKind.UNEXPOSED_DECL)
_CLASSES = (CursorKind.STRUCT_DECL, CursorKind.CLASS_DECL)
_FUNCTIONS = (
    CursorKind.FUNCTION_DECL, CursorKind.CXX_METHOD, CursorKind.CONSTRUCTOR, CursorKind.DESTRUCTOR,
)  # fmt: skip
_COMPOUND = CursorKind.COMPOUND_STMT
_WITH_BODY = (CursorKind.IF_STMT, CursorKind.WHILE_STMT, CursorKind.FOR_STMT, CursorKind.DO_STMT)
_NO_VALUE = {TypeKind.VOID: "return;", TypeKind.POINTER: "return NULL;", TypeKind.BOOL: "return 0;"}
_NUMBERS = {
    TypeKind.INT, TypeKind.UINT, TypeKind.LONG, TypeKind.ULONG, TypeKind.LONGLONG, TypeKind.ULONGLONG,
    TypeKind.SHORT, TypeKind.USHORT, TypeKind.CHAR_S, TypeKind.SCHAR, TypeKind.UCHAR, TypeKind.ENUM,
    TypeKind.DOUBLE, TypeKind.FLOAT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A name in the text, and where."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Region:
    """A BEGIN/END pair; `points` are starts of statements that run with the GIL released."""

    begin: Token
    end: Token
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CFunction:
    """A function definition; `leave` is a return statement of its type, or empty. `statements` are the
    extents of those directly in its body; a declaration that it shall see can stand at `before`."""

    name: str
    first_line: int
    last_line: int
    before: int
    start: int
    end: int
    statements: tuple[tuple[int, int], ...]
    leave: str
    regions: tuple[Region, ...]
    blocks: tuple[Token, ...]
    releases: tuple[Token, ...]  # whole statements


def scan(source: Path, args: tuple[str, ...]) -> tuple[list[CFunction], int]:
    """The functions of `source`, in the order of the text, and the number of errors in parsing it."""
    options = TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD | _KEEP_GOING
    unit = Index.create().parse(str(source), args=list(args), options=options)
    text = source.read_bytes()
    own = [c for c in unit.cursor.get_children() if c.location.file and c.location.file.name == str(source)]
    macros = [_token(c) for c in own if c.kind is CursorKind.MACRO_INSTANTIATION]
    wanted = [m for m in macros if m.name in (BEGIN, END, BLOCK, UNBLOCK) and _is_written(text, m)]
    found = [_function(cursor, before, wanted, text) for cursor, before in _definitions(own)]
    return sorted(found, key=lambda each: each.start), sum(d.severity >= 3 for d in unit.diagnostics)


def _definitions(cursors: Iterable[Cursor], before: int = -1) -> Iterator[tuple[Cursor, int]]:
    """Functions with a body, and where the outermost class that they stand in begins, or they do."""
    for cursor in cursors:
        start = cursor.extent.start.offset
        if cursor.kind in _OPEN:
            yield from _definitions(cursor.get_children())
        elif cursor.kind in _CLASSES:
            yield from _definitions(cursor.get_children(), start if before < 0 else before)
        elif cursor.kind in _FUNCTIONS and cursor.is_definition():
            yield cursor, start if before < 0 else before


def _token(cursor: Cursor) -> Token:
    start = cursor.extent.start.offset
    return Token(cursor.spelling, start, start + len(cursor.spelling))


def _is_written(text: bytes, token: Token) -> bool:
    """Whether the name itself stands there, not another macro that expands to it."""
    return text[token.start : token.end] == token.name.encode()


def _function(cursor: Cursor, before: int, macros: list[Token], text: bytes) -> CFunction:
    extent = cursor.extent
    inside = sorted(
        (m for m in macros if extent.start.offset <= m.start < extent.end.offset), key=lambda m: m.start
    )
    compounds = {}
    if inside:
        compounds = {c.extent.start.offset: c for c in cursor.walk_preorder() if c.kind is _COMPOUND}
    written = text[extent.start.offset : extent.end.offset]
    releases = _releases(cursor, text) if RELEASE.encode() in written else ()
    return CFunction(
        name=cursor.spelling,
        first_line=extent.start.line,
        last_line=extent.end.line,
        before=before,
        start=extent.start.offset,
        end=extent.end.offset,
        statements=tuple(_statements(cursor)),
        leave=_leave(cursor),
        regions=tuple(_regions(inside, compounds)),
        blocks=tuple(m for m in inside if m.name == BLOCK),
        releases=releases,
    )


def _statements(cursor: Cursor) -> Iterator[tuple[int, int]]:
    body = next((c for c in cursor.get_children() if c.kind is _COMPOUND), None)
    for child in body.get_children() if body is not None else ():
        yield child.extent.start.offset, child.extent.end.offset


def _leave(cursor: Cursor) -> str:
    kind = cursor.result_type.get_canonical().kind
    return _NO_VALUE.get(kind, "return -1;" if kind in _NUMBERS else "")


def _regions(macros: list[Token], compounds: dict[int, Cursor]) -> Iterator[Region]:
    open_ones: list[Token] = []
    for macro in macros:
        if macro.name == BEGIN:
            open_ones.append(macro)
        elif macro.name == END and open_ones:
            begin = open_ones.pop()
            body = compounds.get(begin.start)  # the macro's brace is seen where the macro is written
            if body is not None:
                yield Region(begin, macro, tuple(_points(body, macros, begin, macro)))


def _points(body: Cursor, macros: list[Token], begin: Token, end: Token) -> Iterator[int]:
    """Statement starts directly in `body` and in the bodies of its branches, while the GIL is released."""
    held = {m.start for m in macros if m.name == BLOCK}
    released = {m.start for m in macros if m.name == UNBLOCK}
    is_held = False
    for child in body.get_children():
        start = child.extent.start.offset
        if start in held or start in released:
            is_held = start in held
        elif not is_held and begin.end < start < end.start:
            yield start
            if child.kind in _WITH_BODY:
                for inner in child.get_children():
                    if inner.kind is _COMPOUND:
                        yield from _points(inner, macros, begin, end)
    if body.extent.start.offset == begin.start and not is_held:
        yield end.start


def _releases(cursor: Cursor, text: bytes) -> tuple[Token, ...]:
    found = []
    for call in cursor.walk_preorder():
        if call.kind is CursorKind.CALL_EXPR and call.spelling == RELEASE:
            start = call.extent.start.offset
            if text.startswith(RELEASE.encode(), start):
                found.append(Token(RELEASE, start, text.index(b";", start) + 1))
    return tuple(found)
