"""The findings about gillint's own run: unused (GIL001) and unreasoned (GIL002) suppressions, files that
were not analysed in full (GIL003)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gillint.config import Config, is_known_prefix, selects, suggest_code
from gillint.model import Finding, Location, Problem, RuleInfo, Span
from gillint.triage.suppress import Directive

UNUSED, UNREASONED, INCOMPLETE = "GIL001", "GIL002", "GIL003"
OWN = "GIL0"
SHOWN_CAUSES = 3
SHOWN_FILES = 6


class Rules(NamedTuple):
    """The rules by id, and which of them are on in this run."""

    by_code: Mapping[str, RuleInfo]
    on: frozenset[str]

    @property
    def names(self) -> dict[str, str]:
        return {code: rule.name for code, rule in self.by_code.items()}

    def ran(self, prefix: str) -> bool:
        """Whether every rule under `prefix` ran that would run without configuration, and one at least."""
        covered = [rule for code, rule in self.by_code.items() if code.startswith(prefix)]
        wanted = [rule for rule in covered if rule.default and rule.code not in (UNUSED, UNREASONED)]
        return any(rule.code in self.on for rule in covered) and all(rule.code in self.on for rule in wanted)

    def finding(self, code: str, message: str, where: Location, advice: str) -> Finding:
        rule = self.by_code[code]
        return Finding(code, message, where, rule.severity, rule.confidence, advice=advice)


def active_rules(rules: Iterable[RuleInfo], config: Config) -> Rules:
    """The rules with those that `config` turns on; `require-reason` turns GIL002 on."""
    by_code = {rule.code: rule for rule in rules}
    on = (
        code
        for code, rule in by_code.items()
        if selects(config, code, rule.default or (code == UNREASONED and config.require_reason))
    )
    return Rules(by_code, frozenset(on))


def incomplete_files(problems: Sequence[Problem], rules: Rules) -> Iterator[Finding]:
    """One GIL003 for headers that several files miss, one for each file of which something else was lost."""
    if INCOMPLETE not in rules.on:
        return
    lost = [problem for problem in problems if problem.lost]
    shared = _missed_together(lost)
    for paths, headers in shared.items():
        remedy = next(each.remedy for each in lost if headers[0] in each.missing)
        yield _without_headers(headers, paths, remedy, rules)
    said = {header for headers in shared.values() for header in headers}
    by_path: dict[str, list[Problem]] = {}
    for problem in lost:
        if not problem.missing or not said.issuperset(problem.missing):
            by_path.setdefault(problem.path, []).append(problem)
    for path, others in by_path.items():
        yield _incomplete_file(path, others, rules)


def _incomplete_file(path: str, lost: list[Problem], rules: Rules) -> Finding:
    where = next((each.where for each in lost if each.where), _top(path))
    causes = list(dict.fromkeys(each.text.rstrip(".") for each in lost))
    more = f" (and {len(causes) - SHOWN_CAUSES} more)" if len(causes) > SHOWN_CAUSES else ""
    message = f"not analysed in full: {'; '.join(causes[:SHOWN_CAUSES])}{more}"
    remedies = dict.fromkeys(each.remedy for each in lost if each.remedy)
    return rules.finding(INCOMPLETE, message, where, "; ".join(remedies))


def _missed_together(lost: Iterable[Problem]) -> dict[tuple[str, ...], list[str]]:
    """The headers that more than one file misses, by the files that do: one remedy for all of them."""
    files: dict[str, dict[str, None]] = {}
    for problem in lost:
        for header in problem.missing:
            files.setdefault(header, {})[problem.path] = None
    together: dict[tuple[str, ...], list[str]] = {}
    for header, paths in files.items():
        if len(paths) > 1:
            together.setdefault(tuple(paths), []).append(header)
    return together


def _without_headers(headers: list[str], paths: tuple[str, ...], remedy: str, rules: Rules) -> Finding:
    """One GIL003 for all files that miss the same headers; it stands in the first and names a few."""
    names = ", ".join(f"`{header}`" for header in headers)
    message = f"cannot find {names}: {len(paths)} files not analysed in full"
    more = f" and {len(paths) - SHOWN_FILES} more" if len(paths) > SHOWN_FILES else ""
    advice = f"{remedy}, for {', '.join(paths[:SHOWN_FILES])}{more}"
    return rules.finding(INCOMPLETE, message, _top(paths[0]), advice)


def _top(path: str) -> Location:
    return Location(path, Span(1, 1, 1, 1))


def suppression_findings(
    directives: Sequence[Directive],
    used: Collection[tuple[Directive, str]],
    lost_paths: Collection[str],
    rules: Rules,
) -> Iterator[Finding]:
    """GIL001 and GIL002 for `directives`; `used` holds each with the codes that hid something.

    A suppression is not called unused when its file was not analysed in full, or when not all rules it
    may have been written for ran.
    """
    for directive in directives:
        if UNUSED in rules.on:
            yield from _unused(directive, used, directive.where.path in lost_paths, rules)
        if UNREASONED in rules.on and not directive.broken and not any(map(str.isalnum, directive.reason)):
            message = "this suppression gives no reason"
            yield rules.finding(UNREASONED, message, directive.where, "say after it why it is right")


def _unused(
    directive: Directive, used: Collection[tuple[Directive, str]], lost: bool, rules: Rules
) -> Iterator[Finding]:
    if directive.broken:
        message = f"malformed suppression: {directive.broken}"
        yield rules.finding(UNUSED, message, directive.where, "")
        return
    for code in directive.codes:
        if not is_known_prefix(code, rules.by_code):
            message = (
                f"malformed suppression: no rule id starts with {code!r}{suggest_code(code, rules.names)}"
            )
            yield rules.finding(UNUSED, message, directive.where, "")
    idle = [code for code in directive.codes or ("",) if (directive, code) not in used]
    idle = [code for code in idle if rules.ran(code) and not code.startswith((UNUSED, UNREASONED))]
    if idle and not lost:
        names = " or ".join(idle)
        place = "in this file" if directive.whole_file else "here"
        message = f"unused suppression: there is no {f'{names} ' if names else ''}finding {place}"
        partly = len(idle) < len(directive.codes)
        yield rules.finding(UNUSED, message, directive.where, f"take {names} out" if partly else "remove it")
