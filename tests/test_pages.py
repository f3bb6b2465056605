"""Every rule page is complete, carries its rule's name, and its examples show what it says."""

import re
from pathlib import Path

import pytest

from expectations import Project, differences, missing_leads, page_projects, run
from gillint.checks.base import all_rules
from gillint.report.pages import link
from test_fixtures import compile_errors

PAGES = {
    path.stem: path.read_text("utf-8")
    for path in sorted((Path(__file__).parent.parent / "rules" / "pages").glob("GIL*.md"))
}
SECTIONS = ["What it finds", "Why it matters", "Examples", "Better", "Limits", "Evidence"]
EXAMPLES = {
    f"{code}: {project}": (code, project) for code, text in PAGES.items() for project in page_projects(text)
}

pages = pytest.mark.parametrize(("code", "text"), PAGES.items(), ids=PAGES)
examples = pytest.mark.parametrize(("code", "project"), EXAMPLES.values(), ids=EXAMPLES)


@pages
def test_has_every_section_with_text(code: str, text: str) -> None:
    parts = re.split(r"^## (.*)$", text, flags=re.MULTILINE)
    assert parts[1::2] == SECTIONS
    assert all(len(body.split()) >= 10 for body in parts[2::2])


@pages
def test_title_is_the_registered_name(code: str, text: str) -> None:
    names = {rule.code: rule.name for rule in all_rules()}
    assert text.splitlines()[0] == f"# {code} {names[code]}"


@pages
def test_speaks_of_no_rule_that_is_not_there(code: str, text: str) -> None:
    assert set(re.findall(r"GIL\d{3}", text)) <= {rule.code for rule in all_rules()}


@pages
def test_refers_to_the_documentation_of_what_it_is_about(code: str, text: str) -> None:
    assert code.startswith("GIL0") or link(text).startswith("https://docs.python.org/3/")


@pages
def test_shows_a_bad_and_a_good_example(code: str, text: str) -> None:
    shown = [{p.code for p in project.promises()} for project in page_projects(text)]
    assert any(code in codes for codes in shown)
    assert any(code not in codes for codes in shown)


@examples
def test_example_is_found_out(code: str, project: Project, tmp_path: Path) -> None:
    findings = run(project, tmp_path).findings
    assert differences(project.promises(), findings) == ""
    assert missing_leads(project.leads(), findings) == ""


@examples
def test_native_example_is_valid(code: str, project: Project, tmp_path: Path) -> None:
    if code != "GIL003" and project.is_native:
        assert compile_errors(project, tmp_path) == ""
