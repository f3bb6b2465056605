"""What the mutator does to a file, and what it accepts as found."""

from pathlib import Path

import mutants
import mutate
import plant_scopes
import pytest
import regions
from mutate import Mutant
from planting import CONTROL, Change, Source

from gillint.model import Confidence, Finding, Location, Note, Severity, Span

SOURCE = """\
typedef struct ts PyThreadState;
typedef struct ob PyObject;
typedef int PyGILState_STATE;
PyThreadState *PyEval_SaveThread(void);
void PyEval_RestoreThread(PyThreadState *);
PyGILState_STATE PyGILState_Ensure(void);
void PyGILState_Release(PyGILState_STATE);
#define Py_BEGIN_ALLOW_THREADS { PyThreadState *_save; _save = PyEval_SaveThread();
#define Py_BLOCK_THREADS PyEval_RestoreThread(_save);
#define Py_UNBLOCK_THREADS _save = PyEval_SaveThread();
#define Py_END_ALLOW_THREADS PyEval_RestoreThread(_save); }
#define ACQUIRE_LOCK(obj) work()
struct thing { int m; };
void pthread_mutex_lock(int *);
void Py_DECREF(int);
int work(void);
int look(void);
int PyErr_Clear(void);
PyObject *f(int n) {
    Py_BEGIN_ALLOW_THREADS
    n = work();
    if (n) {
        Py_BLOCK_THREADS
        look();
        Py_UNBLOCK_THREADS
        work();
    }
    Py_END_ALLOW_THREADS
    return 0;
}
void g(void) {
    PyGILState_STATE s = PyGILState_Ensure();
    PyGILState_Release(s);
}
void call(void) {
    PyGILState_STATE s = PyGILState_Ensure();
    Py_DECREF(0);
    PyGILState_Release(s);
}
int one(struct thing *self) {
    ACQUIRE_LOCK(self);
    Py_BEGIN_ALLOW_THREADS pthread_mutex_lock(&self->m);
    work();
    Py_END_ALLOW_THREADS
    return 0;
}
int other(struct thing *self) {
    ACQUIRE_LOCK(self);
    Py_BEGIN_ALLOW_THREADS
    work();
    Py_END_ALLOW_THREADS
    return 0;
}
#ifdef NEVER
int h(void) {
    Py_BEGIN_ALLOW_THREADS
    work();
    Py_END_ALLOW_THREADS
}
#endif
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "m.c"
    path.write_text(SOURCE)
    return path


@pytest.fixture
def made(source: Path) -> list[Mutant]:
    return planted(source)


def planted(source: Path, **said: bool) -> list[Mutant]:
    functions, errors = regions.scan(source, ())
    assert errors == 0
    return list(mutate.candidates(source.name, Source(source.read_bytes(), tuple(functions), **said)))


def test_only_compiled_code_has_regions(source):
    functions, _ = regions.scan(source, ())
    assert [(f.name, len(f.regions), len(f.blocks), len(f.releases)) for f in functions] == [
        ("f", 1, 1, 0),
        ("g", 0, 0, 1),
        ("call", 0, 0, 1),
        ("one", 1, 0, 0),
        ("other", 1, 0, 0),
    ]
    assert [f.leave for f in functions][:2] == ["return NULL;", "return;"]


def test_statements_are_planted_only_where_the_gil_is_released(source):
    (function, *_), _ = regions.scan(source, ())
    text = source.read_bytes()
    starts = [text[point:].split(b"\n")[0].strip() for point in function.regions[0].points]
    assert starts == [b"n = work();", b"if (n) {", b"work();", b"Py_END_ALLOW_THREADS"]


def test_every_kind_of_mutant_is_made_and_keeps_the_lines(made):
    cxx = {kind for kind in mutate.KINDS if kind in plant_scopes.KINDS}
    assert {m.kind for m in made} == {*mutate.KINDS, CONTROL} - cxx
    for mutant in made:
        assert mutant.apply(SOURCE.encode()).count(b"\n") == SOURCE.count("\n")


def test_mutants_still_parse(made, source):
    for mutant in made:
        source.write_bytes(b"#define errno 0\n#define EINTR 4\n" + mutant.apply(SOURCE.encode()))
        _, errors = regions.scan(source, ("-DNULL=0", "-Wno-implicit-function-declaration"))
        # those use names of Python.h that SOURCE has not
        known = mutant.kind in ("end-deleted", "return-in-region", "begin-doubled", "release-removed")
        assert errors == 0 or not known, str(mutant)


CXX = """\
struct PyObject;
PyObject *PyList_New(int);
namespace py { struct module_ {}; struct gil_scoped_acquire {}; struct gil_scoped_release {}; }
struct Writer {
    void write() {
        py::gil_scoped_acquire gil;
        PyList_New(0);
    }
};
PyObject *h(int n) {
    if (n) {
        PyList_New(n);
    }
    return PyList_New(0);
}
void bind(py::module_ &m) {
    py::gil_scoped_release release;
    h(1);
}
"""


def test_scopes_are_spoiled_in_cxx_alone(tmp_path):
    path = tmp_path / "m.cpp"
    path.write_text(CXX)
    made = planted(path, is_cxx=True, is_bound=True)
    assert {m.kind for m in made} == {*plant_scopes.KINDS, CONTROL}
    (deleted,) = [m for m in made if m.kind == "guard-deleted"]
    assert (deleted.function, deleted.apply(CXX.encode()).count(b"gil_scoped_acquire")) == ("write", 1)
    (late,) = [m for m in made if m.kind == "guard-closed-late" and m.line == 12]
    assert late.apply(CXX.encode()).decode().splitlines()[10] == "    PlantedRelease planted_guard; if (n) {"
    assert all(m.family != "scopes" for m in planted(path))


def test_changes_at_one_place_keep_their_order():
    changes = (Change(1, 1, "b"), Change(1, 1, "c"), Change(0, 1, "a"))
    assert Mutant("m.c", "end-deleted", "f", (1, 1), (), changes).apply(b"xd") == b"abcd"


def test_a_deleted_end_leaves_only_its_brace(made):
    mutant = next(m for m in made if m.kind == "end-deleted")
    assert mutant.function == "f"
    assert SOURCE.splitlines()[27].strip() == "Py_END_ALLOW_THREADS"
    assert mutant.apply(SOURCE.encode()).decode().splitlines()[27].strip() == "}"


def test_the_choice_is_the_same_for_the_same_seed_and_keeps_to_the_total(made):
    many = [m.at(f"{file}.c") for file in range(40) for m in made]
    chosen = mutate.choose(many, 200, 2)
    assert chosen == mutate.choose(many, 200, 2)
    assert chosen != mutate.choose(many, 200, 3)
    assert len(set(chosen)) == 200
    assert len({m.path for m in chosen}) == 40
    assert {m.kind for m in chosen} == {m.kind for m in made} - {CONTROL}
    assert sum(kind.quota for kind in mutate.KINDS.values()) == 400
    controls = mutate.choose_controls(many, 30, 2)
    assert {m.kind for m in controls} == {CONTROL}
    assert len({m.path for m in controls}) > 20


def _finding(rule: str, line: int, *, path: str = "m.c", notes: tuple[int, ...] = ()) -> Finding:
    at = [Location(path, Span(n, 1, n, 2)) for n in (line, *notes)]
    steps = tuple(Note("step", place) for place in at[1:])
    return Finding(rule, "m", at[0], Severity.ERROR, Confidence.HIGH, "f", steps)


def test_only_what_the_clean_file_has_not_is_new():
    old, new = _finding("GIL301", 4), _finding("GIL201", 9)
    assert mutate.new_findings([old], [old, new]) == [new]
    assert mutate.new_findings([old], [old, old]) == [old]


@pytest.mark.parametrize(
    ("kind", "fresh", "found"),
    [
        ("return-in-region", _finding("GIL201", 16), True),
        ("return-in-region", _finding("GIL201", 24, notes=(15, 16)), True),
        ("return-in-region", _finding("GIL201", 24), False),
        ("return-in-region", _finding("GIL101", 16), False),
        ("call-in-region", _finding("GIL104", 16), True),
        ("call-in-region", _finding("GIL104", 17), False),
        ("end-deleted", _finding("GIL201", 24), True),
        ("end-deleted", _finding("GIL201", 40), False),
        ("end-deleted", _finding("GIL201", 24, path="other.c"), False),
        ("release-removed", _finding("GIL205", 24), True),
        ("begin-doubled", _finding("GIL203", 16), True),
    ],
)
def test_a_mutant_is_found_by_a_fitting_rule_at_its_place(kind, fresh, found):
    marks = () if kind in ("end-deleted", "release-removed") else (16,)
    mutant = Mutant("m.c", kind, "f", (14, 25), marks, ())
    assert mutate.is_found(mutant, [fresh]) is found


def test_a_control_is_quiet_without_a_new_warning():
    note = _finding("GIL306", 16)._replace(severity=Severity.NOTE)
    assert mutate.is_quiet([])
    assert mutate.is_quiet([note])
    assert not mutate.is_quiet([note, _finding("GIL101", 16)])


def test_the_run_fails_below_nine_in_ten(capsys):
    mutant = Mutant("m.c", "end-deleted", "f", (14, 25), (16,), ())
    assert mutants.summarise([(mutant, True, [])] * 9 + [(mutant, False, [])], 1.0) == 0
    assert mutants.summarise([(mutant, True, [])] * 8 + [(mutant, False, [])] * 2, 1.0) == 1
    assert mutants.summarise([], 1.0) == 1
    control = Mutant("m.c", CONTROL, "f", (14, 25), (16,), ())
    assert mutants.summarise([(mutant, True, []), (control, True, [])], 1.0) == 0
    assert mutants.summarise([(mutant, True, []), (control, False, [])], 1.0) == 1
    assert "missed: m.c:16 end-deleted in f" in capsys.readouterr().out
