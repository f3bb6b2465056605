"""Buffers against execution: random C programs are compiled and run along every path, and what they read in a
region while nothing pinned it is compared with what GIL402 is made of."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from buffer_programs import buffer_programs
from execution import C, Outcome, execute, knowledge, solved
from hypothesis import given
from programs import PROBES_PER_PROGRAM, Program
from test_execution import QUIET, Batch, check

from gillint.checks.across.buffers import unpinned
from gillint.flow.cfg import CALL, Op
from gillint.flow.solved import ProgramFlow, SolvedFunction, Step

pytestmark = pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc compiles the programs that are run")


def predict(programs: Sequence[Program], directory: Path) -> list[Outcome]:
    """The reads that are found: of each pointer the first one on some path."""
    flow = ProgramFlow(*solved(programs, directory, C))
    loose: list[set[int]] = [set() for _ in programs]
    for fn in flow.functions():
        for found in unpinned(fn, knowledge()):
            number, probe = divmod(int(_call(fn, found.use).args[0]), PROBES_PER_PROGRAM)
            loose[number].add(probe)
    return [Outcome({}, 0, loose=frozenset(found)) for found in loose]


def _call(fn: SolvedFunction, use: Step) -> Op:
    """The call for which something is read."""
    ahead = fn.function.cfg.blocks[use.block].ops[use.offset :]
    return next(op for op in ahead if op.kind is CALL)


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    found: list[Program] = []

    @QUIET
    @given(buffer_programs())
    def collect(program: Program) -> None:
        found.append(program)

    collect()
    directory = tmp_path_factory.mktemp("batch")
    return list(zip(found, execute(found, directory), predict(found, directory), strict=True))


def missed(seen: Outcome, said: Outcome) -> str:
    return f"nothing found, but loose are {sorted(seen.loose)}" if seen.loose and not said.loose else ""


def invented(seen: Outcome, said: Outcome) -> str:
    more = said.loose - seen.loose
    return f"found {sorted(more)}, which no run reads so" if more else ""


def test_every_program_that_reads_what_may_move_is_found(batch: Batch) -> None:
    check(batch, missed)


def test_no_read_is_called_loose_that_is_not(batch: Batch) -> None:
    check(batch, invented)


def test_the_programs_are_worth_running(batch: Batch) -> None:
    """The comparison means something: programs of both sorts, and most of what is read loosely is found."""
    loose = sum(len(seen.loose) for _, seen, _ in batch)
    assert len(batch) >= 200
    assert sum(bool(seen.loose) for _, seen, _ in batch) > 50
    assert sum(not seen.loose for _, seen, _ in batch) > 50
    assert sum(len(seen.loose & said.loose) for _, seen, said in batch) > loose / 3
    assert not any(seen.misuse for _, seen, _ in batch)
