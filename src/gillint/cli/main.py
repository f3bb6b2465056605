"""The command line: `gillint PATH...` checks; errors are one line; exit codes are the same everywhere."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import click

from gillint.cli.about import explain, facts, rules, show
from gillint.cli.check import INCOMPLETE, MISUSED, check, version
from gillint.cli.services import Services
from gillint.cli.supervise import enter
from gillint.cli.why import why
from gillint.config import did_you_mean
from gillint.errors import GillintError
from gillint.report.escape import visible

INTERRUPTED = 130
OWN_OPTIONS = ("--help", "-h", "--version")

ABOUT = "Finds misuse of CPython's GIL in C and C++ extensions and in the Python code that calls them."
EXAMPLES = (
    ("gillint .", "check everything below the working directory"),
    ("gillint src --select GIL1,GIL2", "two groups of rules only"),
    ("gillint src --output sarif=out.sarif", "print text, and write SARIF to a file"),
    ("gillint explain GIL201", "what a rule finds, why it matters, what is better"),
)
EXIT_CODES = (
    ("0", "clean"),
    ("1", "findings at or above --fail-on"),
    ("2", "wrong usage or settings"),
    ("3", "analysis incomplete under --strict, or an internal error"),
)
SETTINGS = (
    "The options from --select to --target-version, without --format and --output, can also be set in "
    "pyproject.toml: they are the keys of [tool.gillint], without the dashes."
)


class Main(click.Group):
    """A group whose first argument may be a path: then `check` is meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in OWN_OPTIONS):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run and exit, as click does, but with errors of one line."""
        given = list(sys.argv[1:] if args is None else args)
        run = partial(super().main, given, prog_name, complete_var, False, **extra)
        services = extra.get("obj") or Services()
        return services.leave(_guarded(run, given)) if standalone_mode else run()

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.width = 100
        formatter.write_usage("gillint", "[OPTIONS] PATH...")
        formatter.write_usage("gillint", "COMMAND ...", prefix=" " * len("Usage: "))
        formatter.write_paragraph()
        formatter.write_text(ABOUT)
        with formatter.section("Examples"):
            formatter.write_dl(EXAMPLES, col_max=40)
        check.format_options(click.Context(check, ctx, "check"), formatter)
        self.format_commands(ctx, formatter)
        with formatter.section("Exit codes"):
            formatter.write_dl(EXIT_CODES)
        formatter.write_paragraph()
        formatter.write_text(SETTINGS)


@click.group(cls=Main, context_settings={"help_option_names": ["-h", "--help"]})
@version
def cli() -> None:
    """Finds misuse of CPython's GIL."""


for command in (check, explain, rules, facts, show, why):
    cli.add_command(command)


def main() -> NoReturn:
    """The `gillint` script."""
    cli.main(prog_name="gillint", obj=enter(sys.argv[1:]))
    raise AssertionError("click exits")


def _guarded(run: Callable[[], object], args: Sequence[str]) -> int:
    """The exit code of `run`; an error is said in one line."""
    try:
        result = run()
    except (click.Abort, KeyboardInterrupt):
        return _complain("interrupted", INTERRUPTED)
    except click.NoSuchOption as error:
        hint = did_you_mean(error.option_name, error.possibilities or ())
        return _complain(f"error: no such option {error.option_name}{hint}", MISUSED)
    except click.ClickException as error:
        return _complain(f"error: {_one_line(error)}", MISUSED)
    except GillintError as error:
        return _complain(f"error: {error}", MISUSED)
    except Exception as error:
        return _internal(error, args)
    return result if isinstance(result, int) else 0


def _complain(text: str, code: int) -> int:
    """One line on standard error, whatever is in `text`; gives back `code`."""
    encoding = sys.stderr.encoding or "utf-8"
    line = visible(f"gillint: {text}").encode(encoding, "backslashreplace").decode(encoding)
    print(line, file=sys.stderr)
    return code


def _one_line(error: click.ClickException) -> str:
    text = " ".join(error.format_message().split())
    return text[:1].lower() + text[1:].rstrip(".")


def _internal(error: Exception, args: Sequence[str]) -> int:
    import traceback  # nothing else needs it, and it takes a while to import

    if "--debug" in args or os.environ.get("GILLINT_DEBUG"):
        traceback.print_exception(error)
        return INCOMPLETE
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    advice = "run again with GILLINT_DEBUG=1 and report what it prints, with the file that leads to it"
    return _complain(f"internal error: {type(error).__name__}: {error}{place}; {advice}", INCOMPLETE)
