"""What every layer speaks of: places in files, findings, problems, and the report they add up to."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple, Protocol


class Severity(IntEnum):
    """How bad a finding is if it is true."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


class Confidence(IntEnum):
    """How sure gillint is that a finding is true."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class RuleInfo(Protocol):
    """What triage and the reporters need of a rule (`checks.base.Rule` has it)."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def confidence(self) -> Confidence: ...
    @property
    def since(self) -> str: ...
    @property
    def default(self) -> bool: ...


class Span(NamedTuple):
    """A half-open stretch of text; lines and columns are 1-based, columns count code points."""

    line: int
    column: int
    end_line: int
    end_column: int


class Location(NamedTuple):
    """A span in a file; `path` is posix and relative to the project root (absolute outside it)."""

    path: str
    span: Span

    @property
    def line(self) -> int:
        return self.span.line

    def __str__(self) -> str:
        return f"{self.path}:{self.span.line}:{self.span.column}"


class Note(NamedTuple):
    """One step of the path that leads to a finding."""

    message: str
    where: Location


class Finding(NamedTuple):
    """One defect at one place.

    `subject` is the qualified function the defect is in: with the rule and the message it makes the
    fingerprint, so a finding keeps its identity when lines move. `configurations` are those in which it shows
    ("windows"), empty for one that shows as the machine reads the code.
    """

    rule: str
    message: str
    where: Location
    severity: Severity
    confidence: Confidence
    subject: str = ""
    notes: tuple[Note, ...] = ()
    advice: str = ""
    fingerprint: str = ""  # given by triage
    configurations: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The message, with the configurations it is about."""
        return f"{self.message} [{', '.join(self.configurations)}]" if self.configurations else self.message


class Problem(NamedTuple):
    """Trouble with an analysed file: data, not an exception.

    `stage` is one of "discover", "read", "arguments", "parse", "lower", "solve", "check". `lost` says
    that part of the file was not analysed; a problem that lost nothing is only information.
    `remedy` says what would help, or is empty; `missing` names the headers that were not found, `system` is
    the one that has them if it is another; `lines` is how many lines of code were lost.
    """

    path: str
    stage: str
    text: str
    where: Location | None = None
    remedy: str = ""
    lost: bool = True
    missing: tuple[str, ...] = ()
    lines: int = 0
    system: str = ""


class Comment(NamedTuple):
    """A comment, for suppressions; `text` has no delimiters, `alone` if nothing else is on its line."""

    text: str
    where: Location
    alone: bool


class Suppressed(NamedTuple):
    """A finding hidden by a comment, with the reason the comment gives (maybe empty)."""

    finding: Finding
    reason: str
    where: Location


class Completeness(NamedTuple):
    """How much of a C or C++ file was understood: counts."""

    calls: int = 0
    unresolved_calls: int = 0  # to names declared nowhere
    errors: int = 0  # diagnostics of level error or fatal
    missing_headers: tuple[str, ...] = ()
    guessed_names: int = 0  # declared nowhere, and invented so that the rest could be read
    lost_lines: int = 0  # that did not parse all the same


class Statistics(NamedTuple):
    """What was read: counts over the whole run."""

    native_files: int = 0
    python_files: int = 0
    parsed_python_files: int = 0
    functions: int = 0
    exports: int = 0
    dispatches: int = 0
    calls: int = 0
    guessed_calls: int = 0  # of those, to functions that no header declares
    lost_lines: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run, in the order it is shown: by path, line, column, rule."""

    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    problems: tuple[Problem, ...] = ()
    statistics: Statistics = field(default_factory=Statistics)
    root: str = "."
    incomplete: tuple[
        tuple[str, Completeness], ...
    ] = ()  # the C and C++ files with guesses or losses, by path
