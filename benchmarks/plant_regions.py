"""Regions that do not balance, and Python touched in one."""

from collections.abc import Iterator

from planting import CONTROL, Change, Kind, Planted, Source, insert
from regions import CFunction

_UNLOCKED = ("GIL101", "GIL102", "GIL103", "GIL104", "GIL201", "GIL203", "GIL206")
KINDS = {
    "end-deleted": Kind(_UNLOCKED, 36),
    "return-in-region": Kind(("GIL201",), 40),
    "call-in-region": Kind(("GIL101", "GIL102", "GIL104"), 40),
    "release-removed": Kind(("GIL205", "GIL206"), 16),
    "begin-doubled": Kind(("GIL203",), 16),
    "block-deleted": Kind(_UNLOCKED, 4),
    "unblocked-exit": Kind(("GIL101", "GIL201"), 8),
}
_CALLS = (
    'PyErr_SetString(PyExc_OSError, "planted");',
    "(void)PyList_New(0);",
    "Py_INCREF(Py_None);",
    "PyMem_Free(PyMem_Malloc(8));",
    "(void)PyLong_FromLong(1);",
    "if (errno == EINTR) PyErr_NoMemory();",
)
_HARMLESS = (
    "if (errno == EINTR) {{ Py_BLOCK_THREADS PyErr_NoMemory(); {leave} }} ",
    "Py_BLOCK_THREADS (void)PyErr_CheckSignals(); Py_UNBLOCK_THREADS ",
    "PyMem_RawFree(PyMem_RawMalloc(8)); ",
    "{{ PyGILState_STATE again = PyGILState_Ensure(); PyErr_Clear(); PyGILState_Release(again); }} ",
)


def plant(source: Source) -> Iterator[tuple[CFunction, Planted]]:
    for function in source.functions:
        for planted in _in(function):
            yield function, planted


def _in(function: CFunction) -> Iterator[Planted]:
    for region in function.regions:
        yield Planted("end-deleted", (Change(region.end.start, region.end.end, "}"),))
        yield _at("begin-doubled", region.begin.end, " Py_UNBLOCK_THREADS ")
        for number, point in enumerate(region.points):
            if function.leave:
                yield _at("return-in-region", point, f"if (errno == EINTR) {function.leave} ")
                raising = f"if (errno == EINTR) {{ PyErr_NoMemory(); {function.leave} }} "
                yield _at("unblocked-exit", point, raising)
                harmless = _HARMLESS[(number + point) % len(_HARMLESS)]
                yield _at(CONTROL, point, harmless.format(leave=function.leave))
            yield _at("call-in-region", point, _CALLS[(number + point) % len(_CALLS)] + " ")
    for token in function.blocks:
        yield Planted("block-deleted", (Change(token.start, token.end, ""),))
    for token in function.releases:
        yield Planted("release-removed", (Change(token.start, token.end, ";"),))


def _at(kind: str, point: int, text: str) -> Planted:
    return Planted(kind, (insert(point, text),), (point,))
