"""Known bugs: found in the buggy release, silent in the fixed one? `python benchmarks/pairs.py [NAME...]`.

Exit status 0 only if every row is as pairs.toml says.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import corpus
import pairs_table
from c_text import function_lines
from linting import lines_of, lint_tree, print_table, short
from pairs_table import Pair, Place

from gillint.model import Finding, Report, Severity

_UNREAD = ("discover", "read", "arguments")  # stages whose trouble means that nothing of the file was seen


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a pair's two runs showed.

    `noise` are findings of its rules in the quiet functions of the fixed release, `blind` the reasons why
    silence there would prove nothing: a function that is gone, a file that was not read.
    """

    pair: Pair
    found: tuple[Finding, ...]
    noise: tuple[Finding, ...] = ()
    blind: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.noise and not self.blind and bool(self.found) != self.pair.negative


def hits(pair: Pair, report: Report, tree: Path) -> tuple[Finding, ...]:
    """The findings that are the pair's bug: by line, or by function for a row without line numbers."""
    wanted = {(place.file, line) for place in pair.places for line in place.lines or _span(tree, place)}
    return tuple(f for f in report.findings if f.rule in pair.rules and lines_of(f) & wanted)


def noise(pair: Pair, report: Report, tree: Path) -> tuple[Finding, ...]:
    """The findings of the pair's rules that stand in, or lead through, the functions that were fixed."""
    quiet = {(place.file, line) for place in pair.quiet for line in _span(tree, place)}
    return tuple(f for f in report.findings if f.rule in pair.rules and lines_of(f) & quiet)


def blind(pair: Pair, report: Report, tree: Path) -> tuple[str, ...]:
    """Why the silence of the fixed release would prove nothing; empty if it does."""
    files = {place.file for place in pair.quiet}
    gone = [f"{place.function} is not in {place.file}" for place in pair.quiet if not _span(tree, place)]
    unread = [f"{p.path}: {p.text}" for p in report.problems if p.path in files and p.stage in _UNREAD]
    return (*gone, *unread)


def _span(tree: Path, place: Place) -> range:
    path = tree / place.file
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    return function_lines(text, place.function)


def judge(pair: Pair, verbose: bool) -> Verdict:
    """Fetch, lint and compare both releases; raises corpus.CorpusError."""
    tree, report = _lint(pair, pair.buggy, verbose)
    found = () if pair.negative else hits(pair, report, tree)
    if not pair.fixed:
        return Verdict(pair, found)
    tree, report = _lint(pair, pair.fixed, verbose)
    return Verdict(pair, found, noise(pair, report, tree), blind(pair, report, tree))


def _lint(pair: Pair, version: str, verbose: bool) -> tuple[Path, Report]:
    tree = corpus.fetch_release(pair.package, version)
    for name in pair.touch:
        (tree / name).touch()
    report = lint_tree(tree, pair.paths, [argument.format(tree=tree) for argument in pair.args])
    if verbose:
        print(f"{pair.package} {version}: {len(report.findings)} findings, {len(report.problems)} problems")
        for finding in report.findings:
            if finding.severity is Severity.ERROR or finding.rule in pair.rules:
                print(f"  {short(finding)}")
        for problem in report.problems:
            print(f"  problem: {problem.path}: {problem.text}")
    return tree, report


def _row(verdict: Verdict) -> tuple[str, ...]:
    pair = verdict.pair
    versions = f"{pair.buggy} -> {pair.fixed or '(not fixed)'}"
    found = "must be silent" if pair.negative else "NOT FOUND"
    if verdict.found:
        first = verdict.found[0]
        found = f"{first.rule} {first.where.path}:{first.where.line}"
    silent = "yes" if pair.fixed else "-"
    if verdict.blind:
        silent = f"unknown: {verdict.blind[0]}"
    elif verdict.noise:
        silent = f"no: {verdict.noise[0].rule} {verdict.noise[0].where}"
    return pair.name, versions, "/".join(pair.rules), found, silent, "ok" if verdict.ok else "FAIL"


def _chosen(pair: Pair, names: list[str], issue: int) -> bool:
    return bool({pair.name, pair.package} & set(names)) if names else pair.issue == issue


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="rows or packages; default: those of --issue")
    parser.add_argument("--issue", type=int, default=2)
    parser.add_argument("-v", "--verbose", action="store_true", help="list each run's findings")
    options = parser.parse_args()
    rows, failed = [], False
    for pair in pairs_table.load():
        if not _chosen(pair, options.names, options.issue):
            continue
        try:
            verdict = judge(pair, options.verbose)
        except corpus.CorpusError as error:
            print(error, file=sys.stderr)
            failed = True
            continue
        failed |= not verdict.ok
        rows.append(_row(verdict))
    print_table(("pair", "releases", "rule", "found in the buggy one", "silent in the fixed one", ""), rows)
    if rows:
        print(f"{sum(row[-1] == 'ok' for row in rows)} of {len(rows)} as expected")
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
