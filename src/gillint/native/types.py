"""What the analysis asks of types: which conversions keep an integer's value, so that what is known of one
side holds for the other, and which variables hold a thread state."""

from typing import cast

from gillint.native import clang
from gillint.native.clang import Cursor, Type

# CXTypeKind of the integers, by width in bytes on a 64-bit Unix; those of `char` depend on its signedness.
_UNSIGNED = {4: 1, 5: 1, 6: 2, 7: 4, 8: 2, 9: 4, 10: 8, 11: 8, 12: 16}
_SIGNED = {13: 1, 14: 1, 15: 4, 16: 2, 17: 4, 18: 8, 19: 8, 20: 16}
_BOOL = 3
_POINTER, _RECORD, _FUNCTIONS, _ARRAYS = 101, 105, (110, 111), (112, 114)  # and those of the others
_FLOATING = frozenset({21, 22, 23, 30})


class Types:
    """The types of a translation unit, each looked at once."""

    def __init__(self) -> None:
        self._kinds: dict[int, int] = {}
        self._states: dict[int, bool] = {}
        self._buffers: set[int] = set()
        self._fields: dict[int, dict[str, Cursor]] = {}
        self._callbacks: dict[int, bool] = {}

    def holds_thread_state(self, variable: Cursor) -> bool:
        """Whether a variable's type speaks of a thread state or a handle of one."""
        lib = clang.library()
        its = lib.clang_getCursorType(variable)
        known = self._states.get(its.p0)
        if known is None:
            spelled = clang.text_of(lib.clang_getTypeSpelling(its))
            known = self._states[its.p0] = "State" in spelled
            if spelled == "Py_buffer":
                self._buffers.add(its.p0)
        return known

    def is_buffer(self, variable: Cursor) -> bool:
        """Whether a variable, of which `holds_thread_state` was asked before, is a Py_buffer."""
        return bool(self._buffers) and clang.library().clang_getCursorType(variable).p0 in self._buffers

    def struct(self, its: Type) -> Cursor | None:
        """The declaration of a struct type, or of what an array is made of."""
        lib = clang.library()
        its = lib.clang_getCanonicalType(its)
        while its.kind in _ARRAYS:
            its = lib.clang_getCanonicalType(lib.clang_getArrayElementType(its))
        return cast("Cursor", lib.clang_getTypeDeclaration(its)) if its.kind == _RECORD else None

    def fields(self, struct: Cursor) -> tuple[str, ...]:
        """The names of a struct's fields, in order."""
        return tuple(self._members(struct))

    def has_callbacks(self, its: Type) -> bool:
        """Whether a struct, or those an array is made of, has a field that points to a function."""
        struct = self.struct(its)
        if struct is None:
            return False
        known = self._callbacks.get(struct.data0)
        if known is None:
            self._callbacks[struct.data0] = False
            types = map(clang.library().clang_getCursorType, self._members(struct).values())
            known = any(_points_to_function(each) or self.has_callbacks(each) for each in types)
            self._callbacks[struct.data0] = known
        return known

    def _members(self, struct: Cursor) -> dict[str, Cursor]:
        known = self._fields.get(struct.data0)
        if known is None:
            known = self._fields[struct.data0] = {
                clang.spelling(kid): kid for kid in clang.children(struct) if kid.kind == clang.FIELD_DECL
            }
        return known

    def keeps_value(self, outer: Cursor, inner: Cursor) -> bool:
        """Whether `outer`, an expression that converts `inner`, always has the same value. A truth value
        counts as the same: it is zero when the number is."""
        to, of = self._kind(outer), self._kind(inner)
        if to in (of, _BOOL):
            return True
        if of in _FLOATING or to in _FLOATING:
            return False
        if of in _UNSIGNED and (to in _UNSIGNED or to in _SIGNED):
            wide = _UNSIGNED.get(to) or _SIGNED[to]
            return wide > _UNSIGNED[of] or (to in _UNSIGNED and wide == _UNSIGNED[of])
        if of in _SIGNED and (to in _UNSIGNED or to in _SIGNED):
            return to in _SIGNED and _SIGNED[to] >= _SIGNED[of]
        return True  # pointers, enumerations, structs, and what is guessed, whose width nobody knows

    def conversion(self, outer: Cursor, inner: Cursor) -> str:
        """What `outer` makes of `inner`, both integers, as flow.values.converted reads it; else ""."""
        to, of = self._width(outer), self._width(inner)
        if not to or not of:
            return ""
        sign = "u" if self._kind(outer) in _UNSIGNED else "s"
        return f"{'+' if to >= of else ''}{sign}{to}"

    def _width(self, expression: Cursor) -> int:
        kind = self._kind(expression)
        return _UNSIGNED.get(kind) or _SIGNED.get(kind) or 0

    def bits(self, expression: Cursor) -> int:
        """The width of an integer."""
        return 8 * (self._width(expression) or 8)

    def _kind(self, expression: Cursor) -> int:
        lib = clang.library()
        its = lib.clang_getCursorType(expression)
        known = self._kinds.get(its.p0)
        if known is None:
            known = self._kinds[its.p0] = int(lib.clang_getCanonicalType(its).kind)
        return known


def _points_to_function(its: Type) -> bool:
    lib = clang.library()
    canonical = lib.clang_getCanonicalType(its)
    if canonical.kind != _POINTER:
        return False
    return lib.clang_getCanonicalType(lib.clang_getPointeeType(canonical)).kind in _FUNCTIONS
