"""What the README shows is what the code does."""

import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

from gillint.checks.base import all_rules
from gillint.config import READERS, Config, load_config

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


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


def test_the_finding_shown_is_what_is_printed():
    found = re.search(r"^```text\n(.*?)^```", README, re.M | re.S)
    assert found
    gillint = Path(sys.executable).with_name("gillint")
    command = [gillint, ROOT / "examples" / "fastmath", "--color", "never"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stderr
    assert found[1] in run.stdout


def test_the_rules_listed_are_the_rules_there_are():
    listed = dict(re.findall(r"^\| (GIL\d{3}) \| ([a-z-]+)", README, re.M))
    assert listed == {rule.code: rule.name for rule in all_rules()}


def test_the_severities_listed_are_the_highest_there_are():
    listed = dict(re.findall(r"^\| (GIL\d{3}) \| .* \| (\w+) \|$", README, re.M))
    assert listed.items() >= {rule.code: rule.severity.name.lower() for rule in all_rules()}.items()


def test_links_lead_to_files():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
