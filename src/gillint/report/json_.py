"""The whole report as one JSON object; `version` grows when a key changes its meaning or goes away.

Columns count code points from 1, ends are exclusive. Everything beyond ASCII is escaped.
"""

import json
from collections.abc import Sequence
from typing import Any

from gillint.model import Finding, Location, Problem, Report, RuleInfo
from gillint.report.base import Options, Pages
from gillint.report.escape import well_formed

VERSION = 1


def render(report: Report, rules: Sequence[RuleInfo], pages: Pages, options: Options) -> str:
    """Findings, what comments hide, problems and statistics."""
    names = {rule.code: rule.name for rule in rules}
    document = {
        "version": VERSION,
        "tool": {"name": "gillint", "version": options.version},
        "root": report.root,
        "findings": [_finding(each, names) for each in report.findings],
        "suppressed": [_finding(each.finding, names) | {"reason": each.reason} for each in report.suppressed],
        "problems": [_problem(each) for each in report.problems],
        "statistics": report.statistics._asdict(),
        "incomplete_files": [{"path": path, **it._asdict()} for path, it in report.incomplete],
        "exit_code": options.exit_code,
    }
    return json.dumps(_clean(document), indent=2) + "\n"


def _finding(finding: Finding, names: dict[str, str]) -> dict[str, Any]:
    span = finding.where.span
    return {
        "rule": finding.rule,
        "name": names.get(finding.rule, ""),
        "severity": finding.severity.name.lower(),
        "confidence": finding.confidence.name.lower(),
        "message": finding.message,
        **_place(finding.where),
        "end_line": span.end_line,
        "end_column": span.end_column,
        "subject": finding.subject,
        "advice": finding.advice,
        "fingerprint": finding.fingerprint,
        "configurations": list(finding.configurations),
        "notes": [{"message": note.message, **_place(note.where)} for note in finding.notes],
    }


def _place(where: Location) -> dict[str, Any]:
    return {"path": where.path, "line": where.span.line, "column": where.span.column}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "stage": problem.stage,
        "text": problem.text,
        "remedy": problem.remedy,
        "line": problem.where.line if problem.where else None,
        "lost": problem.lost,
    }


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list | tuple) else value
