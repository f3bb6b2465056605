"""Sources of Python 2's time, read with gillint's own headers."""

from pathlib import Path

from gillint.api import read_native
from gillint.config import Config
from gillint.native.facts import DESTRUCTOR, NativeFile
from gillint.sources.discover import discover

TYPE = """\
#include <Python.h>
typedef struct { PyObject_HEAD int fd; } Reader;
typedef struct { PyObject_VAR_HEAD int items[1]; } Row;
static void reader_dealloc(Reader *self) { self->ob_type->tp_free((PyObject *)self); }
static PyObject *reader_repr(Reader *self) { return PyString_FromFormat("%d", self->fd); }
static Py_ssize_t row_length(Row *row) { return row->ob_size + row->ob_refcnt; }
static PyTypeObject reader_type = {
    PyObject_HEAD_INIT(NULL)
    0,
    "m.Reader",
    sizeof(Reader),
    0,
    (destructor)reader_dealloc,
    0, 0, 0, 0,
    (reprfunc)reader_repr,
};
static PyTypeObject row_type = {
    PyVarObject_HEAD_INIT(&PyType_Type, 0)
    "m.Row",
    sizeof(Row),
    sizeof(int),
    0, 0, 0, 0, 0,
    (reprfunc)row_length,
};
"""


def read(folder: Path, name: str, text: str) -> NativeFile:
    (folder / name).write_text(text, encoding="utf-8")
    config = Config(root=folder, headers="bundled", configurations=())
    (file,) = read_native(discover([folder], config), config)[0]
    return file


def test_types_with_and_without_an_object_size(tmp_path: Path) -> None:
    file = read(tmp_path, "m.c", TYPE)
    assert file.completeness.lost_lines == 0, file.problems
    assert not any(function.damaged for function in file.functions)
    assert [entry.function for entry in file.entries if entry.kind in ("slot", DESTRUCTOR)] == [
        "m.c::reader_dealloc",
        "m.c::reader_repr",
        "m.c::row_length",
    ]


def test_types_in_cplusplus(tmp_path: Path) -> None:
    text = TYPE.replace("self->ob_type", "Py_TYPE(self)").replace(
        "row->ob_size + row->ob_refcnt", "Py_SIZE(row)"
    )
    file = read(tmp_path, "m.cpp", text)
    assert file.completeness.lost_lines == 0, file.problems


def test_the_old_buffer_protocol_and_exceptions_that_are_gone(tmp_path: Path) -> None:
    text = """\
#include <Python.h>
static struct { const char *name; PyObject **parent; } errors[] = {{"Error", &PyExc_StandardError}};
static Py_ssize_t length(PyObject *it)
{
    PyBufferProcs *procs = it->ob_type->tp_as_buffer;
    Py_ssize_t size = 0;
    return procs->bf_getsegcount && procs->bf_getsegcount(it, &size) == 1 ? size : -1;
}
PyObject *sizes(PyObject *self, PyObject *it)
{
    PyErr_SetString(*errors[0].parent, "no");
    return PyInt_FromLong(length(it));
}
"""
    for name in ("m.c", "m.cpp"):
        file = read(tmp_path, name, text)
        assert file.completeness.lost_lines == 0, file.problems
        (tmp_path / name).unlink()
