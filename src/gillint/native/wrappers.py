"""The Python names of functions that generators put into no method table, told from their C names.

- Cython makes an object of each function of a module at import, from a PyMethodDef of its own.
  `__pyx_pw_3pkg_3mod_5Class_7method` is `pkg.mod.Class.method`, with its length before each scope and a
  running number before the last name (`Scope.mangle` in Cython/Compiler/Symtab.py; ModuleNode.py writes
  `__Pyx_MODULE_NAME`).
- cffi: `_cffi_f_name` is `lib.name` of the module (cffi/recompiler.py, `_generate_cpy_function_decl`).
- f2py: `f2py_rout_module_name` is `module.name` (`rout_rules` in numpy/f2py/rules.py).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from gillint.flow.cfg import Function
from gillint.model import Location
from gillint.native.facts import Export

Row = tuple[Sequence[str], Sequence[tuple[str, Location]]]  # the strings and the functions of a PyMethodDef

_MODULE = re.compile(rb'^#define __Pyx_MODULE_NAME "([^"\n]+)"', re.M)
_WRAPPER = re.compile(r"__pyx_pw_(?P<mangled>\w+)")
_FUSED = re.compile(r"^__pyx_fuse_[\d_]*\d")
_FUSED_END = re.compile(r"__pyx_fuse_[\d_]*$")
_LENGTH = re.compile(r"\d+")


def exports(author: str, functions: Sequence[Function], rows: Iterable[Row], text: bytes) -> Iterator[Export]:
    """What Python can reach of a file that `author` wrote, but for the tables that everybody writes."""
    if author == "Cython":
        yield from _of_cython(rows, text)
    form = {"cffi": ("_cffi_f_", "lib."), "f2py": ("f2py_rout_{}_", "")}.get(author)
    modules = [each.name.removeprefix("PyInit_") for each in functions if each.name.startswith("PyInit_")]
    if form and modules:
        prefix = form[0].format(modules[0])
        for function in functions:
            name = function.name.removeprefix(prefix)
            if name != function.name:
                yield Export(modules[0], form[1] + name, function.key, function.where)


def _of_cython(rows: Iterable[Row], text: bytes) -> Iterator[Export]:
    """The functions and methods that the rows of a file's method tables name.

    Of one with fused types, which has a body for each type, one body stands for the name: the dispatcher that
    bears it only looks for the right one.
    """
    module = _MODULE.search(text)
    if module is None:
        return
    within = module[1].decode("utf-8", "replace")
    found: dict[str, tuple[bool, Export]] = {}
    for strings, functions in rows:
        wrapper = _WRAPPER.search(functions[0][0]) if strings and functions else None
        if wrapper is None:
            continue
        name = _FUSED.sub("", strings[0])
        scope = _scope(wrapper["mangled"], name)
        parts = within.split(".")
        if scope is None or scope[: len(parts)] != parts:
            continue
        qualname = ".".join([*scope[len(parts) :], name])
        known = found.get(qualname)
        fused = name != strings[0]
        if known is None or (fused and not known[0]):
            found[qualname] = (fused, Export(within, qualname, *functions[0]))
    yield from (export for _, export in found.values())


def _scope(mangled: str, name: str) -> list[str] | None:
    """The names around a function, from its mangled name; None when that is built another way."""
    if not mangled.endswith(name):
        return None
    rest = _FUSED_END.sub("", mangled.removesuffix(name)).rstrip("0123456789")
    names, at = [], 0
    while at < len(rest):
        length = _LENGTH.match(rest, at)
        if length is None:
            return None
        end = length.end() + int(length[0])
        if rest[end : end + 1] != "_":
            return None
        names.append(rest[length.end() : end])
        at = end + 1
    return names
