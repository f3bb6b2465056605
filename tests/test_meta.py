"""What the code base promises about itself: rules, pages, fixtures, the snapshot, and the budgets."""

import ast
import re
from pathlib import Path
from statistics import median, quantiles

import pytest

from expectations import Project, find_projects
from gillint.checks.base import Rule, all_rules

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SOURCES = sorted(ROOT.glob("src/gillint/**/*.py"))
RULES = {rule.code: rule for rule in all_rules()}
NATIVE_RULES = [code for code in RULES if "GIL100" < code < "GIL500"]
NATIVE_FIXTURES = {
    f"{folder}/{name}": project
    for folder in ("c", "cpp")
    for name, project in find_projects(TESTS / "fixtures" / folder).items()
}
_FUNCTION = re.compile(r"^[A-Za-z_][^;={}\n]*?\b(\w+_(?:bad|ok))\([^;{}]*\)\n?\s*\{\n(.*?)^\}", re.M | re.S)
_CASE = re.compile(r"\bc\d{3}\b")


def functions_of(project: Project) -> dict[str, str]:
    """The `_bad` and `_ok` functions of a fixture, by name: their text."""
    return {name: body for text in project.files.values() for name, body in _FUNCTION.findall(text)}


def snapshot_line(rule: Rule) -> str:
    severity, confidence = rule.severity.name.lower(), rule.confidence.name.lower()
    return f"{rule.code} {rule.name} {severity} {confidence} {'on' if rule.default else 'off'}"


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert {path.stem for path in (ROOT / "rules" / "pages").glob("*.md")} == set(RULES)


def test_rules_are_those_of_the_reviewed_snapshot() -> None:
    lines = (TESTS / "rules_snapshot.txt").read_text("utf-8").splitlines()
    lines = [line for line in lines if line and not line.startswith("#")]
    retired = {line.split()[0] for line in lines if line.endswith(" retired")}
    assert [snapshot_line(rule) for rule in RULES.values()] == [
        x for x in lines if not x.endswith(" retired")
    ]
    assert retired.isdisjoint(RULES)


@pytest.mark.parametrize("code", NATIVE_RULES)
def test_rule_has_fixtures_of_both_kinds(code: str) -> None:
    mine = {n: p for n, p in NATIVE_FIXTURES.items() if code.lower() in n}
    names = [name for project in mine.values() for name in functions_of(project)]
    promised = [p for project in mine.values() for p in project.promises() if p.code == code]
    assert len([name for name in names if name.endswith("_bad")]) >= 3
    assert len([name for name in names if name.endswith("_ok")]) >= 3
    assert len(promised) >= 3


@pytest.mark.parametrize("name", NATIVE_FIXTURES)
def test_nothing_is_promised_in_an_ok_function(name: str) -> None:
    functions = functions_of(NATIVE_FIXTURES[name])
    blamed = [fn for fn, body in functions.items() if fn.endswith("_ok") and "expect:" in body]
    assert functions or "gil001_file" in name
    assert blamed == []


def test_the_table_of_cases_and_the_fixtures_agree() -> None:
    """A case named in a fixture is in docs/cases.md, and each function named there exists."""
    rows = re.findall(
        r"^\| (c\d{3}) \| `(\S+)` \| `(\w+)` \|", (ROOT / "docs/cases.md").read_text("utf-8"), re.M
    )
    named = {(case, name) for name, p in NATIVE_FIXTURES.items() for case in _CASE.findall(str(p.files))}
    assert {(case, name) for case, name, _ in rows} == named
    missing = [row for row in rows if row[2] not in functions_of(NATIVE_FIXTURES[row[1]])]
    assert missing == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_file_is_short(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= (120 if re.match(r"gil\d{3}_", path.name) else 400)


def test_functions_are_short() -> None:
    nodes = [node for path in SOURCES for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = [(node.end_lineno or node.lineno) - node.lineno + 1 for node in functions]
    assert median(lengths) <= 10
    assert quantiles(lengths, n=20)[-1] <= 40
