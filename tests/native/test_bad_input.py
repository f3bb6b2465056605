"""Whatever a file holds: never an exception, and always a problem where something is lost."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from facts import printed, read, read_all
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gillint.flow.cfg import OpKind
from gillint.native.facts import NativeFile

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures" / "c").glob("*.c"))

REGION = """#include <Python.h>
void work(void);
static PyObject *f(PyObject *self, PyObject *args) {
    Py_BEGIN_ALLOW_THREADS
    work();
    Py_END_ALLOW_THREADS
    return PyLong_FromLong(1);
}
"""


def calls(file: NativeFile) -> list[str]:
    return [
        op.name
        for function in file.functions
        for block in function.cfg.blocks
        for op in block.ops
        if op.kind is OpKind.CALL
    ]


def test_a_truncated_file(tmp_path: Path) -> None:
    file = read(REGION[: REGION.index("Py_END")], tmp_path)
    assert file.problems
    assert "work" in calls(file)


def test_binary_rubbish(tmp_path: Path) -> None:
    rubbish = random.Random(1).randbytes(5000)
    assert read(rubbish, tmp_path).problems


def test_an_empty_file(tmp_path: Path) -> None:
    file = read("", tmp_path)
    assert (file.functions, file.problems) == ((), ())


def test_nul_bytes(tmp_path: Path) -> None:
    assert "work" in calls(read(REGION.replace("work();", "\0work();\0").encode(), tmp_path))


def test_a_sum_of_twenty_thousand_terms(tmp_path: Path) -> None:
    """In a process of its own: the crash it may provoke cannot be caught. Several shapes, because the last
    call before the recursion limit is one time Python's, another time ctypes'."""
    terms = " + ".join(["x"] * 20_000)
    shapes = ["return {};", "if ({}) g();", "int y = {};", "x = {};", "switch ({}) {{ }}", "x = x ? {} : 0;"]
    for number, shape in enumerate(shapes):
        body = shape.format(f"g() + {terms}")
        (tmp_path / f"m{number}.c").write_text(f"int g(void);\nint f(int x) {{ {body} return 0; }}\n")
    command = [sys.executable, "-c", "from gillint.cli.main import main; main()", str(tmp_path)]
    assert subprocess.run(command, capture_output=True).returncode == 0


def test_five_thousand_parentheses(tmp_path: Path) -> None:
    text = "int g(void);\nint f(int x) { return " + "(" * 5000 + "g()" + ")" * 5000 + "; }\n"
    file = read(text, tmp_path)
    assert file.problems or calls(file) == ["g"]


def test_five_hundred_blocks_in_each_other(tmp_path: Path) -> None:
    text = "int g(void);\nvoid f(void) { " + "if (g()) { " * 500 + "g();" + "}" * 500 + "}\n"
    file = read(text, tmp_path)
    assert file.problems or calls(file).count("g") == 501


def test_a_file_that_includes_itself(tmp_path: Path) -> None:
    file = read('void work(void);\n#include "m.c"\nvoid f(void) { work(); }\n', tmp_path)
    assert file.problems
    assert "work" in calls(file)


def test_a_missing_header_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    file = read('#include "nowhere/absent.h"\n' + REGION, tmp_path)
    [problem] = file.problems
    assert "nowhere/absent.h" in problem.text
    assert file.completeness.missing_headers == ("nowhere/absent.h",)
    assert calls(file) == ["PyEval_SaveThread", "work", "PyEval_RestoreThread", "PyLong_FromLong"]


def test_an_undeclared_type_is_a_problem_with_its_line(tmp_path: Path) -> None:
    file = read(REGION + "nonsense_t g(void) { return 0; }\n", tmp_path)
    [problem] = file.problems
    assert "m.c:9" in problem.text
    assert "nonsense_t" in problem.text


def test_bytes_that_are_not_utf8_move_no_line(tmp_path: Path) -> None:
    text = REGION.encode().replace(b"work();", b"/* caf\xe9 \xff */ work();")
    file = read(text, tmp_path)
    [work] = [op for block in file.functions[0].cfg.blocks for op in block.ops if op.name == "work"]
    assert work.where.span.line == 5
    assert file.problems == ()


def test_columns_count_characters(tmp_path: Path) -> None:
    file = read(REGION.replace("work();", "/* größer 漢字 🐍 */ work();"), tmp_path)
    [work] = [op for block in file.functions[0].cfg.blocks for op in block.ops if op.name == "work"]
    assert work.where.span.column == 5 + len("/* größer 漢字 🐍 */ ")


def test_windows_line_ends_move_no_line(tmp_path: Path) -> None:
    plain, windows = (read(text, tmp_path) for text in (REGION, REGION.replace("\n", "\r\n")))
    assert plain.functions == windows.functions


def test_a_header_is_read_with_each_file_that_includes_it(tmp_path: Path) -> None:
    (tmp_path / "inline.h").write_text(
        "void work(void);\nstatic inline void twice(void) { work(); work(); }\n"
    )
    for name in ("one.c", "two.c"):
        (tmp_path / name).write_text(f'#include "inline.h"\nvoid {name[:-2]}(void) {{ twice(); }}\n')
    one, two = read_all([tmp_path / "one.c", tmp_path / "two.c"], tmp_path)
    assert [function.key for function in one.functions] == ["inline.h::twice", "one"]
    assert one.functions[0] == two.functions[0]


@settings(
    max_examples=60, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(
    st.sampled_from(FIXTURES),
    st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 2), st.binary(max_size=6)), max_size=5
    ),
)
def test_mutated_sources_never_raise(
    tmp_path_factory: pytest.TempPathFactory, path: Path, edits: list[tuple[float, int, bytes]]
) -> None:
    text = path.read_bytes()
    for where, kind, data in edits:
        begin = int(where * len(text))
        end = begin + (0, len(data), 200)[kind]  # insert, overwrite, cut out
        text = text[:begin] + data + text[end:]
    file = read(text, tmp_path_factory.mktemp("mutated"))
    for function in file.functions:
        for block in function.cfg.blocks:
            assert all(0 <= successor < len(function.cfg.blocks) for successor in block.successors)
    assert printed(file)
    assert file.problems or not file.completeness.errors
