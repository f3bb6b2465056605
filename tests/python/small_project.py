"""A small project on disk and its facts, for the tests of this folder."""

from collections.abc import Mapping
from pathlib import Path

from gillint.knowledge.dispatch import load_dispatch
from gillint.knowledge.load import load_knowledge
from gillint.python.extract import extract
from gillint.python.facts import Dispatch, PythonProgram
from gillint.python.names import Resolver
from gillint.python.project import Names, Project
from gillint.python.sources import by_module, name_modules

FACTS = load_dispatch()


def write(root: Path, files: Mapping[str, str]) -> list[tuple[str, Path]]:
    """Write the files below `root`; their (reported, absolute) paths."""
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    return [(path, root / path) for path in files]


def facts(root: Path, files: Mapping[str, str]) -> PythonProgram:
    return extract(name_modules(write(root, files)), load_knowledge().pools, FACTS)


def dispatches(root: Path, files: Mapping[str, str]) -> list[Dispatch]:
    return [dispatch for file in facts(root, files).files for dispatch in file.dispatches]


def resolver(root: Path, files: Mapping[str, str]) -> Resolver:
    pools = load_knowledge().pools
    names = Names(FACTS.aliases, FACTS.returns, lambda name: name in pools)
    return Resolver(Project(by_module(name_modules(write(root, files)))), names)
