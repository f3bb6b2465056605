"""The bundled Python.h against the interpreter's own: the same kinds, arities, fields, and regions.

GILLINT_PYTHON_INCLUDE names another version's directory, as it does for gillint itself.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from bundled_headers import arguments
from clang.cindex import Cursor, CursorKind, Diagnostic, Index, TranslationUnit, TypeKind
from facts import TOOLCHAIN

from gillint.flow.cfg import Function, OpKind
from gillint.native.extract import NativeSource, Roots, extract
from gillint.sources.headers import HEADERS, of_python
from gillint.sources.toolchain import standard

_PYTHON = TOOLCHAIN.python
_INCLUDES = (
    '#include "Python.h"\n#include "structmember.h"\n#include "datetime.h"\n#include "frameobject.h"\n'
)
_PYTHON_2 = {"bf_getreadbuffer", "bf_getwritebuffer", "bf_getsegcount", "bf_getcharbuffer"}
_RECORDS = (CursorKind.STRUCT_DECL, CursorKind.UNION_DECL)
# What no extension writes: guards, what configure found, numbers of opcodes and tokens.
_NOT_API = re.compile(r".*_H|HAVE_\w+|SIZEOF_\w+|ALIGNOF_\w+|_.*")
_NOT_API_FILES = ("pyconfig.h", "opcode.h", "opcode_ids.h", "token.h", "pydtrace.h", "pymacconfig.h")

pytestmark = pytest.mark.skipif(_PYTHON is None, reason="the interpreter has no Python.h")


@dataclass(frozen=True, slots=True)
class Api:
    """What a header declares. `functions`: (parameters, variadic); `records`: fields by typedef name."""

    functions: dict[str, tuple[int, bool]] = field(default_factory=dict)
    records: dict[str, list[str]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    macros: set[str] = field(default_factory=set)


def _python() -> Path:
    assert _PYTHON is not None
    return _PYTHON


@cache
def _version() -> str:
    """PY_VERSION_HEX of the real headers, without the release level."""
    text = (_python() / "patchlevel.h").read_text(encoding="utf-8")
    major, minor, micro = (
        int(re.findall(rf"#define PY_{part}_VERSION\s+(\d+)", text)[0])
        for part in ("MAJOR", "MINOR", "MICRO")
    )
    return f"-DGILLINT_PY_VERSION_HEX={major << 24 | minor << 16 | micro << 8 | 0xF0:#x}"


@cache
def _real() -> Api:
    api, errors = _read(("-x", "c", standard("c"), *TOOLCHAIN.arguments("c")), _python())
    if errors:
        pytest.skip(f"the interpreter's Python.h does not parse here: {errors[0]}")
    return api


@cache
def _bundled() -> Api:
    api, errors = _read((*arguments("c"), _version()), HEADERS / "python")
    assert errors == []
    return api


def _read(args: tuple[str, ...], directory: Path) -> tuple[Api, list[str]]:
    """What the files below `directory` declare, and the errors."""
    unit = Index.create().parse(
        "all.c",
        args=list(args),
        unsaved_files=[("all.c", _INCLUDES)],
        options=TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD,
    )
    api = Api()
    for cursor in unit.cursor.get_children():
        file = cursor.location.file
        if file is None or not Path(file.name).resolve().is_relative_to(directory.resolve()):
            continue
        if Path(file.name).name not in _NOT_API_FILES:
            _add(api, cursor)
    return api, [error.spelling for error in unit.diagnostics if error.severity >= Diagnostic.Error]


def _add(api: Api, cursor: Cursor) -> None:
    name, kind = cursor.spelling, cursor.kind
    if kind == CursorKind.FUNCTION_DECL:
        variadic = cursor.type.kind == TypeKind.FUNCTIONPROTO and cursor.type.is_function_variadic()
        api.functions[name] = (len(list(cursor.get_arguments())), variadic)
        api.kinds[name] = "function"
    elif kind == CursorKind.VAR_DECL:
        api.kinds[name] = "variable"
    elif kind == CursorKind.TYPEDEF_DECL:
        api.kinds[name] = "type"
        declared = cursor.underlying_typedef_type.get_canonical().get_declaration()
        if declared.kind in _RECORDS and declared.is_definition():
            api.records[name] = _fields(declared)
    elif kind == CursorKind.ENUM_DECL:
        api.kinds.update((constant.spelling, "constant") for constant in cursor.get_children())
    elif kind == CursorKind.MACRO_DEFINITION:
        api.macros.add(name)


def _fields(record: Cursor) -> list[str]:
    """The names of fields; those of an anonymous union count as the record's own."""
    names: list[str] = []
    for kid in record.get_children():
        if kid.kind == CursorKind.FIELD_DECL:
            names.append(kid.spelling)
        elif kid.kind in _RECORDS and kid.is_anonymous():
            names += _fields(kid)[:1]  # two views of one place: the first is the one that code names
    return names


def test_kinds_agree() -> None:
    real, bundled = _real().kinds, _bundled().kinds
    shared = real.keys() & bundled.keys()
    assert len(shared) > 1000
    assert {name: (real[name], bundled[name]) for name in shared if real[name] != bundled[name]} == {}


def test_arities_agree() -> None:
    real, bundled = _real().functions, _bundled().functions
    shared = real.keys() & bundled.keys()
    assert len(shared) > 900
    assert {name: (real[name], bundled[name]) for name in shared if real[name] != bundled[name]} == {}


def test_fields_agree_in_name_and_order() -> None:
    real, bundled = _real().records, _bundled().records
    shared = {name for name in real.keys() & bundled.keys() if not name.startswith("_")}
    assert {"PyTypeObject", "PyMethodDef", "PyModuleDef", "Py_buffer", "PyNumberMethods"} <= shared
    bundled["PyBufferProcs"] = [name for name in bundled["PyBufferProcs"] if name not in _PYTHON_2]
    assert {name: (real[name], bundled[name]) for name in shared if real[name] != bundled[name]} == {}


def test_nearly_every_public_name_is_there() -> None:
    real, bundled = _real(), _bundled()
    public = {name for name in {*real.kinds, *real.macros} if not _NOT_API.fullmatch(name)}
    missing = sorted(public - bundled.kinds.keys() - bundled.macros)
    assert len(public) > 1500
    assert len(missing) <= 0.02 * len(public), " ".join(missing)


_REGIONS = r"""
#include <Python.h>
static PyObject *plain(PyObject *self, PyObject *args)
{
    Py_buffer view;
    Py_ssize_t i, total = 0;
    if (!PyArg_ParseTuple(args, "y*", &view))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    for (i = 0; i < view.len; i++)
        total += ((char *)view.buf)[i];
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&view);
    return PyLong_FromSsize_t(total);
}
static PyObject *blocked(PyObject *self, PyObject *list)
{
    PyObject *item = PyList_GET_ITEM(list, 0);
    Py_BEGIN_ALLOW_THREADS
    if (item == NULL) {
        Py_BLOCK_THREADS
        PyErr_SetString(PyExc_ValueError, "none");
        return NULL;
    }
    Py_UNBLOCK_THREADS
    Py_END_ALLOW_THREADS
    Py_INCREF(item);
    Py_XDECREF(item);
    PyTuple_SET_ITEM(list, 0, item);
    Py_RETURN_NONE;
}
static void callback(void *data)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *object = (PyObject *)data;
    if (PyTuple_GET_SIZE(object) > 0)
        PyErr_Clear();
    Py_DECREF(object);
    PyGILState_Release(state);
}
static void dealloc(PyObject *self)
{
    PyObject *held = self;
    Py_CLEAR(held);
    PyObject_GC_UnTrack(self);
    PyObject_Free(self);
}
"""


def _lowered(path: Path, args: tuple[str, ...], python: tuple[Path, ...]) -> dict[str, list[tuple[str, str]]]:
    source = NativeSource(path.name, path, args)
    roots = Roots(path.parent.resolve(), python)
    file = extract([source], roots, lambda asked: asked.absolute.read_bytes())[0]
    return {function.name: _ops(function) for function in file.functions}


def _ops(function: Function) -> list[tuple[str, str]]:
    """Calls, touches and returns in order, without where they are written.

    Until 3.12, PY_SSIZE_T_CLEAN gave PyArg_ParseTuple and its like another name in the library, and
    Py_NewRef is a macro over a private function in some versions.
    """
    kinds = (OpKind.CALL, OpKind.TOUCH, OpKind.RETURN)
    return [
        (op.kind.name, re.sub(r"^_(\w+)_SizeT$|^_(Py_X?NewRef)$", r"\1\2", op.name))
        for block in function.cfg.blocks
        for op in block.ops
        if op.kind in kinds
    ]


def test_regions_lower_to_the_same_operations(tmp_path: Path) -> None:
    if int(_version().partition("=")[2], 16) < 0x030B0000:
        pytest.skip("until 3.10, Py_DECREF and the accessors are macros over private names")
    path = tmp_path / "regions.c"
    path.write_text(_REGIONS, encoding="utf-8")
    real_args = ("-x", "c", standard("c"), "-DNDEBUG", *TOOLCHAIN.arguments("c"))
    real = _lowered(path, real_args, TOOLCHAIN.directories())
    bundled = _lowered(path, (*arguments("c"), "-DNDEBUG", _version()), of_python())
    assert ("CALL", "PyEval_SaveThread") in real["plain"]
    assert bundled == real
