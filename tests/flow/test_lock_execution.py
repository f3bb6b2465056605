"""Locks against execution: random C++ programs are compiled and run along every path. Which locks were held
at their probes, and what was waited for while what was held, is compared with what gillint says."""

import shutil

import pytest
from execution import LOCKS, Outcome, execute
from hypothesis import given
from lock_execution import predict_locks
from lock_programs import lock_programs
from programs import Program
from test_execution import QUIET, Batch, check

pytestmark = pytest.mark.skipif(shutil.which("g++") is None, reason="g++ compiles the programs that are run")

# A guard's constructor is taken to throw if nothing says that it does not: a handler is reached that way.
FORGOTTEN = frozenset({"may throw"})


def is_exact(program: Program) -> bool:
    return not program.traits & FORGOTTEN


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    found: list[Program] = []

    @QUIET
    @given(lock_programs())
    def collect(program: Program) -> None:
        found.append(program)

    collect()
    directory = tmp_path_factory.mktemp("batch")
    seen = execute(found, directory, LOCKS)
    return list(zip(found, seen, predict_locks(found, directory), strict=True))


def _more(one: Outcome, other: Outcome) -> str:
    """What is known of the locks in one outcome and not in the other."""
    held = [
        f"probe({probe}) with {sorted(found - other.locks.get(probe, frozenset()))}"
        for probe, found in one.locks.items()
        if not found <= other.locks.get(probe, frozenset())
    ]
    return "; ".join([*held, *(f"{what} waited for with {lock}" for lock, what in one.orders - other.orders)])


def missed(seen: Outcome, said: Outcome) -> str:
    more = _more(seen, said)
    return f"not said: {more}" if more else ""


def invented(seen: Outcome, said: Outcome) -> str:
    more = _more(said, seen)
    return f"never so: {more}" if more else ""


def test_every_lock_and_order_of_a_run_is_foreseen(batch: Batch) -> None:
    check(batch, missed)


def test_no_lock_or_order_is_invented(batch: Batch) -> None:
    check([each for each in batch if is_exact(each[0])], invented)


def test_the_programs_are_worth_running(batch: Batch) -> None:
    """The comparison means something: locks of every sort in both states, every sort of order, inversions."""
    held = [each for _, seen, _ in batch for found in seen.locks.values() for each in found]
    orders = [order for _, seen, _ in batch for order in seen.orders]
    assert len(batch) >= 200
    assert sum(is_exact(program) for program, _, _ in batch) >= 150
    assert {lock for lock, _ in held} == {1, 2, 3, 4, 5}
    assert min(sum(top == each for _, top in held) for each in "hr") > 200
    assert sum(lock == 0 for lock, _ in orders) > 100
    assert sum(what == 0 for _, what in orders) > 100
    assert sum(0 not in order for order in orders) > 100
    assert sum(any((what, lock) in seen.orders for lock, what in seen.orders) for _, seen, _ in batch) > 50
    assert not any(seen.misuse for _, seen, _ in batch)
