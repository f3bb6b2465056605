"""What goes along with a task to another process: its arguments, and what a bound method's object holds."""

from gillint.knowledge.schema import PoolApi
from gillint.python import syntax as s
from gillint.python.facts import ArgumentFact
from gillint.python.members import ancestry
from gillint.python.modules import ClassEntity, Scope
from gillint.python.names import Resolver
from gillint.python.values import Builtin, FunctionValue, Instance, LambdaValue, Partial, Value


class Payload:
    """Reads the types of what is sent, as far as pickling cares."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver

    def arguments(self, node: s.Call, position: int, api: PoolApi, scope: Scope) -> tuple[ArgumentFact, ...]:
        if api.role == "map":
            return ()
        exprs: list[s.Expr] = []
        for arg in node.args:
            if arg.keyword in ("args", "kwds", "kwargs") and isinstance(arg.value, s.Display):
                exprs.extend(arg.value.items)
        if api.role == "submit":
            rest = [arg.value for arg in node.args[position + 1 :] if not arg.keyword and not arg.star]
            packed = api.name.rpartition(".")[2] in ("apply", "apply_async")
            exprs.extend(e for expr in rest for e in (s.children(expr) if packed else (expr,)))
        return tuple(self._argument(expr, scope) for expr in exprs)

    def _argument(self, expr: s.Expr, scope: Scope) -> ArgumentFact:
        value = self._resolver.resolve(expr, scope)
        shown = s.dotted(expr)
        match value:
            case LambdaValue():
                return ArgumentFact("lambda", shown or "a lambda")
            case FunctionValue(entity) if entity.nested:
                return ArgumentFact("nested", shown)
            case Builtin("generator" | "file" as kind):
                return ArgumentFact(kind, shown)
            case Instance(str() as name):
                return ArgumentFact(name, shown)
        return ArgumentFact("", shown)

    def held_by(self, value: Value) -> tuple[ArgumentFact, ...]:
        """What the instance of a bound method holds, by the assignments in its `__init__`."""
        if isinstance(value, Partial):
            value = value.target
        if not isinstance(value, FunctionValue) or value.receiver is None:
            return ()
        entity = value.receiver.type
        if not isinstance(entity, ClassEntity) or self._pickles_itself(entity):
            return ()
        init = self._resolver.attribute(value.receiver, "__init__")
        if not isinstance(init, FunctionValue):
            return ()
        found = []
        for statement in init.entity.node.body:
            match statement:
                case s.Assign((s.Attribute(s.Name("self"), name),), s.Call() as made, _):
                    if len(list(entity.assigned(name))) == 1:
                        fact = self._argument(made, init.entity.inner)
                        found.append(fact._replace(shown=f"self.{name}"))
        return tuple(found)

    def _pickles_itself(self, entity: ClassEntity) -> bool:
        classes = ancestry(self._resolver, entity)
        if any(isinstance(cls, str) for cls in classes):
            return True
        special = ("__getstate__", "__reduce__", "__reduce_ex__", "__getnewargs__")
        return any(cls.member(name) for cls in classes for name in special if isinstance(cls, ClassEntity))
