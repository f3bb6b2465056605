"""Functions that a library or a thread calls without the GIL, and that touch Python all the same."""

import re
from collections.abc import Iterator

from planting import CONTROL, Change, Kind, Planted, Source, body_of, insert, is_statement_start, replace_all
from regions import CFunction

_UNLOCKED = ("GIL101", "GIL102", "GIL103", "GIL104", "GIL105")
KINDS = {
    # it is called without the GIL: every touch of Python in it is a race
    "ensure-deleted": Kind(_UNLOCKED, 20),
    # what follows touches Python after the GIL has been given back
    "released-at-once": Kind((*_UNLOCKED, "GIL205", "GIL206"), 12),
    # the first touch comes before the GIL is taken
    "touch-before-ensure": Kind(_UNLOCKED, 12),
    # a new thread has no thread state, let alone the GIL
    "thread-touches-python": Kind(_UNLOCKED, 20),
    # an exit handler may run when there is no interpreter to give the GIL
    "acquired-at-exit": Kind(("GIL106",), 10),
}
_ENSURE = re.compile(r"(?:PyGILState_STATE\s+)?(\w+)\s*=\s*PyGILState_Ensure\s*\(\s*\)\s*;")
# Only called by a function that has taken the GIL itself: there it is no bug not to take it again.
_CALLED_WITH_GIL = ("on_completion",)
# What needs the GIL without doubt; a function that does less than this is no callback worth guarding.
_TOUCHES = re.compile(
    r"\b(?:PyObject_(?:Call|GetAttr|SetAttr|Str|IsTrue|Vectorcall)\w*|PyErr_(?:Set|Occurred|Fetch|Print|Clear)\w*"
    r"|Py_(?:BuildValue|X?DECREF|X?INCREF|CLEAR|NewRef)|PyLong_From\w+|PyUnicode_From\w+|PyTuple_New|PyList_New)\s*\("
)
_TOUCH = (
    "PyErr_Clear();",
    "Py_XDECREF(PyList_New(0));",
    '(void)PyRun_SimpleString("pass");',
    "Py_XDECREF(PyLong_FromLong(1));",
    'PySys_WriteStderr("planted");',
)
_GUARDED = "PyGILState_STATE state = PyGILState_Ensure(); {touch} PyGILState_Release(state);"
_STARTS = (
    (
        "static void *planted_run(void *arg) {{ {does} return arg; }} ",
        "{ pthread_t planted; (void)pthread_create(&planted, NULL, planted_run, NULL); } ",
    ),
    (
        "static void planted_run(void *arg) {{ (void)arg; {does} }} ",
        "(void)PyThread_start_new_thread(planted_run, NULL); ",
    ),
)
_AT_EXIT = "static void planted_end(void) {{ {does} }} "


def plant(source: Source) -> Iterator[tuple[CFunction, Planted]]:
    for function in source.functions:
        yield from ((function, planted) for planted in _guarded(source, function))
        for region in function.regions[:1]:  # there it has the GIL
            if is_statement_start(source, region.begin.start):
                yield from ((function, planted) for planted in _registered(function, region.begin.start))


def _guarded(source: Source, function: CFunction) -> Iterator[Planted]:
    """Spoil a function that takes the GIL once, at its start."""
    if function.name in _CALLED_WITH_GIL:
        return
    body = body_of(source, function)
    taken = list(_ENSURE.finditer(body))
    if len(taken) != 1 or body.count("PyGILState_Ensure") != 1 or not _TOUCHES.search(body, taken[0].end()):
        return
    ensure, at, name = taken[0], function.start + taken[0].start(), re.escape(taken[0][1])
    if not is_statement_start(source, at):
        return
    given_back = replace_all(rf"\bPyGILState_Release\s*\(\s*{name}\s*\)", body, "(void)0", function.start)
    yield Planted("ensure-deleted", (Change(at, function.start + ensure.end(), ";"), *given_back))
    early = insert(function.start + ensure.end(), f" PyGILState_Release({ensure[1]});")
    yield Planted("released-at-once", (early, *given_back))
    yield Planted("touch-before-ensure", (insert(at, _TOUCH[at % len(_TOUCH)] + " "),), (at,))
    twice = "{ PyGILState_STATE again = PyGILState_Ensure(); PyErr_Clear(); PyGILState_Release(again); } "
    yield Planted(CONTROL, (insert(at, twice),))


def _registered(function: CFunction, at: int) -> Iterator[Planted]:
    touch = _TOUCH[at % len(_TOUCH)]
    define, start = _STARTS[at % len(_STARTS)]
    guarded = _GUARDED.format(touch=touch)
    marks = (function.before, at)
    run = (insert(function.before, define.format(does=touch)), insert(at, start))
    yield Planted("thread-touches-python", run, marks)
    ended = insert(function.before, _AT_EXIT.format(does=guarded))
    yield Planted("acquired-at-exit", (ended, insert(at, "(void)atexit(planted_end); ")), marks)
    if at % 2:
        yield Planted(CONTROL, (insert(function.before, define.format(does=guarded)), insert(at, start)))
    else:
        asked = f"if (Py_IsInitialized()) {{ {guarded} }}"
        ended = insert(function.before, _AT_EXIT.format(does=asked))
        yield Planted(CONTROL, (ended, insert(at, "(void)atexit(planted_end); ")))
