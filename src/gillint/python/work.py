"""What the body of a function does: its calls, its loops and how much plain Python runs in them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from gillint.model import Location, Span
from gillint.python import syntax as s
from gillint.python.facts import CallFact, FunctionFact, Target, TargetKind
from gillint.python.modules import ClassEntity, FunctionEntity, Module, Scope
from gillint.python.names import Resolver
from gillint.python.scopes import comprehension_scope, lambda_scope
from gillint.python.values import (
    Builtin,
    ClassValue,
    External,
    FunctionValue,
    Instance,
    LambdaValue,
    Partial,
    Unknown,
    Value,
)

SMALL = 64  # a loop that runs at most so often is a constant factor, not a loop
LARGE = 10_000  # a constant range that is work by itself
_DEEPEST = 3
_PLAIN_OPERATORS = frozenset(("And", "Or", "Not", "Is", "IsNot", "In", "NotIn", "Format"))
_SCALARS = frozenset(
    ["int", "float", "str", "bytes", "bool", "list", "dict", "set", "tuple", "complex", "range"]
)
_LAZY_ITERATORS = frozenset(("range", "enumerate", "zip", "reversed", "sorted", "list", "tuple", "iter"))


@dataclass(slots=True)
class Followed:
    """A body to look into, found while looking into another: a function or a lambda."""

    key: str
    entity: FunctionEntity | None = None
    lambda_value: LambdaValue | None = None


@dataclass(slots=True)
class _Tally:
    """What was counted so far in one body."""

    calls: list[CallFact] = field(default_factory=list)
    operations: list[int] = field(default_factory=lambda: [0] * (_DEEPEST + 1))
    doubtful: int = 0
    deepest: int = 0
    large: bool = False
    repeats: int = 1
    generator: bool = False
    unbounded: bool = False
    settled: bool = False  # a call nobody can judge: no verdict is possible, so nothing more is followed
    loop_at: Location | None = None


class Targets:
    """Turns resolved values into facts, and remembers which bodies they lead to."""

    def __init__(self, resolver: Resolver, tiny_methods: frozenset[str] = frozenset()) -> None:
        self.resolver = resolver
        self.tiny_methods = tiny_methods
        self.found: list[Followed] = []
        self._lambdas: dict[int, LambdaValue] = {}

    def target(self, value: Value, shown: str = "") -> Target:
        """The fact for a callable; a body of the project is queued to be looked into."""
        match value:
            case FunctionValue(entity, receiver):
                self.found.append(Followed(entity.key, entity))
                shape = "nested" if entity.nested else "method" if receiver is not None else ""
                named = shown or entity.qualname.rpartition("<locals>.")[2]
                return Target(TargetKind.FUNCTION, entity.key, named, shape, entity.where)
            case LambdaValue(node, scope):
                key = f"{scope.module.name}:<lambda>@{node.span.line}:{node.span.column}"
                self.found.append(Followed(key, lambda_value=value))
                where = Location(scope.module.source.path, node.span)
                return Target(TargetKind.FUNCTION, key, shown or "lambda", "lambda", where)
            case Partial(inner, _, _):
                target = self.target(inner, shown)
                shape = target.shape or "partial"
                return Target(target.kind, target.name, target.shown, shape, target.where)
            case External(name):
                return Target(TargetKind.EXTERNAL, name, shown or name.removeprefix("builtins."))
            case ClassValue(entity):
                return self._constructor(entity, shown)
            case Instance(ClassEntity() as entity):
                called = self.resolver.attribute(value, "__call__")
                if isinstance(called, FunctionValue):
                    return self.target(called, shown or entity.qualname)
                return Target(TargetKind.UNKNOWN, f"an instance of {entity.qualname}", shown)
            case Unknown(reason):
                return Target(TargetKind.UNKNOWN, reason, shown)
        return Target(TargetKind.UNKNOWN, "a value that is not followed", shown)

    def _constructor(self, entity: ClassEntity, shown: str) -> Target:
        init = self.resolver.attribute(Instance(entity), "__init__")
        if isinstance(init, FunctionValue):
            self.found.append(Followed(init.entity.key, init.entity))
            return Target(
                TargetKind.FUNCTION, init.entity.key, shown or entity.qualname, "class", entity.where
            )
        if isinstance(init, External):
            return Target(TargetKind.EXTERNAL, init.name, shown or entity.qualname, "class", entity.where)
        return Target(TargetKind.CLASS, entity.key, shown or entity.qualname, "class", entity.where)


class _Body:
    """Walks one body; `loops` and `scope` change on the way down."""

    def __init__(self, module: Module, targets: Targets, arrays: Callable[[Module], bool]) -> None:
        self.module = module
        self.targets = targets
        self.resolver = targets.resolver
        self.tally = _Tally()
        self._arrays = arrays

    def statements(self, body: Iterable[s.Stmt], scope: Scope, loops: int) -> None:
        for statement in body:
            self.statement(statement, scope, loops)

    def statement(self, node: s.Stmt, scope: Scope, loops: int) -> None:
        match node:
            case s.Assign(targets, value, _):
                self._expressions((*targets, value), scope, loops)
                self._count(loops)
            case s.AugAssign(target, operator, value):
                self._arithmetic(operator, (target, value), scope, loops)
                self._expressions((target, value), scope, loops)
            case s.ExprStatement(value) | s.Return(value):
                self._expressions((value,), scope, loops)
            case s.Loop():
                self._loop(node, scope, loops)
            case s.If(test, then, orelse):
                self._expressions((test,), scope, loops)
                self.statements((*then, *orelse), scope, loops)
            case s.With(items, inner):
                self._expressions((manager for manager, _ in items), scope, loops)
                self.statements(inner, scope, loops)
            case s.Try(inner, handlers, orelse, final):
                # what an except clause does is not what the function usually does
                self.statements((*inner, *orelse, *final), scope, loops)
                del handlers
            case s.Match(subject, cases):
                self._expressions((subject,), scope, loops)
                self.statements((x for case in cases for x in case), scope, loops)
            case s.OtherStatement(parts, False):
                self._expressions(parts, scope, loops)

    def _loop(self, node: s.Loop, scope: Scope, loops: int) -> None:
        self._expressions((node.iterable,), scope, loops)
        deeper = loops + self._enter(node.iterable, node.span.line, loops, scope)
        self._expressions((node.test,), scope, deeper)
        self.statements(node.body, scope, deeper)
        self.statements(node.orelse, scope, loops)

    def _enter(self, iterable: s.Expr | None, line: int, loops: int, scope: Scope) -> int:
        """1 when the loop's length may grow with the input or is large, 0 for a small constant one."""
        length = constant_length(iterable, scope)
        if length is not None and length <= SMALL:
            self.tally.repeats = min(10**6, self.tally.repeats * max(1, length))
            return 0
        self.tally.large |= length is not None and length >= LARGE
        self.tally.deepest = max(self.tally.deepest, loops + 1)
        if self.tally.loop_at is None:
            self.tally.loop_at = _at(self.module, line)
        return 1

    def _expressions(self, found: Iterable[s.Expr | None], scope: Scope, loops: int) -> None:
        for expr in found:
            if expr is not None:
                self.expression(expr, scope, loops)

    def expression(self, expr: s.Expr, scope: Scope, loops: int) -> None:
        match expr:
            case s.Call():
                self._call(expr, scope, loops)
                return
            case s.Comprehension():
                self._comprehension(expr, scope, loops)
                return
            case s.Lambda():
                return
            case s.Operation(operator, operands):
                self._arithmetic(operator, operands, scope, loops)
            case s.Subscript(value, index):
                self._count(loops)
                self._subscript(value, index, scope)
            case s.Yield():
                self.tally.generator = True
        for part in s.children(expr):
            self.expression(part, scope, loops)

    def _comprehension(self, node: s.Comprehension, scope: Scope, loops: int) -> None:
        inner = comprehension_scope(node, scope)
        for clause in node.clauses:
            self.expression(clause.iterable, inner, loops)
            loops += self._enter(clause.iterable, node.span.line, loops, inner)
            self._expressions(clause.conditions, inner, loops)
        self._expressions(node.elements, inner, loops)
        self._count(loops)

    def _call(self, node: s.Call, scope: Scope, loops: int) -> None:
        target = self._callee(node, scope) if not self.tally.settled else _SKIPPED
        self.tally.settled |= target.kind is TargetKind.UNKNOWN or (
            target.kind is TargetKind.METHOD and target.name not in self.targets.tiny_methods
        )
        keywords = tuple(arg.keyword for arg in node.args if arg.keyword)
        where = Location(self.module.source.path, node.span)
        self.tally.calls.append(CallFact(target, loops, where, keywords))
        if isinstance(node.func, s.Attribute):
            self.expression(node.func.value, scope, loops)
        elif not isinstance(node.func, s.Name):
            self.expression(node.func, scope, loops)
        for arg in node.args:
            self._argument(arg.value, node, scope, loops)

    def _argument(self, value: s.Expr, call: s.Call, scope: Scope, loops: int) -> None:
        """A lambda given to `sorted(key=)` and the like runs once per item."""
        if isinstance(value, s.Lambda):
            self.expression(value.body, lambda_scope(value, scope), loops + 1)
            self.tally.deepest = max(self.tally.deepest, loops + 1)
        else:
            self.expression(value, scope, loops)

    def _callee(self, node: s.Call, scope: Scope) -> Target:
        value = self.resolver.resolve(node.func, scope)
        if isinstance(node.func, s.Attribute) and not isinstance(
            value, External | FunctionValue | ClassValue | Partial | LambdaValue
        ):
            return Target(TargetKind.METHOD, node.func.attr, s.dotted(node.func) or f"….{node.func.attr}")
        return self.targets.target(value, s.dotted(node.func))

    def _arithmetic(self, operator: str, operands: Iterable[s.Expr], scope: Scope, loops: int) -> None:
        self._count(loops)
        if operator in ("In", "NotIn"):
            self.tally.unbounded |= not self._is_plain(tuple(operands)[-1], scope)
        if operator in _PLAIN_OPERATORS or self.tally.settled:
            return
        if self._arrays(self.module):
            values = [self.resolver.resolve(operand, scope) for operand in operands]
            if not any(isinstance(v, Builtin) and v.type in _SCALARS for v in values):
                self.tally.doubtful += loops > 0
                self.tally.unbounded |= loops == 0

    def _subscript(self, value: s.Expr, index: Sequence[s.Expr], scope: Scope) -> None:
        """An item by a constant key is cheap; anything else may be a slice or a query of an unknown type."""
        if not all(isinstance(part, s.Constant) for part in index):
            self.tally.unbounded |= not self._is_plain(value, scope)

    def _is_plain(self, expr: s.Expr, scope: Scope) -> bool:
        if self.tally.settled:
            return True
        value = self.resolver.resolve(expr, scope)
        return isinstance(value, Builtin) and value.type in _SCALARS

    def _count(self, loops: int) -> None:
        self.tally.operations[min(loops, _DEEPEST)] += 1


_SKIPPED = Target(TargetKind.UNKNOWN, "an earlier call is not known either")


def _at(module: Module, line: int) -> Location:
    return Location(module.source.path, Span(line, 1, line, 1))


def constant_length(iterable: s.Expr | None, scope: Scope) -> int | None:
    """How often a loop over `iterable` runs, if the source says so; None otherwise."""
    match iterable:
        case s.Display(_, items):
            return len(items)
        case s.Constant("str" | "bytes", text):
            return len(text)
        case s.Call(s.Name("range"), args, _):
            numbers = [integer(arg.value, scope) for arg in args]
            if None in numbers or not numbers:
                return None
            return len(range(*[n for n in numbers if n is not None][:3])) if 0 not in numbers[2:] else None
        case s.Call(s.Name(name), args, _) if name in _LAZY_ITERATORS and args:
            return constant_length(args[0].value, scope)
        case s.Name(name):
            bindings = scope.module.bindings(name) if scope.parent is None else scope.names.get(name, ())
            if not bindings and scope.parent is not None:
                return constant_length(iterable, scope.parent)
            if len(bindings) == 1 and isinstance(bindings[0].node, s.Display):
                return len(bindings[0].node.items)
    return None


def integer(expr: s.Expr, scope: Scope) -> int | None:
    """The value of a constant integer expression, if the source says it."""
    match expr:
        case s.Constant("int", text):
            return int(text, 0) if text.isalnum() or "_" in text else None
        case s.Operation("Minus", (inner,)):
            value = integer(inner, scope)
            return None if value is None else -value
        case s.Operation("Multiply" | "Power" as operator, (left, right)):
            a, b = integer(left, scope), integer(right, scope)
            if a is None or b is None or (operator == "Power" and not 0 <= b <= 64):
                return None
            return a * b if operator == "Multiply" else a**b
        case s.Name(name):
            bindings = scope.module.bindings(name) if scope.parent is None else scope.names.get(name, ())
            if not bindings and scope.parent is not None:
                return integer(expr, scope.parent)
            if len(bindings) == 1 and bindings[0].kind == "value":
                node = bindings[0].node
                return integer(node, scope) if isinstance(node, s.Constant) else None
    return None


def measure(followed: Followed, targets: Targets, arrays: Callable[[Module], bool]) -> FunctionFact:
    """Look into one body."""
    queued = len(targets.found)
    if followed.entity is not None:
        fact, settled = _measure_function(followed.key, followed.entity, targets, arrays)
    else:
        assert followed.lambda_value is not None
        fact, settled = _measure_lambda(followed.key, followed.lambda_value, targets, arrays)
    if settled:
        del targets.found[queued:]
    return fact


def _measure_function(
    key: str, entity: FunctionEntity, targets: Targets, arrays: Callable[[Module], bool]
) -> tuple[FunctionFact, bool]:
    body = _Body(entity.module, targets, arrays)
    body.statements(entity.node.body, entity.inner, 0)
    tally, is_async = body.tally, entity.node.is_async
    fact = _fact(key, entity.module, entity.qualname, entity.where, tally, is_async)
    return fact._replace(abstract=_is_abstract(entity)), tally.settled


def _is_abstract(entity: FunctionEntity) -> bool:
    """Whether a method is only declared: abstract by decorator, or nothing but a docstring and a raise."""
    if any(s.dotted(d).endswith("abstractmethod") for d in entity.node.decorators):
        return True
    body = entity.node.body
    return entity.owner is not None and all(
        (isinstance(x, s.ExprStatement) and isinstance(x.value, s.Constant))
        or (isinstance(x, s.OtherStatement) and x.raises)
        for x in body
    )


def _measure_lambda(
    key: str, value: LambdaValue, targets: Targets, arrays: Callable[[Module], bool]
) -> tuple[FunctionFact, bool]:
    module = value.scope.module
    body = _Body(module, targets, arrays)
    body.expression(value.node.body, lambda_scope(value.node, value.scope), 0)
    where = Location(module.source.path, value.node.span)
    return _fact(key, module, "<lambda>", where, body.tally, False), body.tally.settled


def _fact(
    key: str, module: Module, qualname: str, where: Location, tally: _Tally, is_async: bool
) -> FunctionFact:
    return FunctionFact(
        key=key,
        module=module.name,
        qualname=qualname,
        where=where,
        calls=tuple(tally.calls),
        operations=tuple(tally.operations),
        doubtful=tally.doubtful,
        deepest=tally.deepest,
        large=tally.large,
        repeats=tally.repeats,
        is_async=is_async,
        is_generator=tally.generator,
        loop_at=tally.loop_at,
        unbounded=tally.unbounded,
    )
