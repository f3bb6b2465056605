"""Modules, classes and functions of the project, parsed a statement at a time and only where asked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from gillint.model import Location, Problem, Span
from gillint.python import syntax as s
from gillint.python.parse import UnparsableError, parse_slice
from gillint.python.slices import Lines, Unit, header, members, top_level
from gillint.python.sources import PythonSource, read_text, unreadable


class Binding(NamedTuple):
    """One way a name gets its value.

    `kind` is import, function, class, value, annotation, with, element, parameter or opaque (its `node` is
    then the reason as a string).
    """

    kind: str
    node: object


Bindings = dict[str, list[Binding]]


@dataclass(eq=False, slots=True)
class Scope:
    """Where names are looked up: a function's names, then its parents', then the module's."""

    module: "Module"
    entity: "FunctionEntity | None" = None
    parent: "Scope | None" = None
    names: Bindings = field(default_factory=dict)


@dataclass(eq=False)
class FunctionEntity:
    """A function of the project; `owner` is its class, `scope` where it is defined."""

    module: "Module"
    qualname: str
    node: s.Function
    scope: Scope
    owner: "ClassEntity | None" = None

    @property
    def key(self) -> str:
        return f"{self.module.name}:{self.qualname}"

    @property
    def where(self) -> Location:
        return Location(self.module.source.path, self.node.span)

    @property
    def nested(self) -> bool:
        """Whether it is defined inside a function that does not declare its name global."""
        outer = self.scope.entity
        return "<locals>" in self.qualname and not (
            outer is not None and self.node.name in global_names(outer.node.body)
        )

    @cached_property
    def inner(self) -> Scope:
        """The scope of its body."""
        names: Bindings = {}
        for parameter in self.node.parameters:
            names[parameter.name] = [Binding("parameter", parameter)]
        collect(self.node.body, names)
        return Scope(self.module, self, self.scope, names)


@dataclass(eq=False)
class ClassEntity:
    """A class of the project; its members are parsed on demand when it stands at a module's top level."""

    module: "Module"
    qualname: str
    node: s.Class
    scope: Scope
    unit: Unit | None = None
    _members: dict[str, list[Binding]] = field(default_factory=dict)
    _methods: dict[int, FunctionEntity] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return f"{self.module.name}:{self.qualname}"

    @property
    def where(self) -> Location:
        return Location(self.module.source.path, self.node.span)

    @cached_property
    def _units(self) -> tuple[Unit, ...]:
        return () if self.unit is None else members(self.module.text, self.unit)

    def method(self, node: s.Function) -> FunctionEntity:
        """The entity of a method's definition; one and the same for the same node."""
        found = self._methods.get(id(node))
        if found is None:
            found = FunctionEntity(self.module, f"{self.qualname}.{node.name}", node, self.scope, self)
            self._methods[id(node)] = found
        return found

    def member(self, name: str) -> Sequence[Binding]:
        """The bindings of a class attribute or method."""
        found = self._members.get(name)
        if found is None:
            names: Bindings = {}
            for body in self.bodies(name):
                collect(body, names)
            found = self._members[name] = names.get(name, [])
        return found

    def bodies(self, name: str) -> Iterator[s.Body]:
        """The members that may bind `name` in the class: methods of that name, and other statements."""
        if not self._units:
            yield self.node.body
            return
        pattern = re.compile(rf"\b{re.escape(name)}\b")
        for unit in self._units:
            if unit.kind in ("def", "class") and unit.name != name:
                continue
            if pattern.search(self.module.text, unit.start, unit.end):
                yield self.module.parse(unit, indented=True)

    def member_bodies(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, s.Body]]:
        """The members whose text has the pattern, with their text; of an inner class all of them."""
        if not self._units:
            yield "", self.node.body
        for unit in self._units:
            if pattern.search(self.module.text, unit.start, unit.end):
                yield self.module.text[unit.start : unit.end], self.module.parse(unit, indented=True)

    def methods(self, pattern: str) -> Iterator[FunctionEntity]:
        """The methods whose text has the pattern."""
        for _, body in self.member_bodies(re.compile(pattern)):
            for statement in body:
                if isinstance(statement, s.Function):
                    yield self.method(statement)

    def assigned(self, name: str) -> Iterator[tuple[FunctionEntity, s.Assign | s.With]]:
        """The assignments to `self.<name>` in the methods, with the method they stand in."""
        for method in self.methods(rf"\.{name}\b\s*(?::[^=\n]+|,[^=\n]+)?=(?!=)|\bas\s+\w+\.{name}\b"):
            me = next((p.name for p in method.node.parameters if p.position == 0), "self")
            wanted = s.Attribute(s.Name(me), name)
            for statement in walk(method.node.body):
                if (isinstance(statement, s.Assign) and wanted in statement.targets) or (
                    isinstance(statement, s.With) and any(bound == wanted for _, bound in statement.items)
                ):
                    yield method, statement


class Module:
    """One file of the project: its text is cut at once, its statements are parsed when they are needed."""

    def __init__(self, source: PythonSource, text: str, data: bytes) -> None:
        self.source, self.text, self.data = source, text, data
        self.name = source.module
        self.lines = Lines(text)
        self.problems: list[Problem] = []
        self.parsed_characters = 0
        self.scope = Scope(self)
        self._parsed: dict[int, s.Body] = {}
        self._names: dict[str, list[Binding]] = {}
        self._classes: dict[int, ClassEntity] = {}
        self._functions: dict[int, FunctionEntity] = {}

    @classmethod
    def open(cls, source: PythonSource) -> "Module":
        """Read the file; one that cannot be read becomes an empty module with a Problem."""
        try:
            text, data = read_text(source)
        except (OSError, ValueError, LookupError) as error:
            module = cls(source, "", b"")
            module.problems.append(unreadable(source, error))
            return module
        return cls(source, text, data)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return top_level(self.text)

    @property
    def is_package(self) -> bool:
        return self.source.path.endswith("__init__.py")

    @property
    def package(self) -> str:
        return self.name if self.is_package else self.name.rpartition(".")[0]

    def parse(self, unit: Unit, *, indented: bool = False) -> s.Body:
        """The statements of a unit; of one that cannot be parsed none, and a Problem is kept."""
        found = self._parsed.get(unit.start)
        if found is None:
            found = self._parsed[unit.start] = self._parse(unit, indented)
        return found

    def _parse(self, unit: Unit, indented: bool) -> s.Body:
        line = self.lines.line(unit.start)
        if unit.danger:
            self._lost(line, unit.danger)
            return ()
        start = self.lines.start(line)
        self.parsed_characters += unit.end - start
        try:
            return parse_slice(self.text[start : unit.end], line, indented, placed=unit.kind != "import")
        except UnparsableError as error:
            self._lost(line, str(error))
            return ()

    def _lost(self, line: int, reason: str) -> None:
        where = Location(self.source.path, Span(line, 1, line, 1))
        self.problems.append(
            Problem(self.source.path, "parse", f"statement at line {line} was not analysed: {reason}", where)
        )

    def bindings(self, name: str) -> Sequence[Binding]:
        """How a top-level name gets its value; only statements that may bind it are parsed."""
        found = self._names.get(name)
        if found is None:
            names: Bindings = {}
            pattern = re.compile(rf"(?<![.\w]){re.escape(name)}\b")
            for unit in self.units:
                self._bind(unit, name, pattern, names)
            found = self._names[name] = names.get(name, [])
        return found

    def _bind(self, unit: Unit, name: str, pattern: re.Pattern[str], names: Bindings) -> None:
        if unit.kind == "class":
            if unit.name == name:
                names.setdefault(name, []).append(Binding("class", unit))
        elif unit.kind == "def":
            if unit.name == name:
                collect(self.parse(unit), names)
        elif pattern.search(self.text, unit.start, unit.end):
            collect(self.parse(unit), names)

    def star_imports(self) -> Iterator[s.Import]:
        """The `from x import *` at the top level."""
        for unit in self.units:
            if unit.kind == "import" and "*" in self.text[unit.start : unit.end]:
                for statement in self.parse(unit):
                    if isinstance(statement, s.Import) and statement.name == "*":
                        yield statement

    def class_of(
        self, node: "s.Class | Unit", scope: Scope | None = None, prefix: str = ""
    ) -> ClassEntity | None:
        """The entity of a class, from its definition or from the unit of a top-level one."""
        key = node.start if isinstance(node, Unit) else -id(node)
        found = self._classes.get(key)
        if found is None:
            header = self._header(node) if isinstance(node, Unit) else node
            if header is None:
                return None
            unit = node if isinstance(node, Unit) else None
            found = ClassEntity(self, prefix + header.name, header, scope or self.scope, unit)
            self._classes[key] = found
        return found

    def _header(self, unit: Unit) -> s.Class | None:
        """A top-level class without its body, or whole when its body is on the header's line."""
        inside = members(self.text, unit)
        if not inside:
            body = self.parse(unit)
        else:
            head = header(self.text, unit, inside)
            line = self.lines.line(head.start)
            start = self.lines.start(line)
            if head.danger:
                self._lost(line, head.danger)
                return None
            self.parsed_characters += head.end - start
            try:
                body = parse_slice(f"{self.text[start : head.end]}\n pass\n", line, False)
            except UnparsableError as error:
                self._lost(line, str(error))
                return None
        return next((item for item in body if isinstance(item, s.Class)), None)

    def function_of(self, node: s.Function, scope: Scope | None = None, prefix: str = "") -> FunctionEntity:
        """The entity of a function that is not a method."""
        found = self._functions.get(id(node))
        if found is None:
            found = FunctionEntity(self, prefix + node.name, node, scope or self.scope)
            self._functions[id(node)] = found
        return found


def walk(body: Iterable[s.Stmt]) -> Iterator[s.Stmt]:
    """Every statement of a body, the inner ones of compound statements too, but not those of definitions."""
    for statement in body:
        yield statement
        match statement:
            case s.Loop() | s.If():
                yield from walk((*statement.body, *statement.orelse))
            case s.With():
                yield from walk(statement.body)
            case s.Try(inner, handlers, orelse, final):
                yield from walk((*inner, *(x for handler in handlers for x in handler), *orelse, *final))
            case s.Match(_, cases):
                yield from walk(x for case in cases for x in case)


def collect(body: Iterable[s.Stmt], names: Bindings) -> None:
    """Add what the statements bind, in order, to `names`."""
    for statement in walk(body):
        for name, binding in _bound(statement):
            names.setdefault(name, []).append(binding)


def _bound(statement: s.Stmt) -> Iterator[tuple[str, Binding]]:
    match statement:
        case s.Import(module, _, name, bound):
            if name != "*":
                yield bound or module.partition(".")[0], Binding("import", statement)
        case s.Function():
            yield statement.name, Binding("function", statement)
        case s.Class():
            yield statement.name, Binding("class", statement)
        case s.Assign(targets, value, annotation):
            yield from (pair for target in targets for pair in _assigned(target, value, annotation))
        case s.AugAssign(s.Name(name), operator, value):
            yield name, Binding("augmented", s.Operation(operator, (s.Name(name), value)))
        case s.Loop():
            yield from _elements(statement.target, statement.iterable)
        case s.With(items):
            yield from (pair for manager, target in items for pair in _managed(manager, target))


def _managed(manager: s.Expr, target: s.Expr | None) -> Iterator[tuple[str, Binding]]:
    if isinstance(target, s.Name):
        yield target.id, Binding("with", manager)
    elif target is not None:
        yield from _opaque(target, "unpacked from a context manager")


def _assigned(
    target: s.Expr, value: s.Expr | None, annotation: s.Expr | None
) -> Iterator[tuple[str, Binding]]:
    if isinstance(target, s.Name):
        if annotation is not None:
            yield target.id, Binding("annotation", annotation)
        if value is not None:
            yield target.id, Binding("value", value)
    elif (
        isinstance(target, s.Display)
        and isinstance(value, s.Display)
        and len(target.items) == len(value.items)
    ):
        for part, item in zip(target.items, value.items, strict=True):
            yield from _assigned(part, item, None)
    elif isinstance(target, s.Display):
        yield from _opaque(target, "unpacked from a sequence")


def _elements(target: s.Expr | None, iterable: s.Expr | None) -> Iterator[tuple[str, Binding]]:
    if isinstance(target, s.Name):
        yield target.id, Binding("element", iterable)
    elif target is not None:
        yield from _opaque(target, "unpacked from a loop's items")


def _opaque(target: s.Expr, reason: str) -> Iterator[tuple[str, Binding]]:
    if isinstance(target, s.Name):
        yield target.id, Binding("opaque", reason)
    elif isinstance(target, s.Display | s.Other):
        for part in s.children(target):
            yield from _opaque(part, reason)


def global_names(body: s.Body) -> frozenset[str]:
    """The names a function declares global."""
    declared = (x for x in walk(body) if isinstance(x, s.Declaration) and x.kind == "global")
    return frozenset(name for declaration in declared for name in declaration.names)


ModuleMap = Mapping[str, PythonSource]
