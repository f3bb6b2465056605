"""From clang's raw location encodings to paths, lines and columns.

A raw encoding of a file location is the file's base plus the byte offset, so one integer subtraction and a
bisection replace a call into libclang; only locations inside macro expansions need one.
"""

import ctypes
import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from gillint.flow.cfg import Origin
from gillint.model import Comment, Location, Span
from gillint.native import clang

_WORD = re.compile(rb"[A-Za-z_]\w*")
_COMMENT = re.compile(
    rb"""/\*(?P<block>.*?)\*/ | //(?P<line>(?:[^\\\n]|\\.)*) | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'""",
    re.DOTALL | re.VERBOSE,
)


class SourceText:
    """One file as libclang read it. Of most headers nobody ever asks more than whose they are, and libclang
    reads those that come out of a precompiled header anew to tell their size."""

    def __init__(self, path: str, origin: Origin, unit: int, handle: int) -> None:
        self.path = path
        self.origin = origin
        self._unit = unit
        self._handle = handle

    @cached_property
    def _buffer(self) -> tuple[int, int]:
        """Address and size in libclang's memory."""
        size = ctypes.c_size_t()
        data = clang.library().clang_getFileContents(self._unit, self._handle, ctypes.byref(size))
        return (data, size.value) if data else (0, 0)

    @property
    def size(self) -> int:
        """Bytes."""
        return self._buffer[1]

    @cached_property
    def text(self) -> bytes:
        return ctypes.string_at(*self._buffer) if self._buffer[0] else b""

    @cached_property
    def _ascii(self) -> bool:
        return self.text.isascii()

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(rb"\n", self.text))]

    def location(self, begin: int, end: int) -> Location:
        """The span of [begin, end), two byte offsets, cut at the end of its first line; in code points."""
        starts = self._starts
        line = bisect_right(starts, begin)
        first = starts[line - 1]
        stop = min(end, starts[line] - 1 if line < len(starts) else self.size)
        column, width = begin - first + 1, stop - begin
        if not self._ascii:
            column = len(self.text[first:begin].decode("utf-8", "replace")) + 1
            width = len(self.text[begin:stop].decode("utf-8", "replace"))
        return Location(self.path, Span(line, column, line, column + max(width, 1)))

    def word_at(self, offset: int) -> str:
        """The identifier that starts at a byte offset, or ""."""
        match = _WORD.match(self.text, offset)
        return match[0].decode() if match else ""

    def comments(self, needle: bytes) -> list[Comment]:
        """The comments whose text contains `needle`."""
        found = []
        for match in _COMMENT.finditer(self.text):
            body = match["block"] or match["line"]
            if body is None or needle not in body:
                continue
            begin, end = match.span()
            line_start = self.text.rfind(b"\n", 0, begin) + 1
            line_end = self.text.find(b"\n", end)
            after = self.text[end : line_end if line_end >= 0 else len(self.text)]
            alone = not (self.text[line_start:begin].strip() or after.strip())
            found.append(Comment(body.decode("utf-8", "replace").strip(), self.location(begin, end), alone))
        return found


_NO_TEXT = SourceText("", Origin.UNKNOWN, 0, 0)


class Written(NamedTuple):
    """Where something is written: the location, and the macro it comes out of (or "")."""

    where: Location
    macro: str


class SourceMap:
    """The files of one translation unit by raw location.

    `place` turns the name libclang gives a file into the path to report and its origin.
    """

    def __init__(self, unit: int, place: Callable[[str], tuple[str, Origin]]) -> None:
        self._unit = unit
        self._place = place
        self._bases: list[int] = []
        self._texts: list[SourceText] = []
        self._by_handle: dict[int, SourceText] = {}
        self._extent = clang.library().clang_getCursorExtent
        self._location = clang.library().clang_getCursorLocation
        self._last = (_NO_TEXT, 0, -1)  # the file asked for last, its base and size
        self._run = (1, 0, Origin.UNKNOWN)  # the raw locations of the file asked for last

    def texts(self) -> list[SourceText]:
        """The files seen so far."""
        return list(self._by_handle.values())

    def at(self, place: clang.Place) -> tuple[SourceText | None, int]:
        """File and byte offset of a location, macros expanded; no file for what clang made up."""
        raw = place.raw
        if not clang.is_macro(raw):
            known = self._known(raw)
            if known:
                return known
        file, offset = clang.expanded_at(place)
        if file is None:
            return None, 0
        text = self._text(file)
        if text.origin is Origin.PROJECT and not clang.is_macro(raw):
            self._remember(raw - offset, text)
        return text, offset

    def origin(self, cursor: clang.Cursor) -> Origin:
        """Whose file a declaration is in; quick for runs of declarations in one file."""
        place = self._location(cursor)
        raw = place.raw
        low, high, origin = self._run
        if low <= raw <= high:
            return origin
        text, offset = self.at(place)
        if text is None:
            return Origin.UNKNOWN
        if not clang.is_macro(raw):
            self._run = (raw - offset, raw - offset + text.size, text.origin)
        return text.origin

    def written(self, cursor: clang.Cursor) -> Written:
        """Where an expression or statement starts, and the macro that hides it."""
        extent = self._extent(cursor)
        raw, end = extent.begin, extent.end
        text, base, size = self._last
        offset = raw - base
        if not 0 <= offset <= size:  # as all of macros are
            found = None if clang.is_macro(raw) else self._known(raw)
            given, offset = found or self.at(extent.first())
            if given is None:
                return Written(Location("", Span(1, 1, 1, 1)), "")
            if clang.is_macro(raw):
                macro = given.word_at(offset)
                return Written(given.location(offset, offset + len(macro)), macro)
            text = given
        length = end - raw if not clang.is_macro(end) else 1
        return Written(text.location(offset, offset + length), "")

    def end_of(self, cursor: clang.Cursor) -> Location:
        """The last character of a cursor: a function's closing brace."""
        text, offset = self.at(clang.library().clang_getCursorExtent(cursor).last())
        if text is None:
            return Location("", Span(1, 1, 1, 1))
        return text.location(max(offset - 1, 0), offset)

    def slice(self, cursor: clang.Cursor) -> bytes | None:
        """The source text of a cursor that no macro touches."""
        extent = clang.library().clang_getCursorExtent(cursor)
        if clang.is_macro(extent.begin) or clang.is_macro(extent.end):
            return None
        known = self._known(extent.begin)
        if known is None:
            return None
        text, offset = known
        return text.text[offset : offset + extent.end - extent.begin]

    def number(self, cursor: clang.Cursor) -> int | None:
        """The value of an integer, a character or a truth value. The text of one in a macro is not known."""
        extent = self._extent(cursor)
        if clang.is_macro(extent.begin):
            return clang.evaluate(cursor, literal=True)
        text, offset = self._known(extent.begin) or (_NO_TEXT, 0)
        digits = text.text[offset : offset + extent.end - extent.begin] if extent.end > extent.begin else b""
        if digits.isdigit() and (digits == b"0" or not digits.startswith(b"0")):
            return int(digits)
        return clang.evaluate(cursor, literal=True)

    def _known(self, raw: int) -> tuple[SourceText, int] | None:
        text, base, size = self._last
        offset = raw - base
        if 0 <= offset <= size:
            return text, offset
        index = bisect_right(self._bases, raw) - 1
        if index < 0:
            return None
        text, base = self._texts[index], self._bases[index]
        if raw - base > text.size:
            return None
        self._last = (text, base, text.size)
        return text, raw - base

    def _remember(self, base: int, text: SourceText) -> None:
        index = bisect_right(self._bases, base)
        self._bases.insert(index, base)
        self._texts.insert(index, text)

    def _text(self, handle: int) -> SourceText:
        text = self._by_handle.get(handle)
        if text is None:
            path, origin = self._place(clang.text_of(clang.library().clang_getFileName(handle)))
            text = self._by_handle[handle] = SourceText(path, origin, self._unit, handle)
        return text
