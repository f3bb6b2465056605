"""A finding that rests on what the project states itself says so, and shows the line."""

import re
from collections.abc import Iterable, Iterator

from gillint.knowledge.base import Knowledge
from gillint.model import Finding, Note

_NAME = re.compile(r"`([^`]+)`")


def say_who_states(findings: Iterable[Finding], know: Knowledge) -> Iterable[Finding]:
    """The findings, with a note for each name in them that the project states something of."""
    return [_noted(finding, know) for finding in findings] if know.states_any else findings


def _noted(finding: Finding, know: Knowledge) -> Finding:
    notes = tuple(_notes(finding, know))
    return finding._replace(notes=(*finding.notes, *notes)) if notes else finding


def _notes(finding: Finding, know: Knowledge) -> Iterator[Note]:
    texts = [finding.message, *(note.message for note in finding.notes)]
    for name in dict.fromkeys(name for text in texts for name in _NAME.findall(text)):
        where = know.stated_at(name)
        if where is not None:
            yield Note(f"what `{name}` does is stated here, by the project itself", where)
