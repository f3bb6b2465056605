"""Attributes of classes and instances: methods, class attributes, and what methods assign to `self`."""

from collections.abc import Iterable
from typing import Protocol

from gillint.python import syntax as s
from gillint.python.modules import Binding, ClassEntity, FunctionEntity, Scope
from gillint.python.values import (
    Builtin,
    ClassValue,
    External,
    FunctionValue,
    Instance,
    ParameterValue,
    Unknown,
    Value,
)


class Resolves(Protocol):
    """What is asked of the resolver here."""

    def resolve(self, expr: s.Expr, scope: Scope) -> Value: ...
    def declared(self, annotation: s.Expr, scope: Scope) -> Value: ...
    def bound(self, bindings: Iterable[Binding], scope: Scope) -> Value: ...
    def canonical(self, name: str) -> str: ...
    def first(self, values: Iterable[Value]) -> Value: ...
    def returned(self, entity: FunctionEntity) -> Value: ...
    def entered(self, manager: Value) -> Value: ...


def class_attribute(names: Resolves, entity: ClassEntity, attr: str, receiver: Instance | None) -> Value:
    """What `attr` is on an instance (or, without `receiver`, on the class), through its bases."""
    found: Value = Unknown(f"attribute `{attr}` of {entity.qualname}")
    for cls in ancestry(names, entity):
        if isinstance(cls, str):
            if found == Unknown(f"attribute `{attr}` of {entity.qualname}"):
                found = External(names.canonical(f"{cls}.{attr}"), receiver)
            continue
        value = _own_attribute(names, cls, attr, receiver)
        if value is not None and not isinstance(value, Unknown):
            return value
        if value is not None and isinstance(found, Unknown):
            found = value
    return found


def ancestry(names: Resolves, entity: ClassEntity) -> list[ClassEntity | str]:
    """The class and its bases, depth first; a base outside the project is its dotted name."""
    order: list[ClassEntity | str] = []
    queue: list[ClassEntity | str] = [entity]
    while queue and len(order) < 40:
        cls = queue.pop(0)
        if cls in order:
            continue
        order.append(cls)
        if isinstance(cls, ClassEntity):
            queue[:0] = [base for arg in cls.node.bases if not arg.keyword for base in _base(names, arg, cls)]
    return order


def _base(names: Resolves, argument: s.Argument, cls: ClassEntity) -> list[ClassEntity | str]:
    match names.resolve(argument.value, cls.scope):
        case ClassValue(base):
            return [base]
        case External("builtins.object"):
            return []
        case External(name):
            return [name]
    return ["?"]


def _own_attribute(names: Resolves, cls: ClassEntity, attr: str, receiver: Instance | None) -> Value | None:
    for binding in reversed(cls.member(attr)):
        if isinstance(binding.node, s.Function):
            return _method(names, cls, binding.node, receiver)
    # an attribute a method sets is more than what the class body declares
    assigned = reversed(list(cls.assigned(attr)))
    value = names.first(_assigned(names, method, statement, attr) for method, statement in assigned)
    if not isinstance(value, Unknown) and value != Builtin("NoneType"):
        return value
    bindings = cls.member(attr)
    return names.bound(bindings, Scope(cls.module, None, cls.scope)) if bindings else None


def _method(names: Resolves, cls: ClassEntity, node: s.Function, receiver: Instance | None) -> Value:
    entity = cls.method(node)
    decorators = {s.dotted(d).rpartition(".")[2] for d in node.decorators}
    if decorators & {"property", "cached_property"}:
        return names.returned(entity)
    if "staticmethod" in decorators:
        return FunctionValue(entity)
    return FunctionValue(entity, receiver)


def _assigned(names: Resolves, method: FunctionEntity, statement: s.Assign | s.With, attr: str) -> Value:
    if isinstance(statement, s.With):
        managers = (m for m, t in statement.items if isinstance(t, s.Attribute) and t.attr == attr)
        return names.entered(names.resolve(next(managers), method.inner))
    if statement.value is not None:
        value = names.resolve(statement.value, method.inner)
        if not isinstance(value, Unknown | ParameterValue):
            return value
    if statement.annotation is not None:
        return names.declared(statement.annotation, method.inner)
    return Unknown(f"attribute `{attr}` set from outside")
