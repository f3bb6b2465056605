"""The Python side with its judgements: what every dispatch sends away, and what that does with the GIL."""

from collections.abc import Sequence
from typing import NamedTuple

from gillint.knowledge.base import Knowledge
from gillint.knowledge.dispatch import DispatchFacts, load_dispatch
from gillint.knowledge.schema import PoolKind
from gillint.link.profile import GilProfile
from gillint.link.resolve import Exports
from gillint.link.tasks import Judge, Task
from gillint.model import Note
from gillint.python.facts import Dispatch, PoolMade, PythonProgram, TargetKind


class Site(NamedTuple):
    """A dispatch and the judgement of its task.

    `unpicklable` says what cannot be sent to the process the task is meant for, or is empty.
    """

    at: Dispatch
    task: Task
    unpicklable: str = ""

    @property
    def notes(self) -> tuple[Note, ...]:
        """Where the pool was made, then the way to the judgement."""
        made = () if self.at.made_at is None else (Note("the pool is made here", self.at.made_at),)
        return (*made, *self.task.why)


class LinkedPython(NamedTuple):
    """What the Python rules look at; on a `free_threaded` target there is no GIL to share."""

    sites: tuple[Site, ...]
    pools: tuple[PoolMade, ...]
    facts: DispatchFacts
    free_threaded: bool = False


def link_python(
    program: PythonProgram,
    know: Knowledge,
    profiles: Sequence[GilProfile] = (),
    *,
    free_threaded: bool = False,
) -> LinkedPython:
    """Judge every dispatch of the program, consulting the extensions' profiles before the tables."""
    facts = load_dispatch()
    exports = Exports(profiles, (file.module for file in program.files))
    judge = Judge(program.functions, know, facts, exports)
    files = [file for file in program.files if not is_test(file.path)]
    return LinkedPython(
        sites=tuple(
            Site(dispatch, judge.judge(dispatch.target), unpicklable(dispatch, program, facts))
            for file in files
            for dispatch in file.dispatches
        ),
        pools=tuple(pool for file in files for pool in file.pools),
        facts=facts,
        free_threaded=free_threaded,
    )


def is_test(path: str) -> bool:
    """Whether a file holds tests: threads there provoke races, nobody wants speed from them."""
    *folders, name = path.split("/")
    return (
        name.startswith(("test_", "conftest."))
        or name.endswith("_test.py")
        or bool({"test", "tests"} & set(folders))
    )


_SHAPES = {"lambda": "a lambda", "nested": "a function defined inside another"}


def unpicklable(dispatch: Dispatch, program: PythonProgram, facts: DispatchFacts) -> str:
    """What of a dispatch cannot be pickled, in words; a child that is forked is sent nothing."""
    if dispatch.role in ("spawn", "initializer"):
        fresh = dispatch.start_method in ("spawn", "forkserver") and dispatch.kind is PoolKind.PROCESS
    else:
        fresh = dispatch.pickles and dispatch.kind is PoolKind.PROCESS
    if not fresh:
        return ""
    target = dispatch.target
    shape = _SHAPES.get(target.shape)
    if shape:
        return shape if target.shape == "lambda" else f"`{target.shown}`, {shape},"
    body = program.functions.get(target.name) if target.kind is TargetKind.FUNCTION else None
    if body is not None and body.is_generator and dispatch.role != "spawn":
        return f"the generator that `{target.shown}` returns"
    for argument in dispatch.arguments:
        kind = facts.unpicklable.get(argument.type)
        if kind is not None:
            return f"`{argument.shown}`, {kind}," if argument.shown else kind
    return ""
