"""The table of judged findings in docs/ledger.md.

Rows are `| file | function | rule | verdict | why |`, the verdict one of true, false, intended (a test module
that does it on purpose). A row covers every finding of its rule in its function.
"""

from collections.abc import Iterable
from pathlib import Path

from gillint.model import Finding

LEDGER = Path(__file__).parent.parent / "docs" / "ledger.md"
VERDICTS = ("true", "false", "intended")
OWN = "GIL0"  # rules about gillint's run: what it could not read is no judgement of the code

Key = tuple[str, str, str]


class LedgerError(Exception):
    """A row of the ledger that cannot be read; the text says which."""


def load(path: Path = LEDGER) -> dict[Key, str]:
    """Verdicts by (file, function, rule); raises LedgerError for a bad verdict or a missing reason."""
    judged: dict[Key, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
        if len(cells) != 5 or not cells[2].startswith("GIL"):
            continue
        file, function, rule, verdict, why = cells
        if verdict not in VERDICTS or not why:
            raise LedgerError(f"{path.name}:{number}: needs a verdict of {', '.join(VERDICTS)}, and a reason")
        judged[file, function, rule] = verdict
    return judged


def key(finding: Finding) -> Key:
    return finding.where.path, finding.subject, finding.rule


def unjudged(findings: Iterable[Finding], judged: dict[Key, str]) -> list[Finding]:
    """Those about the code, of any severity, that no row speaks of."""
    return [
        finding for finding in findings if not finding.rule.startswith(OWN) and key(finding) not in judged
    ]


def gone(findings: Iterable[Finding], judged: dict[Key, str]) -> list[Key]:
    """Rows that no finding answers to any more."""
    return sorted(set(judged) - {key(finding) for finding in findings})
