"""What a name or expression stands for: imports, scopes, classes and calls, across the project's modules.

The last binding that resolves wins. A question nobody can answer is an `Unknown` with its reason, never a
guess; loops in the program's own definitions end at a fixed depth.
"""

from collections.abc import Iterable

from gillint.python import syntax as s
from gillint.python.builtin_types import BUILTINS, TYPES, made_by
from gillint.python.members import ancestry, class_attribute
from gillint.python.modules import Binding, ClassEntity, FunctionEntity, Module, Scope, walk
from gillint.python.project import Names, Project, absolute
from gillint.python.scopes import lambda_scope, quoted_annotation, yielded
from gillint.python.values import (
    Builtin,
    ClassValue,
    External,
    FunctionValue,
    Instance,
    LambdaValue,
    ModuleValue,
    ParameterValue,
    Partial,
    Unknown,
    Value,
)

MAX_DEPTH = 40  # steps of one question; real chains have fewer than ten
_CIRCULAR = Unknown("defined in terms of itself")
_WRAPPERS = frozenset(
    {"typing.Optional", "typing.Union", "typing.Annotated", "typing.Final", "typing.ClassVar"}
)
_GENERIC = frozenset({"typing.Type", "builtins.type"})
_COMPARING = frozenset(
    (
        "Equal",
        "NotEqual",
        "LessThan",
        "LessThanEqual",
        "GreaterThan",
        "GreaterThanEqual",
        "In",
        "NotIn",
        "Is",
        "IsNot",
        "Not",
    )
)


class Resolver:
    """Answers what expressions stand for; keeps nothing but the project's opened modules."""

    def __init__(self, project: Project, names: Names) -> None:
        self.project = project
        self._names = names
        self._depth = self._cuts = 0
        self._open: set[int] = set()
        self._answers: dict[int, tuple[object, Value]] = {}

    def resolve(self, expr: s.Expr, scope: Scope) -> Value:
        """What `expr` stands for where it is written."""
        if self._depth >= MAX_DEPTH:
            self._cuts += 1
            return _CIRCULAR
        self._depth += 1
        try:
            return self._resolve(expr, scope)
        finally:
            self._depth -= 1

    def _resolve(self, expr: s.Expr, scope: Scope) -> Value:
        match expr:
            case s.Name(name):
                return self.name(name, scope)
            case s.Attribute(value, attr):
                return self.attribute(self.resolve(value, scope), attr)
            case s.Call():
                return self.result(self.resolve(expr.func, scope), expr, scope)
            case s.Lambda():
                return LambdaValue(expr, scope)
            case s.Constant(kind, _):
                return Builtin(kind)
            case s.Display(kind, _) | s.Comprehension(kind, _, _, _):
                return Builtin(kind)
            case s.Operation():
                return self._operation(expr, scope)
            case s.Conditional(_, then, otherwise):
                return self.first(self.resolve(e, scope) for e in (then, otherwise))
            case s.Await(value) | s.Walrus(_, value):
                return self.resolve(value, scope)
            case s.Subscript(value, _):
                return self._subscript(self.resolve(value, scope))
        return Unknown("an expression that is not followed")

    def _operation(self, expr: s.Operation, scope: Scope) -> Value:
        if expr.operator == "Or":
            return self.first(self.resolve(e, scope) for e in expr.operands)
        if expr.operator == "Format":
            return Builtin("str")
        if expr.operator in _COMPARING:
            return Builtin("bool")
        kinds = [self.resolve(e, scope) for e in expr.operands]
        if all(isinstance(k, Builtin) and k.type in ("int", "float", "bool") for k in kinds):
            return Builtin("int")
        strings = [k.type for k in kinds if isinstance(k, Builtin) and k.type in ("str", "bytes", "list")]
        return Builtin(strings[0]) if strings else Unknown("the result of an operator")

    def _subscript(self, value: Value) -> Value:
        if isinstance(value, External | ClassValue):  # a generic type: list[int], Queue[str]
            return value
        if isinstance(value, Builtin) and value.type in ("str", "bytes"):
            return value
        return Unknown("an item of a container")

    def name(self, name: str, scope: Scope | None) -> Value:
        """What a bare name stands for in `scope`."""
        last = scope
        while scope is not None:
            last = scope
            bindings = scope.module.bindings(name) if scope.parent is None else scope.names.get(name)
            if bindings:
                return self.bound(bindings, scope)
            scope = scope.parent
        if last is None:
            return Unknown("no scope")
        star = self._starred(name, last.module)
        if star is not None:
            return star
        if name in BUILTINS:
            return External(f"builtins.{name}")
        return Unknown(f"`{name}` is bound nowhere")

    def _starred(self, name: str, module: Module) -> Value | None:
        for statement in module.star_imports():
            target = absolute(statement, module)
            source = self.project.module(target)
            if source is not None:
                bindings = source.bindings(name)
                if bindings:
                    return self.bound(bindings, source.scope)
            elif self._names.known(self.canonical(f"{target}.{name}")):
                return External(self.canonical(f"{target}.{name}"))
        return None

    def bound(self, bindings: Iterable[Binding], scope: Scope) -> Value:
        """The last of the bindings that resolves."""
        return self.first(self._once(binding, scope) for binding in reversed(list(bindings)))

    def first(self, values: Iterable[Value]) -> Value:
        """The first that is known; nothing if several kinds of pool are among them."""
        return self._names.first(values)

    def _once(self, binding: Binding, scope: Scope) -> Value:
        """What a binding gives, followed once; one that leads back to itself gives nothing."""
        key = id(binding.node)
        if key in self._answers:
            return self._answers[key][1]
        if key in self._open or self._depth >= MAX_DEPTH:
            self._cuts += 1
            return _CIRCULAR
        cuts = self._cuts
        self._open.add(key)
        self._depth += 1
        value = self._binding(binding, scope)
        self._depth -= 1
        self._open.discard(key)
        if cuts == self._cuts:  # else the answer depends on where the question began
            self._answers[key] = binding.node, value
        return value

    def _binding(self, binding: Binding, scope: Scope) -> Value:
        kind, node = binding
        entity = scope.entity
        prefix = f"{entity.qualname}.<locals>." if entity is not None else ""
        match kind, node:
            case "import", s.Import():
                return self._imported(node, scope.module)
            case "function", s.Function():
                function = scope.module.function_of(node, scope, prefix)
                return self._as_stated(function) or FunctionValue(function)
            case "class", _:
                cls = scope.module.class_of(node, scope, prefix)  # type: ignore[arg-type]
                if cls is None:
                    return Unknown("a class that could not be read")
                return self._as_stated(cls) or ClassValue(cls)
            case "value", _:
                return self.resolve(node, scope)  # type: ignore[arg-type]
            case "annotation", _:
                return self.declared(node, scope)  # type: ignore[arg-type]
            case "with", _:
                return self.entered(self.resolve(node, scope))  # type: ignore[arg-type]
            case "element", _:
                return self._element(node, scope)  # type: ignore[arg-type]
            case "parameter", s.Parameter():
                return self._parameter(node, scope)
            case "augmented", s.Operation():
                return Unknown("changed in place")
        return Unknown(str(node))

    def _as_stated(self, entity: FunctionEntity | ClassEntity) -> External | None:
        """A function or class of which the project says itself what it does: its body doesn't matter."""
        stated = self._names.stated
        name = f"{entity.module.name}.{entity.qualname}" if stated else ""
        return External(name) if name in stated else None

    def _element(self, iterable: s.Expr, scope: Scope) -> Value:
        match iterable:
            case s.Call(s.Name("range"), _, _):
                return Builtin("int")
            case s.Display(_, items) if items:
                return self.resolve(items[0], scope)
        value = self.resolve(iterable, scope)
        if isinstance(value, Builtin) and value.type in ("str", "keys_of_str"):
            return Builtin("str")
        if value == Builtin("file"):
            return Builtin("str")
        return Unknown("a loop variable")

    def _parameter(self, parameter: s.Parameter, scope: Scope) -> Value:
        entity = scope.entity
        if entity is not None and entity.owner is not None and parameter.position == 0:
            decorators = {s.dotted(d) for d in entity.node.decorators}
            if "classmethod" in decorators:
                return ClassValue(entity.owner)
            if "staticmethod" not in decorators:
                return Instance(entity.owner)
        if parameter.star:
            return Builtin("tuple" if parameter.star == "*" else "dict")
        if parameter.annotation is not None:
            value = self.declared(parameter.annotation, scope.parent or scope)
            if not isinstance(value, Unknown):
                return value
        if parameter.default is not None:
            value = self.resolve(parameter.default, scope.parent or scope)
            if isinstance(value, Builtin) and value.type in ("int", "float", "str", "bytes", "bool"):
                return value
        return ParameterValue(entity, parameter.name)

    def declared(self, annotation: s.Expr, scope: Scope) -> Value:
        """A value of the annotated type."""
        match annotation:
            case s.Constant("str", text):
                return self.declared(quoted_annotation(text), scope)
            case s.Operation("BitOr", operands):
                return self.first(self.declared(e, scope) for e in operands)
            case s.Subscript(value, index):
                outer = self.resolve(value, scope)
                if isinstance(outer, External) and outer.name in _WRAPPERS and index:
                    return self.first(self.declared(e, scope) for e in index)
                if isinstance(outer, External) and outer.name in _GENERIC:
                    return Unknown("a class given as a value")
                return self._instance_of(outer)
            case s.Constant("NoneType", _):
                return Unknown("None")
        return self._instance_of(self.resolve(annotation, scope))

    def _instance_of(self, value: Value) -> Value:
        match value:
            case ClassValue(entity):
                return Instance(entity)
            case External(name):
                short = name.removeprefix("builtins.")
                if short in TYPES:
                    return Builtin(short)
                if name.startswith("typing.") or short in ("object", "callable"):
                    return Unknown("declared too broadly")
                return Instance(name)
        return Unknown("an annotation that is not followed")

    def canonical(self, name: str) -> str:
        """The name the tables use for an outside name."""
        return self._names.canonical(name)

    def _imported(self, statement: s.Import, module: Module) -> Value:
        target = absolute(statement, module)
        if not statement.name:
            return self.module_value(target if statement.bound else target.partition(".")[0])
        return self.attribute(self._lookup_module(target, module), statement.name)

    def _lookup_module(self, target: str, module: Module) -> Value:
        """A module by absolute name, else one beside the importing file (scripts import their neighbours)."""
        if not self.project.has(target) and module.package:
            beside = f"{module.package}.{target}"
            if self.project.has_file(beside) and not self._names.known(target):
                return ModuleValue(beside)
        return self.module_value(target)

    def module_value(self, name: str) -> Value:
        """The project's module of that name, else the outside one."""
        return ModuleValue(name) if self.project.has(name) else External(self.canonical(name))

    def attribute(self, value: Value, attr: str) -> Value:
        """What `value.attr` stands for."""
        match value:
            case ModuleValue(name):
                return self._module_attribute(name, attr)
            case External(name, receiver):
                return External(self.canonical(f"{name}.{attr}"), receiver)
            case ClassValue(entity):
                return class_attribute(self, entity, attr, None)
            case Instance(ClassEntity() as entity):
                return class_attribute(self, entity, attr, value)
            case Instance(str() as name):
                return External(self.canonical(f"{name}.{attr}"), value)
            case Builtin(kind):
                return External(f"builtins.{kind}.{attr}")
            case Unknown(reason):
                return Unknown(f"attribute `{attr}` of {reason}")
        return Unknown(f"attribute `{attr}` of a value that is not followed")

    def _module_attribute(self, name: str, attr: str) -> Value:
        module = self.project.module(name)
        if module is not None:
            bindings = [b for b in module.bindings(attr) if not _itself(b, module, attr)]
            if bindings:
                return self.bound(bindings, module.scope)
        if self.project.has(f"{name}.{attr}"):
            return ModuleValue(f"{name}.{attr}")
        if module is not None:
            star = self._starred(attr, module)
            if star is not None:
                return star
            if not module.is_package:
                return Unknown(f"`{attr}` is not defined in {name}")
        return External(f"{name}.{attr}")

    def result(self, function: Value, call: s.Call, scope: Scope) -> Value:
        """What calling `function` gives."""
        match function:
            case External("builtins.super"):
                owner = scope.entity.owner if scope.entity else None
                bases = ancestry(self, owner)[1:2] if owner else []
                return Instance(bases[0]) if bases else Unknown("super() outside a class")
            case External("functools.partial"):
                target = self.resolve(call.args[0].value, scope) if call.args else Unknown("an empty partial")
                return Partial(target, call, scope)
            case External(name, receiver):
                return self._external_result(name, receiver, call, scope)
            case ClassValue(entity):
                return Instance(entity, call, scope)
            case FunctionValue(entity):
                return self.returned(entity)
            case Partial(target, made, inner):
                return self.result(target, made, inner)
            case LambdaValue(node, inner):
                return self.resolve(node.body, lambda_scope(node, inner))
            case Unknown(reason):
                return Unknown(f"the result of {reason}")
        return Unknown("the result of a value that is not followed")

    def _external_result(self, name: str, receiver: Instance | None, call: s.Call, scope: Scope) -> Value:
        kind = self._names.returns.get(name)
        if kind is not None:
            return (
                Instance(self.canonical(kind), call, scope) if kind != "self" else receiver or Unknown("self")
            )
        if name.startswith("builtins."):
            short = name.removeprefix("builtins.")
            made = made_by(short)
            return Builtin(made) if made else Unknown(f"the result of {short}()")
        return Instance(name, call, scope)

    def returned(self, entity: FunctionEntity) -> Value:
        """What a function of the project returns; the context manager's value for a decorated generator."""
        if entity.node.returns is not None:
            value = self.declared(entity.node.returns, entity.scope)
            if isinstance(value, Instance | Builtin):
                return value
        decorators = {s.dotted(d).rpartition(".")[2] for d in entity.node.decorators}
        if decorators & {"contextmanager", "asynccontextmanager"}:
            return self.first(self.resolve(e, entity.inner) for e in yielded(entity.node.body))
        returns = [x.value for x in walk(entity.node.body) if isinstance(x, s.Return) and x.value is not None]
        if not returns:
            return Unknown(f"the result of {entity.qualname}()")
        return self.first(self.resolve(e, entity.inner) for e in reversed(returns))

    def entered(self, manager: Value) -> Value:
        """What `with manager as x` binds: the object itself, as all pools do."""
        if isinstance(manager, Instance) and isinstance(manager.type, ClassEntity):
            enter = class_attribute(self, manager.type, "__enter__", manager)
            if isinstance(enter, FunctionValue):
                value = self.returned(enter.entity)
                return manager if isinstance(value, Unknown) else value
        return manager


def _itself(binding: Binding, module: Module, attr: str) -> bool:
    """Whether a package's `from . import attr` or `import pkg.attr` only names its own submodule."""
    node = binding.node
    return (
        isinstance(node, s.Import)
        and node.dots == 1
        and not node.module
        and node.name == attr
        and module.is_package
    )
