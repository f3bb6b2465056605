"""`gillint explain`, `rules`, `facts` and `show`: what gillint knows, and how it sees a function."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from gillint.cli import terminal
from gillint.cli.services import Services
from gillint.config import Config, did_you_mean, load_config, suggest_code
from gillint.errors import ConfigError

PAGE_WIDTH = 100  # cells: prose is hard to read in wider lines


@click.command(short_help="Show the page of a rule.")
@click.argument("rule", metavar="RULE")
@click.pass_context
def explain(ctx: click.Context, /, rule: str) -> None:
    """Show the page of RULE, an id (GIL101) or a name (capi-call-without-gil)."""
    services = ctx.ensure_object(Services)
    names = {each.code: each.name for each in services.rules()}
    code = next((code for code, name in names.items() if rule.upper() == code or rule.lower() == name), None)
    if code is None:
        raise ConfigError(f'there is no rule "{rule}"{suggest_code(rule, names)}')
    page = services.page(code)
    if sys.stdout.isatty():
        from gillint.report.text import render_markdown

        width = min(terminal.width() or PAGE_WIDTH, PAGE_WIDTH)
        page = render_markdown(page, width, terminal.wants_color("auto"))
    terminal.emit(page)


@click.command(short_help="List the rules.")
@click.pass_context
def rules(ctx: click.Context) -> None:
    """List every rule: id, name, level, whether it is on by default, and since which version it exists."""
    rows = [
        (each.code, each.name, each.severity.name.lower(), "on" if each.default else "off", each.since)
        for each in ctx.ensure_object(Services).rules()
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(5)]
    lines = ("  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)) for row in rows)
    terminal.emit("".join(f"{line.rstrip()}\n" for line in lines))


@click.command(short_help="Show what is known of a C or Python name.")
@click.argument("name")
@click.pass_context
def facts(ctx: click.Context, /, name: str) -> None:
    """Show what is known of NAME (zlib.compress, PyList_New, recv), and on what evidence.

    What the project in the working directory states itself is among it.
    """
    services = ctx.ensure_object(Services)
    answer = services.knowledge(settings(services, [Path()])).search(name)
    if not answer.exact:
        names = [f'"{each}"' for each in answer.similar]
        hint = f"; did you mean {' or '.join(names)}?" if names else ""
        raise ConfigError(f'nothing is known of "{name}"{hint}')
    terminal.emit("\n".join("".join(f"{line}\n" for line in _fact(fact)) for fact in answer.exact))


def _fact(fact: Any) -> Iterator[str]:
    """The filled fields of a fact, a line each, and its evidence."""
    yield f"{fact.name} ({_spaced(type(fact).__name__)})"
    for name, value in fact._asdict().items():
        if name not in ("name", "evidence") and value not in (None, "", (), False):
            shown = ", ".join(map(str, value)) if isinstance(value, tuple) else value
            yield f"  {name.replace('_', ' ')}: {'yes' if value is True else shown}"
    for item in fact.evidence:
        version = f" ({item.version})" if item.version else ""
        yield f"  evidence, {item.kind}: {item.ref}{version}"


def _spaced(name: str) -> str:
    """ "PythonCallable" -> "Python callable"; a name of capitals stays."""
    known = {"CApi": "C API", "NativeCost": "native function", "CallbackApi": "callback API"}
    parts = "".join(f" {char}" if char.isupper() else char for char in name).split()
    return known.get(name, " ".join([parts[0], *(part.lower() for part in parts[1:])]))


@click.command(short_help="Show a function's control flow and the GIL's state in it.")
@click.argument("where", metavar="FILE:FUNCTION")
@click.option("-p", "--compile-commands", metavar="FILE", help="compile_commands.json, or its folder.")
@click.pass_context
def show(ctx: click.Context, /, where: str, compile_commands: str | None) -> None:
    """Show the control-flow graph of FILE:FUNCTION with the state of the GIL before every operation."""
    services = ctx.ensure_object(Services)
    name, function = place(where, "FILE:FUNCTION", "src/module.c:compress")
    file = existing(name)
    text = services.show(file, function, settings(services, [file], compile_commands))
    terminal.emit(text if text.endswith("\n") else f"{text}\n")


def settings(services: Services, paths: list[Path], compile_commands: str | None = None) -> Config:
    """The settings of the project that the paths are in."""
    known = {rule.code: rule.name for rule in services.rules()}
    given: dict[str, object] = {"compile-commands": compile_commands} if compile_commands else {}
    return load_config(paths, known, overrides=given)


def place(where: str, form: str, example: str) -> tuple[str, str]:
    """The two halves of FILE:SOMETHING."""
    name, colon, rest = where.partition(":")
    if not colon or not rest:
        raise ConfigError(f'give {form}, such as "{example}", not "{where}"')
    return name, rest


def existing(name: str) -> Path:
    """The path of a file that is there."""
    file = Path(name)
    if not file.is_file():
        siblings = [str(each) for each in file.parent.iterdir()] if file.parent.is_dir() else []
        raise ConfigError(f"{file}: no such file{did_you_mean(name, siblings)}")
    return file
