"""Locks and threads that are waited for with the GIL held by one, and with the GIL wanted by the other."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from planting import (
    CONTROL,
    Change,
    Kind,
    Planted,
    Source,
    body_of,
    first_start,
    insert,
    is_statement_start,
    replace_all,
)
from regions import CFunction, Region

_ORDER = ("GIL304", "GIL305")
KINDS = {
    # one thread has the lock and waits for the GIL at the end of its region, another has the GIL and waits
    # for the lock before its own
    "lock-around-region": Kind(_ORDER, 26),
    # the lock is taken in the region but kept over its end; elsewhere it is waited for with the GIL held
    "lock-kept-over-end": Kind(_ORDER, 16),
    # Python code that runs with the lock held gives the GIL to a thread that waits for the lock
    "lock-around-python": Kind(_ORDER, 16),
    # the lock is held over the end of the region, and now it is waited for before the region has begun
    "lock-order-swapped": Kind(_ORDER, 14),
    # who has the lock waits for the GIL (to end a region, or after this same idiom); waiting for it without a
    # try and a release keeps the GIL from him
    "try-lock-idiom-deleted": Kind(_ORDER, 10),
    # the thread that is joined takes the GIL, which who joins it keeps
    "joined-with-gil": Kind(_ORDER, 8),
}
_POSIX = (
    "static pthread_mutex_t planted_lock = PTHREAD_MUTEX_INITIALIZER; ",
    "pthread_mutex_lock(&planted_lock); ",
    "pthread_mutex_unlock(&planted_lock); ",
)
_PYTHREAD = (
    "extern PyThread_type_lock planted_lock; ",
    "PyThread_acquire_lock(planted_lock, WAIT_LOCK); ",
    "PyThread_release_lock(planted_lock); ",
)
_RUNS_PYTHON = (
    "(void)PyErr_CheckSignals(); ",
    '(void)PyRun_SimpleString("pass"); ',
    'Py_XDECREF(PyImport_ImportModule("json")); ',
    'Py_XDECREF(PyObject_CallMethod(PyImport_AddModule("__main__"), "planted", NULL)); ',
)
_IDIOM = r"\b(?:ACQUIRE_LOCK|ENTER_ZLIB|ENTER_HASHLIB)\s*\((\w+)\);?"
_IDIOM_WRITTEN = "Py_BEGIN_ALLOW_THREADS {lock}Py_END_ALLOW_THREADS {unlock}"
_FIRST_THEN_LOCK = (
    r"(Py_BEGIN_ALLOW_THREADS;?)(\s*)((?:pthread_mutex_lock|PyThread_acquire_lock)\s*\([^;]*\);)"
)
_THREAD = (
    "static void *planted_run(void *arg) { PyGILState_STATE state = PyGILState_Ensure(); PyErr_Clear(); "
    "PyGILState_Release(state); return arg; } "
)
_JOIN = (
    "{ pthread_t planted; if (pthread_create(&planted, NULL, planted_run, NULL) == 0) "
    "(void)pthread_join(planted, NULL); } "
)


def plant(source: Source) -> Iterator[tuple[CFunction, Planted]]:
    places = [
        (function, region)
        for function in source.functions
        for region in function.regions
        if is_statement_start(source, region.begin.start)
    ]
    for function, region in places:
        for planted in _in_region(function, region):
            yield function, planted
    for one, other in pairwise(places):
        yield one[0], _kept(one, other)
    shared = _shared(source)
    for function in source.functions:
        body = body_of(source, function)
        for match in re.finditer(_IDIOM, body):
            if shared[_type_of(body, match[1])] < 2:
                continue  # nobody else has the lock when he waits for the GIL
            at = function.start + match.start()
            plain = f"PyThread_acquire_lock(({match[1]})->lock, WAIT_LOCK);"
            change = Change(at, function.start + match.end(), plain)
            yield function, Planted("try-lock-idiom-deleted", (change,), (at,))
        for change in replace_all(_FIRST_THEN_LOCK, body, r"\3\2\1", function.start):
            # the lock's line: what was between the two stays, so that no line moves
            yield function, Planted("lock-order-swapped", (change,), (change.start,))


def _shared(source: Source) -> Counter[str]:
    """How often the idiom is used for the locks of each type."""
    bodies = [body_of(source, function) for function in source.functions]
    return Counter(_type_of(body, match[1]) for body in bodies for match in re.finditer(_IDIOM, body))


def _type_of(body: str, name: str) -> str:
    """The type that a parameter or variable is declared with, or ""."""
    declared = re.search(rf"(\w+)\s*\*\s*{re.escape(name)}\b", body)
    return declared[1] if declared else ""


def _in_region(function: CFunction, region: Region) -> Iterator[Planted]:
    start, begin, end = function.before, region.begin, region.end
    declare, lock, unlock = _POSIX if begin.start % 3 else _PYTHREAD
    around = (insert(start, declare), insert(begin.start, lock), insert(end.end, f" {unlock}"))
    yield Planted("lock-around-region", around, (begin.start, end.start))
    python = _RUNS_PYTHON[begin.start % len(_RUNS_PYTHON)]
    meanwhile = (insert(start, declare), insert(begin.start, f"{lock}{python}{unlock}"))
    yield Planted("lock-around-python", meanwhile, (begin.start,))
    joined = (insert(start, _THREAD), insert(begin.start, _JOIN))
    yield Planted("joined-with-gil", joined, (begin.start,))
    match begin.start % 4:
        case 0:  # waited for without the GIL, and given back before that is waited for
            yield Planted(CONTROL, (insert(start, declare), insert(begin.end, f" {lock}{unlock}")))
        case 1:  # nothing is done that waits while it is held
            yield Planted(CONTROL, (insert(start, declare), insert(begin.start, f"{lock}{unlock}")))
        case 2:  # the thread can have the GIL
            yield Planted(CONTROL, (insert(start, _THREAD), insert(begin.end, f" {_JOIN}")))
        case _:  # never waited for with the GIL held
            tried = insert(begin.start, _IDIOM_WRITTEN.format(lock=lock, unlock=unlock))
            yield Planted(CONTROL, (insert(start, declare), tried))


def _kept(one: tuple[CFunction, Region], other: tuple[CFunction, Region]) -> Planted:
    """The lock kept over the end of one region, and waited for before the other begins."""
    declare, lock, unlock = _POSIX
    (_, region), (_, second) = one, other
    changes = (
        insert(first_start([one[0], other[0]]), declare),
        insert(region.begin.end, f" {lock}"),
        insert(region.end.end, f" {unlock}"),
        insert(second.begin.start, f"{lock}{unlock}"),
    )
    marks = (region.begin.start, region.end.start, second.begin.start)
    return Planted("lock-kept-over-end", changes, marks)
