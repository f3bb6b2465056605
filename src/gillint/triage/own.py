"""The findings about gillint's own run: unused (GIL001) and unreasoned (GIL002) suppressions, files that
were not analysed in full (GIL003)."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gillint.config import Config, is_known_prefix, selects, suggest_code
from gillint.model import Finding, Location, Problem, RuleInfo, Span
from gillint.triage.suppress import Directive

UNUSED, UNREASONED, INCOMPLETE = "GIL001", "GIL002", "GIL003"
OWN = "GIL0"
SHOWN_CAUSES = 3
SHOWN_NAMES = 6


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
    """One GIL003 for another system's files, one for a header that several files miss, one for each file of
    which something else was lost."""
    if INCOMPLETE not in rules.on:
        return
    lost = [problem for problem in problems if problem.lost]
    systems = dict.fromkeys(problem.system for problem in lost if problem.system)
    elsewhere = [[problem for problem in lost if problem.system == system] for system in systems]
    for group in elsewhere:
        yield _of_another_system(group, rules)
    together = _missed_together([problem for problem in lost if not problem.system])
    for group in together:
        yield _without_a_header(group, rules)
    said = {id(problem) for group in (*elsewhere, *together) for problem in group}
    by_path: dict[str, list[Problem]] = {}
    for problem in lost:
        if id(problem) not in said:
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


def _missed_together(lost: Iterable[Problem]) -> list[list[Problem]]:
    """The files that miss a header of which others miss it too: each is put to the header that most miss."""
    left = [problem for problem in lost if problem.missing]
    found: list[list[Problem]] = []
    while left:
        header, count = Counter(name for each in left for name in each.missing).most_common(1)[0]
        if count == 1:
            break
        found.append([each for each in left if header in each.missing])
        left = [each for each in left if header not in each.missing]
    return found


def _without_a_header(group: list[Problem], rules: Rules) -> Finding:
    """The GIL003 of files that miss the same header: it stands in the first and names a few others, and what
    else they miss."""
    missed = Counter(name for problem in group for name in problem.missing)
    by_all = [name for name, count in missed.items() if count == len(group)]
    by_some = [name for name in missed if name not in by_all]
    message = f"cannot find {_quoted(by_all)}: {_count(group)}"
    files = _few([problem.path for problem in group])
    also = f"; some of them also miss {_quoted(by_some)}" if by_some else ""
    worst = max(group, key=lambda problem: problem.lines)
    return rules.finding(INCOMPLETE, message, _top(group[0].path), f"{worst.remedy} ({files}){also}")


def _of_another_system(group: list[Problem], rules: Rules) -> Finding:
    """The GIL003 of files for a system whose headers cannot be had here."""
    files = _few([problem.path for problem in group])
    names = _quoted(list(dict.fromkeys(name for problem in group for name in problem.missing)))
    which = f" ({names})" if names else ""
    message = f"headers of {group[0].system} are not here{which}: {_count(group)}"
    return rules.finding(INCOMPLETE, message, _top(group[0].path), f"{group[0].remedy} ({files})")


def _count(group: list[Problem]) -> str:
    """How many files, and what was lost of them."""
    files = f"{len(group)} file{'' if len(group) == 1 else 's'} "
    lines = sum(problem.lines for problem in group)
    if not lines:
        return files + "read with guesses for what they declare"
    return files + f"not analysed in full, {lines} line{'' if lines == 1 else 's'} lost"


def _quoted(names: Sequence[str]) -> str:
    return _few([f"`{name}`" for name in names])


def _few(names: Sequence[str]) -> str:
    """The first names of a list, and how many more there are."""
    more = f" and {len(names) - SHOWN_NAMES} more" if len(names) > SHOWN_NAMES else ""
    return ", ".join(names[:SHOWN_NAMES]) + more


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
