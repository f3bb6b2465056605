"""What pybind11, nanobind and Boost.Python make callable: functions, methods, properties, constructors."""

from collections.abc import Iterable, Iterator

from gillint.flow.cfg import Origin
from gillint.native import clang
from gillint.native.facts import Entry, Export
from gillint.native.lower.context import WRAPPERS, unwrapped
from gillint.native.lower.expressions import lambda_key
from gillint.native.names import FUNCTIONS, Names
from gillint.native.passed import passed_by_value
from gillint.native.source import SourceMap
from gillint.native.tree import Node

USES = (b"pybind11", b"nanobind", b"boost/python")

_METHODS = frozenset({"def", "def_static", "def_cast", "def_buffer"})
_PROPERTIES = frozenset(
    {
        "def_property",
        "def_property_readonly",
        "def_property_static",
        "def_property_readonly_static",
        "def_prop_ro",
        "def_prop_rw",
        "def_prop_ro_static",
        "def_prop_rw_static",
        "add_property",
        "add_static_property",
    }
)
_CLASSES = frozenset({"class_", "enum_", "exception", "native_enum", "py_class"})
_LIBRARIES = ("pybind11::", "nanobind::", "boost::python::")
# What a module's body is compiled to: a function that is given the module.
_INITIALISERS = ("pybind11_init_", "nanobind_init_", "nb_module_exec_")


class Bindings:
    """The bindings of one translation unit. `entries` are functions that Python calls, of kind "method" or,
    where a call guard has the GIL released first, "released" (then "passed NAME DESTRUCTOR" for its arguments
    that are objects)."""

    def __init__(self, source: SourceMap, names: Names) -> None:
        self._source = source
        self._names = names
        self._scopes: dict[int, str] = {}  # declarations of modules and classes: their dotted names
        self._bodies: dict[str, Node] = {}
        self.entries: list[Entry] = []
        self.exports: list[Export] = []

    def read(self, functions: Iterable[Node]) -> None:
        """Take in the bodies of functions: first those of modules, then what these hand their module to."""
        waiting = {self._names.describe(node.cursor).key: node for node in functions}
        self._bodies = dict(waiting)
        for key, node in list(waiting.items()):
            module = _module_of(clang.spelling(node.cursor))
            if module:
                self._give(node, 0, module)
                self._take(waiting.pop(key), waiting)
        for key in list(waiting):
            if key in waiting:
                self._take(waiting.pop(key), waiting)

    def _give(self, function: Node, position: int, scope: str) -> None:
        """A parameter of a function stands for a module or a class."""
        params = [kid for kid in function.kids if kid.kind == clang.PARM_DECL]
        if position < len(params):
            self._scopes[params[position].cursor.data0 or 0] = scope

    def _take(self, function: Node, waiting: dict[str, Node]) -> None:
        """The definitions of one function, in order."""
        stack = list(reversed(function.kids))
        while stack:
            node = stack.pop()
            if node.kind == clang.VAR_DECL:
                scope = self._scope(node.expressions()[-1]) if node.expressions() else ""
                if scope:
                    self._scopes[node.cursor.data0 or 0] = scope
            elif node.kind == clang.CALL_EXPR:
                self._call(node, waiting)
            stack.extend(reversed(node.kids))

    def _call(self, node: Node, waiting: dict[str, Node]) -> None:
        name = _called(node)
        if name in _METHODS or name in _PROPERTIES:
            self._define(node, name)
            return
        ref = self._names.referenced(node.cursor)
        if ref.key not in waiting:
            return
        for position, given in enumerate(node.expressions()[1:]):
            scope = self._scope(given)
            if scope:
                self._give(waiting[ref.key], position, scope)
                self._take(waiting.pop(ref.key), waiting)
                return

    def _define(self, node: Node, name: str) -> None:
        """`m.def("name", function, ...)` and its like."""
        given = node.expressions()
        ref = self._names.referenced(node.cursor)
        if ref.origin is Origin.PROJECT and not ref.name.startswith(_LIBRARIES):
            return  # somebody else's `def`
        receiver = given[0] if given and given[0].kind == clang.MEMBER_REF_EXPR else None
        scope = self._scope(receiver.expressions()[-1]) if receiver and receiver.expressions() else ""
        texts = [_text(each) for each in given[1:2]]
        last = texts[0] if texts and texts[0] else "__init__"
        # pybind11 makes functions of a property's accessors without what is said of the property
        guarded = self._releases(given) and (name in _METHODS or "prop_r" in name)
        for each in given[1:]:
            for key, released, body in self._callables(each):
                where = self._source.written(each.cursor).where
                kind = "released" if guarded or released else "method"
                self.entries.append(Entry(key, kind, where))
                if kind == "released" and body is not None:
                    self._passed(key, body)
                if scope:
                    module, _, owner = scope.partition(":")
                    self.exports.append(Export(module, f"{owner}.{last}" if owner else last, key, where))

    def _passed(self, key: str, body: Node) -> None:
        """The arguments of a function with a call guard die while the guard is there."""
        for name, destructor, where in passed_by_value(body, self._source, self._names):
            self.entries.append(Entry(key, f"passed {name} {destructor}", where))

    def _callables(self, node: Node) -> Iterator[tuple[str, bool, Node | None]]:
        """The functions and lambdas in an argument, whether it has a call guard of its own, and their
        definition if it is in this unit."""
        released = False
        stack = [node]
        while stack:
            here = stack.pop()
            if here.kind == clang.LAMBDA_EXPR:
                yield lambda_key(self._source, here), released, here
                continue
            if here.kind == clang.CALL_EXPR:
                released = released or self._releases(here.expressions())
                if _called(here) in _METHODS:
                    return
            if here.kind == clang.DECL_REF_EXPR:
                ref = self._names.referenced(here.cursor)
                if ref.kind in FUNCTIONS and ref.origin is Origin.PROJECT:
                    yield ref.key, released, self._bodies.get(ref.key)
            stack.extend(reversed(here.kids))

    def _releases(self, given: list[Node]) -> bool:
        """Whether an argument is a call guard that releases the GIL."""
        lib = clang.library()
        for each in given:
            if each.kind not in (clang.CALL_EXPR, clang.CXX_FUNCTIONAL_CAST, clang.INIT_LIST, *WRAPPERS):
                continue
            spelled = clang.text_of(
                lib.clang_getTypeSpelling(lib.clang_getCanonicalType(lib.clang_getCursorType(each.cursor)))
            )
            if "call_guard<" in spelled and "gil_scoped_release" in spelled:
                return True
        return False

    def _scope(self, node: Node) -> str:
        """The module and class ("module:Class") that an expression stands for, or ""."""
        while True:
            given = node.expressions()
            if node.kind == clang.DECL_REF_EXPR:
                return self._scopes.get(self._names.target(node.cursor).data0 or 0, "")
            if node.kind != clang.CALL_EXPR:
                if not given:
                    return ""
                node = given[0] if node.kind == clang.MEMBER_REF_EXPR else given[-1]
                continue
            ref = self._names.referenced(node.cursor)
            name = _called(node)
            if ref.kind == clang.CONSTRUCTOR or name in _CLASSES:
                texts = [_text(each) for each in given if _text(each)]
                if name in _CLASSES and texts and given:
                    outer = self._scope(given[0])
                    return f"{outer}.{texts[0]}" if ":" in outer else f"{outer}:{texts[0]}" if outer else ""
                if len(given) != 1:
                    return ""
                node = given[0]
            elif name == "def_submodule" and given[0].expressions():
                texts = [_text(each) for each in given[1:2]]
                outer = self._scope(given[0].expressions()[-1])
                return f"{outer}.{texts[0]}" if outer and texts[0] else ""
            elif given:
                node = given[0]
            else:
                return ""


def _module_of(name: str) -> str:
    return next((name.removeprefix(mark) for mark in _INITIALISERS if name.startswith(mark)), "")


def _called(node: Node) -> str:
    """The last part of what a call calls, also where a template does not know it yet."""
    name = clang.spelling(node.cursor)
    if not name and node.kids:
        name = clang.spelling(node.kids[0].cursor)
    return name.partition("<")[0]


def _text(node: Node) -> str:
    """The text of a string literal, below conversions."""
    node = unwrapped(node)
    return clang.spelling(node.cursor)[1:-1] if node.kind == clang.STRING_LITERAL else ""
