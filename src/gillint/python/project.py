"""The project's modules, and what the resolver is told about names outside it."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from gillint.python import syntax as s
from gillint.python.modules import Module
from gillint.python.sources import PythonSource
from gillint.python.values import Builtin, External, Instance, Unknown, Value


class Names(NamedTuple):
    """Facts about names outside the project that the resolver needs; see rules/facts/dispatch.toml."""

    aliases: Mapping[str, str]  # another spelling -> canonical name
    returns: Mapping[str, str]  # callable -> dotted type of what it returns
    known: Callable[[str], bool]  # whether the tables know this dotted name
    stated: frozenset[str] = frozenset()  # what the project states of these stands for their bodies

    def canonical(self, name: str) -> str:
        """The name the tables use for an outside name."""
        for _ in range(3):
            found = self.aliases.get(name)
            if found is None:
                head, _, tail = name.rpartition(".")
                parent = self.aliases.get(head)
                found = f"{parent}.{tail}" if parent else None
            if found is None:
                return name
            name = found
        return name

    def first(self, values: Iterable[Value]) -> Value:
        """The first value that is known; nothing if pools of different kinds are among them.

        Which of several branches made the pool is not followed, and a guess would name the wrong kind.
        """
        found: Value = Unknown("nothing")
        rest = iter(values)
        for value in rest:
            if isinstance(value, Unknown) or value == Builtin("NoneType"):
                found = value
                continue
            pool = self._pool(value)
            if pool and any(self._pool(other) not in ("", pool) for other in rest):
                return Unknown("one of several kinds of pool")
            return value
        return found

    def _pool(self, value: Value) -> str:
        """The name of the pool, or of the class of pools, that a value is; "" for anything else."""
        match value:
            case External(name) | Instance(str() as name):
                return name if self.known(name) else ""
        return ""


class Project:
    """The modules of the project, opened when a name leads into them."""

    def __init__(self, sources: Mapping[str, PythonSource]) -> None:
        self._sources = sources
        self._packages = {name.rpartition(".")[0] for name in sources} - {""}
        self.modules: dict[str, Module] = {}

    def module(self, name: str) -> Module | None:
        """The module of that dotted name, opened; None for one the project does not have."""
        source = self._sources.get(name)
        if source is None:
            return None
        found = self.modules.get(name)
        if found is None:
            found = self.modules[name] = Module.open(source)
        return found

    def has(self, name: str) -> bool:
        """Whether the dotted name is a module, package or namespace folder of the project."""
        return name in self._sources or name in self._packages

    def has_file(self, name: str) -> bool:
        return name in self._sources


def absolute(statement: s.Import, module: Module) -> str:
    """The dotted name of the module that an import in `module` speaks of."""
    if not statement.dots:
        return statement.module
    parts = module.package.split(".") if module.package else []
    kept = parts[: len(parts) - (statement.dots - 1)]
    return ".".join([*kept, *([statement.module] if statement.module else [])])
