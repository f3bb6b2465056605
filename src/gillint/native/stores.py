"""Addresses of functions in variables at file scope: tables for libraries, hooks, tables of the project."""

from collections.abc import Iterable

from gillint.flow.cfg import Origin, Store
from gillint.model import Location
from gillint.native import clang
from gillint.native.clang import Cursor
from gillint.native.classes import Class
from gillint.native.facts import DESTRUCTOR, Entry
from gillint.native.lower.context import unwrapped
from gillint.native.lower.expressions import lambda_key
from gillint.native.lower.stores import initialisers
from gillint.native.names import FUNCTIONS, Names
from gillint.native.source import SourceMap
from gillint.native.tree import Node

_SLOT_STRUCTS = ("PyTypeObject", "_typeobject", "PyModuleDef", "PyMethodDef", "PyNumberMethods")
_ADDRESS_OF = 5


class Statics:
    """What the variables of one translation unit are initialised with."""

    def __init__(self, source: SourceMap, names: Names) -> None:
        self._source = source
        self._names = names
        self.found: list[Store] = []
        self.entries: list[Entry] = []

    def may_hold(self, variable: Cursor) -> bool:
        """Whether a variable's struct has room for a function."""
        return self._names.types.has_callbacks(clang.library().clang_getCursorType(variable))

    def read(self, node: Node) -> None:
        """Take in a variable with static storage."""
        name = clang.spelling(node.cursor)
        for init in node.expressions():
            if init.kind == clang.INIT_LIST:
                self._list(name, init)
            elif target := self._function(init):
                where = self._source.written(init.cursor).where
                self.found.append(Store(target, name, Origin.PROJECT, where, name))
        its = self._names.classes.of(node.cursor) if self._names.cplusplus else None
        if its is not None:
            self._dies(its, name, self._source.written(node.cursor).where)

    def _dies(self, its: Class, name: str, where: Location) -> None:
        """The destructors that run when the process, or a thread, ends."""
        if its.held is not None:
            self._dies(its.held, name, where)
        elif its.destructor is not None:
            ref, _ = self._names.declared(its.destructor)
            self.entries.append(Entry(its.key(ref.key), f"static {name}", where))
        for part in its.parts:
            if part.its is not None:
                self._dies(part.its, name, where)

    def _list(self, place: str, node: Node) -> None:
        for each in initialisers(place, node):
            if target := self._function(each.given):
                where = self._source.written(each.given.cursor).where
                self.found.append(each.store(self._names, target, where))

    def _function(self, node: Node) -> str:
        """The key of the function that an initialiser is the address of, or ""."""
        inner = unwrapped(node)
        if inner.kind == clang.UNARY_OPERATOR and inner.kids:
            if clang.library().clang_getCursorUnaryOperatorKind(inner.cursor) != _ADDRESS_OF:
                return ""
            inner = unwrapped(inner.kids[-1])
        if inner.kind == clang.LAMBDA_EXPR:
            return lambda_key(self._source, inner)
        if inner.kind != clang.DECL_REF_EXPR:
            return ""
        ref = self._names.referenced(inner.cursor)
        return ref.key if ref.kind in FUNCTIONS and ref.origin is not Origin.PYTHON else ""


def entries_of(stores: Iterable[Store]) -> list[Entry]:
    """The functions that the interpreter calls because their address is in one of its structs or hooks."""
    found = []
    for store in stores:
        if store.origin is not Origin.PYTHON:
            continue
        if store.holder.partition(".")[0] in _SLOT_STRUCTS:
            kind = DESTRUCTOR if store.holder.endswith(f".{DESTRUCTOR}") else "slot"
            found.append(Entry(store.target, kind, store.where))
        elif "." not in store.holder:
            found.append(Entry(store.target, f"pointer {store.holder}", store.where))
    return found


class Exported:
    """Functions that others than the sources may call by their name: at the end of the process, or because a
    library's header declares them."""

    def __init__(self, source: SourceMap, names: Names, text: bytes) -> None:
        self._source = source
        self._names = names
        self._has_attributes = b"destructor" in text
        self._declared: list[tuple[str, str, Location, str]] = []
        self.entries: list[Entry] = []

    def take(self, function: Cursor, key: str, where: Location, name: str) -> None:
        """Take in a function definition."""
        lib = clang.library()
        if name == "DllMain" or (self._has_attributes and any(map(self._at_exit, clang.children(function)))):
            self.entries.append(Entry(key, "unload", where))
        if lib.clang_getCursorLinkage(function) != _EXTERNAL or self._names.qualified(function, name) != name:
            return
        first = lib.clang_getCanonicalCursor(function)
        text, _ = self._source.at(lib.clang_getCursorLocation(first))
        if text is not None and _is_of_a_library(text.path, text.origin):
            self._declared.append((key, name, where, text.path))

    def overrides(self) -> list[Entry]:
        """Those that a header declares, each with the header's other functions that the file calls."""
        found = []
        for key, name, where, header in self._declared:
            others = [other for other, path in self._names.declared_in.items() if path == header]
            found.append(Entry(key, " ".join(("override", name, *others)), where))
        return found

    def _at_exit(self, attribute: Cursor) -> bool:
        if attribute.kind != _ATTRIBUTE:
            return False
        written = self._source.slice(attribute)
        return written is not None and b"destructor" in written


def _is_of_a_library(header: str, origin: Origin) -> bool:
    if origin is Origin.PROJECT:
        return not _FOR_OTHERS.isdisjoint(header.lower().split("/")[:-1])
    return origin is not Origin.PYTHON


# Folders of a project with the sources of other projects.
_FOR_OTHERS = frozenset(
    {"cextern", "contrib", "deps", "extern", "external", "third_party", "third-party", "thirdparty", "vendor"}
)
_EXTERNAL = 4  # CXLinkage_External
_ATTRIBUTE = 400  # CXCursor_UnexposedAttr
