"""Python files to facts: the one entry to this package."""

from collections.abc import Mapping, Sequence

from gillint.knowledge.dispatch import DispatchFacts
from gillint.knowledge.schema import PoolApi
from gillint.model import Comment, Problem
from gillint.python.dispatch import Finder, Found, names_an_api
from gillint.python.facts import Counters, FunctionFact, PythonFile, PythonProgram
from gillint.python.modules import Module
from gillint.python.names import Resolver
from gillint.python.project import Names, Project
from gillint.python.sources import PythonSource, by_module, comments, unreadable
from gillint.python.work import Targets, measure

MAX_BODIES = 4_000  # bodies looked into per run of one shard; what is beyond counts as unknown
MAX_DEPTH = 8  # calls followed from a task


def extract(
    sources: Sequence[PythonSource], pools: Mapping[str, PoolApi], names: DispatchFacts
) -> PythonProgram:
    """The facts of the project's Python files.

    A file that names no executor API is opened only when a name leads into it; of the others only the
    statements that matter are parsed. Trouble with a file is among its problems.
    """
    project = Project(by_module(sources))
    known = Names(names.aliases, names.returns, lambda name: name in pools)
    targets = Targets(Resolver(project, known), names.tiny_methods)
    read: dict[str, tuple[tuple[Comment, ...], tuple[Problem, ...]]] = {}
    found: dict[str, Found] = {}
    characters = 0
    for source in sources:
        try:
            data = source.absolute.read_bytes()
        except OSError as error:
            read[source.path] = (), (unreadable(source, error),)
            continue
        characters += len(data)
        read[source.path] = comments(source, data), ()
        if names_an_api(data):
            module = project.module(source.module)
            if module is not None:
                found[source.path] = Finder(module, targets, pools).run()
    functions = _functions(targets, names.arrays)
    return PythonProgram(
        files=tuple(_file(source, project, found, read[source.path]) for source in sources),
        functions=functions,
        counters=_counters(project, len(sources), characters),
    )


def _functions(targets: Targets, arrays: frozenset[str]) -> dict[str, FunctionFact]:
    """Look into the bodies that tasks lead to, breadth first."""
    modules: dict[str, bool] = {}

    def has_arrays(module: Module) -> bool:
        if module.name not in modules:
            modules[module.name] = imports_any(module, arrays)
        return modules[module.name]

    functions: dict[str, FunctionFact] = {}
    for _ in range(MAX_DEPTH):
        wave, targets.found = targets.found, []
        for followed in wave:
            if followed.key not in functions and len(functions) < MAX_BODIES:
                functions[followed.key] = measure(followed, targets, has_arrays)
        if not targets.found:
            break
    targets.found = []
    return functions


def imports_any(module: Module, names: frozenset[str]) -> bool:
    """Whether the text of a module's import statements names one of the top-level modules."""
    for unit in module.units:
        if unit.kind == "import":
            words = module.text[unit.start : unit.end].replace(",", " ").split()
            if any(word.partition(".")[0] in names for word in words):
                return True
    return False


def _file(
    source: PythonSource,
    project: Project,
    found: Mapping[str, Found],
    read: tuple[tuple[Comment, ...], tuple[Problem, ...]],
) -> PythonFile:
    module = project.modules.get(source.module)
    sites = found.get(source.path, Found([], []))
    problems = read[1] if module is None else (*read[1], *module.problems)
    return PythonFile(
        source.path, source.module, tuple(sites.dispatches), tuple(sites.pools), read[0], problems
    )


def _counters(project: Project, files: int, characters: int) -> Counters:
    parsed = [module.parsed_characters for module in project.modules.values()]
    return Counters(files, characters, sum(1 for size in parsed if size), sum(parsed))
