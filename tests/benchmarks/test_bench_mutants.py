"""What the mutator does to a file, and what it accepts as found."""

from pathlib import Path

import mutants
import mutate
import pytest
import regions
from mutate import Mutant

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
int work(void);
int other(void);
PyObject *f(int n) {
    Py_BEGIN_ALLOW_THREADS
    n = work();
    if (n) {
        Py_BLOCK_THREADS
        other();
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
    functions, errors = regions.scan(source, ())
    assert errors == 0
    return list(mutate.candidates("m.c", source.read_bytes(), functions))


def test_only_compiled_code_has_regions(source):
    functions, _ = regions.scan(source, ())
    assert [(f.name, len(f.regions), len(f.blocks), len(f.releases)) for f in functions] == [
        ("f", 1, 1, 0),
        ("g", 0, 0, 1),
    ]
    assert [f.leave for f in functions] == ["return NULL;", "return;"]


def test_statements_are_planted_only_where_the_gil_is_released(source):
    (function, _), _ = regions.scan(source, ())
    text = source.read_bytes()
    starts = [text[point:].split(b"\n")[0].strip() for point in function.regions[0].points]
    assert starts == [b"n = work();", b"if (n) {", b"work();", b"Py_END_ALLOW_THREADS"]


def test_every_kind_of_mutant_is_made_and_keeps_the_lines(made):
    assert {m.kind for m in made} == {*mutate.FITTING, mutate.CONTROL}
    for mutant in made:
        assert mutant.apply(SOURCE.encode()).count(b"\n") == SOURCE.count("\n")


def test_mutants_still_parse(made, source):
    for mutant in made:
        source.write_bytes(b"#define errno 0\n#define EINTR 4\n" + mutant.apply(SOURCE.encode()))
        _, errors = regions.scan(source, ("-DNULL=0", "-Wno-implicit-function-declaration"))
        # those use names of Python.h that SOURCE has not
        unknown = mutant.kind in ("call-in-region", "unblocked-exit", mutate.CONTROL)
        assert errors == 0 or unknown, str(mutant)


def test_a_deleted_end_leaves_only_its_brace(made):
    (mutant,) = [m for m in made if m.kind == "end-deleted"]
    assert mutant.line == 23
    assert mutant.apply(SOURCE.encode()).decode().splitlines()[22].strip() == "}"


def test_the_choice_is_the_same_for_the_same_seed_and_keeps_to_the_total(made):
    many = [
        Mutant(f"{file}.c", m.kind, m.function, m.lines, m.line, m.start, m.end, m.text)
        for file in range(40)
        for m in made
    ]
    chosen = mutate.choose(many, 200, 2)
    assert chosen == mutate.choose(many, 200, 2)
    assert chosen != mutate.choose(many, 200, 3)
    assert len(set(chosen)) == 200
    assert len({m.path for m in chosen}) == 40
    assert {m.kind for m in chosen} == set(mutate.FITTING)
    controls = mutate.choose_controls(many, 30, 2)
    assert {m.kind for m in controls} == {mutate.CONTROL}
    assert len({m.path for m in controls}) == 30


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
    mutant = Mutant("m.c", kind, "f", (14, 25), 16, 0, 0, "")
    assert mutate.is_found(mutant, [fresh]) is found


def test_a_control_is_quiet_without_a_new_warning():
    note = _finding("GIL306", 16)._replace(severity=Severity.NOTE)
    assert mutate.is_quiet([])
    assert mutate.is_quiet([note])
    assert not mutate.is_quiet([note, _finding("GIL101", 16)])


def test_the_run_fails_below_nine_in_ten(capsys):
    mutant = Mutant("m.c", "end-deleted", "f", (14, 25), 16, 0, 0, "}")
    assert mutants.summarise([(mutant, True, [])] * 9 + [(mutant, False, [])], 1.0) == 0
    assert mutants.summarise([(mutant, True, [])] * 8 + [(mutant, False, [])] * 2, 1.0) == 1
    assert mutants.summarise([], 1.0) == 1
    control = Mutant("m.c", mutate.CONTROL, "f", (14, 25), 16, 0, 0, "")
    assert mutants.summarise([(mutant, True, []), (control, True, [])], 1.0) == 0
    assert mutants.summarise([(mutant, True, []), (control, False, [])], 1.0) == 1
    assert "missed: m.c:16 end-deleted in f" in capsys.readouterr().out
