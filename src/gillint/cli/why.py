"""`gillint why`: the state of the GIL at a line, and how it comes about."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gillint.cli import terminal
from gillint.cli.about import existing, place, settings
from gillint.cli.services import Services
from gillint.errors import ConfigError

if TYPE_CHECKING:
    from gillint.flow.why import Answer

_STATES = {
    "held": "the GIL is held",
    "released": "the GIL is released",
    "unknown": "the state of the GIL is unknown",
}


@click.command(short_help="Show the GIL's state at a line, and the path that causes it.")
@click.argument("where", metavar="FILE:LINE")
@click.argument("others", metavar="[PATH]...", nargs=-1)
@click.option("-p", "--compile-commands", metavar="FILE", help="compile_commands.json, or its folder.")
@click.pass_context
def why(ctx: click.Context, /, where: str, others: tuple[str, ...], compile_commands: str | None) -> None:
    """Show whether the GIL is held at FILE:LINE, and the shortest path that leads there in that state.

    Callers are looked for in FILE and in PATHs.
    """
    services = ctx.ensure_object(Services)
    name, number = place(where, "FILE:LINE", "src/module.c:120")
    if not number.isdecimal() or not int(number):
        raise ConfigError(f'give FILE:LINE, such as "src/module.c:120", not "{where}"')
    file = existing(name)
    paths = [Path(other) for other in others]
    config = settings(services, [file, *paths], compile_commands)
    found = services.why(file, int(number), paths, config)
    if not found:
        raise ConfigError(f"{name}:{number} is in no function that gillint read")
    terminal.emit("\n".join("".join(f"{line}\n" for line in _answer(each, int(number))) for each in found))


def _answer(answer: "Answer", asked: int) -> Iterator[str]:
    where = answer.where
    line = where.span.line
    yield f"{where.path}:{line}: {answer.operation} in `{answer.function}`"
    if line != asked:
        yield f"  (nothing happens at line {asked} that concerns the GIL; this is what comes next)"
    if answer.guessed:
        yield "  (nobody is seen to call the function: it is taken to be entered with the GIL held)"
    if not answer.ways:
        yield "  no path leads here"
    for way in answer.ways:
        yield f"  {_STATES[way.state]} {'here' if len(answer.ways) == 1 else 'on a path'}:"
        for step, note in enumerate(way.path, 1):
            yield f"    {step}. {note.where.path}:{note.where.span.line}: {note.message}"
        if not way.path:
            yield "    nothing on the way changes it"
