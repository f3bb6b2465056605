"""The pipeline on one screen: files become facts, facts are solved and linked, checks are pure functions."""

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from gillint.checks.base import Rule, all_rules, rules_for
from gillint.config import Config
from gillint.errors import ConfigError
from gillint.flow.dump import dump
from gillint.flow.solved import ProgramFlow, SolvedFunction
from gillint.knowledge.base import Knowledge
from gillint.knowledge.dispatch import load_dispatch
from gillint.knowledge.load import knowledge_for
from gillint.link.configurations import added, builds, problems_of, united
from gillint.link.dispatches import LinkedPython
from gillint.link.originals import Originals
from gillint.link.program import Program, link
from gillint.model import Completeness, Finding, Problem, Report, Statistics
from gillint.native.clang import LibclangMissingError
from gillint.native.extract import NativeSource, Roots
from gillint.native.extract import extract as extract_native
from gillint.native.facts import NativeFile
from gillint.python.facts import PythonFile, PythonProgram
from gillint.sources.compile_args import Arguments, CompileArgs, compile_arguments
from gillint.sources.discover import Sources, discover, relative_path
from gillint.sources.files import SourceFile, read_source
from gillint.sources.headers import HEADERS
from gillint.triage.own import active_rules
from gillint.triage.stated import say_who_states
from gillint.triage.triage import triage

if TYPE_CHECKING:
    from gillint.flow.why import Answer

Progress = Callable[[str, int, int], None]


class Analysis(NamedTuple):
    """A report, and what it was made from."""

    report: Report
    program: Program


def lint(
    paths: Sequence[Path],
    config: Config,
    *,
    progress: Progress | None = None,
    skip: Mapping[str, str] = MappingProxyType({}),
) -> Report:
    """Analyse C, C++ and Python sources below `paths`: the report of `analyse`."""
    return analyse(paths, config, progress=progress, skip=skip).report


def analyse(
    paths: Sequence[Path],
    config: Config,
    *,
    progress: Progress | None = None,
    skip: Mapping[str, str] = MappingProxyType({}),
) -> Analysis:
    """Analyse C, C++ and Python sources below `paths`.

    `progress(path, done, total)` is called before each C and C++ file, and with done == total after them.
    The files among them that are keys of `skip` are not read: its values say why. Raises ConfigError for a
    path or rule id that does not exist, KnowledgeError for a broken rules/ file. Trouble with an analysed
    file is a Problem in the report.
    """
    with _no_collection():
        rules = all_rules()
        know = knowledge_for(config)
        sources = discover(paths, config)
        native, problems = read_native(sources, config, progress, skip, know)
        python = read_python(sources, know)
        first, *others = builds(native)
        generated = config.generated
        program = link(first.files, python, know, free_threaded=config.free_threaded, generated=generated)
        files: list[NativeFile | PythonFile] = [*native, *(python.files if python else ())]
        problems += [*sources.problems, *problems_of([first, *others], generated=generated)]
        problems += [problem for file in (python.files if python else ()) for problem in file.problems]
        active = active_rules(rules, config).on
        wanted = [rule for rule in rules if rule.code in active]
        found = [(first, run_checks(program, wanted, know))]
        for build in others:
            flow = link(build.files, None, know, generated=generated).flow
            found.append((build, run_checks(Program(flow), wanted, know, added(build, flow, program.flow))))
        originals = Originals(native, config.root)
        comments = originals.comments((each for file in files for each in file.comments), asked=generated)
        at_source = originals.relocated(say_who_states(united(found), know))
        shown, hidden = triage(at_source, comments, problems, config, rules, originals.made_from(problems))
        count = _count(sources, first.files, python)
        report = Report(shown, hidden, tuple(problems), count, str(config.root), _incomplete(first.files))
        return Analysis(report, program)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Trees, facts and states hold no cycles: the collector would find nothing, in a fifth of the time that
    all the rest takes. Nor is what is left, the facts, searched later."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.enable()


def read_native(
    sources: Sources,
    config: Config,
    progress: Progress | None = None,
    skip: Mapping[str, str] = MappingProxyType({}),
    know: Knowledge | None = None,
    *,
    places_of_tests: bool = False,
) -> tuple[list[NativeFile], list[Problem]]:
    """The facts of the C and C++ files, and the problems that concern the whole run. What `know` has of a
    name that no header declares shapes its guess; where branches are is only looked up for `places_of_tests`.
    """
    if not sources.native:
        return [], []
    arguments = compile_arguments(sources.native, config)
    by_path = {file.path: file for file in sources.native}
    problems = [*arguments.problems, *(problem for args in arguments.files for problem in args.problems)]
    hopeless = {problem.path for problem in problems if problem.lost}
    wanted = [
        source
        for args in arguments.files
        if args.path not in hopeless
        for source in _native_sources(by_path[args.path], args, places_of_tests)
    ]
    first = [source for source in wanted if source.path not in arguments.included]
    roots = Roots(config.root.resolve(), _python_roots(arguments), (HEADERS,))

    def read(source: NativeSource) -> bytes | Problem:
        if source.path in skip:
            return Problem(source.path, "parse", skip[source.path])
        return read_source(by_path[source.path])

    try:
        files = extract_native(first, roots, read, progress, know)
        seen = {path for file in files for path in file.read}
        left = [source for source in wanted if source.path in arguments.included and source.path not in seen]
        files += extract_native(left, roots, read, progress, know)
    except LibclangMissingError as error:
        return [], [Problem(".", "parse", str(error))]
    if progress:
        progress("", len(files), len(files))
    return sorted(files, key=lambda file: file.path), problems


def read_python(sources: Sources, know: Knowledge) -> PythonProgram | None:
    """The facts of the Python files; None when there are none."""
    if not sources.python:
        return None
    # Only now: a third of all start-up would go to a pass that many runs have no file for.
    from gillint.python.extract import extract as extract_python
    from gillint.python.sources import name_modules

    named = name_modules((file.path, file.absolute) for file in sources.python)
    return extract_python(named, know.pools, load_dispatch(), know.stated_callables)


def run_checks(
    program: Program, rules: Iterable[Rule], know: Knowledge, keys: Collection[str] | None = None
) -> Iterator[Finding]:
    """What the rules find in a program, or in the functions of it that have these keys."""
    rules = tuple(rules)
    for rule in rules_for(LinkedPython, rules):
        if rule.run and program.python:
            yield from rule.run(program.python, know)
    native = [rule.run for rule in rules_for(SolvedFunction, rules) if rule.run]
    for fn in program.flow.functions():
        if keys is not None and fn.function.key not in keys:
            continue
        if fn.function.key not in program.flow.silent:
            for run in native:
                yield from run(fn, know)


def show(path: Path, function: str, config: Config) -> str:
    """The control-flow graph of a C or C++ function with the GIL's state before each operation.

    Raises ConfigError when the file or the function is not there.
    """
    flow = _solved([path], config)
    found = [fn for fn in flow.functions() if function in (fn.name, fn.function.key)]
    if not found:
        names = sorted(fn.name for fn in flow.functions())
        raise ConfigError(f"no function `{function}` in {path}; it has: {', '.join(names[:20])}")
    return "\n".join(dump(fn) for fn in found)


def why(path: Path, line: int, others: Sequence[Path], config: Config) -> "list[Answer]":
    """The state of the GIL at a line of a C or C++ file, and how it comes about, as far as the file and
    `others`, which may call it, tell. Raises ConfigError when a path is not there."""
    from gillint.flow.why import answers

    shown = relative_path(path.resolve(), config.root.resolve())
    return answers(_solved([path, *others], config), shown, line)


def _solved(paths: Sequence[Path], config: Config) -> ProgramFlow:
    """The C and C++ files below some paths as this machine reads them, with the places of branches."""
    know = knowledge_for(config)
    native, _ = read_native(discover(paths, config), config, know=know, places_of_tests=True)
    return link(builds(native)[0].files, None, know).flow


def _python_roots(arguments: Arguments) -> tuple[Path, ...]:
    """The directories whose headers are Python's: the toolchain's, and any -I that holds a Python.h."""
    named = {arg[2:] for args in arguments.files for arg in args.args if arg.startswith("-I")}
    own = sorted(Path(name).resolve() for name in named if Path(name, "Python.h").is_file())
    return (*arguments.toolchain.directories(), *own)


def _native_sources(
    file: SourceFile, arguments: CompileArgs, places_of_tests: bool
) -> Iterator[NativeSource]:
    """A file as the machine reads it, then as other configurations do."""
    named = [arg for arg in arguments.args if arg.startswith("-x")]
    cplusplus = "c++" in named[-1] if named else file.language == "c++"
    for configuration, args in (("", arguments.args), *arguments.variants):
        yield NativeSource(file.path, file.absolute, args, cplusplus, configuration, places_of_tests)


def _count(sources: Sources, native: Sequence[NativeFile], python: PythonProgram | None) -> Statistics:
    return Statistics(
        native_files=len(native),
        python_files=len(sources.python),
        parsed_python_files=python.counters.parsed_files if python else 0,
        functions=sum(len(file.functions) for file in native),
        exports=sum(len(file.exports) for file in native),
        dispatches=sum(len(file.dispatches) for file in python.files) if python else 0,
        calls=sum(file.completeness.calls for file in native),
        guessed_calls=sum(file.completeness.unresolved_calls for file in native),
        lost_lines=sum(file.completeness.lost_lines for file in native),
    )


def _incomplete(native: Iterable[NativeFile]) -> tuple[tuple[str, Completeness], ...]:
    each = ((file.path, file.completeness) for file in native)
    return tuple((path, it) for path, it in each if it.guessed_names or it.lost_lines or it.missing_headers)
