"""Every fixture: exactly the promised findings, as written and after rewritings that change nothing."""

import shutil
import subprocess
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import pytest

from expectations import Project, differences, find_projects, missing_leads, run
from transformations import Rewrite, all_at_once, as_cxx, expanded, renamed, reordered, suppressed

FIXTURES = Path(__file__).parent / "fixtures"
PROJECTS = {
    f"{folder}/{name}": project
    for folder in ("c", "cpp", "python", "linked")
    for name, project in find_projects(FIXTURES / folder).items()
}
ABOUT_COMMENTS = ("gil001", "gil002", "gil003")


def each(projects: dict[str, Project]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("project", [pytest.param(p, id=name) for name, p in projects.items()])


def changed_by(rewrite: Rewrite, folder: str, without: str = "") -> dict[str, Project]:
    """The native fixtures of `folder` that `rewrite` changes, but for those that opt out of it."""
    chosen = {name: p for name, p in PROJECTS.items() if name.startswith(folder) and p.is_native}
    chosen = {name: p for name, p in chosen.items() if not Path(name).name.startswith(ABOUT_COMMENTS)}
    return {
        name: rewrite(project)
        for name, project in chosen.items()
        if without not in project.options and rewrite(project).files != project.files
    }


@each(PROJECTS)
def test_finds_what_is_promised(project: Project, tmp_path: Path) -> None:
    findings = run(project, tmp_path).findings
    assert differences(project.promises(), findings) == ""
    assert missing_leads(project.leads(), findings) == ""


@each({name: p for name, p in PROJECTS.items() if p.promises() and not p.name.startswith(ABOUT_COMMENTS)})
def test_a_comment_hides_each_finding(project: Project, tmp_path: Path) -> None:
    report = run(suppressed(project), tmp_path)
    assert differences([], report.findings) == ""
    assert len(report.suppressed) == len(project.promises())


@each(changed_by(expanded, "c"))
def test_macros_written_out(project: Project, tmp_path: Path) -> None:
    same_findings(project, tmp_path)


@each(changed_by(as_cxx, "c/", without="not-c++"))
def test_c_read_as_cxx(project: Project, tmp_path: Path) -> None:
    same_findings(project, tmp_path)


@each(changed_by(renamed, "c/"))
def test_other_names(project: Project, tmp_path: Path) -> None:
    same_findings(project, tmp_path)


@each(changed_by(reordered, "c/", without="not-reordered"))
def test_functions_last_to_first(project: Project, tmp_path: Path) -> None:
    same_findings(project, tmp_path)


def same_findings(project: Project, root: Path) -> None:
    """The places and the rules; a rewriting may change the words."""
    promises = [promise._replace(text="") for promise in project.promises()]
    assert differences(promises, run(project, root).findings) == ""


@pytest.mark.skipif(shutil.which("gcc") is None, reason="no compiler to ask")
@pytest.mark.parametrize("rewrite", [None, as_cxx, all_at_once])
def test_native_fixtures_are_valid(rewrite: Rewrite | None, tmp_path: Path) -> None:
    """A fixture that a compiler refuses proves nothing about code that it accepts."""
    projects = {n: p for n, p in PROJECTS.items() if n.startswith("c") and "gil003" not in n}
    if rewrite is not None:
        without = {as_cxx: "not-c++", all_at_once: "not-reordered"}[rewrite]
        projects = changed_by(rewrite, "c/", without)
    refused = {name: text for name, p in projects.items() if (text := compile_errors(p, tmp_path / name))}
    assert refused == {}


# Not imported: other tests look for a package of that name elsewhere.
_PYBIND11 = Path(str(getattr(find_spec("pybind11"), "origin", ""))).parent / "include"


def compile_errors(project: Project, root: Path) -> str:
    """What gcc says against the project's files; it only checks, warnings do not count."""
    for path, text in project.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    sources = [path for path in project.files if path.endswith((".c", ".cpp"))]
    include = sysconfig.get_paths()["include"]
    includes = [f"-I{include}", "-I.", f"-I{_PYBIND11}"]
    command = ["gcc", "-fsyntax-only", "-w", *includes, *sources]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stderr
