"""The rounds: parse, read what is missing, declare it, parse again."""

from pathlib import Path

from gillint.knowledge.base import Knowledge
from gillint.native.heal.complaints import LIMIT, read_complaints
from gillint.native.heal.declarations import render
from gillint.native.heal.guesses import Guesses, is_ours
from gillint.native.heal.rules import learn

ROUNDS = 8
"""Parses of one file at most; what is still missing then is lost."""


class Healing:
    """The header of guesses of one file, written to `header` and given to the parser with `arguments`."""

    def __init__(self, header: Path, know: Knowledge | None = None, *, cplusplus: bool) -> None:
        self.header = header
        self._guesses = Guesses(cplusplus, know)
        self._rounds = 0

    @property
    def arguments(self) -> tuple[str, ...]:
        """Compile arguments of the next parse; none before the first round."""
        return ("-Wundef", "-include", str(self.header)) if self._rounds else ()

    @property
    def names(self) -> int:
        """How many names of the sources are declared by guess."""
        guesses = self._guesses
        types = {t.name for t in guesses.types.values() if t.is_named or t.tag}
        macros = {name.partition("(")[0] for name in guesses.macros}
        return len({name for name in types | macros | guesses.globals.keys() if not is_ours(name)})

    def improve(self, unit: int) -> bool:
        """Learn from the complaints about a translation unit; whether another parse is worth it."""
        if self._rounds == ROUNDS:
            return False
        complaints = list(read_complaints(unit))
        if len(complaints) >= LIMIT and not self._rounds:
            return False
        self._guesses.changed = not self._rounds  # the first parse has not asked for undefined macros
        learn(self._guesses, complaints)
        if not self._guesses.changed:
            return False
        self._rounds += 1
        self.header.write_text(render(self._guesses), encoding="utf-8")
        return True
