"""The installed command in a process of its own: start-up, streams, encodings, and real sources."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

GILLINT = [sys.executable, "-c", "from gillint.cli.main import main; main()"]
BAD = """\
#include <Python.h>
int wait_for(int);
static PyObject *f(PyObject *self, PyObject *args) {
    Py_BEGIN_ALLOW_THREADS
    if (wait_for(1))
        return NULL; /* \u65e5\u672c */
    Py_END_ALLOW_THREADS
    Py_RETURN_NONE;
}
static PyMethodDef methods[] = {{"f", f, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "m", NULL, -1, methods};
PyMODINIT_FUNC PyInit_m(void) { return PyModule_Create(&module); }
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("[tool.gillint]\n")
    (tmp_path / "m.c").write_text(BAD, encoding="utf-8")
    return tmp_path


def gillint(folder: Path, *args: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    environ = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "GILLINT_DEBUG")}
    return subprocess.run(
        [*GILLINT, *args],
        cwd=folder,
        env=environ | environment,
        capture_output=True,
        check=False,
        timeout=120,
    )


def on_a_terminal(folder: Path, *args: str, **environment: str) -> str:
    """What `gillint` writes to a terminal that is its standard output."""
    return terminal_of([*GILLINT, *args], folder, "stdout", environment)


def terminal_of(command: list[str], folder: Path, stream: str, environment: dict[str, str]) -> str:
    """What `command` writes to a terminal that is its "stdout" or "stderr"; the other one is a pipe."""
    ours, theirs = pty.openpty()
    environ = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environ |= {"TERM": "xterm", "COLUMNS": "70"} | environment
    stdout, stderr = (theirs, subprocess.PIPE) if stream == "stdout" else (subprocess.PIPE, theirs)
    process = subprocess.Popen(command, cwd=folder, env=environ, stdout=stdout, stderr=stderr)
    os.close(theirs)
    written = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # Linux says so when the other side is closed
            part = b""
        if not part:
            break
        written += part
    process.communicate(timeout=120)
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def test_start_up_imports_nothing_heavy() -> None:
    code = (
        "import sys, gillint.cli.main; print(sorted({'clang', 'libcst', 'rich', 'json'} & set(sys.modules)))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_a_finding_in_real_sources(sources: Path) -> None:
    result = gillint(sources, ".", "--format", "concise")
    assert result.stdout.decode() == "m.c:6:9: GIL201 error `f` returns with the GIL released\n"
    assert (result.returncode, result.stderr) == (1, b"")


def test_every_format_of_real_sources(sources: Path) -> None:
    outputs = [f"--output={name}=out.{name}" for name in ("text", "concise", "json", "sarif", "github")]
    assert gillint(sources, "m.c", *outputs).returncode == 1
    assert json.loads((sources / "out.json").read_text())["findings"][0]["rule"] == "GIL201"
    (run,) = json.loads((sources / "out.sarif").read_text())["runs"]
    assert run["results"][0]["codeFlows"]
    assert str(sources) not in (sources / "out.sarif").read_text()
    assert (sources / "out.github").read_text().startswith("::error file=m.c,line=6,")
    assert "\n   6 |         return NULL; /* \u65e5\u672c */\n" in (sources / "out.text").read_text("utf-8")


def test_an_output_that_cannot_say_everything(sources: Path) -> None:
    result = gillint(sources, "m.c", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert result.returncode == 1
    assert b"return NULL; /* \\u65e5\\u672c */" in result.stdout


@pytest.mark.parametrize(
    ("environment", "color"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_color_on_a_terminal(sources: Path, environment: dict[str, str], color: bool) -> None:
    out = on_a_terminal(sources, "m.c", **environment)
    assert ("\x1b[" in out) is color
    assert "GIL201" in out


def test_lines_fit_the_terminal(sources: Path) -> None:
    out = on_a_terminal(sources, "m.c", "--color", "never")
    assert "GIL201" in out
    assert max(map(len, out.splitlines())) <= 70


def test_explain_is_rendered_on_a_terminal_and_plain_in_a_pipe(sources: Path) -> None:
    assert gillint(sources, "explain", "GIL201").stdout.startswith(b"# GIL201 ")
    out = on_a_terminal(sources, "explain", "GIL201")
    assert "GIL201" in out
    assert "\n# GIL201" not in out


def test_show_draws_the_graph(sources: Path) -> None:
    result = gillint(sources, "show", "m.c:f")
    assert result.returncode == 0, result.stderr
    assert b"wait_for" in result.stdout
    missing = gillint(sources, "show", "m.c:g")
    assert missing.returncode == 2
    assert missing.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_changes_nothing(sources: Path) -> None:
    process = subprocess.Popen(
        [*GILLINT, "rules"], cwd=sources, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), said) == (0, b"")


PROGRESS = """
from gillint.cli.progress import progress_bar
with progress_bar({wanted}, {patience}) as progress:
    for done in range(4):
        progress and progress("reading C files", done, 3)
"""


@pytest.mark.parametrize(
    ("wanted", "patience", "shown"), [(True, 0.0, True), (True, 1000.0, False), (False, 0.0, False)]
)
def test_the_progress_bar_is_for_long_runs_on_a_terminal(
    tmp_path: Path, wanted: bool, patience: float, shown: bool
) -> None:
    code = PROGRESS.format(wanted=wanted, patience=patience)
    out = terminal_of([sys.executable, "-c", code], tmp_path, "stderr", {})
    assert ("reading C files" in out) is shown
    assert bool(out) is shown


def test_no_progress_bar_in_a_pipe(sources: Path) -> None:
    code = PROGRESS.format(wanted=True, patience=0.0)
    result = subprocess.run([sys.executable, "-c", code], cwd=sources, capture_output=True, check=True)
    assert result.stderr == b""
