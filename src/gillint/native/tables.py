"""Tables that make C functions reachable from Python: method tables, slots, modules and types."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gillint.flow.cfg import Origin
from gillint.model import Location
from gillint.native import clang
from gillint.native.facts import DESTRUCTOR, Entry, Export
from gillint.native.lower.expressions import lambda_key
from gillint.native.names import FUNCTIONS, Names
from gillint.native.source import SourceMap
from gillint.native.tree import Node

# Struct types of Python's headers whose function members the interpreter calls with the GIL held.
_ENTRY_KINDS = {
    "PyMethodDef": "method",
    "PyGetSetDef": "getset",
    "PyType_Slot": "slot",
    "PyModuleDef_Slot": "module",
    "PyModuleDef": "module",
    "PyTypeObject": "slot",
    "PyNumberMethods": "slot",
    "PySequenceMethods": "slot",
    "PyMappingMethods": "slot",
    "PyAsyncMethods": "slot",
    "PyBufferProcs": "slot",
    "PyTypeSpec": "slot",
    "_typeobject": "slot",
}
_PY_TP_DEALLOC = 52  # Py_tp_dealloc of typeslots.h, part of the stable ABI


@dataclass(slots=True)
class Row:
    """One initialiser list: strings, names of variables and functions it mentions, in order."""

    strings: list[str] = field(default_factory=list)
    functions: list[tuple[str, Location]] = field(default_factory=list)
    variables: list[str] = field(default_factory=list)
    destructors: set[str] = field(default_factory=set)  # those of `functions` that are a type's tp_dealloc


@dataclass(slots=True)
class Table:
    """A file-scope variable of one of the Python table types."""

    kind: str
    rows: list[Row]
    type_name: str


class Tables:
    """The tables of one translation unit."""

    def __init__(self, source: SourceMap, names: Names) -> None:
        self._source = source
        self._names = names
        self._tables: dict[str, Table] = {}
        self.entries: list[Entry] = []

    def read(self, node: Node) -> bool:
        """Take in a variable at file scope (or a static local one); False for one that is no table."""
        lists = [kid for kid in node.expressions() if kid.kind == clang.INIT_LIST]
        if not lists:
            return False
        type_name, is_array = _table_type(node.cursor)
        if not type_name:
            return False
        rows = [kid for kid in lists[-1].kids if kid.kind == clang.INIT_LIST] if is_array else [lists[-1]]
        table = Table(_ENTRY_KINDS.get(type_name, "slot"), [self._row(row) for row in rows], type_name)
        self._tables[clang.spelling(node.cursor)] = table
        for row in table.rows:
            for key, where in row.functions:
                self.entries.append(Entry(key, DESTRUCTOR if key in row.destructors else table.kind, where))
        return True

    def _row(self, node: Node) -> Row:
        row = Row()
        destructor = _destructor(node)
        stack = list(reversed(node.kids))
        while stack:
            here = stack.pop()
            if here.kind == clang.LAMBDA_EXPR:
                where = self._source.written(here.cursor).where
                row.functions.append((lambda_key(self._source, here), where))
                continue
            if here.kind == clang.STRING_LITERAL:
                row.strings.append(_unquote(clang.spelling(here.cursor)))
            elif here.kind == clang.DECL_REF_EXPR:
                ref = self._names.referenced(here.cursor)
                if ref.kind in FUNCTIONS:
                    if ref.origin is not Origin.PYTHON and ref.origin is not Origin.SYSTEM:
                        row.functions.append((ref.key, self._source.written(here.cursor).where))
                        if destructor is not None and _is_below(here, destructor):
                            row.destructors.add(ref.key)
                elif ref.kind == clang.VAR_DECL:
                    row.variables.append(ref.name)
            stack.extend(reversed(here.kids))
        return row

    def exports(self, extra_modules: dict[str, str]) -> list[Export]:
        """Functions by the Python name that reaches them.

        `extra_modules` maps method tables to module names for tables handed to a call (Py_InitModule).
        """
        found: list[Export] = []
        for owner, table in self._tables.items():
            module, _, prefix = self._owner_name(table)
            if module is None:
                continue
            for name in self._reachable(owner):
                found.extend(self._methods(name, module, prefix))
        for name, module in extra_modules.items():
            found.extend(self._methods(name, module, ""))
        return found

    def methods(self) -> Iterator[tuple[list[str], list[tuple[str, Location]]]]:
        """The strings and the functions of each PyMethodDef."""
        for table in self._tables.values():
            if table.type_name == "PyMethodDef":
                yield from ((row.strings, row.functions) for row in table.rows)

    def _owner_name(self, table: Table) -> tuple[str | None, str, str]:
        """Module and qualname prefix of what a module definition or a type names itself."""
        if table.type_name not in ("PyModuleDef", "PyTypeObject", "PyType_Spec") or not table.rows:
            return None, "", ""
        strings = table.rows[0].strings
        if not strings:
            return None, "", ""
        if table.type_name == "PyModuleDef":
            return strings[0], "", ""
        module, _, name = strings[0].rpartition(".")
        return module, ".", f"{name}."

    def _reachable(self, owner: str) -> list[str]:
        """The method tables that a module or type definition refers to, through slots too."""
        found: list[str] = []
        stack = [variable for row in self._tables[owner].rows for variable in row.variables]
        while stack:
            name = stack.pop()
            table = self._tables.get(name)
            if table is None or name in found:
                continue
            if table.type_name == "PyMethodDef":
                found.append(name)
            elif table.type_name == "PyType_Slot":
                stack.extend(variable for row in table.rows for variable in row.variables)
        return found

    def _methods(self, name: str, module: str, prefix: str) -> list[Export]:
        table = self._tables.get(name)
        if table is None or table.type_name != "PyMethodDef":
            return []
        return [
            Export(module, prefix + row.strings[0], row.functions[0][0], row.functions[0][1])
            for row in table.rows
            if row.strings and row.functions
        ]


def _destructor(node: Node) -> Node | None:
    """The value of tp_dealloc in an initialiser of a type, designated or three places after the type's name,
    or of Py_tp_dealloc in a slot."""
    kids = node.kids
    if len(kids) == 2 and kids[0].kind == clang.INTEGER_LITERAL:
        return kids[1] if clang.evaluate(kids[0].cursor) == _PY_TP_DEALLOC else None
    for number, kid in enumerate(kids):
        if kid.kind == clang.UNEXPOSED_EXPR and kid.kids and clang.spelling(kid.kids[0].cursor) == DESTRUCTOR:
            return kid
        if kid.kind == clang.STRING_LITERAL:  # tp_name, tp_basicsize, tp_itemsize, tp_dealloc
            return kids[number + 3] if number + 3 < len(kids) else None
    return None


def _is_below(node: Node, above: Node) -> bool:
    return node is above or any(_is_below(node, kid) for kid in above.kids)


def is_table(variable: clang.Cursor) -> bool:
    """Whether a variable has one of the types that `Tables.read` reads."""
    return bool(_table_type(variable)[0])


def _table_type(variable: clang.Cursor) -> tuple[str, bool]:
    """The name of a variable's table type ("" for any other type), and whether it is an array of them."""
    lib = clang.library()
    spelled = clang.text_of(lib.clang_getTypeSpelling(lib.clang_getCursorType(variable)))
    name = spelled.partition("[")[0].strip().split(" ")[-1].split("::")[-1]
    return (name if name in _ENTRY_KINDS or name == "PyType_Spec" else ""), "[" in spelled


def _unquote(literal: str) -> str:
    """The text of a string literal as libclang spells it."""
    return literal[1:-1] if literal.startswith('"') else literal.partition('"')[2].rpartition('"')[0]
