"""dispatch.toml: figures are kept only with a measurement behind them."""

from pathlib import Path

import pytest

from gillint.errors import KnowledgeError
from gillint.knowledge.dispatch import load_dispatch
from gillint.knowledge.load import rules_directory

FILE = "facts/dispatch.toml"


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = (rules_directory() / FILE).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (tmp_path / "facts").mkdir()
    (tmp_path / FILE).write_text(text.replace(old, new), encoding="utf-8")
    return tmp_path


def test_tiny_calls_come_with_their_microseconds() -> None:
    facts = load_dispatch()
    assert facts.tiny["builtins.len"] < 0.1 < 5 < facts.tiny["logging.Logger.warning"]
    assert facts.step.margin > 1


def test_figures_that_nobody_measured_are_refused(tmp_path: Path) -> None:
    rules = changed(tmp_path, 'evidence = "measured benchmarks/tiny_tasks.py', 'evidence = "docs somewhere')
    with pytest.raises(KnowledgeError, match="were not measured"):
        load_dispatch(rules)


def test_a_step_without_its_margin_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="margin"):
        load_dispatch(changed(tmp_path, "margin = 4\n", ""))
