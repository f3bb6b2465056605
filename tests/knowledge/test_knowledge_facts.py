"""The shipped facts: no duplicates, honest evidence, and right where it matters."""

import re
import sysconfig
from pathlib import Path

import pytest

from gillint.knowledge.load import load_knowledge, read_facts, rules_directory
from gillint.knowledge.schema import (
    Cost,
    Effect,
    EvidenceKind,
    Gil,
    HeldEffect,
    PoolKind,
    Releases,
    RunsOn,
)

KNOW = load_knowledge()
EVERYTHING = tuple(KNOW.everything())


def test_every_file_loads_and_nothing_is_listed_twice():
    folder = rules_directory() / "facts"
    native = ["cpython", "bindings", "libc", "libraries", "callbacks", "held", "constructs", "pools"]
    native += ["locks", "across", "exceptions"]
    read_facts([*(folder / f"{name}.toml" for name in native), *sorted((folder / "python").glob("*.toml"))])
    assert len(EVERYTHING) > 4800


def test_every_fact_has_evidence_that_names_what_was_read():
    for fact in EVERYTHING:
        assert fact.evidence, fact.name
        for item in fact.evidence:
            assert item.ref or item.kind is EvidenceKind.MEMORY, fact.name


def test_memory_is_never_mixed_with_evidence_that_was_read():
    mixed = [f.name for f in EVERYTHING if len({e.kind is EvidenceKind.MEMORY for e in f.evidence}) > 1]
    assert not mixed


REMEMBERED = """
creat mlock SSL_read redisCommand SignalObjectAndWait cblas_ddot QMutex::lock dlopen
absl::Mutex::Lock git_clone opus_encode ZSTD_decompress glFinish uv_run getpwnam
"""


@pytest.mark.parametrize("name", REMEMBERED.split())
def test_a_cost_that_was_only_remembered_is_not_verified(name):
    cost = KNOW.cost(name)
    assert cost is not None
    assert not cost.verified
    assert {item.kind for item in cost.evidence} == {EvidenceKind.MEMORY}


@pytest.mark.parametrize("name", ["requests.get", "xgboost.train", "spacy.Language.pipe", "torch.save"])
def test_a_python_callable_that_was_only_remembered_says_so(name):
    facts = KNOW.python(name)
    assert facts
    assert {item.kind for fact in facts for item in fact.evidence} == {EvidenceKind.MEMORY}


CAPI = [
    ("PyEval_SaveThread", Gil.RELEASES, None),
    ("PyEval_RestoreThread", Gil.ACQUIRES, None),
    ("PyGILState_Ensure", Gil.ENSURES, None),
    ("PyGILState_Release", Gil.RESTORES, None),
    ("PyThreadState_Swap", Gil.SWITCHES, None),
    ("Py_BEGIN_ALLOW_THREADS", Gil.RELEASES, None),
    ("Py_BLOCK_THREADS", Gil.ACQUIRES, None),
    ("SIP_BLOCK_THREADS", Gil.ENSURES, None),
    ("SIP_RELEASE_GIL", Gil.RESTORES, None),
    ("NPY_END_THREADS", Gil.SWITCHES, None),
    ("Py_DECREF", Gil.NEEDS, Effect.REFCOUNT),
    ("Py_RETURN_NONE", Gil.NEEDS, Effect.REFCOUNT),
    ("Py_NewRef", Gil.NEEDS, Effect.REFCOUNT),
    ("PyObject.ob_refcnt", Gil.NEEDS, Effect.REFCOUNT),
    ("PyMem_Free", Gil.NEEDS, Effect.ALLOCATES),
    ("PyObject_GC_Del", Gil.NEEDS, Effect.ALLOCATES),
    ("PyMem_RawFree", Gil.FREE, None),
    ("PyErr_SetString", Gil.NEEDS, Effect.RAISES),
    ("PyErr_NoMemory", Gil.NEEDS, Effect.RAISES),
    ("PyErr_CheckSignals", Gil.NEEDS, Effect.CALLS_BACK),
    ("PyObject_CallMethod", Gil.NEEDS, Effect.CALLS_BACK),
    ("PyImport_ImportModule", Gil.NEEDS, Effect.CALLS_BACK),
    ("Py_BuildValue", Gil.NEEDS, Effect.CREATES),
    ("PyLong_FromLong", Gil.NEEDS, Effect.CREATES),
    ("PyString_FromString", Gil.NEEDS, Effect.CREATES),
    ("PyList_Append", Gil.NEEDS, Effect.MUTATES),
    ("PyTuple_SET_ITEM", Gil.NEEDS, Effect.MUTATES),
    ("PyList_GET_ITEM", Gil.NEEDS, Effect.READS),
    ("PyListObject.ob_item", Gil.NEEDS, Effect.READS),
    ("PyByteArray_AS_STRING", Gil.NEEDS, Effect.READS),
    ("PyByteArrayObject.ob_start", Gil.NEEDS, Effect.READS),
    ("PyDict_GetItem", Gil.NEEDS, Effect.READS),
    ("PyTuple_GET_ITEM", Gil.FREE, Effect.READS),
    ("PyBytes_AS_STRING", Gil.FREE, Effect.READS),
    ("PyLong_Check", Gil.FREE, Effect.READS),
    ("Py_TYPE", Gil.FREE, Effect.READS),
    ("PyArray_DATA", Gil.FREE, Effect.READS),
    ("PyString_AS_STRING", Gil.FREE, Effect.READS),
    ("PyThread_acquire_lock", Gil.FREE, None),
    ("PyMutex_Lock", Gil.FREE, None),
    ("Py_AddPendingCall", Gil.FREE, None),
    ("Py_FatalError", Gil.FREE, None),
    ("PyOS_snprintf", Gil.FREE, None),
]


@pytest.mark.parametrize(("name", "gil", "effect"), CAPI)
def test_what_the_c_api_asks_of_the_gil(name, gil, effect):
    fact = KNOW.capi(name)
    assert fact is not None
    assert (fact.name, fact.gil, fact.effect) == (name, gil, effect)


@pytest.mark.parametrize("name", ["PyErr_SetString", "Py_INCREF", "PyMem_Malloc", "PyByteArray_AS_STRING"])
def test_what_backs_an_error_was_read(name):
    fact = KNOW.capi(name)
    assert fact is not None
    assert all(item.kind is not EvidenceKind.MEMORY for item in fact.evidence)


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("ImagingSectionEnter", 0),
        ("ImagingSectionLeave", 0),
        ("PyEval_RestoreThread", 0),
        ("PyEval_SaveThread", None),
    ],
)
def test_where_the_thread_state_is_kept(name, argument):
    fact = KNOW.capi(name)
    assert fact is not None
    assert fact.saves_to == argument


@pytest.mark.parametrize(
    ("name", "gil"),
    [
        ("pybind11::gil_scoped_release", Gil.RELEASES),
        ("py::gil_scoped_acquire", Gil.ENSURES),
        ("nanobind::gil_scoped_release", Gil.RELEASES),
        ("PyAllowThreads", Gil.RELEASES),
        ("arrow::py::PyAcquireGIL", Gil.ENSURES),
        ("mine::gil_scoped_release", Gil.RELEASES),
    ],
)
def test_what_a_guard_object_does_until_its_scope_ends(name, gil):
    fact = KNOW.raii(name)
    assert fact is not None
    assert fact.gil is gil


def test_a_class_that_nobody_listed_is_no_guard():
    assert KNOW.raii("std::vector<gil_scoped_release>") is None


@pytest.mark.parametrize(
    ("name", "cost", "always", "deadlock"),
    [
        ("recv", Cost.BLOCKS, True, False),
        ("getaddrinfo", Cost.BLOCKS, True, False),
        ("close", Cost.BLOCKS, False, False),
        ("usleep", Cost.BLOCKS, True, False),
        ("pthread_mutex_lock", Cost.LOCK, True, True),
        ("PyThread_acquire_lock", Cost.LOCK, False, True),
        ("compress2", Cost.HEAVY, True, False),
        ("sem_trywait", Cost.CHEAP, False, False),
        ("PQexec", Cost.BLOCKS, True, False),
        ("std::__1::mutex::lock", Cost.LOCK, True, True),
        ("std::lock_guard<std::mutex>", Cost.LOCK, True, True),
    ],
)
def test_what_a_native_call_costs(name, cost, always, deadlock):
    fact = KNOW.cost(name)
    assert fact is not None
    assert fact.verified
    assert (fact.cost, fact.always, fact.deadlock) == (cost, always, deadlock)


@pytest.mark.parametrize(
    ("name", "argument", "runs_on"),
    [
        ("pthread_create", 2, RunsOn.THREAD),
        ("std::thread", 0, RunsOn.THREAD),
        ("PyThread_start_new_thread", 0, RunsOn.THREAD),
        ("signal", 1, RunsOn.FOREIGN),
        ("atexit", 0, RunsOn.FOREIGN),
        ("qsort", 3, RunsOn.CALLER),
        ("sqlite3_create_function", -1, RunsOn.CALLER),
        ("Py_AddPendingCall", 0, RunsOn.PYTHON),
    ],
)
def test_who_runs_a_function_that_was_given_away(name, argument, runs_on):
    fact = KNOW.callback(name)
    assert fact is not None
    assert (fact.argument, fact.runs_on) == (argument, runs_on)


@pytest.mark.parametrize(
    ("name", "releases"),
    [
        ("json.loads", {Releases.NEVER}),
        ("zlib.compress", {Releases.ALWAYS}),
        ("hashlib.sha256", {Releases.LARGE}),
        ("re.findall", {Releases.NEVER}),
        ("json.dumps", {Releases.NEVER, Releases.BYTECODE}),
        ("numpy.linalg.inv", {Releases.LARGE}),
        ("compression.zstd.compress", {Releases.ALWAYS}),
        ("no.such.callable", set()),
    ],
)
def test_how_much_of_a_python_call_runs_without_the_gil(name, releases):
    assert {fact.releases for fact in KNOW.python(name)} == releases


def test_pools_say_where_the_callable_is_and_whether_it_is_pickled():
    def said(name):
        fact = KNOW.pool(name)
        assert fact is not None
        return fact.pool, fact.role, fact.callable_position, fact.iterable_position, fact.pickles

    futures = "concurrent.futures"
    assert said(f"{futures}.ThreadPoolExecutor.submit") == (PoolKind.THREAD, "submit", 0, None, False)
    assert said(f"{futures}.ProcessPoolExecutor.map") == (PoolKind.PROCESS, "map", 0, 1, True)
    assert said("multiprocessing.pool.Pool.imap") == (PoolKind.PROCESS, "map", 0, 1, True)
    assert said("multiprocessing.Process") == (PoolKind.PROCESS, "spawn", 1, None, False)
    assert said("asyncio.to_thread") == (PoolKind.LOOP_THREAD, "submit", 0, None, False)
    assert said("asyncio.AbstractEventLoop.run_in_executor")[2] == 1
    assert said("loky.ProcessPoolExecutor.submit") == (PoolKind.PROCESS, "submit", 0, None, False)
    assert KNOW.pool("list.append") is None


def test_borrowed_references_name_their_replacement():
    fact = KNOW.held("PyDict_GetItem")
    assert fact is not None
    assert HeldEffect.RETURNS_BORROWED in fact.effects
    assert fact.replacement.startswith("PyDict_GetItemRef")


@pytest.mark.parametrize(
    ("name", "argument", "asked"),
    [
        ("fcntl", "4", True),
        ("fcntl", "7", False),  # F_SETLKW
        ("waitpid", "3", True),
        ("waitpid", "2", False),
        ("waitpid", "options", False),
        ("fputs", "stderr", True),
        ("fputs", "log", False),
        ("open", "524288", True),  # O_RDONLY | O_CLOEXEC
        ("open", "2", False),
        ("fopen", '"r"', True),
        ("fopen", '"r+"', False),
        ("fopen", "", False),
    ],
)
def test_requests_are_told_by_an_argument(name, argument, asked):
    requests = KNOW.requests(name)
    assert requests
    assert any(request.asked_by(argument) for request in requests) is asked
    assert KNOW.requests("no_such_function") == ()


def test_search_finds_the_name_or_what_looks_like_it():
    assert {type(fact).__name__ for fact in KNOW.search("PyThread_acquire_lock").exact} == {
        "CApi",
        "LockApi",
        "NativeCost",
        "HeldSemantics",
        "Request",
    }
    assert "zlib.compress" in KNOW.search("zlib.compres").similar
    assert "PyErr_SetString" in KNOW.search("PyErr_SetSrting").similar
    assert KNOW.search("qqqqqqqq").similar == ()


@pytest.mark.parametrize("name", ["PyFoo_Bar", "_PyFoo_Bar", "Py_NewThing", "PyNew_FromC"])
def test_unlisted_names_of_the_c_api_need_the_gil(name):
    assert KNOW.capi(name) is None
    assert KNOW.needs_gil_by_family(name)


@pytest.mark.parametrize(
    "name",
    [
        "PyList_New",
        "PyMem_RawStrdup",
        "PyMine_CheckExact",
        "_Py_atomic_load_x",
        "Pyre_x",
        "python_x",
        "PyAllow",
    ],
)
def test_other_names_do_not_need_it_by_family(name):
    assert not KNOW.needs_gil_by_family(name)


def test_every_function_of_the_installed_headers_is_listed_or_matched_by_family():
    include = Path(sysconfig.get_path("include"))
    if not (include / "Python.h").exists():
        pytest.skip(f"the headers of the running interpreter are not installed in {include}")
    declared: set[str] = set()
    for header in [*include.glob("*.h"), *(include / "cpython").glob("*.h")]:
        text = re.sub(
            r"/\*.*?\*/", " ", header.read_text(encoding="utf-8", errors="replace"), flags=re.DOTALL
        )
        declared |= set(re.findall(r"PyAPI_FUNC\((?:[^()]|\([^()]*\))*\)\s*(_?Py\w+)\s*\(", text))
    assert len(declared) > 1000
    public = {name for name in declared if not name.startswith("_")}  # of private names only some are known
    unknown = {name for name in public if KNOW.capi(name) is None and not KNOW.needs_gil_by_family(name)}
    assert unknown <= {"PyInit__imp"}
    listed = sum(KNOW.capi(name) is not None for name in public)
    assert listed >= 0.9 * len(public)
