"""What has been guessed so far about names that nothing declares, and how a guess changes."""

from dataclasses import dataclass, field
from enum import Enum

from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import Gil


class Kind(Enum):
    """What an invented type is. The first fits most uses, because warnings are off: in C an integer converts
    to any pointer."""

    INTEGER = "an integer"
    RECORD = "a struct or class with the members that are asked for"
    OPAQUE = "a struct that the sources define themselves"
    POINTER = "a pointer to another invented type"
    FUNCTION = "a pointer to a function that takes anything"
    ENUM = "an enumeration"
    ALIAS = "another name of an invented struct"


@dataclass(slots=True)
class Type:
    """An invented type; every other guess has one of its own, so that complaints about it have a name."""

    name: str
    kind: Kind = Kind.INTEGER
    members: dict[str, "Shape"] = field(default_factory=dict)
    tag: str = ""  # "struct", "union" or "enum" when the sources name it by one
    is_named: bool = False  # without a tag
    is_template: bool = False
    alias: str = ""


class Shape(Enum):
    """How a member or a global name is declared."""

    VARIABLE = "variable"
    FUNCTION = "function"
    FUNCTION_TEMPLATE = "function template"
    CONSTANT = "constant"
    TYPE = "type"


@dataclass(slots=True)
class Guesses:
    """All guesses of one file. `changed` says whether one was made or changed since it was last cleared.
    What `know` has of a name decides how it is declared: it must stay visible.

    Names in a C++ namespace are qualified. A name that turned out to be declared by the sources after all is
    `refused` for good.
    """

    cplusplus: bool = False
    know: Knowledge | None = None
    types: dict[str, Type] = field(default_factory=dict)
    globals: dict[str, Shape] = field(default_factory=dict)
    namespaces: dict[str, None] = field(default_factory=dict)
    macros: dict[str, str] = field(default_factory=dict)  # NAME or NAME(...) to its text
    headers: dict[str, None] = field(default_factory=dict)  # that may be there under another name
    refused: set[str] = field(default_factory=set)
    changed: bool = False

    def type(self, name: str, kind: Kind | None = None, *, tag: str = "", template: bool = False) -> None:
        """`name` is a type; of another `kind` than before if one is given and nothing speaks against it."""
        if self._is_refused(name) or name in _BUILT_IN or name.startswith(_OURS):
            return
        known = self.types.get(name)
        if known is None:
            known = self.types[name] = Type(name, self._first_kind(name, tag))
            self.changed = True
        if kind is not None:
            self._change(known, kind)
        if tag and not known.tag:
            known.tag, self.changed = tag, True
            if known.kind is Kind.INTEGER:
                known.kind = Kind.ENUM if tag == "enum" else Kind.RECORD
        elif not tag and not known.is_named:
            known.is_named = self.changed = True
        if template and not known.is_template:
            known.is_template, known.kind, self.changed = True, Kind.RECORD, True

    def use(self, name: str, kind: Kind) -> None:
        """An invented type is used as `kind`; nothing happens when it is none."""
        known = self.types.get(name)
        if known is not None and known.kind is not Kind.ALIAS:
            self._change(known, kind)

    def same(self, name: str, other: str) -> None:
        """Values of two invented structs are assigned to each other: gillint's own is the other."""
        own, named = (name, other) if name.startswith(_OURS) else (other, name)
        known, model = self.types.get(own), self.types.get(named)
        if known is None or model is None or own == named or not own.startswith(_OURS):
            return
        is_open = known.kind in (Kind.RECORD, Kind.INTEGER) and model.kind is Kind.RECORD
        if is_open and not self._holds(named, own):
            members, known.members = known.members, {}
            known.kind, known.alias, self.changed = Kind.ALIAS, named, True
            for member, shape in members.items():
                self.member(named, member, shape)

    def _holds(self, name: str, inner: str) -> bool:
        """Whether a struct has a member of the type `inner`, or one that has."""
        known = self.types.get(name)
        kinds = [type_of(f"{name}::{member}") for member in known.members] if known else []
        return inner in kinds or any(self._holds(kind, inner) for kind in kinds)

    def member(self, name: str, member: str, shape: Shape = Shape.VARIABLE) -> None:
        """The invented type `name` has a member."""
        known = self.types.get(name)
        if known is None or known.kind is Kind.OPAQUE:
            return
        if known.kind is Kind.ALIAS:
            self.member(known.alias, member, shape)
            return
        if known.kind is Kind.POINTER and not self.cplusplus:
            self.member(target_of(name), member, shape)
            return
        self._change(known, Kind.RECORD)
        if member not in known.members:
            known.members[member] = shape
            self.types.setdefault(type_of(f"{name}::{member}"), self._helper(f"{name}::{member}"))
            self.changed = True

    def declare(self, name: str, shape: Shape) -> None:
        """`name` is a variable, function or constant. A later, different guess wins unless the name is one of
        a function."""
        if self._is_refused(name) or name in self.types or self.globals.get(name) is shape:
            return
        if name.startswith(_OURS) or (self.globals.get(name), shape) == (Shape.FUNCTION, Shape.VARIABLE):
            return
        if name in self.globals and self.globals[name] is not Shape.CONSTANT and shape is Shape.CONSTANT:
            return
        self.globals[name] = shape
        self.types.setdefault(type_of(name), self._helper(name))
        self.changed = True

    def value(self, name: str) -> None:
        """What was taken for a type is a variable; one with members stays what it is."""
        known = self.types.get(name)
        if known is not None and not known.members and not known.tag and not is_ours(name):
            del self.types[name]
            self.declare(name, Shape.VARIABLE)

    def namespace(self, name: str) -> None:
        if name not in self.namespaces and name not in self.types and not self._is_refused(name):
            self.namespaces[name] = None
            self.changed = True

    def macro(self, name: str, text: str) -> None:
        if name not in self.macros and name not in self.refused:
            self.macros[name] = text
            self.types.pop(name, None)
            self.globals.pop(name, None)
            self.changed = True

    def acts(self, name: str) -> bool:
        """Whether a name that nothing declares is known to do something to the GIL."""
        fact = self.know.capi(name) if self.know else None
        return fact is not None and fact.gil not in (Gil.NEEDS, Gil.FREE)

    def guards(self, name: str) -> bool:
        """Whether an invented class of C++ is known to hold an effect for as long as its objects live."""
        return self.cplusplus and self.know is not None and self.know.raii(name) is not None

    def act(self, name: str, text: str) -> None:
        """`name` is a macro that does what is known of it: a call of a function of its name."""
        if name not in self.macros and not self._is_refused(name):
            self.macro(name, text)
            self.globals[name] = Shape.FUNCTION
            self.types.setdefault(type_of(name), self._helper(name))

    def header(self, name: str) -> None:
        """A header is missing that may be there under this name."""
        if name not in self.headers:
            self.headers[name] = None
            self.changed = True

    def refuse(self, name: str) -> None:
        """The sources declare `name` themselves."""
        if self._within(name):
            self._forget_namespace(name)
        known = self.types.get(name)
        if known is not None and known.tag != "enum" and known.kind is Kind.RECORD and known.is_named:
            known.kind, self.changed = Kind.OPAQUE, True
        elif known or name in self.globals or name in self.macros:
            self.types.pop(name, None)
            self.globals.pop(name, None)
            self.macros.pop(name, None)
            self.refused.add(name)
            self.changed = True

    def _forget_namespace(self, name: str) -> None:
        """The sources have it, maybe as another name of one (`namespace nb = nanobind;`)."""
        for inner in self._within(name):
            for table in (self.namespaces, self.types, self.globals):
                table.pop(inner, None)
        self.refused.add(name)
        self.changed = True

    def _within(self, namespace: str) -> list[str]:
        """The guesses in a namespace, itself included."""
        names = (*self.namespaces, *self.types, *self.globals)
        return [each for each in names if each.startswith(f"{namespace}::")] + (
            [namespace] if namespace in self.namespaces else []
        )

    def _is_refused(self, name: str) -> bool:
        return name in self.refused or name.partition("::")[0] in self.refused

    def _first_kind(self, name: str, tag: str) -> Kind:
        if tag == "enum":
            return Kind.ENUM
        if self.guards(name):
            return Kind.RECORD
        return Kind.RECORD if tag or "::" in name else Kind.INTEGER

    def _helper(self, name: str) -> Type:
        """The type of a name that is no type: in C++, where nothing converts by itself, one that converts."""
        kind = Kind.RECORD if self.cplusplus else Kind.INTEGER
        return Type(type_of(name), kind, is_named=True)

    def _change(self, known: Type, kind: Kind) -> None:
        is_better = kind is not known.kind and not (known.members and kind is Kind.INTEGER)
        if is_better and known.kind is not Kind.OPAQUE and (known.name, kind) not in self._tried:
            self._tried.add((known.name, kind))
            known.kind, self.changed = kind, True
            if kind is Kind.POINTER:
                target = target_of(known.name)
                self.types.setdefault(target, Type(target, is_named=True))
            if kind is Kind.FUNCTION:
                result = type_of(known.name)
                self.types.setdefault(result, self._helper(known.name))

    _tried: set[tuple[str, Kind]] = field(default_factory=set)  # two uses may want it each their way


def type_of(name: str) -> str:
    """The invented type of a variable or member, or of what a function returns."""
    return "gillint_of_" + name.replace("::", "_")


def is_ours(name: str) -> bool:
    """Whether gillint made a name up for what the sources do not name."""
    return name.startswith(_OURS)


def target_of(name: str) -> str:
    """The invented type that an invented pointer points to."""
    return "gillint_at_" + name.replace("::", "_")


_OURS = "gillint_"
_BUILT_IN = frozenset(
    {"void", "char", "short", "int", "long", "float", "double", "signed", "unsigned", "bool"}
)
