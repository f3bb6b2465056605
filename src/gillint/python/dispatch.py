"""Where a file sends work to threads, processes and other interpreters."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from gillint.knowledge.schema import PoolApi, PoolKind
from gillint.model import Location, Span
from gillint.python import syntax as s
from gillint.python.facts import ArgumentFact, Dispatch, Frequency, PoolMade
from gillint.python.modules import ClassEntity, FunctionEntity, Module, Scope, walk
from gillint.python.names import Resolver, comprehension_scope, lambda_scope
from gillint.python.values import (
    Builtin,
    External,
    FunctionValue,
    Instance,
    LambdaValue,
    Partial,
    Unknown,
    Value,
)
from gillint.python.work import SMALL, Targets, constant_length, integer

# A file with none of these names no API that runs a callable elsewhere.
LITERALS = tuple(
    literal.encode()
    for literal in [
        "xecutor",
        "Pool",
        "to_thread",
        "Thread(",
        "Process(",
        "delayed(",
        "run_sync",
        "_to_async",
        "in_threadpool",
        "thread_map",
        "process_map",
        ".submit(",
        "Timer(",
        "start_new_thread",
        "ToThread",
    ]
)
_START_METHOD = re.compile(r"set_start_method\(\s*['\"](spawn|forkserver|fork)['\"]")
_ROUTES = frozenset(
    ["route", "get", "post", "put", "patch", "delete", "websocket", "head", "options", "api_view", "view"]
)
_HANDLER_METHODS = frozenset(
    ["get", "post", "put", "patch", "delete", "do_GET", "do_POST", "do_PUT", "handle", "dispatch"]
)
_HANDLER_BASES = re.compile(r"(Handler|View|Resource|Endpoint)\b")
_SENDS = frozenset(("submit", "map", "spawn", "wrap"))
_CONTEXT = "multiprocessing.context.BaseContext"
_PARALLEL = "joblib.Parallel"
_RUN_IN_EXECUTOR = "run_in_executor"


class Around(NamedTuple):
    """The code around an expression."""

    scope: Scope
    function: str
    unit: str  # the text of the function or statement it stands in
    frequency: Frequency = Frequency.ONCE
    loop: s.Loop | s.Comprehension | None = None
    handler: str = ""
    awaited: bool = False


@dataclass(slots=True)
class Found:
    """What one file does with pools."""

    dispatches: list[Dispatch]
    pools: list[PoolMade]


def names_an_api(data: bytes) -> bool:
    """Whether the bytes of a file can hold a dispatch at all."""
    return any(literal in data for literal in LITERALS)


class Finder:
    """Walks the statements of one module that can hold a dispatch."""

    def __init__(self, module: Module, targets: Targets, pools: Mapping[str, PoolApi]) -> None:
        self.module = module
        self.targets = targets
        self.resolver: Resolver = targets.resolver
        self.pools = pools
        self.found = Found([], [])
        self._words = {name.rpartition(".")[2] for name in pools} | {"Parallel"}
        self._pattern = site_pattern(pools)
        self._guarded = "_is_gil_enabled" in module.text
        method = _START_METHOD.search(module.text)
        self._start_method = method[1] if method else ""

    def run(self) -> Found:
        """Find the sites in every statement whose text names an API."""
        for unit in self.module.units:
            if not self._pattern.search(self.module.text, unit.start, unit.end):
                continue
            if unit.kind == "class":
                entity = self.module.class_of(unit)
                if entity is not None:
                    self._class(entity, None)
            elif unit.kind != "import":
                text = self.module.text[unit.start : unit.end]
                around = Around(self.module.scope, "", text)
                self._statements(self.module.parse(unit), around)
        return self.found

    def _class(self, entity: ClassEntity, outer: Around | None) -> None:
        scope = Scope(self.module, None, entity.scope)
        for text, body in entity.member_bodies(self._pattern):
            around = Around(scope, entity.qualname, outer.unit if outer else text)
            for statement in body:
                if isinstance(statement, s.Function):
                    self._function(entity.method(statement), around)
                else:
                    self._statements((statement,), around)

    def _function(self, entity: FunctionEntity, around: Around) -> None:
        inner = Around(entity.inner, entity.qualname, around.unit, handler=_handler(entity))
        self._decorators(entity, around)
        self._statements(entity.node.body, inner)

    # statements and expressions

    def _statements(self, body: Iterable[s.Stmt], around: Around) -> None:
        for statement in body:
            self._statement(statement, around)

    def _statement(self, node: s.Stmt, around: Around) -> None:
        match node:
            case s.Function():
                prefix = f"{around.function}.<locals>." if around.function else ""
                self._function(self.module.function_of(node, around.scope, prefix), around)
            case s.Class():
                prefix = f"{around.function}.<locals>." if around.function else ""
                entity = self.module.class_of(node, around.scope, prefix)
                if entity is not None:
                    self._class(entity, around)
            case s.Loop(target, iterable, test, body, orelse):
                self._expressions((target, iterable), around)
                inner = around._replace(frequency=_frequency(node, around), loop=node)
                self._expressions((test,), inner)
                self._statements(body, inner)
                self._statements(orelse, around)
            case s.If(test, then, orelse):
                self._expressions((test,), around)
                self._statements((*then, *orelse), around)
            case s.With(items, body):
                self._expressions((manager for manager, _ in items), around)
                self._statements(body, around)
            case s.Try(body, handlers, orelse, final):
                self._statements((*body, *(x for h in handlers for x in h), *orelse, *final), around)
            case s.Match(subject, cases):
                self._expressions((subject,), around)
                self._statements((x for case in cases for x in case), around)
            case s.Assign(targets, value, _):
                self._expressions((*targets, value), around)
            case s.AugAssign(_, _, value) | s.ExprStatement(value) | s.Return(value):
                self._expressions((value,), around)
            case s.OtherStatement(parts, _):
                self._expressions(parts, around)

    def _expressions(self, found: Iterable[s.Expr | None], around: Around) -> None:
        for expr in found:
            if expr is not None:
                self._expression(expr, around)

    def _expression(self, expr: s.Expr, around: Around) -> None:
        match expr:
            case s.Await(value):
                self._expression(value, around._replace(awaited=True))
                return
            case s.Lambda():
                inner = lambda_scope(expr, around.scope)
                self._expression(
                    expr.body, Around(inner, f"{around.function}.<lambda>".strip("."), around.unit)
                )
                return
            case s.Comprehension():
                self._comprehension(expr, around)
                return
            case s.Call(s.Attribute(s.Call() as inner_call, "result" | "get"), _, _):
                self._expression(inner_call, around._replace(awaited=True))
                self._expressions((arg.value for arg in expr.args), around)
                return
            case s.Call():
                self._call(expr, around)
        around = around._replace(awaited=False)
        for part in s.children(expr):
            self._expression(part, around)

    def _comprehension(self, node: s.Comprehension, around: Around) -> None:
        scope = comprehension_scope(node, around.scope)
        few = all(_is_few(constant_length(c.iterable, around.scope)) for c in node.clauses)
        frequency = Frequency.FEW if few else Frequency.MANY
        inner = around._replace(scope=scope, frequency=max_frequency(around.frequency, frequency), loop=node)
        for clause in node.clauses:
            self._expression(clause.iterable, around)
            self._expressions(clause.conditions, inner)
        self._expressions(node.elements, inner)

    # calls

    def _call(self, node: s.Call, around: Around) -> None:
        if not self._may_dispatch(node.func):
            return
        function = self.resolver.resolve(node.func, around.scope)
        if isinstance(function, Instance) and function.type == _PARALLEL:
            self._parallel(node, function, around)
            return
        if not isinstance(function, External):
            return
        api = self.pools.get(function.name)
        if api is None:
            return
        if api.role == "constructor" or (api.role == "spawn" and api.callable_keyword == "target"):
            self._made(node, api, around)
        self._initializer(node, api, function, around)
        if api.role in _SENDS and api.pool is not PoolKind.CONFIGURABLE:
            self._dispatch(node, api, function, around)

    def _may_dispatch(self, func: s.Expr) -> bool:
        match func:
            case s.Attribute(_, attr):
                return attr in self._words
            case s.Name(name):
                return name in self._words or f" as {name}" in self.module.text
            case s.Call():
                return True
        return False

    def _dispatch(self, node: s.Call, api: PoolApi, function: External, around: Around) -> None:
        given = callable_argument(node, api)
        if given is None:
            return
        position, expr = given
        value = self.resolver.resolve(expr, around.scope)
        kind, pool, pickles = self._where_it_runs(node, api, function, around.scope)
        fan_out = (api.role == "map" or around.frequency is not Frequency.ONCE) and not around.awaited
        self.found.dispatches.append(
            Dispatch(
                api=api.name,
                kind=kind,
                role=api.role,
                pickles=pickles,
                target=self.targets.target(value, s.dotted(expr)),
                where=self._at(node),
                function=around.function,
                made_at=self._made_at(pool),
                workers=self._workers(pool),
                chunked=self._chunked(node, api),
                fan_out=fan_out and api.name.rpartition(".")[2] != "apply",
                frequency=around.frequency,
                timed=any(word in around.unit for word in ("timeout", "cancel")),
                guarded=self._guarded,
                start_method=self._method_of(pool, function),
                arguments=(*self._arguments(node, position, api, around), *self._held_by(value)),
            )
        )

    def _where_it_runs(
        self, node: s.Call, api: PoolApi, function: External, scope: Scope
    ) -> tuple[PoolKind, Instance | None, bool]:
        if api.name.rpartition(".")[2] != _RUN_IN_EXECUTOR:
            return api.pool, function.receiver, api.pickles
        executor = self.resolver.resolve(node.args[0].value, scope) if node.args else Unknown("")
        if isinstance(executor, Instance) and isinstance(executor.type, str):
            made = self.pools.get(executor.type)
            if made is not None:
                kind = PoolKind.LOOP_THREAD if made.pool is PoolKind.THREAD else made.pool
                return kind, executor, made.pool is PoolKind.PROCESS
        default = isinstance(executor, Builtin) and executor.type == "NoneType"
        return (PoolKind.LOOP_THREAD if default else PoolKind.CONFIGURABLE), None, False

    def _parallel(self, node: s.Call, parallel: Instance, around: Around) -> None:
        kind, pickles = self._backend(parallel)
        element = node.args[0].value if node.args else None
        if isinstance(element, s.Comprehension):
            around = around._replace(scope=comprehension_scope(element, around.scope), loop=element)
            element = element.elements[0]
        if kind is None or not isinstance(element, s.Call) or not isinstance(element.func, s.Call):
            return
        if not element.func.args:
            return
        expr = element.func.args[0].value
        value = self.resolver.resolve(expr, around.scope)
        self.found.dispatches.append(
            Dispatch(
                api=_PARALLEL, kind=kind, role="map", pickles=pickles,
                target=self.targets.target(value, s.dotted(expr)), where=self._at(node),
                function=around.function, made_at=self._made_at(parallel), chunked=True, fan_out=True,
                frequency=Frequency.MANY, guarded=self._guarded,
            )
        )  # fmt: skip

    def _backend(self, parallel: Instance) -> tuple[PoolKind | None, bool]:
        """The kind of a joblib.Parallel, None when it is not written down; and whether it pickles plainly."""
        words = _constant_keywords(parallel.made)
        if words.get("prefer") == "threads" or words.get("require") == "sharedmem":
            return PoolKind.THREAD, False
        backend = words.get("backend", "loky")
        if backend == "threading":
            return PoolKind.THREAD, False
        if (
            backend in ("loky", "multiprocessing", "multiprocess")
            and "parallel_backend" not in self.module.text
        ):
            return PoolKind.PROCESS, False
        return None, False

    def _decorators(self, entity: FunctionEntity, around: Around) -> None:
        for decorator in entity.node.decorators:
            func = decorator.func if isinstance(decorator, s.Call) else decorator
            if not self._may_dispatch(func):
                continue
            value = self.resolver.resolve(func, around.scope)
            api = self.pools.get(value.name) if isinstance(value, External) else None
            if api is None or api.role not in ("wrap", "decorator") or api.pool is PoolKind.CONFIGURABLE:
                continue
            self.found.dispatches.append(
                Dispatch(
                    api=api.name, kind=api.pool, role=api.role, pickles=False,
                    target=self.targets.target(FunctionValue(entity)), where=entity.where,
                    function=entity.qualname, guarded=self._guarded,
                )
            )  # fmt: skip

    # what goes along

    def _arguments(
        self, node: s.Call, position: int, api: PoolApi, around: Around
    ) -> tuple[ArgumentFact, ...]:
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
        return tuple(self._argument(expr, around.scope) for expr in exprs)

    def _argument(self, expr: s.Expr, scope: Scope) -> ArgumentFact:
        value = self.resolver.resolve(expr, scope)
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

    def _held_by(self, value: Value) -> tuple[ArgumentFact, ...]:
        """What the instance of a bound method holds, by the assignments in its `__init__`."""
        if isinstance(value, Partial):
            value = value.target
        if not isinstance(value, FunctionValue) or value.receiver is None:
            return ()
        entity = value.receiver.type
        if not isinstance(entity, ClassEntity) or self._pickles_itself(entity):
            return ()
        init = self.resolver.attribute(value.receiver, "__init__")
        if not isinstance(init, FunctionValue):
            return ()
        found = []
        for statement in init.entity.node.body:
            match statement:
                case s.Assign((s.Attribute(s.Name("self"), name),), s.Call() as made, _):
                    if len(list(entity.assigned(name))) == 1:
                        fact = self._argument(made, init.entity.inner)
                        found.append(replace(fact, shown=f"self.{name}"))
        return tuple(found)

    def _pickles_itself(self, entity: ClassEntity) -> bool:
        ancestry = self.resolver.ancestry(entity)
        if any(isinstance(cls, str) for cls in ancestry):
            return True
        special = ("__getstate__", "__reduce__", "__reduce_ex__", "__getnewargs__")
        return any(cls.member(name) for cls in ancestry for name in special if isinstance(cls, ClassEntity))

    # pools

    def _made(self, node: s.Call, api: PoolApi, around: Around) -> None:
        loop = around.loop
        target = _loop_names(loop)
        arguments = {name for arg in node.args for name in _names_in(arg.value)}
        self.found.pools.append(
            PoolMade(
                api=api.name,
                kind=api.pool,
                role=api.role,
                where=self._at(node),
                function=around.function,
                frequency=around.frequency,
                loop_at=self._location(loop.span) if loop is not None else None,
                handler=around.handler,
                sized=bool(target & arguments),
                bounded=_bounded(loop),
                per_item=_per_item(node, loop, target),
            )
        )

    def _initializer(self, node: s.Call, api: PoolApi, function: External, around: Around) -> None:
        for arg in node.args:
            if api.role == "constructor" and api.pool is PoolKind.PROCESS and arg.keyword == "initializer":
                value = self.resolver.resolve(arg.value, around.scope)
                made = Instance(api.name, node, around.scope)
                self.found.dispatches.append(
                    Dispatch(
                        api=api.name, kind=api.pool, role="initializer", pickles=True,
                        target=self.targets.target(value, s.dotted(arg.value)), where=self._at(node),
                        function=around.function, start_method=self._method_of(made, function),
                    )
                )  # fmt: skip

    def _method_of(self, pool: Instance | None, function: External) -> str:
        """The start method of a process pool or process, where the source says it."""
        for instance in (pool, function.receiver):
            if instance is None or instance.made is None or instance.scope is None:
                continue
            if instance.type == _CONTEXT:
                return _first_string(instance.made)
            func = self.resolver.resolve(instance.made.func, instance.scope)
            if isinstance(func, External) and func.receiver is not None:
                return self._method_of(None, func)
            for arg in instance.made.args:
                if arg.keyword == "mp_context":
                    context = self.resolver.resolve(arg.value, instance.scope)
                    if isinstance(context, Instance) and context.type == _CONTEXT and context.made:
                        return _first_string(context.made)
        return self._start_method

    def _made_at(self, pool: Instance | None) -> Location | None:
        if pool is None or pool.made is None or pool.scope is None:
            return None
        return Location(pool.scope.module.source.path, pool.made.span)

    def _workers(self, pool: Instance | None) -> int:
        if pool is None or pool.made is None or pool.scope is None or not isinstance(pool.type, str):
            return 0
        for index, arg in enumerate(pool.made.args):
            if arg.keyword in ("max_workers", "processes", "n_jobs") or (index == 0 and not arg.keyword):
                return integer(arg.value, pool.scope) or 0
        return 0

    def _chunked(self, node: s.Call, api: PoolApi) -> bool:
        if not api.chunk_parameter:
            return False
        for arg in node.args:
            if arg.keyword == api.chunk_parameter or arg.star == "**":
                return not (isinstance(arg.value, s.Constant) and arg.value.text == "1")
        positional = api.name.startswith("multiprocessing.pool.") and len(node.args) > 2
        return positional or (api.chunk_default not in ("1", ""))

    def _at(self, node: s.Call) -> Location:
        return self._location(node.span)

    def _location(self, span: Span) -> Location:
        return Location(self.module.source.path, span)


def site_pattern(pools: Mapping[str, PoolApi]) -> re.Pattern[str]:
    """What the text of a statement that holds a dispatch must match."""
    return _site_pattern(
        frozenset(name.rpartition(".")[2] for name, api in pools.items() if api.role in _SENDS)
    )


@cache
def _site_pattern(methods: frozenset[str]) -> re.Pattern[str]:
    literals = "|".join(re.escape(literal.decode()) for literal in LITERALS)
    calls = "|".join(sorted(re.escape(name) for name in methods))
    return re.compile(rf"{literals}|\.(?:{calls})\(")


def callable_argument(node: s.Call, api: PoolApi) -> tuple[int, s.Expr] | None:
    """The position and expression of the callable that a call of `api` is given."""
    for index, arg in enumerate(node.args):
        if arg.keyword and arg.keyword == api.callable_keyword:
            return index, arg.value
    position = api.callable_position
    if position is None or position >= len(node.args):
        return None
    before = node.args[: position + 1]
    if any(arg.keyword or arg.star for arg in before):
        return None
    return position, node.args[position].value


_ORDER = (Frequency.ONCE, Frequency.FEW, Frequency.ENDLESS, Frequency.MANY)


def max_frequency(a: Frequency, b: Frequency) -> Frequency:
    """The higher of two frequencies."""
    return max(a, b, key=_ORDER.index)


def _frequency(loop: s.Loop, around: Around) -> Frequency:
    if loop.iterable is None:
        own = Frequency.ENDLESS
    else:
        own = Frequency.FEW if _is_few(constant_length(loop.iterable, around.scope)) else Frequency.MANY
    return max_frequency(around.frequency, own)


def _is_few(length: int | None) -> bool:
    return length is not None and length <= SMALL


def _handler(entity: FunctionEntity) -> str:
    """What makes a function run once per request, or nothing."""
    for decorator in entity.node.decorators:
        if isinstance(decorator, s.Call) and isinstance(decorator.func, s.Attribute):
            route = decorator.args and isinstance(decorator.args[0].value, s.Constant)
            if decorator.func.attr in _ROUTES and route:
                return f"@{s.dotted(decorator.func)}"
    owner = entity.owner
    if owner is not None and entity.node.name in _HANDLER_METHODS:
        bases = [s.dotted(arg.value) for arg in owner.node.bases]
        if any(_HANDLER_BASES.search(base) for base in bases):
            return f"{owner.node.name}.{entity.node.name}"
    return ""


def _bounded(loop: s.Loop | s.Comprehension | None) -> bool:
    """Whether the body of a loop waits: a join, an acquire, a get."""
    if not isinstance(loop, s.Loop):
        return False
    words = {"join", "acquire", "get", "wait", "result", "accept", "recv", "sleep", "active_count"}
    return any(_calls_any(statement, words) for statement in walk(loop.body))


def _calls_any(statement: s.Stmt, words: set[str]) -> bool:
    match statement:
        case s.Assign(_, value, _) | s.ExprStatement(value) | s.Return(value):
            return value is not None and _mentions(value, words)
        case s.With(items, _):
            return any(_mentions(manager, words | {"Semaphore"}) for manager, _ in items)
        case s.If(test, _, _):
            return _mentions(test, words)
        case s.Loop(_, _, test, _, _) if test is not None:
            return _mentions(test, words)
    return False


def _mentions(expr: s.Expr, words: set[str]) -> bool:
    if isinstance(expr, s.Attribute) and expr.attr in words:
        return True
    return any(_mentions(part, words) for part in s.children(expr))


def _loop_names(loop: s.Loop | s.Comprehension | None) -> set[str]:
    if isinstance(loop, s.Comprehension):
        return {name for clause in loop.clauses for name in _names_in(clause.target)}
    if loop is None or loop.target is None:
        return set()
    return set(_names_in(loop.target))


def _per_item(node: s.Call, loop: s.Loop | s.Comprehension | None, names: set[str]) -> bool:
    """Whether a thread is given an item of the loop around it, and the loop goes over data."""
    if (
        isinstance(loop, s.Loop)
        and isinstance(loop.iterable, s.Call)
        and loop.iterable.func == s.Name("range")
    ):
        return False
    for arg in node.args:
        if arg.keyword in ("args", "kwargs") and names.intersection(_names_in(arg.value)):
            return True
    return False


def _names_in(expr: s.Expr) -> Iterator[str]:
    if isinstance(expr, s.Name):
        yield expr.id
    for part in s.children(expr):
        yield from _names_in(part)


def _constant_keywords(call: s.Call | None) -> dict[str, str]:
    """The keyword arguments of a call; one that is not a literal string is given as "?"."""
    if call is None:
        return {}
    return {
        arg.keyword: arg.value.text if isinstance(arg.value, s.Constant) else "?"
        for arg in call.args
        if arg.keyword
    }


def _first_string(call: s.Call) -> str:
    first = call.args[0].value if call.args else None
    return first.text if isinstance(first, s.Constant) and first.kind == "str" else ""
