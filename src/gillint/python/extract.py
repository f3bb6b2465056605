"""Python files to facts: the one entry to this package."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from gillint.knowledge.dispatch import DispatchFacts
from gillint.knowledge.schema import PoolApi
from gillint.model import Comment, Problem
from gillint.python.deep import deep_recursion
from gillint.python.dispatch import Finder, Found, names_an_api
from gillint.python.facts import Counters, FunctionFact, PythonFile, PythonProgram
from gillint.python.modules import Module
from gillint.python.names import Resolver
from gillint.python.parse import why_invalid
from gillint.python.project import Names, Project
from gillint.python.slices import danger_within
from gillint.python.sources import PythonSource, by_module, comments, read_bytes, unreadable
from gillint.python.work import Targets, measure

MAX_BODIES = 4_000  # bodies looked into per run of one shard; what is beyond counts as unknown
MAX_DEPTH = 8  # calls followed from a task


def extract(
    sources: Sequence[PythonSource],
    pools: Mapping[str, PoolApi],
    names: DispatchFacts,
    stated: frozenset[str] = frozenset(),
) -> PythonProgram:
    """The facts of the project's Python files. Callables of the names in `stated` are not looked into.

    A file that names no executor API is opened only when a name leads into it; of the others only the
    statements that matter are parsed. Trouble with a file is among its problems.
    """
    with deep_recursion():
        return _Extraction(sources, pools, names, stated).run()


class _Extraction:
    """One run over the files of a project."""

    def __init__(
        self,
        sources: Sequence[PythonSource],
        pools: Mapping[str, PoolApi],
        names: DispatchFacts,
        stated: frozenset[str],
    ) -> None:
        self._sources = sources
        self._pools = pools
        self._arrays = names.arrays
        self._project = Project(by_module(sources))
        known = Names(names.aliases, names.returns, lambda name: name in pools, stated)
        self._own_apis = frozenset(name.rpartition(".")[2] for name in stated & pools.keys())
        self._targets = Targets(Resolver(self._project, known), names.tiny_methods)
        self._found: dict[str, Found] = {}
        self._has_arrays: dict[str, bool] = {}
        self._characters = 0

    def run(self) -> PythonProgram:
        read = {source.path: self._read(source) for source in self._sources}
        functions = self._functions()
        files = tuple(self._file(source, *read[source.path]) for source in self._sources)
        parsed = [module.parsed_characters for module in self._project.modules.values()]
        counters = Counters(len(files), self._characters, sum(1 for size in parsed if size), sum(parsed))
        return PythonProgram(files, functions, counters)

    def _read(self, source: PythonSource) -> tuple[tuple[Comment, ...], tuple[Problem, ...]]:
        """The comments of a file and what went wrong with it; its dispatches are kept."""
        try:
            data = read_bytes(source)
        except (OSError, ValueError) as error:
            return (), (unreadable(source, error),)
        self._characters += len(data)
        module = self._project.module(source.module) if names_an_api(data, self._own_apis) else None
        if module is not None:
            try:
                self._found[source.path] = Finder(module, self._targets, self._pools, self._own_apis).run()
            except RecursionError:
                return comments(source, data), (Problem(source.path, "parse", "it nests too deeply"),)
            danger = next(filter(None, (danger_within(module.text, unit) for unit in module.units)), "")
            wrong = danger or why_invalid(module.text)
            if wrong and not module.problems:
                return comments(source, data), (Problem(source.path, "parse", wrong),)
        return comments(source, data), ()

    def _functions(self) -> dict[str, FunctionFact]:
        """Look into the bodies that tasks lead to, breadth first."""
        targets, functions = self._targets, dict[str, FunctionFact]()
        for _ in range(MAX_DEPTH):
            wave, targets.found = targets.found, []
            for followed in wave:
                if followed.key not in functions and len(functions) < MAX_BODIES:
                    with suppress(RecursionError):  # the function stays unknown
                        functions[followed.key] = measure(followed, targets, self._imports_arrays)
            if not targets.found:
                break
        return functions

    def _imports_arrays(self, module: Module) -> bool:
        if module.name not in self._has_arrays:
            self._has_arrays[module.name] = imports_any(module, self._arrays)
        return self._has_arrays[module.name]

    def _file(
        self, source: PythonSource, said: tuple[Comment, ...], problems: tuple[Problem, ...]
    ) -> PythonFile:
        module = self._project.modules.get(source.module)
        sites = self._found.get(source.path, Found([], []))
        if module is not None:
            problems = (*problems, *module.problems)
        return PythonFile(
            source.path, source.module, tuple(sites.dispatches), tuple(sites.pools), said, problems
        )


def imports_any(module: Module, names: frozenset[str]) -> bool:
    """Whether the text of a module's import statements names one of the top-level modules."""
    for unit in module.units:
        if unit.kind == "import":
            words = module.text[unit.start : unit.end].replace(",", " ").split()
            if any(word.partition(".")[0] in names for word in words):
                return True
    return False
