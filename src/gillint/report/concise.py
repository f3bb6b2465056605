"""One line per finding, for editors and grep: `path:line:col: GIL201 error message`."""

from collections.abc import Sequence

from gillint.model import Report, RuleInfo
from gillint.report.base import Options, Pages
from gillint.report.escape import visible


def render(report: Report, rules: Sequence[RuleInfo], pages: Pages, options: Options) -> str:
    """Nothing at all when there are no findings."""
    return "".join(
        f"{visible(str(each.where))}: {each.rule} {each.severity.name.lower()} {visible(each.text)}\n"
        for each in report.findings
    )
