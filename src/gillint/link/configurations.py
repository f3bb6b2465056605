"""Files read in several configurations become one program for each, and their findings one list."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gillint.flow.cfg import Function
from gillint.flow.solved import ProgramFlow
from gillint.model import Finding, Location, Problem
from gillint.native.facts import NativeFile


class Build(NamedTuple):
    """The files of a program in one configuration ("" for the machine's); `own` are the paths of those that
    are read differently in it."""

    configuration: str
    files: tuple[NativeFile, ...]
    own: frozenset[str] = frozenset()


def builds(files: Sequence[NativeFile]) -> list[Build]:
    """The machine's build first, then one for each configuration in which some file was read.

    A file that lacks headers on this machine which another configuration has (Windows' own) is taken from
    there in all builds, and not from one that lacks them too.
    """
    variants: dict[str, dict[str, NativeFile]] = {}
    for file in files:
        if file.configuration:
            variants.setdefault(file.path, {})[file.configuration] = file
    first = tuple(_best(file, variants.get(file.path, {})) for file in files if not file.configuration)
    found = [Build("", first)]
    for name in dict.fromkeys(file.configuration for file in files if file.configuration):
        chosen = {file.path: variants[file.path][name] for file in first if _adds(file, variants, name)}
        if chosen:
            read = tuple(chosen.get(file.path, file) for file in first)
            found.append(Build(name, read, frozenset(chosen)))
    return found


def _best(file: NativeFile, variants: dict[str, NativeFile]) -> NativeFile:
    return next((each for each in variants.values() if _lacks(file, each)), file)


def _adds(file: NativeFile, variants: dict[str, dict[str, NativeFile]], name: str) -> bool:
    """Whether another way to read what is read as `file` is there and as good."""
    other = variants.get(file.path, {}).get(name, file)
    return other is not file and not (file.configuration and _lacks(other, file))


def _lacks(file: NativeFile, other: NativeFile) -> bool:
    return not set(file.completeness.missing_headers) <= set(other.completeness.missing_headers)


def added(build: Build, flow: ProgramFlow, machine: ProgramFlow) -> frozenset[str]:
    """The keys of the functions that a build adds to the machine's: those of its own files, but for those
    that are only called there."""
    unused = _Unused(flow, machine)
    functions = flow.summaries.functions.items()
    return frozenset(k for k, function in functions if function.where.path in build.own and k not in unused)


class _Unused:
    """The functions that have callers on the machine and none in `flow`: `#if` has left out the calls. How
    they are entered would be a guess. Functions are known by place and name: a key may hold a type."""

    def __init__(self, flow: ProgramFlow, machine: ProgramFlow) -> None:
        self._flow, self._machine = flow, machine
        self._there = {_place(function): key for key, function in machine.summaries.functions.items()}
        self._here = {_place(function): key for key, function in flow.summaries.functions.items()}

    def __contains__(self, key: str) -> bool:
        return self._is_unused(key, frozenset())

    def _is_unused(self, key: str, seen: frozenset[str]) -> bool:
        here = self._flow.contexts.contexts[key]
        there = self._there.get(_place(self._flow.summaries.functions[key]), "")
        if not here.guessed or not there or key in seen:
            return False
        known = self._machine.contexts.contexts[there]
        calling = {caller.function for caller in (*here.held, *here.released)}
        callers = {caller.function for caller in (*known.held, *known.released)}
        return not known.guessed and all(self._leaves_out(each, calling, seen | {key}) for each in callers)

    def _leaves_out(self, caller: str, calling: set[str], seen: frozenset[str]) -> bool:
        """Whether a function of the machine's does not call here: it is not there, does without the call, or
        is not called itself. Python's table is not known to be left out, nor what was read only in part."""
        if not caller:
            return False
        key = self._here.get(_place(self._machine.summaries.functions[caller]))
        if key is None:
            return True
        damaged = self._flow.summaries.functions[key].damaged
        return not (damaged or key in calling) or self._is_unused(key, seen)


def _place(function: Function) -> tuple[Location, str]:
    """A macro may make several functions at one place."""
    return function.where, function.name


def problems_of(builds: Sequence[Build], *, generated: bool = False) -> Iterator[Problem]:
    """The problems of all files. In other configurations than the first they lose nothing by themselves, nor
    in generated files that nothing is reported of."""
    for build in builds:
        for file in build.files:
            if not build.configuration:
                silent = bool(file.generated_by) and not generated
                yield from (each._replace(lost=each.lost and not silent) for each in file.problems)
            elif file.path in build.own:
                for problem in file.problems:
                    yield problem._replace(text=f"{build.configuration}: {problem.text}", lost=False)


def united(found: Iterable[tuple[Build, Iterable[Finding]]]) -> Iterator[Finding]:
    """The findings of all builds, each once, with the configurations in which it shows unless the machine's
    is one of them."""
    first: dict[tuple[str, Location], Finding] = {}
    shown: dict[tuple[str, Location], dict[str, None]] = {}
    for build, findings in found:
        configurations = {file.path: file.configuration for file in build.files}
        for finding in findings:
            key = (finding.rule, finding.where)
            first.setdefault(key, finding)
            name = build.configuration or configurations.get(finding.where.path, "")
            shown.setdefault(key, {})[name] = None
    for key, finding in first.items():
        names = () if "" in shown[key] else tuple(shown[key])
        yield finding._replace(configurations=names)
