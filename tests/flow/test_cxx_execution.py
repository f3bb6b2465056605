"""Guard objects against execution: random C++ programs are compiled, run along every path, and what their
probes saw of the GIL is compared with what gillint says of the same text."""

import shutil

import pytest
from cxx_programs import cxx_programs
from execution import CXX, execute, predict, tops
from hypothesis import given
from programs import Program
from test_execution import QUIET, Batch, check, invented, missed, unforeseen

pytestmark = pytest.mark.skipif(shutil.which("g++") is None, reason="g++ compiles the programs that are run")


# A guard's constructor is taken to throw if nothing says that it does not: a handler is reached that way.
FORGOTTEN = frozenset({"may throw"})


def is_exact(program: Program) -> bool:
    return not program.traits & FORGOTTEN


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    found: list[Program] = []

    @QUIET
    @given(cxx_programs())
    def collect(program: Program) -> None:
        found.append(program)

    collect()
    directory = tmp_path_factory.mktemp("batch")
    seen = execute(found, directory, CXX)
    return list(zip(found, seen, predict(found, directory, CXX), strict=True))


def test_every_state_of_a_run_is_foreseen(batch: Batch) -> None:
    check(batch, missed)


def test_no_state_is_invented(batch: Batch) -> None:
    check([each for each in batch if is_exact(each[0])], invented)


def test_every_misuse_of_a_run_is_foreseen(batch: Batch) -> None:
    check(batch, unforeseen)


def test_the_programs_are_worth_running(batch: Batch) -> None:
    """The comparison means something: both states, nested ones, and programs that are all balanced."""
    probes = [stack for _, seen, _ in batch for found in seen.states.values() for stack in found]
    assert len(batch) >= 200
    assert sum(is_exact(program) for program, _, _ in batch) >= 150
    assert sum(stack == "r" for stack in probes) > 200
    assert sum(len(stack) > 1 for stack in probes) > 50
    assert sum(len(tops(found)) == 2 for _, seen, _ in batch for found in seen.states.values()) > 50
    assert not any(seen.misuse for _, seen, _ in batch)
