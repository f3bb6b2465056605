"""`gillint PATH...`: the check itself."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import click

from gillint import __version__
from gillint.cli import terminal
from gillint.cli.progress import progress_bar
from gillint.cli.services import Services
from gillint.config import Config, did_you_mean, load_config
from gillint.errors import ConfigError
from gillint.model import Report
from gillint.report.base import FORMATS, FileLines, Options, reporter

CLEAN, FOUND, MISUSED, INCOMPLETE = 0, 1, 2, 3
KEYS = (  # options that are keys of [tool.gillint] too
    "select",
    "extend_select",
    "ignore",
    "exclude",
    "min_confidence",
    "fail_on",
    "strict",
    "compile_commands",
    "configurations",
    "headers",
    "target_version",
    "generated",
)
_FORMATS = ", ".join(FORMATS).replace("text", "text (default)")
LISTS = frozenset(["select", "extend_select", "ignore", "configurations"])
version = click.version_option(__version__, message="gillint %(version)s")


@click.command(short_help="Check files and folders; the default command.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--select", multiple=True, metavar="IDS", help="Only these rules: ids or prefixes, by commas.")
@click.option("--extend-select", multiple=True, metavar="IDS", help="These rules as well.")
@click.option("--ignore", multiple=True, metavar="IDS", help="Not these rules; the longer prefix decides.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out files, relative to the root.")
@click.option("--min-confidence", metavar="LEVEL", help="Findings to show: low, medium (default) or high.")
@click.option("--fail-on", metavar="LEVEL", help="Exit with 1 on: note, warning (default), error; or never.")
@click.option("--strict", is_flag=True, help="Exit with 3 if anything could not be analysed.")
@click.option("--format", "format_", default="text", metavar="FORMAT", help=f"What to print: {_FORMATS}.")
@click.option("--output", "outputs", multiple=True, metavar="FORMAT=FILE", help="Write to a file as well.")
@click.option("-p", "--compile-commands", metavar="FILE", help="compile_commands.json, or its folder.")
@click.option("--configurations", multiple=True, metavar="NAMES", help="Read files in these too; or host.")
@click.option("--headers", metavar="WHICH", help="The machine's (real), gillint's (bundled), or auto: both.")
@click.option("--target-version", metavar="3.X", help='Python to check for; "3.13t": without a GIL.')
@click.option("--generated", is_flag=True, help="Report on generated C too (Cython, SWIG, ...).")
@click.option("--config", "file", type=click.Path(path_type=Path), metavar="FILE", help="TOML file to use.")
@click.option("--isolated", is_flag=True, help="Read no settings from files.")
@click.option("--color", default="auto", metavar="WHEN", help="Colour text: auto (default), always or never.")
@click.option("-q", "--quiet", is_flag=True, help="No summary and no progress bar.")
@click.option("--debug", is_flag=True, help="Show the traceback of an internal error.")
@version
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[Path, ...], **options: Any) -> None:
    """Check C, C++ and Python sources in PATH... (files and folders, mixed)."""
    services = ctx.ensure_object(Services)
    check_paths(paths)
    outputs = read_outputs(options["outputs"])
    choose("--format", options["format_"], FORMATS)
    choose("--color", options["color"], ("auto", "always", "never"))
    rules = services.rules()
    names = {rule.code: rule.name for rule in rules}
    config = load_config(
        paths, names, overrides=overrides(options), file=options["file"], isolated=options["isolated"]
    )
    with progress_bar(wanted=not options["quiet"]) as progress:
        report = services.lint(list(paths), config, progress)
    plain = Options(
        __version__, exit_code(report, config), quiet=options["quiet"], lines=FileLines(config.root)
    )
    needs_pages = "sarif" in {options["format_"], *(name for name, _ in outputs)}
    pages = services.pages(rules) if needs_pages else {}
    plain = plain._replace(homepage=homepage()) if needs_pages else plain
    for name, target in outputs:
        terminal.write(target, reporter(name)(report, rules, pages, plain))
    shown = plain._replace(color=terminal.wants_color(options["color"]), width=terminal.width())
    terminal.emit(reporter(options["format_"])(report, rules, pages, shown))
    ctx.exit(plain.exit_code)


def homepage() -> str:
    """The web address that the installed package declares as its own; empty if it declares none."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        declared: list[str] = metadata("gillint").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    addresses = dict(line.split(", ", 1) for line in declared if ", " in line)
    return addresses.get("Homepage", "")


def exit_code(report: Report, config: Config) -> int:
    """0 clean, 1 findings at or above `fail-on`, 3 something was not analysed and the run is strict."""
    if config.strict and any(problem.lost for problem in report.problems):
        return INCOMPLETE
    if config.fail_on is not None and any(each.severity >= config.fail_on for each in report.findings):
        return FOUND
    return CLEAN


def overrides(options: dict[str, Any]) -> dict[str, object]:
    """The options that were given, under the keys of `[tool.gillint]`."""
    given: dict[str, object] = {}
    for name in KEYS:
        value = options[name]
        if name in LISTS:
            value = [item.strip() for text in value for item in text.split(",") if item.strip()]
        if value or (value == "" and name not in LISTS):
            given[name.replace("_", "-")] = value
    return given


def read_outputs(texts: Sequence[str]) -> list[tuple[str, Path]]:
    """(format, file) of each FORMAT=FILE; raises ConfigError for what cannot be one."""
    outputs = []
    for text in texts:
        name, equals, file = text.partition("=")
        if not equals or not file:
            raise ConfigError(f'--output must be FORMAT=FILE, such as "sarif=gillint.sarif", not "{text}"')
        choose("--output", name, FORMATS)
        terminal.check_writable(Path(file))
        outputs.append((name, Path(file)))
    return outputs


def choose(option: str, value: str, choices: Collection[str]) -> None:
    """Raise ConfigError if `value` is none of `choices`."""
    if value not in choices:
        hint = did_you_mean(value, choices) or f" (it can be {', '.join(choices)})"
        raise ConfigError(f'{option}: unknown value "{value}"{hint}')


def check_paths(paths: Sequence[Path]) -> None:
    """Raise ConfigError for no path at all, or one that does not exist."""
    if not paths:
        raise ConfigError("give a file or folder to check, for example: gillint .")
    for path in paths:
        if not path.exists():
            raise ConfigError(f"{path}: no such file or folder{_near(path)}")


def _near(path: Path) -> str:
    from gillint.cli.main import cli

    try:
        siblings = [str(each) if path.parent.name else each.name for each in path.parent.iterdir()]
    except OSError:
        siblings = []
    hint = did_you_mean(str(path), siblings)
    command = did_you_mean(str(path), cli.commands)
    return hint or command.replace("did you mean", "did you mean the command")
