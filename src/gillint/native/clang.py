"""libclang's C interface, as little of it as gillint needs; the only module that loads libclang.

The `clang` Python package is used to find the shared library, nothing else: its Cursor objects cost 30 times
what a raw structure costs, and a translation unit has tens of thousands of them. `ctypes.PyDLL` (which keeps
the GIL across a call) is 20 % faster than `CDLL` for these short calls.
"""

import ctypes
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from gillint.errors import GillintError

# CXCursorKind
STRUCT_DECL, UNION_DECL, CLASS_DECL, ENUM_DECL, FIELD_DECL = 2, 3, 4, 5, 6
FUNCTION_DECL, VAR_DECL, PARM_DECL = 8, 9, 10
CXX_METHOD, NAMESPACE, LINKAGE_SPEC, CONSTRUCTOR, DESTRUCTOR, CONVERSION = 21, 22, 23, 24, 25, 26
FUNCTION_TEMPLATE, CLASS_TEMPLATE, CLASS_PARTIAL = 30, 31, 32
MEMBER_REF, LABEL_REF = 47, 48
UNEXPOSED_EXPR, DECL_REF_EXPR, MEMBER_REF_EXPR, CALL_EXPR = 100, 101, 102, 103
INTEGER_LITERAL, STRING_LITERAL, CHAR_LITERAL, PAREN_EXPR = 106, 109, 110, 111
UNARY_OPERATOR, ARRAY_SUBSCRIPT, BINARY_OPERATOR, COMPOUND_ASSIGN, CONDITIONAL = 112, 113, 114, 115, 116
C_CAST, COMPOUND_LITERAL, INIT_LIST, STMT_EXPR = 117, 118, 119, 121
CXX_STATIC_CAST, CXX_FUNCTIONAL_CAST, CXX_BOOL_LITERAL, CXX_NULLPTR, CXX_THIS = 124, 128, 130, 131, 132
CXX_THROW, CXX_NEW, CXX_DELETE, LAMBDA_EXPR = 133, 134, 135, 144
FIRST_EXPR, LAST_EXPR = 100, 199
LABEL_STMT, COMPOUND_STMT, CASE_STMT, DEFAULT_STMT, IF_STMT, SWITCH_STMT = 201, 202, 203, 204, 205, 206
WHILE_STMT, DO_STMT, FOR_STMT, GOTO_STMT, INDIRECT_GOTO, CONTINUE_STMT = 207, 208, 209, 210, 211, 212
BREAK_STMT, RETURN_STMT, GCC_ASM, CXX_CATCH, CXX_TRY, CXX_FOR_RANGE = 213, 214, 215, 223, 224, 225
NULL_STMT, DECL_STMT = 230, 231
TYPE_REF = 43

# CXChildVisitResult
VISIT_BREAK, VISIT_CONTINUE, VISIT_RECURSE = 0, 1, 2

# CXTranslationUnit_Flags
INCOMPLETE, FOR_SERIALIZATION, SKIP_BODIES, KEEP_GOING = 0x02, 0x10, 0x40, 0x200

FIRST_GUESS = 0x67110000
"""What gillint gives constants whose value it does not know: nobody else's number, and the next 65,535."""

_IS_MACRO = 0x80000000  # the top bit of clang's raw location encoding


class _CursorFields(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_int),
        ("xdata", ctypes.c_int),
        ("data0", ctypes.c_void_p),
        ("data1", ctypes.c_void_p),
        ("unit", ctypes.c_void_p),
    )


class _RangeFields(ctypes.Structure):
    _fields_ = (
        ("p0", ctypes.c_void_p),
        ("p1", ctypes.c_void_p),
        ("begin", ctypes.c_uint),
        ("end", ctypes.c_uint),
    )


class _TypeFields(ctypes.Structure):
    _fields_ = (("kind", ctypes.c_int), ("p0", ctypes.c_void_p), ("p1", ctypes.c_void_p))


# At each call libffi looks at every member of a structure that is passed by value. What follow are structures
# of one member, an array, with the fields of those above: 2 % of a run.
_WORD = ctypes.c_uint64


class Cursor(ctypes.Structure):
    """CXCursor. `data0` is the declaration (of a declaration cursor), `data1` the statement or expression."""

    _fields_ = (("words", _WORD * 4),)
    kind = cast("int", _CursorFields.kind)
    data0: Any = _CursorFields.data0  # an int, or None
    data1: Any = _CursorFields.data1


class _Range(ctypes.Structure):
    _fields_ = (("words", _WORD * 3),)
    begin = cast("int", _RangeFields.begin)
    end = cast("int", _RangeFields.end)

    def first(self) -> "Place":
        """Where it begins."""
        return Place(self.words)

    def last(self) -> "Place":
        """Where it ends."""
        place = Place(self.words)
        place.raw = self.end
        return place


class Place(ctypes.Structure):
    """CXSourceLocation; `raw` is clang's encoding of it."""

    _fields_ = (("words", _WORD * 3),)
    raw = cast("int", _RangeFields.begin)


class Type(ctypes.Structure):
    """CXType."""

    _fields_ = (("words", _WORD * 3),)
    kind = cast("int", _TypeFields.kind)
    p0: Any = _TypeFields.p0


class _String(ctypes.Structure):
    """CXString. `text` is what `clang_getCString` gives, which takes longer, unless `flags` are _POOLED."""

    _fields_ = (("text", ctypes.c_char_p), ("flags", ctypes.c_uint))


_POOLED = 2  # CXS_StringBuf


class _Unsaved(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("text", ctypes.c_char_p), ("length", ctypes.c_ulong))


_VISITOR = ctypes.PYFUNCTYPE(ctypes.c_int, Cursor, Cursor, ctypes.c_void_p)
_INCLUSION = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(Place), ctypes.c_uint, ctypes.c_void_p)

_OUT = (ctypes.POINTER(ctypes.c_void_p), *[ctypes.POINTER(ctypes.c_uint)] * 3)  # file, line, column, offset

_SIGNATURES: dict[str, tuple[list[Any], Any]] = {
    "clang_createIndex": ([ctypes.c_int, ctypes.c_int], ctypes.c_void_p),
    "clang_disposeIndex": ([ctypes.c_void_p], None),
    "clang_parseTranslationUnit2": (
        [
            ctypes.c_void_p,
            ctypes.c_char_p,
            ctypes.POINTER(ctypes.c_char_p),
            ctypes.c_int,
            ctypes.POINTER(_Unsaved),
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.POINTER(ctypes.c_void_p),
        ],
        ctypes.c_int,
    ),
    "clang_saveTranslationUnit": ([ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint], ctypes.c_int),
    "clang_disposeTranslationUnit": ([ctypes.c_void_p], None),
    "clang_getTranslationUnitCursor": ([ctypes.c_void_p], Cursor),
    "clang_visitChildren": ([Cursor, _VISITOR, ctypes.c_void_p], ctypes.c_uint),
    "clang_getCursorSpelling": ([Cursor], _String),
    "clang_getCursorUSR": ([Cursor], _String),
    "clang_getCursorReferenced": ([Cursor], Cursor),
    "clang_getCursorDefinition": ([Cursor], Cursor),
    "clang_getCursorSemanticParent": ([Cursor], Cursor),
    "clang_getCanonicalCursor": ([Cursor], Cursor),
    "clang_getCursorExtent": ([Cursor], _Range),
    "clang_getCursorLocation": ([Cursor], Place),
    "clang_getCursorType": ([Cursor], Type),
    "clang_getTypeSpelling": ([Type], _String),
    "clang_getCanonicalType": ([Type], Type),
    "clang_getPointeeType": ([Type], Type),
    "clang_getTypeDeclaration": ([Type], Cursor),
    "clang_getArrayElementType": ([Type], Type),
    "clang_getCursorResultType": ([Cursor], Type),
    "clang_Type_getNumTemplateArguments": ([Type], ctypes.c_int),
    "clang_Type_getTemplateArgumentAsType": ([Type, ctypes.c_uint], Type),
    "clang_getSpecializedCursorTemplate": ([Cursor], Cursor),
    "clang_getCursorExceptionSpecificationType": ([Cursor], ctypes.c_int),
    "clang_CXXConstructor_isDefaultConstructor": ([Cursor], ctypes.c_uint),
    "clang_CXXConstructor_isCopyConstructor": ([Cursor], ctypes.c_uint),
    "clang_CXXConstructor_isMoveConstructor": ([Cursor], ctypes.c_uint),
    "clang_CXXMethod_isDefaulted": ([Cursor], ctypes.c_uint),
    "clang_CXXMethod_isStatic": ([Cursor], ctypes.c_uint),
    "clang_Cursor_getStorageClass": ([Cursor], ctypes.c_int),
    "clang_getCursorTLSKind": ([Cursor], ctypes.c_int),
    "clang_getCursorLinkage": ([Cursor], ctypes.c_int),
    "clang_getEnumConstantDeclValue": ([Cursor], ctypes.c_longlong),
    "clang_Cursor_Evaluate": ([Cursor], ctypes.c_void_p),
    "clang_EvalResult_getKind": ([ctypes.c_void_p], ctypes.c_int),
    "clang_EvalResult_getAsLongLong": ([ctypes.c_void_p], ctypes.c_longlong),
    "clang_EvalResult_isUnsignedInt": ([ctypes.c_void_p], ctypes.c_uint),
    "clang_EvalResult_getAsUnsigned": ([ctypes.c_void_p], ctypes.c_ulonglong),
    "clang_EvalResult_dispose": ([ctypes.c_void_p], None),
    "clang_getCursorBinaryOperatorKind": ([Cursor], ctypes.c_int),
    "clang_getCursorUnaryOperatorKind": ([Cursor], ctypes.c_int),
    "clang_getExpansionLocation": ([Place, *_OUT], None),
    "clang_getSpellingLocation": ([Place, *_OUT], None),
    "clang_Location_isInSystemHeader": ([Place], ctypes.c_int),
    "clang_getFileName": ([ctypes.c_void_p], _String),
    "clang_getFileContents": (
        [ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_size_t)],
        ctypes.c_void_p,
    ),
    "clang_getNumDiagnostics": ([ctypes.c_void_p], ctypes.c_uint),
    "clang_getDiagnostic": ([ctypes.c_void_p, ctypes.c_uint], ctypes.c_void_p),
    "clang_disposeDiagnostic": ([ctypes.c_void_p], None),
    "clang_getDiagnosticSeverity": ([ctypes.c_void_p], ctypes.c_int),
    "clang_getDiagnosticSpelling": ([ctypes.c_void_p], _String),
    "clang_getDiagnosticLocation": ([ctypes.c_void_p], Place),
    "clang_getInclusions": ([ctypes.c_void_p, _INCLUSION, ctypes.c_void_p], None),
    "clang_disposeString": ([_String], None),
    "clang_getCString": ([_String], ctypes.c_char_p),
}


# The one long call: Ctrl-C, the progress bar and a parent that goes away must not wait for it.
_LONG = "clang_parseTranslationUnit2"


class LibclangMissingError(GillintError):
    """libclang cannot be loaded; the message says how to install it."""


@cache
def library() -> Any:
    """The functions of the library with their prototypes, in a plain object: a CDLL has a slow hook for
    attributes. Raises LibclangMissingError."""
    spec = find_spec("clang")
    native = Path(spec.origin).parent / "native" if spec and spec.origin else Path()
    name = {"darwin": "libclang.dylib", "win32": "libclang.dll"}.get(sys.platform, "libclang.so")
    functions = SimpleNamespace()
    try:
        loaded, releasing = ctypes.PyDLL(str(native / name)), ctypes.CDLL(str(native / name))
        for symbol, (arguments, result) in _SIGNATURES.items():
            function = getattr(releasing if symbol == _LONG else loaded, symbol)
            function.argtypes, function.restype = arguments, result
            setattr(functions, symbol, function)
    except (OSError, AttributeError) as error:
        raise LibclangMissingError(
            f"libclang cannot be loaded ({error}); C and C++ files are not read. "
            "Install it with: python -m pip install 'libclang>=18.1.1,<19'"
        ) from None
    return functions


def text_of(string: _String) -> str:
    """The value of a CXString, which is disposed of."""
    lib = library()
    raw: bytes | None = string.text if string.flags != _POOLED else lib.clang_getCString(string)
    value = raw.decode("utf-8", "replace") if raw else ""
    lib.clang_disposeString(string)
    return value


# Where clang puts its answers: making these anew costs more than the call. Not for several threads at once.
_FILE, _LINE, _OFFSET = ctypes.c_void_p(), ctypes.c_uint(), ctypes.c_uint()
_FILE_AND_LINE = (ctypes.byref(_FILE), ctypes.byref(_LINE), None, None)
_FILE_AND_OFFSET = (ctypes.byref(_FILE), None, None, ctypes.byref(_OFFSET))  # lines are dear: clang counts


def expanded_at(place: Place) -> tuple[int | None, int]:
    """File handle and byte offset of where a location's outermost macro, or itself, is written."""
    library().clang_getExpansionLocation(place, *_FILE_AND_OFFSET)
    return _FILE.value, _OFFSET.value


def expanded_line(place: Place) -> tuple[int | None, int]:
    """As `expanded_at`, with the line instead of the offset."""
    library().clang_getExpansionLocation(place, *_FILE_AND_LINE)
    return _FILE.value, _LINE.value


def spelled_at(place: Place) -> tuple[int | None, int]:
    """File handle and byte offset of where a token is written: in a macro's argument, too; one that stands in
    a macro's definition is where the macro is used, for libclang."""
    library().clang_getSpellingLocation(place, *_FILE_AND_OFFSET)
    return _FILE.value, _OFFSET.value


def diagnostics(unit: int, least: int, limit: int | None = None) -> Iterator[tuple[str, Place]]:
    """Text and place of what libclang says about a translation unit: of those among the first `limit` whose
    severity (CXDiagnosticSeverity) is `least` or more."""
    lib = library()
    count = lib.clang_getNumDiagnostics(unit)
    for index in range(count if limit is None else min(count, limit)):
        diagnostic = lib.clang_getDiagnostic(unit, index)
        if lib.clang_getDiagnosticSeverity(diagnostic) >= least:
            text = text_of(lib.clang_getDiagnosticSpelling(diagnostic))
            yield text, lib.clang_getDiagnosticLocation(diagnostic)
        lib.clang_disposeDiagnostic(diagnostic)


def spelling(cursor: Cursor) -> str:
    return text_of(library().clang_getCursorSpelling(cursor))


def is_macro(raw: int) -> bool:
    """Whether a raw location encoding points into a macro expansion."""
    return bool(raw & _IS_MACRO)


def is_guess(number: int) -> bool:
    """Whether a number stands for a constant that only a missing header defines, or a union of such flags."""
    return number & ~0xFFFF == FIRST_GUESS


def evaluate(cursor: Cursor, *, literal: bool = False) -> int | None:
    """The integer an expression is known to have at compile time, unless it rests on a guess; `literal` says
    that it can be nothing else."""
    number = _evaluated(cursor, literal)
    return None if number is not None and is_guess(number) else number


def _evaluated(cursor: Cursor, literal: bool) -> int | None:
    lib = library()
    result = lib.clang_Cursor_Evaluate(cursor)
    if not result:
        return None
    try:
        if not literal and lib.clang_EvalResult_getKind(result) != 1:  # CXEval_Int
            return None
        value = int(lib.clang_EvalResult_getAsLongLong(result))
        if value < 0 and lib.clang_EvalResult_isUnsignedInt(result):
            return int(lib.clang_EvalResult_getAsUnsigned(result))
        return value
    finally:
        lib.clang_EvalResult_dispose(result)


def visit(
    cursor: Cursor, visitor: Callable[[Cursor, Cursor, object], int], failure: list[BaseException]
) -> None:
    """Call `visitor(cursor, parent, None)` for what lies below `cursor`.

    It returns VISIT_CONTINUE, VISIT_RECURSE or VISIT_BREAK. An exception must not cross the C frames: the
    visitor keeps it in `failure` and returns VISIT_BREAK, and it is raised here.
    """
    library().clang_visitChildren(cursor, _VISITOR(visitor), None)
    if failure:
        raise failure[0]


def children(cursor: Cursor) -> list[Cursor]:
    """What lies directly below a cursor."""
    found: list[Cursor] = []
    failure: list[BaseException] = []

    def visitor(kid: Cursor, _: Cursor, __: object) -> int:
        found.append(kid)
        return VISIT_CONTINUE

    visit(cursor, visitor, failure)
    return found


def inclusions(unit: int) -> list[str]:
    """The names of all files that a translation unit reads, itself first."""
    names: list[str] = []

    def call(file: int, _stack: object, _depth: int, _data: object) -> None:
        names.append(text_of(library().clang_getFileName(file)))

    library().clang_getInclusions(unit, _INCLUSION(call), None)
    return names
