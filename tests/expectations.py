"""What the fixtures and the examples of the rule pages promise, and how a report is held against it.

A comment `expect: GIL201 "words"` at the end of a line, or alone on the line above it, promises one finding
there whose message contains the words; `GIL301(note)` also fixes its severity. `leads: GIL101` promises that
a finding of that rule has a note on the line. `fixture: not-c++ not-reordered` opts a project out of two of
the transformations. A pyproject.toml among the files configures the run.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from gillint.api import lint
from gillint.checks.base import all_rules
from gillint.config import Config, load_config
from gillint.model import Finding, Report

NATIVE = (".c", ".cpp", ".h", ".hpp")
SUFFIXES = (*NATIVE, ".py", ".pyx", ".toml")

_COMMENT = re.compile(r"(?://|/\*|#)\s*(expect|leads|fixture):\s*(.*?)\s*(?:\*/.*)?$")
_PROMISE = re.compile(r'(GIL\d{3})(?:\((error|warning|note)\))?(?:\s+"([^"]*)")?')
_HEADING = re.compile(r"^#{2,3}\s+(.*)$")
_FENCE = re.compile(r"^```\w+\s+file=(\S+)\s*$")


class Promise(NamedTuple):
    """A finding that must be reported; `severity` and `text` are empty where they do not matter."""

    path: str
    line: int
    code: str
    severity: str = ""
    text: str = ""

    def kept_by(self, finding: Finding) -> bool:
        return (
            (finding.where.path, finding.where.line, finding.rule) == self[:3]
            and self.severity in ("", finding.severity.name.lower())
            and self.text in finding.message
        )

    def __str__(self) -> str:
        return " ".join(filter(None, (f"{self.path}:{self.line}", self.code, self.severity, self.text)))


@dataclass(frozen=True, slots=True)
class Project:
    """A small code base: path (posix, relative) to text."""

    name: str
    files: Mapping[str, str]

    def __str__(self) -> str:
        return self.name

    @property
    def is_native(self) -> bool:
        return any(path.endswith(NATIVE) for path in self.files)

    @property
    def options(self) -> set[str]:
        """The words of its `fixture:` comments."""
        return {word for _, _, kind, rest in _comments(self) if kind == "fixture" for word in rest.split()}

    def promises(self) -> list[Promise]:
        return [
            Promise(path, line, *match.groups(default=""))
            for path, line, kind, rest in _comments(self)
            if kind == "expect"
            for match in _promises(path, line, rest)
        ]

    def leads(self) -> list[Promise]:
        """Lines that a note of some finding of the rule must point at."""
        return [
            Promise(path, line, match[1])
            for path, line, kind, rest in _comments(self)
            if kind == "leads"
            for match in _promises(path, line, rest)
        ]

    def mapped(self, change: Callable[[str], str]) -> "Project":
        """The same project with `change(text)` for each C and C++ file's text."""
        files = {p: change(t) if p.endswith(NATIVE) else t for p, t in self.files.items()}
        return replace(self, files=files)


def read_project(path: Path) -> Project:
    """A fixture file, or a folder of them, as a project."""
    if path.is_file():
        return Project(path.stem, {path.name: path.read_text("utf-8")})
    found = sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES)
    return Project(path.name, {p.relative_to(path).as_posix(): p.read_text("utf-8") for p in found})


def find_projects(folder: Path) -> dict[str, Project]:
    """Every fixture file and every fixture folder directly below `folder`, by file or folder name."""
    entries = sorted(p for p in folder.glob("*") if p.suffix in SUFFIXES or p.is_dir())
    projects = {p.name: read_project(p) for p in entries if p.name != "__pycache__"}
    return {name: project for name, project in projects.items() if project.files}


def page_projects(markdown: str) -> Iterator[Project]:
    """The examples of a rule page: the fenced files below one heading are one project."""
    heading, path = "", ""
    files: dict[str, list[str]] = {}
    for line in markdown.splitlines():
        if path and line.startswith("```"):
            path = ""
        elif path:
            files[path].append(line)
        elif fence := _FENCE.match(line):
            path = fence[1]
            files[path] = []
        elif title := _HEADING.match(line):
            yield from _as_project(heading, files)
            heading, files = title[1], {}
    yield from _as_project(heading, files)


def run(project: Project, root: Path) -> Report:
    """Write the project below `root` and lint it there, as its pyproject.toml says if it has one."""
    for path, text in project.files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    if "pyproject.toml" not in project.files:
        return lint([root], Config(root=root))
    return lint([root], load_config([root], {rule.code: rule.name for rule in all_rules()}))


def differences(promised: Iterable[Promise], found: Iterable[Finding]) -> str:
    """What was promised and not found, and what was found without a promise; empty if they agree."""
    left = list(found)
    missing = []
    for promise in sorted(promised, key=lambda each: -len(each.text)):
        keeper = next((finding for finding in left if promise.kept_by(finding)), None)
        if keeper is None:
            missing.append(promise)
        else:
            left.remove(keeper)
    lines = [f"missing:    {promise}" for promise in missing]
    lines += [
        f"unexpected: {f.where.path}:{f.where.line} {f.rule} {f.severity.name} {f.message}" for f in left
    ]
    return "\n".join(lines)


def missing_leads(leads: Iterable[Promise], found: Iterable[Finding]) -> str:
    """The promised lines that no note of a finding of the rule points at."""
    noted = {(n.where.path, n.where.line, f.rule) for f in found for n in f.notes}
    return "\n".join(f"no note: {lead}" for lead in leads if lead[:3] not in noted)


def _comments(project: Project) -> Iterator[tuple[str, int, str, str]]:
    """(path, line the comment speaks of, kind, rest) of every comment that speaks to the runners."""
    for path, text in project.files.items():
        waiting: list[tuple[str, str]] = []
        for number, line in enumerate(text.split("\n"), 1):
            match = _COMMENT.search(line)
            if match and line[: match.start()].strip():
                waiting.append((match[1], match[2]))
            elif match:
                waiting.append((match[1], match[2]))
                continue
            yield from ((path, number, kind, rest) for kind, rest in waiting)
            waiting = []


def _promises(path: str, line: int, rest: str) -> list[re.Match[str]]:
    found = list(_PROMISE.finditer(rest))
    if not found or _PROMISE.sub("", rest).strip(" ,"):
        raise ValueError(f"{path}:{line}: not a list of promises: {rest}")
    return found


def _as_project(heading: str, files: Mapping[str, list[str]]) -> Iterator[Project]:
    if files:
        yield Project(heading, {path: "\n".join(lines) + "\n" for path, lines in files.items()})
