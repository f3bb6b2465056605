"""Two extensions in one repository may each define an external function of the same name."""

from pathlib import Path

import pytest

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


_DEFINES = """\
#include <Python.h>
#include "shared.h"
void finish(void)
{{
    {does};
}}
"""
_CALLS = """\
#include <Python.h>
#include "{header}"
static PyObject *step(PyObject *self, PyObject *args)
{{
    Py_BEGIN_ALLOW_THREADS
    finish();
    Py_END_ALLOW_THREADS
    Py_RETURN_NONE;
}}
static PyMethodDef methods[] = {{{{"step", step, METH_VARARGS, NULL}}, {{NULL}}}};
"""


def project(root: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    for folder in ("posix", "windows", "shared.h", "posix/init.h", "windows/init.h"):
        path = root / folder
        if path.suffix:
            path.write_text("void finish(void);\n", encoding="utf-8")
        else:
            path.mkdir()
    for folder, does in (("posix", "(void)0"), ("windows", "PyErr_Clear()")):
        text = _DEFINES.format(does=does).replace("shared.h", "../shared.h")
        (root / folder / "finish.c").write_text(text, encoding="utf-8")
    for path, text in files.items():
        (root / path).write_text(text, encoding="utf-8")
    report = lint([root], Config(root=root))
    return [(finding.where.path, finding.rule) for finding in report.findings]


@pytest.mark.parametrize(("folder", "found"), [("posix", []), ("windows", [("windows/finish.c", "GIL101")])])
def test_a_call_means_the_definition_akin_to_it(
    tmp_path: Path, folder: str, found: list[tuple[str, str]]
) -> None:
    for number, calls in enumerate((f"{folder}/calls.c", "calls.c", f"{folder}_calls.c")):
        root = tmp_path / str(number)
        root.mkdir()
        header = f"{folder}/init.h" if calls == "calls.c" else "init.h" if "/" in calls else "shared.h"
        assert project(root, {calls: _CALLS.format(header=header)}) == found


def test_a_call_that_may_mean_either_is_both(tmp_path: Path) -> None:
    assert project(tmp_path, {"other.c": _CALLS.format(header="shared.h")}) == [
        ("windows/finish.c", "GIL101")
    ]
