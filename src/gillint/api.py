"""The pipeline on one screen: files become facts, facts are solved and linked, checks are pure functions."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from gillint.checks.base import Rule, all_rules, rules_for
from gillint.config import Config
from gillint.errors import ConfigError
from gillint.flow.contexts import ContextMap
from gillint.flow.dump import dump
from gillint.flow.semantics import Semantics
from gillint.flow.solved import ProgramFlow, SolvedFunction
from gillint.flow.summary import Summaries
from gillint.knowledge.base import Knowledge
from gillint.knowledge.load import load_knowledge
from gillint.model import Finding, Problem, Report, Statistics
from gillint.native.clang import LibclangMissingError
from gillint.native.extract import NativeSource, Roots, extract
from gillint.native.facts import NativeFile
from gillint.sources.compile_args import Arguments, CompileArgs, compile_arguments
from gillint.sources.discover import Sources, discover
from gillint.sources.files import SourceFile, read_source
from gillint.triage.triage import triage

Progress = Callable[[str, int, int], None]


def lint(paths: Sequence[Path], config: Config, *, progress: Progress | None = None) -> Report:
    """Analyse C, C++ and Python sources below `paths`.

    `progress(what, done, total)` is called before each file. Raises ConfigError for a path or rule id that
    does not exist, KnowledgeError for a broken rules/ file. Trouble with an analysed file is a Problem in
    the report.
    """
    rules = all_rules()
    know = load_knowledge()
    sources = discover(paths, config)
    native, problems = read_native(sources, config, progress)
    flow = solve_native(native, know)
    found = list(check_native(flow, rules, know))
    problems = [*sources.problems, *problems, *(problem for file in native for problem in file.problems)]
    comments = [comment for file in native for comment in file.comments]
    shown, hidden = triage(found, dict.fromkeys(comments), problems, config, rules)
    return Report(shown, hidden, tuple(problems), _count(sources, native), str(config.root))


def read_native(
    sources: Sources, config: Config, progress: Progress | None = None
) -> tuple[list[NativeFile], list[Problem]]:
    """The facts of the C and C++ files, and the problems that concern the whole run."""
    if not sources.native:
        return [], []
    arguments = compile_arguments(sources.native, config)
    by_path = {file.path: file for file in sources.native}
    problems = [*arguments.problems, *(problem for args in arguments.files for problem in args.problems)]
    unreadable = {problem.path for problem in problems if problem.lost}
    wanted = [_native_source(by_path[args.path], args) for args in arguments.files if args.path not in unreadable]
    roots = Roots(config.root.resolve(), _python_roots(arguments))
    first = [source for source in wanted if source.path not in arguments.included]

    def read(source: NativeSource) -> bytes | Problem:
        return read_source(by_path[source.path])

    try:
        files = extract(first, roots, read, progress)
        seen = {path for file in files for path in file.read}
        files += extract([source for source in wanted if source not in first and source.path not in seen], roots, read)
    except LibclangMissingError as error:
        return [], [Problem(".", "parse", str(error))]
    return sorted(files, key=lambda file: file.path), problems


def solve_native(files: Sequence[NativeFile], know: Knowledge) -> ProgramFlow:
    """The GIL's state everywhere in the C and C++ side."""
    functions = [function for file in files for function in file.functions]
    summaries = Summaries(functions, Semantics(know, {function.key for function in functions}))
    entries = [(entry.function, entry.kind, entry.where) for file in files for entry in file.entries]
    silent = frozenset(
        function.key for file in files if file.generated_by for function in file.functions
    )
    return ProgramFlow(summaries, ContextMap(summaries, know, entries), silent)


def check_native(flow: ProgramFlow, rules: Iterable[Rule], know: Knowledge) -> Iterable[Finding]:
    """What the rules about C and C++ functions find."""
    chosen = [rule for rule in rules_for(SolvedFunction, rules) if rule.run]
    for fn in flow.functions():
        if fn.function.key in flow.silent:
            continue
        for rule in chosen:
            assert rule.run is not None
            yield from rule.run(fn, know)


def show(path: Path, function: str, config: Config) -> str:
    """The control-flow graph of a C or C++ function with the GIL's state before each operation.

    Raises ConfigError when the file or the function is not there.
    """
    know = load_knowledge()
    native, _ = read_native(discover([path], config), config)
    flow = solve_native(native, know)
    found = [fn for fn in flow.functions() if function in (fn.name, fn.function.key)]
    if not found:
        names = sorted(fn.name for fn in flow.functions())
        raise ConfigError(f"no function `{function}` in {path}; it has: {', '.join(names[:20])}")
    return "\n".join(dump(fn) for fn in found)


def _python_roots(arguments: Arguments) -> tuple[Path, ...]:
    """The directories whose headers are Python's: the toolchain's, and any -I that holds a Python.h."""
    named = {arg[2:] for args in arguments.files for arg in args.args if arg.startswith("-I")}
    own = sorted(Path(name).resolve() for name in named if Path(name, "Python.h").is_file())
    return (*arguments.toolchain.directories(), *own)


def _native_source(file: SourceFile, arguments: CompileArgs) -> NativeSource:
    named = [arg for arg in arguments.args if arg.startswith("-x")]
    cplusplus = "c++" in named[-1] if named else file.language == "c++"
    return NativeSource(file.path, file.absolute, arguments.args, cplusplus)


def _count(sources: Sources, native: Sequence[NativeFile]) -> Statistics:
    return Statistics(
        native_files=len(native),
        python_files=len(sources.python),
        functions=sum(len(file.functions) for file in native),
        exports=sum(len(file.exports) for file in native),
    )
