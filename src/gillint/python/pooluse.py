"""What is known of the pool behind a dispatch: its kind, size, start method, and where it was made."""

import re
from collections.abc import Mapping

from gillint.knowledge.schema import PoolApi, PoolKind
from gillint.model import Location
from gillint.python import syntax as s
from gillint.python.modules import Module, Scope
from gillint.python.names import Resolver
from gillint.python.values import Builtin, External, Instance, Unknown
from gillint.python.work import integer

_START_METHOD = re.compile(r"set_start_method\(\s*['\"](spawn|forkserver|fork)['\"]")
_CONTEXT = "multiprocessing.context.BaseContext"
_RUN_IN_EXECUTOR = "run_in_executor"

_REPLACES = ("maxtasksperchild", "max_tasks_per_child")


class PoolUse:
    """Answers about the pools that one module uses."""

    def __init__(self, module: Module, resolver: Resolver, pools: Mapping[str, PoolApi]) -> None:
        self._text = module.text
        self._resolver = resolver
        self._pools = pools
        method = _START_METHOD.search(module.text)
        self._default = method[1] if method else ""

    def where_it_runs(
        self, node: s.Call, api: PoolApi, function: External, scope: Scope
    ) -> tuple[PoolKind, Instance | None, bool]:
        if api.name.rpartition(".")[2] != _RUN_IN_EXECUTOR:
            return api.pool, function.receiver, api.pickles
        executor = self._resolver.resolve(node.args[0].value, scope) if node.args else Unknown("")
        if isinstance(executor, Instance) and isinstance(executor.type, str):
            made = self._pools.get(executor.type)
            if made is not None:
                kind = PoolKind.LOOP_THREAD if made.pool is PoolKind.THREAD else made.pool
                return kind, executor, made.pool is PoolKind.PROCESS
        default = isinstance(executor, Builtin) and executor.type == "NoneType"
        return (PoolKind.LOOP_THREAD if default else PoolKind.CONFIGURABLE), None, False

    def backend(self, parallel: Instance) -> tuple[PoolKind | None, bool]:
        """The kind of a joblib.Parallel, None when it is not written down; and whether it pickles plainly."""
        words = _constant_keywords(parallel.made)
        if words.get("prefer") == "threads" or words.get("require") == "sharedmem":
            return PoolKind.THREAD, False
        backend = words.get("backend", "loky")
        if backend == "threading":
            return PoolKind.THREAD, False
        if backend in ("loky", "multiprocessing", "multiprocess") and "parallel_backend" not in self._text:
            return PoolKind.PROCESS, False
        return None, False

    def start_method(self, pool: Instance | None, function: External) -> str:
        """The start method of a process pool or process, where the source says it."""
        for instance in (pool, function.receiver):
            if instance is None or instance.made is None or instance.scope is None:
                continue
            if instance.type == _CONTEXT:
                return _first_string(instance.made)
            func = self._resolver.resolve(instance.made.func, instance.scope)
            if isinstance(func, External) and func.receiver is not None:
                return self.start_method(None, func)
            for arg in instance.made.args:
                if arg.keyword == "mp_context":
                    context = self._resolver.resolve(arg.value, instance.scope)
                    if isinstance(context, Instance) and context.type == _CONTEXT and context.made:
                        return _first_string(context.made)
        return self._default

    def made_at(self, pool: Instance | None) -> Location | None:
        if pool is None or pool.made is None or pool.scope is None:
            return None
        return Location(pool.scope.module.source.path, pool.made.span)

    def workers(self, pool: Instance | None) -> int:
        if pool is None or pool.made is None or pool.scope is None or not isinstance(pool.type, str):
            return 0
        for index, arg in enumerate(pool.made.args):
            if arg.keyword in ("max_workers", "processes", "n_jobs") or (index == 0 and not arg.keyword):
                return integer(arg.value, pool.scope) or 0
        return 0

    def isolates(self, pool: Instance | None) -> bool:
        """Whether the pool replaces its workers after a number of tasks, as a guard against leaks."""
        made = pool.made if pool is not None else None
        return made is not None and any(arg.keyword in _REPLACES for arg in made.args)

    def is_chunked(self, node: s.Call, api: PoolApi) -> bool:
        if not api.chunk_parameter:
            return False
        for arg in node.args:
            if arg.keyword == api.chunk_parameter or arg.star == "**":
                return not (isinstance(arg.value, s.Constant) and arg.value.text == "1")
        positional = api.name.startswith("multiprocessing.pool.") and len(node.args) > 2
        return positional or (api.chunk_default not in ("1", ""))


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
