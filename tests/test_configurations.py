"""Code for other platforms and builds is read wherever gillint runs."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SOURCE = """
#include <Python.h>
#ifdef MS_WINDOWS
#include <windows.h>
#endif

static PyObject *wait_bad(PyObject *self, PyObject *args)
{
#ifdef MS_WINDOWS
    Py_BEGIN_ALLOW_THREADS
    WaitForSingleObject(NULL, INFINITE);
    PyErr_CheckSignals();
    Py_END_ALLOW_THREADS
#elif defined(__APPLE__)
    Py_BEGIN_ALLOW_THREADS
    PyErr_CheckSignals();
    Py_END_ALLOW_THREADS
#else
    Py_BEGIN_ALLOW_THREADS
    Py_END_ALLOW_THREADS
#endif
    Py_BEGIN_ALLOW_THREADS
    PyErr_Clear();
    Py_END_ALLOW_THREADS
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"wait", wait_bad, METH_NOARGS, NULL}, {NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "m", NULL, -1, methods};
PyMODINIT_FUNC PyInit_m(void) { return PyModule_Create(&definition); }
"""
WINDOWS_ONLY = """
#include <windows.h>
#include <Python.h>
static PyObject *nap_bad(PyObject *self, PyObject *args)
{
    DWORD wait = 5;
    Py_BEGIN_ALLOW_THREADS
    Sleep(wait);
    PyErr_SetFromWindowsErr(0);
    Py_END_ALLOW_THREADS
    Py_RETURN_NONE;
}
static PyMethodDef methods[] = {{"nap", nap_bad, METH_NOARGS, NULL}, {NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "w", NULL, -1, methods};
PyMODINIT_FUNC PyInit_w(void) { return PyModule_Create(&definition); }
"""


def gillint(folder: Path, *args: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "gillint", ".", "--isolated", "--headers", "bundled", "--format", "json"]
    done = subprocess.run([*command, *args], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def shown(report: dict[str, Any]) -> dict[int, list[str]]:
    """The configurations by line of the GIL101 findings."""
    return {each["line"]: each["configurations"] for each in report["findings"] if each["rule"] == "GIL101"}


def test_findings_of_all_configurations_are_united(tmp_path: Path) -> None:
    (tmp_path / "m.c").write_text(SOURCE)
    assert shown(gillint(tmp_path)) == {12: ["windows"], 16: ["macos"], 23: []}


@pytest.mark.parametrize(
    ("chosen", "lines"), [("host", {23}), ("windows", {12, 23}), ("macos", {16, 23}), ("linux,debug", {23})]
)
def test_the_configurations_can_be_chosen(chosen: str, lines: set[int], tmp_path: Path) -> None:
    (tmp_path / "m.c").write_text(SOURCE)
    assert set(shown(gillint(tmp_path, "--configurations", chosen))) == lines


def test_a_file_for_windows_alone_is_read_as_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "w.c").write_text(WINDOWS_ONLY)
    report = gillint(tmp_path)
    assert shown(report) == {9: ["windows"]}
    assert report["statistics"]["native_files"] == 1
    assert [each["rule"] for each in report["findings"]] == ["GIL101"]
    assert report["problems"] == []


def test_trouble_in_another_configuration_loses_nothing_of_this_one(tmp_path: Path) -> None:
    text = SOURCE.replace("#include <windows.h>", "#include <windows.h>\n#include <gone.h>", 1)
    (tmp_path / "m.c").write_text(text)
    report = gillint(tmp_path, "--strict")
    (problem,) = report["problems"]
    assert (problem["lost"], problem["text"].partition(":")[0]) == (False, "windows")
    assert not any(each["rule"] == "GIL003" for each in report["findings"])


def test_every_format_says_where_a_finding_shows(tmp_path: Path) -> None:
    (tmp_path / "m.c").write_text(SOURCE)
    for format_ in ("text", "concise", "github", "sarif"):
        command = [sys.executable, "-m", "gillint", ".", "--isolated", "--format", format_]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert "[windows]" in done.stdout, format_
