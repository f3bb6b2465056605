"""All of CPython 3.11's Modules/: what is found, what could not be read, and what nobody has judged yet.

`python benchmarks/modules.py` exits with 0 if every file was read, every finding about the code, notes
included, has its row in docs/ledger.md, and none of error level is judged false.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

import corpus
import cpython
import ledger
from linting import lint_tree, print_table, short

from gillint.api import read_native
from gillint.config import Config
from gillint.model import Finding, Report, Severity
from gillint.sources.discover import discover


def by_rule(findings: tuple[Finding, ...], judged: dict[ledger.Key, str]) -> list[tuple[object, ...]]:
    """One row a rule and severity: how many findings, and how they were judged."""
    rows = []
    groups = Counter((f.rule, f.severity) for f in findings)
    for (rule, severity), count in sorted(groups.items()):
        mine = [f for f in findings if (f.rule, f.severity) == (rule, severity)]
        verdicts = Counter(judged.get(ledger.key(f), "unjudged") for f in mine)
        judgements = [verdicts[verdict] for verdict in (*ledger.VERDICTS, "unjudged")]
        rows.append((rule, severity.name.lower(), count, *judgements))
    return rows


def files_read(tree: Path) -> tuple[int, int]:
    """How many files are read by themselves, and how many only as part of others."""
    config = Config(root=tree, compile_commands=tree / "compile_commands.json")
    alone, _ = read_native(discover([tree / "Modules"], config), config)
    names = {file.path for file in alone}
    modules = {path for file in alone for path in file.read if path.endswith(".c")}
    return len(names), len(modules - names)


def show_problems(report: Report, limit: int) -> int:
    """Print what was lost; the number of files with a loss."""
    lost = [problem for problem in report.problems if problem.lost]
    for problem in lost[:limit]:
        print(f"  {problem.path}: {problem.stage}: {problem.text}")
    if len(lost) > limit:
        print(f"  and {len(lost) - limit} more (--problems {len(lost)})")
    return len({problem.path for problem in lost})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--problems", type=int, default=30, help="how many problems to print")
    parser.add_argument("--all", action="store_true", help="print every finding, not only the unjudged ones")
    options = parser.parse_args()
    tree = corpus.fetch_cpython()
    files = cpython.sources(tree)
    clock, cpu = time.monotonic(), time.process_time()
    report = lint_tree(tree, ["Modules"])
    seconds, cpu = time.monotonic() - clock, time.process_time() - cpu
    judged = ledger.load()
    print_table(("rule", "severity", "count", *ledger.VERDICTS, "unjudged"), by_rule(report.findings, judged))
    alone, inside = files_read(tree)
    missing = len(files) - alone - inside
    read = f"{alone} by themselves, {inside} as part of others"
    print(f"{len(files)} C files: read {read}; {report.statistics.functions} functions")
    print(f"{len(report.findings)} findings, {seconds:.1f} s, {cpu:.1f} s of CPU in this process")
    incomplete = show_problems(report, options.problems)
    print(f"{incomplete} files with a loss")
    left = ledger.unjudged(report.findings, judged)
    for finding in report.findings if options.all else left:
        print(f"{'' if options.all else 'not judged: '}{finding.severity.name.lower()}: {short(finding)}")
    for row in ledger.gone(report.findings, judged):
        print(f"judged, but no longer reported: {' '.join(row)}")
    errors = [finding for finding in report.findings if finding.severity is Severity.ERROR]
    wrong = sum(judged.get(ledger.key(finding)) == "false" for finding in errors)
    print(f"not read: {missing}; not judged: {len(left)}; false at error level: {wrong}")
    return 0 if not missing and not left and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
