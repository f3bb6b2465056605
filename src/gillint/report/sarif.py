"""SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/.

Columns count code points (`columnKind`). Paths are relative to the root, which stays unnamed (SRCROOT), so
that a log tells nothing of the machine it was made on; a file outside it is given by its way from there.
"""

import json
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from gillint.model import (
    Confidence,
    Finding,
    Location,
    Problem,
    Report,
    RuleInfo,
    Severity,
    Suppressed,
)
from gillint.report.base import LineReader, Options, Pages
from gillint.report.escape import visible
from gillint.report.pages import link, summary, without_title

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
BASE = "SRCROOT"
FINGERPRINT = "gillint/v1"
LONGEST_SNIPPET = 400  # characters
_ABOUT = (
    "gillint {} finds misuse of CPython's Global Interpreter Lock. Its documentation comes with it: "
    "gillint --help, gillint rules, gillint explain GIL101."
)
_BROKEN = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # surrogates that stand for no byte of a file name

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_STAGES = {
    "discover": "Looking for source files",
    "read": "Reading a file",
    "arguments": "Finding how a file is compiled",
    "parse": "Parsing a file",
    "lower": "Building control-flow graphs",
    "solve": "Following the state of the GIL",
    "check": "Running a rule",
}

Json = dict[str, Any]


def render(report: Report, rules: Sequence[RuleInfo], pages: Pages, options: Options) -> str:
    """One log with one run; findings hidden by a comment are results with a suppression."""
    places = _Places(report.root, options.lines)
    index = {rule.code: number for number, rule in enumerate(rules)}
    results = [_result(each, index, places) for each in report.findings]
    results += [_suppressed(each, index, places) for each in report.suppressed]
    run = {
        "tool": {"driver": _driver(rules, pages, report.problems, options)},
        "invocations": [_invocation(report.problems, options, places)],
        "originalUriBaseIds": {BASE: {"description": _text("The root of the analysed project")}},
        "automationDetails": {"id": "gillint/"},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def _driver(rules: Sequence[RuleInfo], pages: Pages, problems: Iterable[Problem], options: Options) -> Json:
    stages = sorted({problem.stage for problem in problems})
    return {
        "name": "gillint",
        "fullName": f"gillint {options.version}",
        "version": options.version,
        "semanticVersion": options.version,
        "informationUri": options.homepage or _itself(_ABOUT.format(options.version)),
        "rules": [_rule(rule, pages.get(rule.code, "")) for rule in rules],
        "notifications": [_stage(stage) for stage in stages],
    }


def _rule(rule: RuleInfo, page: str) -> Json:
    title = rule.name.replace("-", " ").capitalize()
    body = without_title(page) if page else f"{title}.\n"
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": _text(title),
        "fullDescription": _text(summary(page) or title),
        "help": {"text": _inner(body), "markdown": _inner(body)},
        "helpUri": link(page) or _itself(f"gillint explain {rule.code} prints the page of this rule."),
        "defaultConfiguration": {"level": rule.severity.name.lower(), "enabled": rule.default},
        "properties": {
            "precision": _precision(rule.confidence),
            "problem.severity": _SEVERITIES[rule.severity],
            "tags": ["concurrency", "correctness", "gil"],
        },
    }


def _itself(text: str) -> str:
    """An address that is its own page: the validator asks for one, and the project has no public one."""
    return f"data:text/plain,{quote(text)}"


def _stage(stage: str) -> Json:
    """The descriptor of the notifications of a stage."""
    text = _text(_STAGES.get(stage, f"Stage {stage}"))
    name = f"{stage.capitalize()}Notification"
    return {"id": stage, "name": name, "shortDescription": text, "fullDescription": text, "help": text}


def _precision(confidence: Confidence) -> str:
    return confidence.name.lower()


def _invocation(problems: Iterable[Problem], options: Options, places: "_Places") -> Json:
    return {
        "executionSuccessful": options.exit_code in (0, 1),
        "exitCode": options.exit_code,
        "toolExecutionNotifications": [_notification(each, places) for each in problems],
    }


def _notification(problem: Problem, places: "_Places") -> Json:
    text = _sentence(places.local(problem.text))
    remedy = f" {_sentence(places.local(problem.remedy))}" if problem.remedy else ""
    physical = (
        places.physical(problem.where) if problem.where else {"artifactLocation": places.of(problem.path)}
    )
    return {
        "descriptor": {"id": problem.stage},
        "level": "warning" if problem.lost else "note",
        "message": {"text": text + remedy},
        "locations": [{"physicalLocation": physical}],
    }


def _result(finding: Finding, index: Mapping[str, int], places: "_Places") -> Json:
    advice = f" {_sentence(finding.advice)}" if finding.advice else ""
    location: Json = {"physicalLocation": places.physical(finding.where)}
    if finding.subject:
        name = visible(finding.subject)
        location["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "function"}]
    result: Json = {
        "ruleId": finding.rule,
        "level": finding.severity.name.lower(),
        "message": {"text": _sentence(finding.text) + advice},
        "locations": [location],
        "properties": {"confidence": finding.confidence.name.lower()},
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    if finding.fingerprint:
        result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    return result | (_path(finding, places) if finding.notes else {})


def _path(finding: Finding, places: "_Places") -> Json:
    steps = [(note.message, note.where) for note in finding.notes]
    steps.append((finding.message, finding.where))
    located = [
        {"physicalLocation": places.physical(where), "message": {"text": _sentence(message)}}
        for message, where in steps
    ]
    flow = [{"location": each} for each in located]
    return {
        "codeFlows": [{"threadFlows": [{"locations": flow}]}],
        "relatedLocations": [each | {"id": number} for number, each in enumerate(located[:-1], 1)],
    }


def _suppressed(suppressed: Suppressed, index: Mapping[str, int], places: "_Places") -> Json:
    suppression: Json = {
        "kind": "inSource",
        "status": "accepted",
        "location": {"physicalLocation": places.physical(suppressed.where)},
    }
    if suppressed.reason:
        suppression["justification"] = visible(suppressed.reason)
    return _result(suppressed.finding, index, places) | {"suppressions": [suppression]}


class _Places:
    """Locations as SARIF writes them."""

    def __init__(self, root: str, lines: LineReader) -> None:
        self._root = root
        self._lines = lines

    def of(self, path: str) -> Json:
        """An artifactLocation."""
        if path.startswith("/"):
            path = posixpath.relpath(path, self._root) if self._root.startswith("/") else path.lstrip("/")
        readable = _BROKEN.sub("\ufffd", path).encode("utf-8", "surrogateescape")
        return {"uri": quote(readable, safe="/~@!$&'()*+,;="), "uriBaseId": BASE}

    def local(self, text: str) -> str:
        """`text` without the root in the paths it names."""
        return text.replace(f"{self._root}/", "") if self._root.startswith("/") else text

    def physical(self, where: Location) -> Json:
        """A physicalLocation, with the source around it if it is on one line that can be had."""
        span = where.span
        region: Json = {"startLine": max(1, span.line), "startColumn": max(1, span.column)}
        if (span.end_line, span.end_column) > (span.line, span.column) and span.end_column > 0:
            region |= {"endLine": span.end_line, "endColumn": span.end_column}
        physical: Json = {"artifactLocation": self.of(where.path), "region": region}
        line = self._lines(where.path, span.line)
        if line is None or span.end_line != span.line or len(line) > LONGEST_SNIPPET:
            return physical
        region["snippet"] = {"text": _inner(line[span.column - 1 : max(span.column, span.end_column - 1)])}
        return physical | self._context(where)

    def _context(self, where: Location) -> Json:
        """The line with those beside it; a context has to be more than the region itself."""
        numbers = range(max(1, where.line - 1), where.line + 2)
        read = [(number, self._lines(where.path, number)) for number in numbers]
        lines = [(number, line[:LONGEST_SNIPPET]) for number, line in read if line is not None]
        if len(lines) < 2:
            return {}
        text = "\n".join(_inner(line) for _, line in lines)
        extent = {"startLine": lines[0][0], "endLine": lines[-1][0]}
        return {"contextRegion": extent | {"snippet": {"text": text}}}


def _text(text: str) -> Json:
    return {"text": _sentence(text)}


def _sentence(text: str) -> str:
    line = visible(text.strip()) or "No message"
    return line if line.endswith((".", "!", "?")) else f"{line}."


def _inner(text: str) -> str:
    """Text of several lines, each of them safe to show."""
    return re.sub(r"[^\n\t]+", lambda part: visible(part[0]), text)
