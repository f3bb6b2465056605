"""What a text says of free-threaded builds, and which of its functions are judged without them."""

from pathlib import Path

import pytest

from gillint.api import discover, knowledge_for, read_native
from gillint.config import Config
from gillint.native.facts import NativeFile

_HEAD = "#include <Python.h>\n"


def _read(folder: Path, text: str, configurations: tuple[str, ...] = ()) -> list[NativeFile]:
    (folder / "m.c").write_text(_HEAD + text)
    config = Config(root=folder, configurations=configurations)
    return read_native(discover([folder], config), config, know=knowledge_for(config))[0]


@pytest.mark.parametrize(
    "text",
    [
        "PyModuleDef_Slot s[] = {\n#ifdef X\n{Py_mod_gil, Py_MOD_GIL_NOT_USED},\n#endif\n{0}};\n",
        "void f(PyObject *m)\n{\n#ifdef X\nPyUnstable_Module_SetGIL(m, Py_MOD_GIL_NOT_USED);\n#endif\n}\n",
        "PyModuleDef_Slot s = {.slot = Py_mod_gil, .value = Py_MOD_GIL_NOT_USED};\n",
        "PYBIND11_MODULE(m, scope, py::mod_gil_not_used()) {}\n",
    ],
)
def test_declarations_are_seen_under_any_condition(tmp_path: Path, text: str) -> None:
    (file,) = _read(tmp_path, text)
    assert file.gil_not_used is not None
    assert file.gil_not_used.line == _HEAD.count("\n") + 1 + next(
        number for number, line in enumerate(text.split("\n")) if "NOT_USED" in line or "not_used" in line
    )


@pytest.mark.parametrize(
    "text",
    [
        "/* {Py_mod_gil, Py_MOD_GIL_NOT_USED} */\nint f(void) { return 0; }\n",
        "PyModuleDef_Slot s[] = {{Py_mod_gil, Py_MOD_GIL_USED}, {0, 0}};\n",
        "#ifndef Py_MOD_GIL_NOT_USED\n#define Py_MOD_GIL_NOT_USED ((void *)1)\n#endif\n",
        "PYBIND11_MODULE(m, scope, py::mod_gil_not_used(false)) {}\n",
    ],
)
def test_what_is_no_declaration(tmp_path: Path, text: str) -> None:
    (file,) = _read(tmp_path, text)
    assert file.gil_not_used is None


def test_a_lock_under_a_condition_is_seen_in_that_build_alone(tmp_path: Path) -> None:
    text = "static PyMutex m;\nvoid f(void)\n{\n#ifdef Py_GIL_DISABLED\n    PyMutex_Lock(&m);\n#endif\n}\n"
    host, free = _read(tmp_path, text, ("free-threaded",))
    assert (host.of_builds, free.of_builds) == (frozenset({"m.c"}), frozenset())
    assert [op.name for op in free.functions[0].calls()] == ["PyMutex_Lock"]


def test_a_macro_for_a_lock_concerns_those_who_use_it(tmp_path: Path) -> None:
    (tmp_path / "locks.h").write_text(
        "extern int table_size;\n"
        "#ifdef Py_GIL_DISABLED\n#define TABLE_LOCK() PyMutex_Lock(&table)\n"
        "#else\n#define TABLE_LOCK()\n#endif\n"
    )
    (with_lock,) = _read(tmp_path, '#include "locks.h"\nvoid f(void)\n{\n    TABLE_LOCK();\n}\n')
    assert "m.c" in with_lock.of_builds
    (without,) = _read(tmp_path, '#include "locks.h"\nvoid f(void)\n{\n}\n')
    assert "m.c" not in without.of_builds


def test_critical_sections_are_calls_in_a_free_threaded_build(tmp_path: Path) -> None:
    text = (
        "void f(PyObject *a)\n{\n    Py_BEGIN_CRITICAL_SECTION(a);\n    PyObject_Str(a);\n"
        "    Py_END_CRITICAL_SECTION();\n}\n"
    )
    _, free = _read(tmp_path, text, ("free-threaded",))
    names = [op.name for op in free.functions[0].calls()]
    assert names == ["PyCriticalSection_Begin", "PyObject_Str", "PyCriticalSection_End"]


def test_a_macro_of_a_header_declares_nothing_for_those_who_include_it(tmp_path: Path) -> None:
    slots = "{Py_mod_gil, Py_MOD_GIL_NOT_USED}, {0, NULL}"
    (tmp_path / "binding.h").write_text(
        f"#ifdef FREE_THREADED\n#define MODULE_SLOTS \\\n    {slots}\n#endif\n"
    )
    (file,) = _read(tmp_path, '#include "binding.h"\nint f(void) { return 0; }\n')
    assert file.gil_not_used is None
    (tmp_path / "binding.h").write_text(f"static PyModuleDef_Slot slots[] = {{{slots}}};\n")
    (file,) = _read(tmp_path, '#include "binding.h"\nint f(void) { return 0; }\n')
    assert file.gil_not_used is not None
