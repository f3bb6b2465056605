"""The @check decorator and the registry of rules.

A check is a function from one subject (SolvedFunction, PythonProgram or Program, told by the annotation of
its first parameter) to findings. It has no AST, no I/O, no state and no suppression logic.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, NamedTuple

from gillint.model import Confidence, Finding, Severity

CheckFunction = Callable[..., Iterable[Finding]]


class Rule(NamedTuple):
    """The metadata of a rule; its prose lives in rules/pages/<code>.md.

    `severity` is the highest a finding of the rule may have, `confidence` the usual one. `subject` names
    the type of what the check looks at; it is empty for rules that the pipeline itself reports.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    since: str
    default: bool = True
    subject: str = ""
    run: CheckFunction | None = None


_RULES: dict[str, Rule] = {}


def check(
    code: str,
    name: str,
    severity: Severity,
    confidence: Confidence,
    *,
    since: str,
    default: bool = True,
) -> Callable[[CheckFunction], CheckFunction]:
    """Register the decorated function as the check of rule `code`.

    Raises ValueError when the code is taken.
    """

    def register(run: CheckFunction) -> CheckFunction:
        declare(Rule(code, name, severity, confidence, since, default, _subject(run), run))
        return run

    return register


def declare(rule: Rule) -> None:
    """Add a rule to the registry; raises ValueError when its code is taken."""
    if rule.code in _RULES:
        raise ValueError(f"{rule.code} is declared twice")
    _RULES[rule.code] = rule


def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code; imports the check modules on first use."""
    import gillint.checks as package

    for module in walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)
    return tuple(_RULES[code] for code in sorted(_RULES))


def rules_for(subject: type[Any], rules: Iterable[Rule]) -> Iterator[Rule]:
    """Those of `rules` whose check looks at `subject`."""
    return (rule for rule in rules if rule.subject == subject.__name__)


def _subject(run: CheckFunction) -> str:
    first = next(iter(inspect.signature(run).parameters.values()))
    annotation = first.annotation
    return annotation if isinstance(annotation, str) else str(annotation.__name__)
