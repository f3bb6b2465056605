"""From everything the checks found to what is shown."""

from collections.abc import Iterable, Sequence

from gillint.config import Config
from gillint.model import Comment, Finding, Problem, RuleInfo, Suppressed
from gillint.triage.fingerprint import fingerprinted
from gillint.triage.own import (
    OWN,
    UNREASONED,
    UNUSED,
    active_rules,
    incomplete_files,
    suppression_findings,
)
from gillint.triage.suppress import Directive, Directives, read_directives

Used = set[tuple[Directive, str]]


def triage(
    findings: Iterable[Finding],
    comments: Iterable[Comment],
    problems: Sequence[Problem],
    config: Config,
    rules: Iterable[RuleInfo],
    also_lost: Iterable[str] = (),
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """What is shown and what a comment hides, both with fingerprints and by path, line, column, rule.

    Left out are rules that are off, findings below the minimal confidence, and the second of two with the
    same rule, place and message. A comment counts as used by a finding of too low a confidence too, so that
    raising it makes no comment unused. Files that lost something add a GIL003, comments GIL001 and GIL002.
    `also_lost` are paths of files that are seen only through others which lost something.
    """
    active = active_rules(rules, config)
    lost_paths = frozenset(problem.path for problem in problems if problem.lost).union(also_lost)
    directives = read_directives(comments)
    found = [finding for finding in findings if finding.rule in active.on]
    found += incomplete_files(problems, active)
    shown, hidden, used = _split(fingerprinted(ordered(found)), directives)
    own = suppression_findings(directives.all, used, lost_paths, active)
    shown_own, hidden_own, _ = _split(fingerprinted(ordered(own)), directives)
    kept = [finding for finding in shown + shown_own if finding.confidence >= config.min_confidence]
    kept_hidden = [each for each in hidden + hidden_own if each.finding.confidence >= config.min_confidence]
    return (
        tuple(sorted(kept, key=_order)),
        tuple(sorted(kept_hidden, key=lambda suppressed: _order(suppressed.finding))),
    )


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """By path, line, column, rule and message; of two alike in these, the surer and worse one is kept."""
    best: dict[tuple[object, ...], Finding] = {}
    for finding in sorted(findings, key=lambda each: (_order(each), -each.confidence, -each.severity)):
        best.setdefault(_order(finding), finding)
    return list(best.values())


def _split(
    findings: Iterable[Finding], directives: Directives
) -> tuple[list[Finding], list[Suppressed], Used]:
    shown: list[Finding] = []
    hidden: list[Suppressed] = []
    used: Used = set()
    for finding in findings:
        hits = [(each, code) for each in directives.covering(finding) for code in _hiding(each, finding)]
        used.update(hits)
        if hits:
            directive = hits[0][0]
            hidden.append(Suppressed(finding, directive.reason, directive.where))
        else:
            shown.append(finding)
    return shown, hidden, used


def _hiding(directive: Directive, finding: Finding) -> Iterable[str]:
    """A finding about a suppression comment is hidden only by one that names gillint's own rules."""
    if directive.broken:
        return ()
    codes = directive.hides(finding)
    if finding.rule in (UNUSED, UNREASONED):
        return tuple(code for code in codes if code.startswith(OWN))
    return codes


def _order(finding: Finding) -> tuple[object, ...]:
    path, span = finding.where
    return path, span.line, span.column, finding.rule, finding.message
