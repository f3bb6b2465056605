"""Two extensions in one repository may each define an external function of the same name."""

from pathlib import Path

from gillint.api import lint
from gillint.config import Config

_SOURCE = """\
#include <Python.h>
PyObject *step(PyObject *self, PyObject *args)
{{
    Py_BEGIN_ALLOW_THREADS
    {call};
    Py_END_ALLOW_THREADS
    Py_RETURN_NONE;
}}
static PyMethodDef methods[] = {{{{"step", step, METH_VARARGS, NULL}}, {{NULL}}}};
static struct PyModuleDef definition = {{PyModuleDef_HEAD_INIT, "{name}", NULL, -1, methods}};
PyMODINIT_FUNC PyInit_{name}(void) {{ return PyModule_Create(&definition); }}
"""


def test_each_is_judged(tmp_path: Path) -> None:
    for name, call in (("one", "PyErr_Clear()"), ("two", "PyErr_NoMemory()")):
        (tmp_path / f"{name}.c").write_text(_SOURCE.format(name=name, call=call), encoding="utf-8")
    report = lint([tmp_path], Config(root=tmp_path))
    assert [(f.where.path, f.where.line, f.rule) for f in report.findings] == [
        ("one.c", 5, "GIL101"),
        ("two.c", 5, "GIL101"),
    ]
