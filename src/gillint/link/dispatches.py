"""The Python side with its judgements: what every dispatch sends away, and what that does with the GIL."""

from collections.abc import Sequence
from dataclasses import dataclass

from gillint.knowledge.base import Knowledge
from gillint.knowledge.dispatch import DispatchFacts, load_dispatch
from gillint.link.profile import GilProfile
from gillint.link.resolve import Exports
from gillint.link.tasks import Judge, Task
from gillint.model import Note
from gillint.python.facts import Dispatch, FunctionFact, PoolMade, PythonProgram, TargetKind


@dataclass(frozen=True, slots=True)
class Site:
    """A dispatch and the judgement of its task; `function` is the task's body when it is in the project."""

    at: Dispatch
    task: Task
    function: FunctionFact | None = None

    @property
    def notes(self) -> tuple[Note, ...]:
        """Where the pool was made, then the way to the judgement."""
        made = () if self.at.made_at is None else (Note("the pool is made here", self.at.made_at),)
        return (*made, *self.task.why)

    @property
    def unpicklable(self) -> bool:
        """Whether the task itself cannot be pickled for the process it is meant for."""
        return self.at.pickles and self.at.target.shape in ("lambda", "nested")


@dataclass(frozen=True, slots=True)
class LinkedPython:
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
    return LinkedPython(
        sites=tuple(
            Site(dispatch, judge.judge(dispatch.target), _body(program, dispatch))
            for file in program.files
            for dispatch in file.dispatches
        ),
        pools=tuple(pool for file in program.files for pool in file.pools),
        facts=facts,
        free_threaded=free_threaded,
    )


def _body(program: PythonProgram, dispatch: Dispatch) -> FunctionFact | None:
    target = dispatch.target
    return program.functions.get(target.name) if target.kind is TargetKind.FUNCTION else None
