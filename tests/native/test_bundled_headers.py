"""gillint's own headers parse alone, read what extensions write, and mean what their namesakes mean."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bundled_headers import Bench, arguments

from gillint.flow.cfg import Function, OpKind
from gillint.native.extract import NativeSource, Roots, extract
from gillint.native.parse import Parser
from gillint.sources.files import Language
from gillint.sources.headers import HEADERS, of_python

_SAMPLES = Path(__file__).parent / "bundled"
_ALONE: list[tuple[str, Language]] = [
    ("libc", "c"),
    ("libc", "c++"),
    ("python", "c"),
    ("python", "c++"),
    ("numpy", "c"),
    ("numpy", "c++"),
    ("win32", "c"),
    ("win32", "c++"),
    ("libcxx", "c++"),
    ("pybind11", "c++"),
    ("nanobind", "c++"),
    ("boost", "c++"),
]
_MODES = (
    "",
    "#define Py_LIMITED_API 0x03080000\n",
    "#define PY_SSIZE_T_CLEAN\n",
    "#define Py_BUILD_CORE 1\n",
)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    parser = Parser(tmp_path)
    yield Bench(parser, tmp_path)
    parser.close()


@pytest.mark.parametrize(("folder", "language"), _ALONE)
def test_every_header_parses_alone(folder: str, language: Language, bench: Bench) -> None:
    args = arguments(language, windows=folder == "win32")
    names = sorted(
        path.relative_to(HEADERS / folder).as_posix()
        for path in (HEADERS / folder).rglob("*")
        if path.is_file() and path.suffix != ".md"
    )
    assert len(names) >= 15
    failed = {name: bench.errors_in(f"#include <{name}>\n", language, args)[:3] for name in names}
    assert {name: errors for name, errors in failed.items() if errors} == {}


@pytest.mark.parametrize("mode", _MODES)
@pytest.mark.parametrize("language", ["c", "c++"])
def test_python_h_in_every_build_mode(mode: str, language: Language, bench: Bench) -> None:
    assert bench.errors_in(f"{mode}#include <Python.h>\n", language, arguments(language)) == []


@pytest.mark.parametrize("minor", range(8, 16))
def test_python_h_of_every_version(minor: int, bench: Bench) -> None:
    version = 0x030000F0 | minor << 16
    text = f"#include <Python.h>\n#if PY_VERSION_HEX != {version}\n#error version\n#endif\n"
    args = (*arguments("c"), f"-DGILLINT_PY_VERSION_HEX={version:#x}")
    assert bench.errors_in(text, "c", args) == []


def test_the_version_is_3_13_unless_told_otherwise(bench: Bench) -> None:
    text = (
        "#include <Python.h>\n#if PY_MAJOR_VERSION != 3 || PY_MINOR_VERSION != 13\n#error version\n#endif\n"
    )
    assert bench.errors_in(text, "c", arguments("c")) == []


@pytest.mark.parametrize("name", sorted(path.name for path in _SAMPLES.iterdir()))
def test_samples_of_real_use_parse(name: str, bench: Bench) -> None:
    language: Language = "c++" if name.endswith(".cpp") else "c"
    args = arguments(language, windows=name == "windows.c")
    assert bench.errors(_SAMPLES / name, args) == []


def test_what_is_not_declared_is_still_an_error(bench: Bench) -> None:
    """The tests above would pass with arguments that silence every error."""
    text = "#include <Python.h>\nPyNothing *f(void) { return py_nothing; }\n"
    assert bench.errors_in(text, "c", arguments("c")) == [
        "unit.c:2: unknown type name 'PyNothing'",
        "unit.c:2: use of undeclared identifier 'py_nothing'",
    ]


def _names(path: Path, language: Language) -> dict[str, set[str]]:
    """The calls and touches of each function of a sample, by their qualified names."""
    return {
        function.name: {
            op.name
            for block in function.cfg.blocks
            for op in block.ops
            if op.kind in (OpKind.CALL, OpKind.TOUCH)
        }
        for function in _functions(path, language)
    }


def _functions(path: Path, language: Language) -> tuple[Function, ...]:
    args = arguments(language, windows=path.name == "windows.c")
    roots = Roots(path.parent.resolve(), of_python())
    source = NativeSource(path.name, path, args, language == "c++")
    return extract([source], roots, lambda file: file.absolute.read_bytes())[0].functions


def test_cpp_guards_threads_and_locks_keep_their_names() -> None:
    named = _names(_SAMPLES / "standard_library.cpp", "c++")["main"]
    assert {
        "std::lock_guard::lock_guard",
        "std::scoped_lock::scoped_lock",
        "std::thread::thread",
        "std::condition_variable::wait",
        "std::condition_variable::wait_for",
        "std::unique_lock::unlock",
        "std::thread::join",
        "std::future::get",
        "std::async",
        "std::call_once",
        "std::this_thread::sleep_for",
    } <= named


def test_binding_guards_keep_their_names() -> None:
    pybind11 = _names(_SAMPLES / "pybind11.cpp", "c++")
    assert "pybind11::gil_scoped_release::gil_scoped_release" in pybind11["sum"]
    assert "pybind11::gil_scoped_acquire::gil_scoped_acquire" in pybind11["cb"]
    nanobind = _names(_SAMPLES / "nanobind.cpp", "c++")
    assert "nanobind::gil_scoped_release::gil_scoped_release" in nanobind["f"]


def test_numpy_threads_are_python_threads() -> None:
    named = _names(_SAMPLES / "numpy.c", "c")["f"]
    assert {"PyEval_SaveThread", "PyEval_RestoreThread", "PyArray_DATA", "PyArray_GETPTR1"} <= named


def test_windows_calls_keep_their_names() -> None:
    named = _names(_SAMPLES / "windows.c", "c")["f"]
    assert {"PyEval_SaveThread", "WaitForSingleObject", "ReadFile", "recv", "CreateFileA"} <= named
