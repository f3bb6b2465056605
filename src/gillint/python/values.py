"""What an expression turned out to be: the answers of the resolver."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from gillint.python import syntax as s

if TYPE_CHECKING:
    from gillint.python.modules import ClassEntity, FunctionEntity, Scope


@dataclass(frozen=True, slots=True)
class External:
    """Something outside the project, by its canonical dotted name; `receiver` made it, for a method."""

    name: str
    receiver: "Instance | None" = None


@dataclass(frozen=True, slots=True)
class FunctionValue:
    """A function of the project; `receiver` is the instance of a bound method."""

    entity: "FunctionEntity"
    receiver: "Instance | None" = None


@dataclass(frozen=True, slots=True)
class ClassValue:
    entity: "ClassEntity"


@dataclass(frozen=True, slots=True)
class ModuleValue:
    """A module or package of the project."""

    name: str


@dataclass(frozen=True, slots=True)
class Instance:
    """The result of calling `type`: a class of the project, or the dotted name of what was called.

    `made` is the call and `scope` where it stands, when it was seen (a parameter's type was only declared).
    """

    type: "ClassEntity | str"
    made: s.Call | None = None
    scope: "Scope | None" = None


@dataclass(frozen=True, slots=True)
class Builtin:
    """A value of a built-in type, by the type's name: int, str, list, generator, file ..."""

    type: str


@dataclass(frozen=True, slots=True)
class LambdaValue:
    node: s.Lambda
    scope: "Scope"


@dataclass(frozen=True, slots=True)
class Partial:
    """functools.partial(target, ...)."""

    target: "Value"
    made: s.Call
    scope: "Scope"


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """A parameter nobody said more about."""

    entity: "FunctionEntity | None"
    name: str


@dataclass(frozen=True, slots=True)
class Unknown:
    reason: str


Value: TypeAlias = (
    External
    | FunctionValue
    | ClassValue
    | ModuleValue
    | Instance
    | Builtin
    | LambdaValue
    | Partial
    | ParameterValue
    | Unknown
)
