"""The tables there are: for each, the fact type it makes and what its groups may say."""

import re
from typing import Any, Final

from gillint.knowledge.schema import (
    CallbackApi,
    CApi,
    Construct,
    Cost,
    Effect,
    Gil,
    Handling,
    HeldEffect,
    HeldSemantics,
    Leaves,
    Leaving,
    LockApi,
    Locking,
    Means,
    NativeCost,
    PoolApi,
    PoolKind,
    PythonCallable,
    Releases,
    Request,
    Role,
    RunsOn,
)
from gillint.knowledge.tables import (
    Table,
    one_of,
    optional_texts,
    read_flag,
    read_list,
    read_literals,
    read_number,
    read_text,
)

_COST_KINDS = ("io", "sleep", "dns", "process", "lock", "compute")
_WORK_KINDS = ("cpu", "io", "wait", "process")
_ROLES = ("constructor", "submit", "map", "spawn", "decorator", "wrap", "callback", "server", "configure")


def _capi(**values: Any) -> CApi:
    return CApi(**{"effect": None, **values})


_CAPI = {
    **optional_texts(CApi._fields, ("gil", "effect", "saves_to")),
    "gil": one_of(Gil),
    "effect": one_of(Effect),
    "saves_to": read_number,
}
_COST = {
    **optional_texts(NativeCost._fields, ("cost", "kind", "always", "deadlock", "like", "closes", "forks")),
    "cost": one_of(Cost),
    "kind": one_of(_COST_KINDS),
    "always": read_flag,
    "deadlock": read_flag,
    "like": read_list,
    "closes": read_flag,
    "forks": read_flag,
}
_REQUEST = {
    "what": read_text,
    "means": one_of(Means),
    "argument": read_number,
    "values": read_literals,
    "bits": read_number,
    "clear": read_number,
}
_LOCK = {
    "does": one_of(Locking),
    "argument": read_number,
    "success": one_of(("=0", "!0")),
    "shared": read_flag,
    "callable": read_number,
    "lock": read_text,
    "interpreter": read_flag,
    "once": read_flag,
    "detaches": read_flag,
}
_HELD = {
    **optional_texts(HeldSemantics._fields, ("effects",)),
    "effects": lambda value: tuple(map(one_of(HeldEffect), read_list(value))),
}
_HANDLING = {
    **optional_texts(Handling._fields, ("role", "argument")),
    "role": one_of(Role),
    "argument": read_number,
}
_LEAVING = {
    "how": one_of(Leaves),
    "arguments": read_number,
    "unless": lambda value: tuple(read_text(value).split()),
    "handled": read_flag,
    "note": read_text,
}
_PYTHON = {
    **optional_texts(PythonCallable._fields, ("releases", "kind")),
    "releases": one_of(Releases),
    "kind": one_of(_WORK_KINDS),
}
_POOL = {
    **optional_texts(PoolApi._fields, ("pool", "role", "callable_position", "iterable_position", "pickles")),
    "pool": one_of(PoolKind),
    "role": one_of(_ROLES),
    "callable_position": read_number,
    "iterable_position": read_number,
    "pickles": read_flag,
}
_CALLBACK = {
    "argument": read_number,
    "runs_on": one_of(RunsOn),
    "during": lambda value: tuple(read_text(value).split()),
    "late": read_flag,
}

TABLES: Final[dict[str, Table[Any]]] = {
    table.name: table
    for table in (
        Table("capi", _capi, _CAPI, ("gil",)),
        Table("raii", _capi, _CAPI, ("gil",)),
        Table("cost", NativeCost, _COST, ("cost", "kind")),
        Table("request", Request, _REQUEST, ("what", "means", "argument"), variant="what"),
        Table("lock", LockApi, _LOCK, ("does",)),
        Table("callback", CallbackApi, _CALLBACK, ("argument", "runs_on"), variant="argument"),
        Table("held", HeldSemantics, _HELD, ("effects",)),
        Table("handling", Handling, _HANDLING, ("role",), variant="role"),
        Table("leaving", Leaving, _LEAVING, ("how",)),
        Table("construct", Construct, optional_texts(Construct._fields, ()), ("library", "does")),
        Table("python", PythonCallable, _PYTHON, ("releases", "kind"), variant="variant"),
        Table("pool", PoolApi, _POOL, ("pool", "role")),
    )
}

# A function that no table lists and whose name has the shape of Python's C API (3 or 2) needs the GIL,
# unless it belongs to a family that works without a thread state or only tests a type.
_PUBLIC = re.compile(r"_?Py(?:[A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+|_[A-Z][A-Za-z0-9_]+)")
_HARMLESS = re.compile(
    r"_?PyThread_|_?PyMem_Raw|_?PyMutex_|_?Py_atomic_|PyDoc_|PyMODINIT_|Py_(?:MIN|MAX|ABS|ARRAY_LENGTH|UNUSED)$"
    r"|PyTime_\w+Raw$|_?Py[A-Za-z0-9]*_Check(?:Exact)?$|_?Py_[A-Z0-9_]*(?:CAST|VERSION_HEX)$"
)


def shaped_like_c_api(name: str) -> bool:
    """Whether a name has the shape of Python's public C API and of no family known to be harmless."""
    return _PUBLIC.fullmatch(name) is not None and _HARMLESS.match(name) is None
