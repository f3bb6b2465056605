"""What could not be read of a translation unit, as the report says it."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from gillint.model import Completeness, Location, Problem, Span
from gillint.native.parse import Diagnostic


def diagnosed(
    path: str, errors: Sequence[Diagnostic], completeness: Completeness, before: Sequence[Diagnostic]
) -> Iterator[Problem]:
    """One problem for the headers that are missing, one for what else does not parse or is guessed.

    `errors` are clang's, with `path` for places in the file itself; `before` those that guessing has mended.
    """
    missing, guesses = completeness.missing_headers, completeness.guessed_names
    others = [error for error in errors if not error.missing_header]
    if missing:
        listed = ", ".join(f"`{name}`" for name in missing[:6]) + (", ..." if len(missing) > 6 else "")
        guessed = f"; {_count(guesses, 'name')} guessed" if guesses else ""
        left = f"; {_count(completeness.lost_lines, 'line')} lost" if others else ""
        yield Problem(
            path,
            "parse",
            f"cannot find {listed}{guessed}{left}",
            remedy="install the headers, or pass --compile-commands",
            missing=missing,
        )
    elif others or before:
        yield _first_error(path, others or before)


def _first_error(path: str, errors: Sequence[Diagnostic]) -> Problem:
    first = errors[0]
    its = first.path or path
    where = Location(path, Span(first.line, 1, first.line, 2)) if its == path else None
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    return Problem(
        path,
        "parse",
        f"{PurePath(its).name}:{first.line}: {first.text}{more}",
        where,
        remedy="pass --compile-commands if the build uses other flags",
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
