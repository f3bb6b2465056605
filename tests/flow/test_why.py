"""`gillint why`: the state at a line, and the path that it names."""

from pathlib import Path

import pytest

from gillint import api
from gillint.config import Config
from gillint.flow.why import Answer

SOURCE = """\
#include <Python.h>
extern int work(int);
static PyThreadState *leave(int wanted)
{
    if (wanted > 3)
        return PyEval_SaveThread();
    return NULL;
}
static int inner(int n)
{
    return work(n);
}
static PyObject *run(PyObject *self, PyObject *arg)
{
    PyThreadState *state = NULL;
    int n = (int)PyLong_AsLong(arg);
    if (n < 0)
        return NULL;
    state = leave(n);
    work(n);

    if (state)
        PyEval_RestoreThread(state);
    Py_BEGIN_ALLOW_THREADS
    n = inner(n);
    Py_END_ALLOW_THREADS
    if (n == 5) {
        return NULL;
        work(1);
    }
    return PyLong_FromLong(n);
}
static PyMethodDef methods[] = {{"run", run, METH_O, 0}, {0, 0, 0, 0}};
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("why")
    (root / "ext.c").write_text(SOURCE)
    return root


def ask(root: Path, text: str, after: int = 0) -> list[Answer]:
    """What is said of the line that holds `text`, or one so many below."""
    line = next(n for n, line in enumerate(SOURCE.splitlines(), 1) if text in line) + after
    return api.why(root / "ext.c", line, (), Config(root=root, headers="bundled"))


def ways(answers: list[Answer]) -> list[list[str]]:
    return [[way.state for way in answer.ways] for answer in answers]


def test_a_path_through_a_helper_names_its_branch_and_the_call(folder: Path) -> None:
    (answer,) = ask(folder, "    work(n);")
    assert (answer.function, answer.operation, answer.guessed) == ("run", "`work`", False)
    assert [way.state for way in answer.ways] == ["held", "released"]
    said = [note.message for note in answer.ways[1].path]
    assert said == [
        "Python calls `run` with the GIL held (method)",
        "`n >= 0` holds",
        "`leave` may leave the GIL released",
    ]
    assert [note.where.span.line for note in answer.ways[1].path] == [33, 17, 19]


def test_callers_are_named_where_a_function_is_entered_released(folder: Path) -> None:
    (answer,) = ask(folder, "return work(n);")
    assert [way.state for way in answer.ways] == ["released"]
    last = answer.ways[0].path[-1]
    assert (last.message, last.where.span.line) == ("`inner` is called here with the GIL released", 25)


def test_a_test_has_a_place_of_its_own(folder: Path) -> None:
    (answer,) = ask(folder, "if (n == 5)")
    assert (answer.operation, answer.where.span.line) == ("a condition", 27)
    assert [note.message for note in answer.ways[0].path][-2:] == [
        "`Py_BEGIN_ALLOW_THREADS` releases the GIL",
        "`Py_END_ALLOW_THREADS` takes the GIL back",
    ]


def test_an_empty_line_is_answered_with_what_comes_next(folder: Path) -> None:
    (answer,) = ask(folder, "    work(n);", after=1)
    assert answer.where.span.line == 22


def test_what_nothing_reaches_is_answered_with_what_comes_next(folder: Path) -> None:
    assert ways(ask(folder, "work(1);")) == [["held"]]
    assert ask(folder, "#include") == []


def test_the_words_of_an_opaque_condition_are_those_of_c(tmp_path: Path) -> None:
    source = SOURCE.replace("int work(int);", "int work(int), limit;")
    source = source.replace("n == 5", "n >= limit && !(n << 2 < limit)")
    (tmp_path / "ext.c").write_text(source)
    line = source.splitlines().index("        return NULL;", 20) + 1
    (answer,) = api.why(tmp_path / "ext.c", line, (), Config(root=tmp_path, headers="bundled"))
    said = [note.message for note in answer.ways[0].path][-2:]
    assert said == ["`n >= limit` is true", "`(n << 2) < limit` is false"]
