"""What the README promises about the configuration is what the code does."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

from gillint.config import READERS, Config, load_config

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def _table() -> str:
    found = re.search(r"^```toml\n(\[tool\.gillint\]\n.*?)^```", README, re.M | re.S)
    assert found
    return found[1]


def test_every_key_of_the_configuration_is_shown():
    assert set(tomllib.loads(_table())["tool"]["gillint"]) == set(READERS)


def test_the_values_shown_are_the_defaults(tmp_path):
    (tmp_path / "pyproject.toml").write_text(_table())
    shown = load_config([tmp_path], {})
    chosen = {
        "root",
        "compile_commands",
        "target_version",
    }  # shown with a value, because the default is to look
    for field in fields(Config):
        if field.name not in chosen:
            assert getattr(shown, field.name) == getattr(Config(), field.name), field.name


def test_links_lead_to_files():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (Path(__file__).parents[1] / target).exists(), target
