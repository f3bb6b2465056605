"""Guard objects of C++ in the wrong scope, and Python objects that live in the wrong one."""

import re
from collections.abc import Iterator

from planting import CONTROL, Change, Kind, Planted, Source, body_of, insert, is_statement_start
from regions import CFunction

_UNLOCKED = ("GIL101", "GIL102", "GIL103", "GIL104", "GIL105", "GIL201")
KINDS = {
    # the guard lives until the end of the block: what follows runs without the GIL
    "guard-closed-late": Kind(_UNLOCKED, 24),
    # the guard's scope takes in a statement that touches Python
    "statement-in-guard": Kind(_UNLOCKED, 12),
    # nobody has taken the GIL for what follows
    "guard-deleted": Kind(_UNLOCKED, 6),
    # it is made, and its reference dropped, while the GIL is released
    "object-in-release": Kind(_UNLOCKED, 5),
    # a guard that is declared after the object goes first: the object's reference is dropped without the GIL
    "object-outlives-guard": Kind(_UNLOCKED, 9),
    # the argument is copied while call_guard has released the GIL
    "object-in-call-guard": Kind(_UNLOCKED, 9),
    # the exception leaves the region, and the handler does not take the GIL back
    "exception-out-of-region": Kind((*_UNLOCKED, "GIL202"), 11),
}
_TOUCHES = re.compile(
    r"\b(?:PyErr_(?:SetString|Format|Occurred|Clear|NoMemory)|PyObject_(?:Call|GetAttr|SetAttr|Str)\w*"
    r"|PyList_(?:New|Append)|PyTuple_New|PyDict_(?:New|SetItem\w*)|PyUnicode_From\w+|PyLong_From\w+"
    r"|PyFloat_FromDouble|Py_BuildValue|PyArg_Parse\w+|PyModule_Add\w+|PyImport_\w+)\s*\("
)
_RELEASES = (
    "namespace { struct PlantedRelease { PyThreadState *state = PyEval_SaveThread(); "
    "~PlantedRelease() { PyEval_RestoreThread(state); } }; } "
)
_BOUND_RELEASES = "namespace { typedef pybind11::gil_scoped_release PlantedRelease; } "
_ACQUIRE = re.compile(r"\b(?:py|pybind11)::gil_scoped_acquire\s+\w+\s*;")
_RELEASE = re.compile(r"\b(?:py|pybind11)::gil_scoped_release\s+\w+\s*;")
_OBJECTS = (
    "pybind11::object planted = pybind11::none(); (void)planted; ",
    'pybind11::str planted("planted"); (void)planted; ',
    "pybind11::list planted; (void)planted; ",
)
_THREAD = (
    "static void *planted_run(void *arg) {{ {does} return arg; }} ",
    "{ pthread_t planted; (void)pthread_create(&planted, NULL, planted_run, NULL); } ",
)
_OUTLIVES = "pybind11::object planted; pybind11::gil_scoped_acquire gil; planted = pybind11::list();"
_DIES_FIRST = "pybind11::gil_scoped_acquire gil; pybind11::object planted; planted = pybind11::list();"
_BOUND = (
    '{module}.def("planted", []({takes}) {{ {returns} }}, '
    "pybind11::call_guard<pybind11::gil_scoped_release>()); "
)
_MODULE = re.compile(
    r"\b(?:py|pybind11)::module_?\s*&?\s*(\w+)\s*[,)]|\bPYBIND11_MODULE\s*\(\s*\w+\s*,\s*(\w+)"
)
_RAW = (
    "try {{ PyThreadState *planted = PyEval_SaveThread(); {throws} PyEval_RestoreThread(planted); }} "
    "catch (int) {{ {handles} }} "
)


def plant(source: Source) -> Iterator[tuple[CFunction, Planted]]:
    if not source.is_cxx:
        return
    for function in source.functions:
        found = [*_before_touches(source, function), *_real_guards(source, function)]
        if source.is_bound:
            found += _bound(source, function)
        yield from ((function, planted) for planted in found)


def _before_touches(source: Source, function: CFunction) -> Iterator[Planted]:
    """Guards planted before statements of the function's body that touch Python."""
    body = body_of(source, function)
    declare = insert(function.before, _BOUND_RELEASES if source.is_bound else _RELEASES)
    for start, end in function.statements:
        text = body[start - function.start : end - function.start]
        touch = _TOUCHES.search(text)
        if touch is None or not is_statement_start(source, start) or text.startswith("{"):
            continue
        at = start + touch.start()
        yield Planted("guard-closed-late", (declare, insert(start, "PlantedRelease planted_guard; ")), (at,))
        yield Planted(CONTROL, (declare, insert(start, "{ PlantedRelease planted_guard; } ")))
        thrown = _RAW.format(throws="if (rand()) throw 1;", handles="")
        yield Planted("exception-out-of-region", (insert(start, thrown),), (start, at))
        if text.startswith(("if", "for", "while")):
            after = insert(end, " }")
            yield Planted(
                "statement-in-guard",
                (declare, insert(start, "{ PlantedRelease planted_guard; "), after),
                (at,),
            )
            caught = (
                "try { PlantedRelease planted_guard; if (rand()) throw 1; } catch (int) { PyErr_Clear(); } "
            )
            yield Planted(CONTROL, (declare, insert(start, caught)))


def _real_guards(source: Source, function: CFunction) -> Iterator[Planted]:
    body = body_of(source, function)
    for match in _ACQUIRE.finditer(body):
        yield Planted(
            "guard-deleted", (Change(function.start + match.start(), function.start + match.end(), ";"),)
        )
    for match in _RELEASE.finditer(body):
        at = function.start + match.end()
        yield Planted("object-in-release", (insert(at, " " + _OBJECTS[at % len(_OBJECTS)]),), (at,))
        yield Planted(
            CONTROL, (insert(at, " { pybind11::gil_scoped_acquire again; pybind11::list planted; }"),)
        )


def _bound(source: Source, function: CFunction) -> Iterator[Planted]:
    """What needs pybind11 and a place in a function that runs with the GIL."""
    starts = [start for start, _ in function.statements if is_statement_start(source, start)]
    if function.name.startswith("PyInit_"):
        return  # what a macro writes; the body belongs to the function after it
    named = _MODULE.search(source.text[function.start : function.end].decode("latin-1"))
    if not named or not starts:
        return
    module, at = named[1] or named[2], starts[0]
    copied = "pybind11::object copy = planted; return copy;"
    taking = _BOUND.format(module=module, takes="pybind11::object planted", returns=copied)
    yield Planted("object-in-call-guard", (insert(at, taking),), (at,))
    yield Planted(
        CONTROL, (insert(at, _BOUND.format(module=module, takes="int n", returns="return n + 1;")),)
    )
    define, start = _THREAD
    outlives = (insert(function.before, define.format(does=_OUTLIVES)), insert(at, start))
    yield Planted("object-outlives-guard", outlives, (function.before,))
    dies = (insert(function.before, define.format(does=_DIES_FIRST)), insert(at, start))
    yield Planted(CONTROL, dies)
