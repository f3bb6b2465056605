"""Files read in several configurations become one program for each, and their findings one list."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

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
    there in all builds.
    """
    variants: dict[str, dict[str, NativeFile]] = {}
    for file in files:
        if file.configuration:
            variants.setdefault(file.path, {})[file.configuration] = file
    first = tuple(_best(file, variants.get(file.path, {})) for file in files if not file.configuration)
    taken = {(file.path, file.configuration) for file in first}
    found = [Build("", first)]
    for name in dict.fromkeys(file.configuration for file in files if file.configuration):
        own = frozenset(
            path for path, known in variants.items() if name in known and (path, name) not in taken
        )
        if own:
            chosen = tuple(variants[file.path][name] if file.path in own else file for file in first)
            found.append(Build(name, chosen, own))
    return found


def _best(file: NativeFile, variants: dict[str, NativeFile]) -> NativeFile:
    lacks = set(file.completeness.missing_headers)
    better = (each for each in variants.values() if lacks - set(each.completeness.missing_headers))
    return next(better, file)


def problems_of(builds: Sequence[Build]) -> Iterator[Problem]:
    """The problems of all files; in other configurations than the first they lose nothing by themselves."""
    for build in builds:
        for file in build.files:
            if not build.configuration:
                yield from file.problems
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
