"""Workflow commands that GitHub Actions turns into annotations.

GitHub shows at most ten errors, ten warnings and ten notices of a step as annotations; all stay in the log.
"""

from collections.abc import Mapping, Sequence

from gillint.model import Finding, Report, RuleInfo, Severity
from gillint.report.base import Options, Pages
from gillint.report.escape import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, rules: Sequence[RuleInfo], pages: Pages, options: Options) -> str:
    """One command per finding; the path and the advice are lines of its message."""
    names = {rule.code: rule.name for rule in rules}
    return "".join(_command(finding, names) for finding in report.findings)


def _command(finding: Finding, names: Mapping[str, str]) -> str:
    span = finding.where.span
    place = {"file": finding.where.path, "line": span.line, "endLine": max(span.line, span.end_line)}
    if span.end_line == span.line:  # GitHub takes columns only within one line
        place |= {"col": span.column, "endColumn": max(span.column, span.end_column)}
    place["title"] = f"{finding.rule} {names.get(finding.rule, '')}".strip()
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    lines = [finding.text]
    lines += [f"{number}. {note.where}: {note.message}" for number, note in enumerate(finding.notes, 1)]
    lines += [f"help: {finding.advice}"] if finding.advice else []
    return f"::{_COMMANDS[finding.severity]} {properties}::{'%0A'.join(map(_data, lines))}\n"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
