"""What bad input gets: the real command, in a process of its own, over files that are wrong or hostile.

Beside each bad file lie two good ones with a finding each, which every run must still report.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

GILLINT = [sys.executable, "-c", "from gillint.cli.main import main; main()"]
GOOD_C = """\
#include <Python.h>
PyObject *{name}(PyObject *self, PyObject *args) {{
    Py_BEGIN_ALLOW_THREADS
    PyErr_SetString(PyExc_ValueError, "x");
    Py_END_ALLOW_THREADS
    return NULL;
}}
"""
GOOD_PYTHON = """\
from concurrent.futures import ThreadPoolExecutor

def work(n):
    total = 0
    for i in range(10_000_000):
        total += i * n
    return total

def main(ns):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(work, ns))
"""
OTHER_C = GOOD_C.format(name="other")
LIMIT = 16 << 20
Result = subprocess.CompletedProcess[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.c").write_text(GOOD_C.format(name="good"))
    (tmp_path / "good.py").write_text(GOOD_PYTHON)
    return tmp_path


def gillint(folder: Path, *args: str, **environment: str) -> Result:
    environ = {key: value for key, value in os.environ.items() if key != "GILLINT_DEBUG"}
    return subprocess.run(
        [*GILLINT, *args],
        cwd=folder,
        env=environ | environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=300,
        stdin=subprocess.DEVNULL,
    )


def incomplete(folder: Path, *args: str, **environment: str) -> dict[str, str]:
    """The GIL003 messages by path, of a run whose other findings are those of the good files."""
    result = gillint(folder, ".", "--isolated", "--format", "json", *args, **environment)
    assert result.returncode == 1, result.stderr
    findings = json.loads(result.stdout)["findings"]
    found = {(each["path"], each["rule"]) for each in findings}
    assert {("good.c", "GIL101"), ("good.py", "GIL502")} <= found
    return {each["path"]: each["message"] for each in findings if each["rule"] == "GIL003"}


BROKEN_C = {
    "binary": (bytes(range(256)) * 20, "binary"),
    "utf-16": (OTHER_C.encode("utf-16"), "binary"),
    "truncated": (OTHER_C[: OTHER_C.index("_SetString")].encode(), "expected ';'"),
    "no C": (b"this is not C {{{{ ((( \n" * 50, "unknown type name|expected"),
    "brackets": (b"int x = " + b"(" * 50_000 + b")" * 50_000 + b";\n", "nesting level"),
    "sum": (b"int g(void);\nint f(void) { return 1" + b" + g()" * 20_000 + b"; }\n", "too deeply"),
    "itself": (b"#include __FILE__\nint x;\n", "nested too deeply"),
    "device": (b'#include "/dev/zero"\nint x;\n', "/dev/zero"),
}
BROKEN_PYTHON = {
    "latin-1": (b"# \xe9\n" + GOOD_PYTHON.encode(), "utf-8"),
    "unknown encoding": (b"# coding: klingon\n" + GOOD_PYTHON.encode(), "klingon"),
    "binary": (bytes(range(256)) * 20, "NUL"),
    "utf-16": (GOOD_PYTHON.encode("utf-16"), "NUL"),
    "truncated": (GOOD_PYTHON[:-2].encode(), "not valid Python: line 1"),
    "Python 2": (GOOD_PYTHON.encode() + b'print "x"\n', "not valid Python: line 12"),
    "brackets": (GOOD_PYTHON.encode() + b"x = " + b"(" * 5000 + b")" * 5000 + b"\n", "nest"),
    "bases": (
        b"from concurrent.futures import ThreadPoolExecutor\nclass C(" + b"(" * 5000 + b")" * 5000 + b"):\n"
        b"    def f(self):\n        ThreadPoolExecutor().submit(len, [])\n",
        "nest",
    ),
}


def matches(expected: str, message: str) -> bool:
    return any(part in message for part in expected.split("|"))


@pytest.mark.parametrize("suffix", [".c", ".cpp"])
@pytest.mark.parametrize(("data", "cause"), BROKEN_C.values(), ids=list(BROKEN_C))
def test_broken_c(folder: Path, suffix: str, data: bytes, cause: str) -> None:
    (folder / f"bad{suffix}").write_bytes(data)
    messages = incomplete(folder)
    assert list(messages) == [f"bad{suffix}"]
    assert matches(cause, messages[f"bad{suffix}"]), messages


@pytest.mark.parametrize(("data", "cause"), BROKEN_PYTHON.values(), ids=list(BROKEN_PYTHON))
def test_broken_python(folder: Path, data: bytes, cause: str) -> None:
    (folder / "bad.py").write_bytes(data)
    messages = incomplete(folder)
    assert list(messages) == ["bad.py"]
    assert cause in messages["bad.py"]


@pytest.mark.parametrize("name", ["bad.c", "bad.cpp", "bad.py"])
def test_a_huge_file(folder: Path, name: str) -> None:
    with (folder / name).open("wb") as stream:
        stream.truncate(LIMIT + 1)
    assert f"{LIMIT + 1} bytes" in incomplete(folder)[name]


@pytest.mark.parametrize("name", ["bad.c", "bad.cpp", "bad.py"])
def test_a_pipe(folder: Path, name: str) -> None:
    os.mkfifo(folder / name)
    assert incomplete(folder) == {name: f"not analysed in full: {name} is not a regular file"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["bad.c", "bad.cpp", "bad.py"])
def test_an_unreadable_file(folder: Path, name: str) -> None:
    (folder / name).write_text("")
    (folder / name).chmod(0)
    assert "Permission denied" in incomplete(folder)[name]


@pytest.mark.parametrize("name", ["bad.c", "bad.cpp", "bad.py"])
def test_nothing_is_lost_of_empty_files_and_folders_with_such_names(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"")
    (folder / "below" / name).mkdir(parents=True)
    assert incomplete(folder) == {}


@pytest.mark.parametrize("suffix", [".c", ".cpp"])
def test_c_that_is_not_utf8_loses_nothing(folder: Path, suffix: str) -> None:
    (folder / f"bad{suffix}").write_bytes(OTHER_C.replace('"x"', '"\xe9"').encode("latin-1"))
    assert incomplete(folder) == {}


def test_the_exit_code_says_nothing_of_it_unless_strict(tmp_path: Path) -> None:
    (tmp_path / "bad.c").write_bytes(b"\0")
    assert gillint(tmp_path, "bad.c", "--isolated").returncode == 0
    result = gillint(tmp_path, "bad.c", "--isolated", "--strict")
    assert result.returncode == 3
    assert "bad.c is binary" in result.stdout


ENDLESS = "#define A0 g()\n" + "".join(f"#define A{n} A{n - 1} + A{n - 1}\n" for n in range(1, 40))


def test_macros_that_never_end(folder: Path) -> None:
    (folder / "bad.c").write_text(f"{ENDLESS}int g(void);\nint f(void) {{ return A39; }}\n")
    messages = incomplete(folder, GILLINT_FILE_SECONDS="4")
    assert list(messages) == ["bad.c"]


def test_a_device_behind_a_macro(folder: Path) -> None:
    (folder / "bad.c").write_text('#define Z "/dev/zero"\n#include Z\n')
    assert list(incomplete(folder, GILLINT_FILE_SECONDS="4")) == ["bad.c"]


USAGE = {
    "path": (["missin.c"], "missin.c", 'did you mean "missing.c"?'),
    "rule": (["missing.c", "--select", "GIL20l"], "GIL20l", 'did you mean "GIL20'),
    "ignored rule": (["missing.c", "--ignore", "gil101"], "gil101", 'did you mean "GIL101"?'),
    "option": (["missing.c", "--sarif"], "--sarif", ""),
    "format": (["missing.c", "--format", "jsn"], "jsn", 'did you mean "json"?'),
    "level": (["missing.c", "--fail-on", "eror"], "eror", '"error"'),
    "explain": (["explain", "GIL2O1"], "GIL2O1", 'did you mean "GIL201"?'),
    "facts": (["facts", "zlib.compres"], "zlib.compres", 'did you mean "zlib.compress"'),
    "show": (["show", "missing.c:nothing"], "nothing", ""),
    "nothing": ([], "file or folder", ""),
}


@pytest.mark.parametrize(("args", "named", "hint"), USAGE.values(), ids=list(USAGE))
def test_wrong_usage_is_one_line(tmp_path: Path, args: list[str], named: str, hint: str) -> None:
    (tmp_path / "missing.c").write_text("int x;\n")
    result = gillint(tmp_path, *args)
    assert (result.returncode, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert named in result.stderr
    assert hint in result.stderr


KEYS = {
    "mistyped": ("selct = []", 'did you mean "select"?'),
    "unknown": ("zebra = 1", "'zebra'"),
    "wrong type": ("strict = 'yes'", "strict must be true or false"),
    "wrong value": ("fail-on = 'warn'", "fail-on must be"),
    "unknown rule": ("ignore = ['GIL999']", "GIL999"),
    "not TOML": ("[[", "pyproject.toml"),
}


@pytest.mark.parametrize(("line", "said"), KEYS.values(), ids=list(KEYS))
def test_wrong_settings_are_one_line(folder: Path, line: str, said: str) -> None:
    (folder / "pyproject.toml").write_text(f"[tool.gillint]\n{line}\n")
    result = gillint(folder, ".")
    assert (result.returncode, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr


def test_a_clang_package_without_its_library(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name, content in {"none": None, "broken": b"\x7fELF not a library"}.items():
        elsewhere = tmp_path_factory.mktemp(name)
        (elsewhere / "clang" / "native").mkdir(parents=True)
        (elsewhere / "clang" / "__init__.py").write_text("")
        if content:
            for file in ("libclang.so", "libclang.dylib", "libclang.dll"):
                (elsewhere / "clang" / "native" / file).write_bytes(content)
        result = gillint(folder, ".", "--isolated", "--format", "concise", PYTHONPATH=str(elsewhere))
        assert result.returncode == 1, result.stderr
        lines = [line for line in result.stdout.splitlines() if "libclang" in line]
        assert len(lines) == 1, result.stdout
        assert "pip install 'libclang" in lines[0]
        assert "good.py:11:21: GIL502" in result.stdout


def test_a_hostile_compilation_database(folder: Path) -> None:
    (folder / "evil.so").write_bytes(b"\x7fELF")
    (folder / "response").write_text(f"-fplugin={folder}/evil.so -DPyErr_SetString=harmless")
    arguments = ["cc", "@response", "-fplugin=evil.so", "-Xclang", "-load", "-Xclang", "evil.so"]
    arguments += ["-o", "written", "-MF", "written", "-MD", "-include", "/dev/zero", "-ivfsoverlay", "x.yaml"]
    entry = {"directory": str(folder), "file": "good.c", "arguments": [*arguments, "good.c"]}
    odd = [1, {}, {"file": 3}, {"directory": "/", "file": "good.c\0"}, {"file": "good.py", "command": '"'}]
    (folder / "compile_commands.json").write_text(json.dumps([*odd, entry]))
    assert set(incomplete(folder)) <= {"compile_commands.json"}
    assert not (folder / "written").exists()


def test_links_in_circles(folder: Path) -> None:
    (folder / "circle").symlink_to(folder, target_is_directory=True)
    (folder / "one.c").symlink_to("two.c")
    (folder / "two.c").symlink_to("one.c")
    (folder / "zero.c").symlink_to("/dev/zero")
    messages = incomplete(folder)
    assert set(messages) == {"one.c", "two.c", "zero.c"}


def test_names_that_are_options_or_control_the_terminal(folder: Path) -> None:
    for name in ("-o.c", "@response.c", "--version.c", "a\nb.c", "\x1b[31mred.c", "\u202egnp.c"):
        (folder / name).write_text(GOOD_C.format(name=f"f{len(name)}_{sum(map(ord, name))}"))
    incomplete(folder)
    for style in ("text", "concise", "github"):
        out = gillint(folder, ".", "--isolated", "--format", style, "--color", "never").stdout
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "\nb.c" not in out
        assert "-o.c" in out


CRASHING = """
import os, gillint.native.extract as extract
real = extract._extract_one
extract._extract_one = lambda p, source, *rest: os.abort() if "bad" in source.path else real(p, source, *rest)
from gillint.cli.main import main
main()
"""


def test_a_crash_costs_the_file_that_crashed(folder: Path) -> None:
    for name in ("bad1.c", "bad2.c"):
        (folder / name).write_text("int x;\n")
    command = [sys.executable, "-c", CRASHING, ".", "--isolated", "--format", "concise"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["bad1.c", "bad2.c", "good.c", "good.py"]
    assert all("SIGABRT" in line for line in lines[:2])


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="it looks for the child in /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_is_ended_leaves_no_process(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "bad.c").write_text(f"{ENDLESS}int g(void);\nint f(void) {{ return A39; }}\n")
    command = [*GILLINT, "bad.c", "--isolated"]
    run = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    while not children.read_text():
        time.sleep(0.1)
    time.sleep(1)
    run.send_signal(number)
    out, said = run.communicate(timeout=100)  # ends when the child, too, has closed them
    assert out == ""
    assert len(said.strip().splitlines()) <= 1
    assert run.returncode == (-number if number == signal.SIGKILL else 128 + number)
