"""For people: each finding with its source line, the path that led there, and the advice."""

from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.markdown import Markdown
from rich.text import Text

from gillint.model import Finding, Location, Report, RuleInfo, Severity
from gillint.report.base import LineReader, Options, Pages
from gillint.report.escape import visible

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
TAB = "    "
EXCERPT_WIDTH = 120  # cells, where lines may have any length
MINIMAL_WIDTH = 40


def render(report: Report, rules: Sequence[RuleInfo], pages: Pages, options: Options) -> str:
    """All findings and, unless `quiet`, a closing summary; without colour it is plain text."""
    names = {rule.code: rule.name for rule in rules}
    width = None if options.width is None else max(options.width, MINIMAL_WIDTH)
    lines: list[Text] = []
    for finding in report.findings:
        lines += [*_finding(finding, names.get(finding.rule, ""), options.lines, width), Text()]
    if not options.quiet:
        lines += wrapped(_summary(report), width)
    return printed(lines, options.color)


def render_markdown(markdown: str, width: int, color: bool) -> str:
    """A page as a terminal shows it."""
    safe = "\n".join(visible(line.replace("\t", TAB)) for line in markdown.split("\n"))
    return printed([Markdown(safe, code_theme="ansi_dark")], color, width)


def printed(parts: Sequence[Text | Markdown], color: bool, width: int | None = None) -> str:
    """The parts one below the other; the environment has no say."""
    target = StringIO()
    console = Console(
        file=target,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        width=width or 10_000,
        _environ={},
    )
    for part in parts:
        console.print(part, soft_wrap=width is None, highlight=False, markup=False, emoji=False)
    return "\n".join(line.rstrip() for line in target.getvalue().split("\n"))


def wrapped(text: Text, width: int | None, indent: int = 0) -> list[Text]:
    """`text` in lines of at most `width` cells, all but the first indented."""
    if width is None or cell_len(text.plain) <= width:
        return [text]
    lines = text.wrap(Console(width=width, _environ={}), width - indent)
    return [lines[0], *(Text(" " * indent) + line for line in lines[1:])]


def _finding(finding: Finding, name: str, read: LineReader, width: int | None) -> Iterator[Text]:
    gutter = len(str(max([finding.where.line, *(note.where.line for note in finding.notes)])))
    style = STYLES[finding.severity]
    head = Text.assemble(
        (f"{visible(str(finding.where))}: ", "bold"),
        (f"{finding.severity.name.lower()}[{finding.rule}]", style),
        f" {visible(finding.text)}",
        (f" ({name})" if name else "", "dim"),
    )
    yield from wrapped(head, width, 2)
    yield from _excerpt(finding.where, read, width, gutter, style)
    for number, note in enumerate(finding.notes, 1):
        step = Text.assemble(
            f"  {number}. ", (f"{visible(str(note.where))}: ", "bold"), visible(note.message)
        )
        yield from wrapped(step, width, 5)
        yield from _excerpt(note.where, read, width, gutter, "cyan")
    for number, line in enumerate(finding.advice.splitlines()):
        start = ("  help: ", "bold green") if number == 0 else ("        ", "")
        yield from wrapped(Text.assemble(start, visible(line)), width, 8)


def _excerpt(where: Location, read: LineReader, width: int | None, gutter: int, style: str) -> Iterator[Text]:
    line = read(where.path, where.line)
    if line is None or not line.strip():
        return
    margin = gutter + 6
    shown, before, marked = cut(line, where, (width or EXCERPT_WIDTH) - margin)
    yield Text.assemble((f"   {where.line:>{gutter}} | ", "blue"), shown)
    yield Text.assemble((f"   {'':>{gutter}} | ", "blue"), " " * before, ("^" * marked, style))


def cut(line: str, where: Location, width: int) -> tuple[str, int, int]:
    """The part of a source line to show in `width` cells, the cells before its mark, and the marked ones.

    However long the line is, only some `width` characters of it are looked at.
    """
    span = where.span
    start = max(0, min(span.column - 1, len(line)))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    first = 0
    if start > width or cell_len(_displayed(line[:start])) > 2 * width // 3:
        first = max(0, start - width // 3)
        while cell_len(_displayed(line[first:start])) > width // 2:
            first += 1
    cells = 1 if first else 0
    shown, before, marked = "…" * cells, 0, 0
    for position in range(first, min(len(line), first + 4 * width)):
        if position == start:
            before = cells
        part = _displayed(line[position])
        if cells + cell_len(part) > width - 1:
            return shown + "…", before, max(1, marked)
        shown += part
        cells += cell_len(part)
        marked += cell_len(part) if start <= position < end else 0
    return shown.rstrip(), before if start < len(line) else cells, max(1, marked)


def _displayed(text: str) -> str:
    return visible(text.replace("\t", TAB))


def _summary(report: Report) -> Text:
    stats = report.statistics
    if not (report.findings or report.problems or stats.native_files or stats.python_files):
        return Text("Nothing to check: no C, C++ or Python file was found.", "bold yellow")
    counts = Counter(finding.severity for finding in report.findings)
    found = [_counted(counts[severity], severity.name.lower()) for severity in reversed(Severity)]
    files = len({finding.where.path for finding in report.findings})
    said = f"Found {_listed([each for each in found if each])} in {_counted(files, 'file')}"
    said = said if report.findings else "No findings"
    hidden = f"; {len(report.suppressed)} suppressed" if report.suppressed else ""
    sources = f"{stats.native_files} C/C++ and {stats.python_files} Python files"
    functions = f"{stats.functions} function{'' if stats.functions == 1 else 's'}"
    guessed = f", {_counted(stats.guessed_calls, 'call')} of functions no header declares"
    guessed = guessed if stats.guessed_calls else ""
    lines = f" ({_counted(stats.lost_lines, 'line')} lost)" if stats.lost_lines else ""
    lost = len({problem.path for problem in report.problems if problem.lost})
    missing = f" {_counted(lost, 'file')} could not be read in full{lines}." if lost else ""
    style = STYLES[max(counts)] if counts else "bold green"
    return Text.assemble(
        (f"{said}{hidden}.", style),
        f" Read {sources}, {functions}{guessed}.",
        (missing, "bold yellow" if lost else ""),
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def _listed(items: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))
