"""The three ways to choose headers: the machine's, gillint's own, and both."""

from pathlib import Path

import pytest

from gillint.config import Config, load_config
from gillint.errors import ConfigError
from gillint.native.extract import NativeSource, Roots, extract
from gillint.native.facts import NativeFile
from gillint.sources.compile_args import compile_arguments
from gillint.sources.discover import discover
from gillint.sources.headers import HEADERS, of_python
from gillint.sources.toolchain import Toolchain, find_toolchain

EXTENSION = """
#include <Python.h>
#include <unistd.h>
#include <pthread.h>
static PyObject *wait_bad(PyObject *self, PyObject *args) {
  Py_BEGIN_ALLOW_THREADS
  pause();
  PyErr_CheckSignals();
  Py_END_ALLOW_THREADS
  Py_RETURN_NONE;
}
"""


def read(root: Path, toolchain: Toolchain) -> NativeFile:
    """The facts of the only file below `root`."""
    config = Config(root=root, headers=toolchain.mode)
    (file,) = discover([root], config).native
    (args,) = compile_arguments([file], config, toolchain).files
    source = NativeSource(file.path, file.absolute, args.args)
    roots = Roots(root.resolve(), toolchain.directories(), (HEADERS,))
    return extract([source], roots, lambda each: each.absolute.read_bytes())[0]


@pytest.mark.parametrize("mode", ["auto", "bundled"])
def test_without_headers_of_python_gillints_own_are_read(mode: str, tmp_path: Path) -> None:
    (tmp_path / "m.c").write_text(EXTENSION)
    toolchain = Toolchain(None, mode="auto") if mode == "auto" else find_toolchain(mode="bundled")
    file = read(tmp_path, toolchain)
    (function,) = file.functions
    names = [op.name for block in function.cfg.blocks for op in block.ops]
    assert {"PyEval_SaveThread", "pause", "PyErr_CheckSignals", "PyEval_RestoreThread"} <= set(names)
    assert (file.problems, file.completeness.errors) == ((), 0)


def test_real_headers_alone_have_no_stand_in(tmp_path: Path) -> None:
    (tmp_path / "m.c").write_text(EXTENSION)
    file = read(tmp_path, Toolchain(None, mode="real"))
    assert file.completeness.missing_headers == ("Python.h",)


def test_with_bundled_headers_no_directory_outside_the_project_is_searched(tmp_path: Path) -> None:
    root = tmp_path / "project"
    (root / "inc").mkdir(parents=True)
    (root / "m.c").write_text("")
    command = f"cc -Iinc -I{tmp_path}/elsewhere -isystem/usr/include -DA m.c"
    entry = f'[{{"directory": "{root}", "file": "m.c", "command": "{command}"}}]'
    (root / "compile_commands.json").write_text(entry)
    config = Config(root=root, headers="bundled")
    (args,) = compile_arguments(discover([root], config).native, config).files
    named = [arg for arg in args.args if arg.startswith(("-I", "-isystem"))]
    assert named[0] == f"-I{root}/inc"
    assert all(arg.removeprefix("-isystem").startswith(str(HEADERS)) for arg in named[1:])
    assert {"-DA", "-nostdinc", "-nostdlibinc", "--target=x86_64-unknown-linux-gnu"} <= set(args.args)


def test_the_target_version_is_the_one_of_gillints_python_h(tmp_path: Path) -> None:
    (tmp_path / "m.c").write_text("#include <Python.h>\n#if PY_VERSION_HEX != 0x030900F0\n#error\n#endif\n")
    toolchain = find_toolchain(mode="bundled", version=(3, 9))
    assert read(tmp_path, toolchain).completeness.errors == 0


def test_a_project_that_brings_a_binding_library_is_read_with_its_own(tmp_path: Path) -> None:
    toolchain = Toolchain(None, mode="auto")
    assert toolchain.offers("pthread.h")
    assert not toolchain.offers("pybind11/pybind11.h")
    assert set(of_python()) <= set(toolchain.directories())


def test_the_mode_is_a_setting(tmp_path: Path) -> None:
    load = {"headers": "bundled"}
    assert load_config([tmp_path], {}, overrides=load, isolated=True).headers == "bundled"
    with pytest.raises(ConfigError, match='"auto", "real" or "bundled"'):
        load_config([tmp_path], {}, overrides={"headers": "own"}, isolated=True)


def test_the_root_of_paths_outside_the_working_directory_holds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("here", "there/a", "there/b"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    assert load_config([Path()], {}, isolated=True).root == tmp_path / "here"
    elsewhere = [tmp_path / "there/a", tmp_path / "there/b"]
    assert load_config(elsewhere, {}, isolated=True).root == tmp_path / "there"
