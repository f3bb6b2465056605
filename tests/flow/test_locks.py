"""Lock-sets: which locks are known to be held, and in which order they and the GIL are waited for."""

from pathlib import Path

from gillint.api import builds, read_native
from gillint.config import Config
from gillint.flow.lockgraph import LockGraph
from gillint.knowledge.load import load_knowledge
from gillint.link.program import link
from gillint.sources.discover import discover

HEAD = """#include <Python.h>
#include <pthread.h>
typedef struct { PyObject_HEAD pthread_mutex_t lock; pthread_mutex_t other; int closed; } Thing;
static pthread_mutex_t a, b;
extern int work(void);
"""
TABLE = """
static PyMethodDef methods[] = {{"f", (PyCFunction)f, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "m", NULL, -1, methods};
PyMODINIT_FUNC PyInit_m(void) { return PyModule_Create(&definition); }
"""


def graph_of(code: str, folder: Path) -> LockGraph:
    path = folder / "m.c"
    path.write_text(HEAD + code + TABLE, encoding="utf-8")
    config = Config(root=folder)
    know = load_knowledge()
    native, _ = read_native(discover([path], config), config, know=know)
    return link(builds(native)[0].files, None, know).flow.locks


def wanted(graph: LockGraph) -> dict[str, list[tuple[str, str]]]:
    """By lock, what waits for the GIL with it held, and how."""
    return {
        lock.rpartition("::")[2]: [(want.moment.op.shown, want.how) for want in wants]
        for lock, wants in graph.wants.items()
    }


def test_a_lock_is_held_until_it_is_given_back(tmp_path: Path) -> None:
    graph = graph_of(
        """static PyObject *f(Thing *self, PyObject *args) {
            pthread_mutex_lock(&self->lock);
            PyObject_CallNoArgs(args);
            pthread_mutex_unlock(&self->lock);
            PyObject_Str(args);
            return PyObject_CallNoArgs(args);
        }""",
        tmp_path,
    )
    assert wanted(graph) == {"Thing.lock": [("PyObject_CallNoArgs", "python")]}


def test_a_lock_that_was_not_taken_is_not_held(tmp_path: Path) -> None:
    graph = graph_of(
        """static PyObject *f(Thing *self, PyObject *args) {
            int failed = pthread_mutex_lock(&a);
            if (failed)
                return PyObject_CallNoArgs(args);
            pthread_mutex_unlock(&a);
            if (pthread_mutex_trylock(&b) != 0)
                return PyObject_CallNoArgs(args);
            pthread_mutex_unlock(&b);
            return NULL;
        }""",
        tmp_path,
    )
    assert wanted(graph) == {}
    assert sorted(name.rpartition("::")[2] for name in graph.takes) == ["a", "b"]


def test_helpers_take_what_they_are_given(tmp_path: Path) -> None:
    graph = graph_of(
        """static void take(pthread_mutex_t *mutex) { pthread_mutex_lock(mutex); }
        static void give(pthread_mutex_t *mutex) { pthread_mutex_unlock(mutex); }
        static PyObject *f(Thing *self, PyObject *args) {
            take(&self->lock);
            take(&self->other);
            give(&self->lock);
            Py_BEGIN_ALLOW_THREADS
            work();
            Py_END_ALLOW_THREADS
            give(&self->other);
            return NULL;
        }""",
        tmp_path,
    )
    assert wanted(graph) == {"Thing.other": [("Py_END_ALLOW_THREADS", "waits")]}
    assert [inner for inner, _ in graph.after["Thing.lock"]] == ["Thing.other"]


def test_results_of_helpers_tell_whether_they_have_the_lock(tmp_path: Path) -> None:
    graph = graph_of(
        """static int enter(Thing *self) {
            pthread_mutex_lock(&self->lock);
            if (self->closed) {
                pthread_mutex_unlock(&self->lock);
                return 0;
            }
            return 1;
        }
        static PyObject *f(Thing *self, PyObject *args) {
            if (!enter(self))
                return PyObject_CallNoArgs(args);
            pthread_mutex_unlock(&self->lock);
            return NULL;
        }""",
        tmp_path,
    )
    assert wanted(graph) == {}
    assert graph.left == set()


def test_nothing_is_followed_where_nobody_waits_with_the_gil(tmp_path: Path) -> None:
    graph = graph_of(
        """static PyObject *f(Thing *self, PyObject *args) {
            Py_BEGIN_ALLOW_THREADS
            pthread_mutex_lock(&a);
            Py_END_ALLOW_THREADS
            pthread_mutex_unlock(&a);
            return PyObject_CallNoArgs(args);
        }""",
        tmp_path,
    )
    assert graph.takes == {}


def test_a_parameter_without_a_name_may_hold_a_thread_state(tmp_path: Path) -> None:
    path = tmp_path / "m.cpp"
    path.write_text(
        "#include <Python.h>\nstatic void g(PyThreadState *, int x) { if (x) PyErr_Clear(); }\n"
        "PyObject *h(PyObject *s) { g(nullptr, 1); return s; }\n",
        encoding="utf-8",
    )
    config = Config(root=tmp_path)
    native, _ = read_native(discover([path], config), config)
    flow = link(builds(native)[0].files, None, load_knowledge()).flow
    assert {fn.name: fn.entry for fn in flow.functions()} == {"g": "h", "h": "h"}
