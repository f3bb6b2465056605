"""Reading the table of judged findings."""

import ledger
import pytest

from gillint.model import Confidence, Finding, Location, Severity, Span

TABLE = """\
# Ledger

| file | function | rule | verdict | why |
|---|---|---|---|---|
| `Modules/a.c` | `f` | GIL101 | true | the call is reached with the GIL released |
| Modules/b.c | g | GIL301 | false | it cannot block |
"""


def _finding(file: str, function: str, rule: str, severity: Severity = Severity.WARNING) -> Finding:
    where = Location(file, Span(1, 1, 1, 2))
    return Finding(rule, "m", where, severity, Confidence.HIGH, function)


def test_rows_are_read_with_and_without_code_quotes(tmp_path):
    (tmp_path / "ledger.md").write_text(TABLE)
    judged = ledger.load(tmp_path / "ledger.md")
    assert judged == {("Modules/a.c", "f", "GIL101"): "true", ("Modules/b.c", "g", "GIL301"): "false"}
    known, new = _finding("Modules/a.c", "f", "GIL101"), _finding("Modules/a.c", "f", "GIL102")
    assert ledger.unjudged([known, new], judged) == [new]
    assert ledger.gone([known, new], judged) == [("Modules/b.c", "g", "GIL301")]


@pytest.mark.parametrize("severity", Severity)
def test_every_finding_about_the_code_needs_a_row(severity):
    new = _finding("Modules/a.c", "f", "GIL304", severity)
    own = _finding("Modules/a.c", "", "GIL003", severity)
    assert ledger.unjudged([new, own], {}) == [new]
    assert ledger.unjudged([new], {ledger.key(new): "false"}) == []


@pytest.mark.parametrize("row", ["| a.c | f | GIL101 | perhaps | x |", "| a.c | f | GIL101 | true | |"])
def test_a_row_needs_a_verdict_and_a_reason(row, tmp_path):
    (tmp_path / "ledger.md").write_text(row + "\n")
    with pytest.raises(ledger.LedgerError, match=r"ledger\.md:1"):
        ledger.load(tmp_path / "ledger.md")


def test_the_projects_own_ledger_can_be_read():
    assert set(ledger.load().values()) <= set(ledger.VERDICTS)
