"""The timing of tiny calls: every fact has a call, every call runs, and slow ones are told."""

from timeit import Timer

import pytest
import tiny_tasks

from gillint.knowledge.dispatch import load_dispatch


def test_every_name_in_the_table_has_one_call() -> None:
    names = [name for name, _, _ in tiny_tasks.statements()]
    assert len(names) == len(set(names))
    assert set(names) == load_dispatch().tiny.keys()


@pytest.mark.filterwarnings("ignore")
def test_every_call_runs() -> None:
    for _, setup, statement in tiny_tasks.statements():
        assert Timer(statement, setup, globals={}).timeit(1) < 1


def test_a_call_is_compared_with_the_figure_and_its_margin() -> None:
    rows, fine = tiny_tasks.compare({"a": 4.0, "b": 4.1}, {"a": 1.0, "b": 1.0}, 4)
    assert ([row[0::3] for row in rows], fine) == ([("b", "SLOWER"), ("a", "ok")], False)
    assert tiny_tasks.compare({"a": 4.0}, {"a": 1.0}, 4)[1]


@pytest.mark.parametrize(("measured", "stated"), [({"a": 1.0}, {}), ({}, {"a": 1.0})])
def test_what_one_side_lacks_is_told(measured: dict[str, float], stated: dict[str, float]) -> None:
    ((name, *_, verdict),), fine = tiny_tasks.compare(measured, stated, 4)
    assert (name, fine) == ("a", False)
    assert verdict in ("not measured", "not in the table")
