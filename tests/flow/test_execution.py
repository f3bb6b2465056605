"""Lowering and analysis against execution: random C programs are compiled, run along every path, and what
their probes saw of the GIL is compared with what gillint says of the same text."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from execution import RELEASE_UNMATCHED, Outcome, execute, predict, tops
from hypothesis import HealthCheck, Phase, given, settings
from programs import Program, programs

pytestmark = pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc compiles the programs that are run")

PROGRAMS = 300
RESTORED_NULL, TOO_DEEP = 8, 16

# What a program may contain that makes the analysis see states which no run has.
FORGOTTEN = {
    "flag in a value": "`!flag`, `c ? flag : x` and the like are followed as branches, not as values",
    "returned code": "what a helper returns is dropped when it always leaves the GIL the same way",
    "counts": "a loop counter is not followed past its first increment",
    "wild": "after a misuse the run ends and the analysis goes on",
}

QUIET = settings(
    max_examples=PROGRAMS,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
Batch = list[tuple[Program, Outcome, Outcome]]


def ran(chosen: list[Program], directory: Path) -> Batch:
    """Each program with what it did and what was predicted."""
    return list(zip(chosen, execute(chosen, directory), predict(chosen, directory), strict=True))


def drawn() -> list[Program]:
    """The programs of a run, always the same."""
    found: list[Program] = []

    @QUIET
    @given(programs())
    def collect(program: Program) -> None:
        found.append(program)

    collect()
    return found


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    return ran(drawn(), tmp_path_factory.mktemp("batch"))


def check(batch: Batch, violates: Callable[[Outcome, Outcome], str], exact: bool = False) -> None:
    """Fail with the smallest program of the batch that `violates` has something to say about."""
    wrong = [
        (program.text, said)
        for program, seen, predicted in batch
        if (not exact or is_exact(program)) and (said := violates(seen, predicted))
    ]
    if wrong:
        text, said = min(wrong, key=lambda item: len(item[0]))
        pytest.fail(f"{len(wrong)} programs, the smallest:\n{said}\n{text}", pytrace=False)


def is_exact(program: Program) -> bool:
    return not program.traits & FORGOTTEN.keys()


def missed(seen: Outcome, said: Outcome) -> str:
    """States that a run had and the analysis does not know."""
    return "; ".join(
        f"probe({probe}) was {sorted(found)}, said {sorted(said.states.get(probe, ()))}"
        for probe, found in seen.states.items()
        if "?" not in said.states.get(probe, ())
        and not tops(found) <= tops(said.states.get(probe, frozenset()))
    )


def invented(seen: Outcome, said: Outcome) -> str:
    """States that the analysis claims and no run had."""
    return "; ".join(
        f"probe({probe}) was {sorted(seen.states.get(probe, ()))}, said {sorted(found)}"
        for probe, found in said.states.items()
        if "?" not in found and not tops(found) <= tops(seen.states.get(probe, frozenset()))
    )


def unforeseen(seen: Outcome, said: Outcome) -> str:
    """Misuse that a run met and the analysis does not expect."""
    surprise = seen.misuse & ~said.misuse & ~(RESTORED_NULL | TOO_DEEP)
    return f"misuse {surprise}" if surprise else ""


def test_every_state_of_a_run_is_foreseen(batch: Batch) -> None:
    check(batch, missed)


def test_no_state_is_invented(batch: Batch) -> None:
    check(batch, invented, exact=True)


def test_every_misuse_of_a_run_is_foreseen(batch: Batch) -> None:
    check(batch, unforeseen)


def test_the_programs_are_worth_running(batch: Batch) -> None:
    """The comparison means something: both states, nested ones, misuse, enough exact programs."""
    probes = [stack for _, seen, _ in batch for found in seen.states.values() for stack in found]
    assert len(batch) >= 200
    assert sum(is_exact(program) for program, _, _ in batch) >= 100
    assert sum(stack == "r" for stack in probes) > 200
    assert sum(len(stack) > 1 for stack in probes) > 200
    assert sum(len(tops(found)) == 2 for _, seen, _ in batch for found in seen.states.values()) > 50
    assert any(seen.misuse & RELEASE_UNMATCHED for _, seen, _ in batch)
    assert not any(seen.misuse for program, seen, _ in batch if "wild" not in program.traits)
