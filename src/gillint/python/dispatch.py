"""Where a file sends work to threads, processes and other interpreters."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from gillint.knowledge.schema import PoolApi, PoolKind
from gillint.model import Location, Span
from gillint.python import syntax as s
from gillint.python.around import (
    Around,
    handler_of,
    is_bounded,
    is_few,
    is_per_item,
    loop_frequency,
    loop_names,
    max_frequency,
    names_in,
)
from gillint.python.facts import Dispatch, Frequency, PoolMade
from gillint.python.modules import ClassEntity, FunctionEntity, Module, Scope
from gillint.python.names import Resolver
from gillint.python.payload import Payload
from gillint.python.pooluse import PoolUse
from gillint.python.scopes import comprehension_scope, lambda_scope
from gillint.python.values import (
    External,
    FunctionValue,
    Instance,
)
from gillint.python.work import Targets, constant_length

# A file with none of these names no API that runs a callable elsewhere.
LITERALS = (
    b"xecutor", b"Pool", b"to_thread", b"Thread(", b"Process(", b"delayed(", b"run_sync", b"_to_async",
    b"in_threadpool", b"thread_map", b"process_map", b".submit(", b"Timer(", b"start_new_thread", b"ToThread",
)  # fmt: skip
# Methods of far more than pools: `.get(` alone would have every statement parsed.
_COMMON_WORDS = frozenset(("get", "call", "start", "compute", "execute", "delay", "remote"))
_SENDS = frozenset(("submit", "map", "spawn", "wrap"))
_PARALLEL = "joblib.Parallel"


@dataclass(slots=True)
class Found:
    """What one file does with pools."""

    dispatches: list[Dispatch]
    pools: list[PoolMade]


def names_an_api(data: bytes, own: Iterable[str] = ()) -> bool:
    """Whether the bytes of a file can hold a dispatch at all; `own` are names of the project's own APIs."""
    return any(literal in data for literal in LITERALS) or any(name.encode() in data for name in own)


class Finder:
    """Walks the statements of one module that can hold a dispatch."""

    def __init__(
        self,
        module: Module,
        targets: Targets,
        pools: Mapping[str, PoolApi],
        own: frozenset[str] = frozenset(),
    ) -> None:
        self.module = module
        self.targets = targets
        self.resolver: Resolver = targets.resolver
        self.pools = pools
        self.found = Found([], [])
        self._words = {name.rpartition(".")[2] for name in pools} - _COMMON_WORDS | {"Parallel"}
        self._pattern = site_pattern(pools, own)
        self._guarded = "_is_gil_enabled" in module.text
        self._use = PoolUse(module, self.resolver, pools)
        self._payload = Payload(self.resolver)

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
        inner = Around(entity.inner, entity.qualname, around.unit, handler=handler_of(entity))
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
                inner = around._replace(frequency=loop_frequency(node, around), loop=node)
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
        few = all(is_few(constant_length(c.iterable, around.scope)) for c in node.clauses)
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
        kind, pool, pickles = self._use.where_it_runs(node, api, function, around.scope)
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
                made_at=self._use.made_at(pool),
                workers=self._use.workers(pool),
                chunked=self._use.is_chunked(node, api),
                fan_out=fan_out and api.name.rpartition(".")[2] != "apply",
                frequency=around.frequency,
                timed=any(word in around.unit for word in ("timeout", "cancel")),
                guarded=self._guarded,
                isolated=self._use.isolates(pool),
                start_method=self._use.start_method(pool, function),
                arguments=(
                    *self._payload.arguments(node, position, api, around.scope),
                    *self._payload.held_by(value),
                ),
            )
        )

    def _parallel(self, node: s.Call, parallel: Instance, around: Around) -> None:
        kind, pickles = self._use.backend(parallel)
        element = node.args[0].value if node.args else None
        if isinstance(element, s.Comprehension):
            around = around._replace(scope=comprehension_scope(element, around.scope), loop=element)
            element = element.elements[0]
        elif isinstance(element, s.Display) and element.items:
            element = element.items[0]
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
                function=around.function, made_at=self._use.made_at(parallel), chunked=True, fan_out=True,
                frequency=Frequency.MANY, guarded=self._guarded,
            )
        )  # fmt: skip

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

    # pools

    def _made(self, node: s.Call, api: PoolApi, around: Around) -> None:
        loop = around.loop
        target = loop_names(loop)
        arguments = {name for arg in node.args for name in names_in(arg.value)}
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
                bounded=is_bounded(loop),
                per_item=is_per_item(node, loop, target),
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
                        function=around.function, start_method=self._use.start_method(made, function),
                    )
                )  # fmt: skip

    def _at(self, node: s.Call) -> Location:
        return self._location(node.span)

    def _location(self, span: Span) -> Location:
        return Location(self.module.source.path, span)


def site_pattern(pools: Mapping[str, PoolApi], own: frozenset[str] = frozenset()) -> re.Pattern[str]:
    """What the text of a statement that holds a dispatch must match; `own` are names of the project's."""
    sends = frozenset(n.rpartition(".")[2] for n, api in pools.items() if api.role in _SENDS)
    return _site_pattern(sends - _COMMON_WORDS, own)


@cache
def _site_pattern(methods: frozenset[str], own: frozenset[str]) -> re.Pattern[str]:
    literals = "|".join(map(re.escape, (*(literal.decode() for literal in LITERALS), *sorted(own))))
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
