"""What a file could not be read for, in words that help: headers, other systems, flags, or nothing to do."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath

from gillint.model import Completeness, Location, Problem, Span
from gillint.native.parse import Diagnostic

# Headers that only one system has: the first that fits names the one a file was written for.
_SYSTEMS = {
    "macOS": r"(?:mach|mach-o|libkern|objc)/|malloc/malloc\.h|lib(?:proc|unwind)\.h|Availability\w*\.h"
    r"|(?:AppKit|Application|Carbon|Cocoa|Core|DiskArb|Foundation|IOKit|Security|System)\w*/\w+\.h"
    r"|crt_externs\.h|sys/(?:attr|proc_info)\.h",
    "AIX": r"(?:libperfstat|procinfo)\.h|sys/(?:core|limits|pollset|systemcfg|thread)\.h",
    "Solaris": r"(?:kstat|procfs|port)\.h|inet/|sys/(?:loadavg|lgrp_user|processor|stropts|tihdr)\.h",
    "BSD": r"(?:devstat|kvm|libutil|login_cap)\.h|(?:machine|net80211|uvm)/|net/if_(?:dl|media|var)\.h"
    r"|netinet/(?:in_pcb|ip_var|tcp_fsm|tcp_var)\.h"
    r"|sys/(?:cpuset|event|jail|rtprio|sysctl|ucred|user|vmmeter)\.h",
    "Windows": r"(?i:win\w*|ws2\w*|ntsec\w+|ntdll|psapi|tlhelp32|iphlpapi|powrprof|pdh\w*|userenv)\.h",
}
_KNOWN = tuple((system, re.compile(pattern)) for system, pattern in _SYSTEMS.items())
_SHOWN = 6
_CONFIGURED = {"windows": "Windows", "macos": "macOS", "linux": "Linux"}


def problems(
    path: str,
    configuration: str,
    completeness: Completeness,
    diagnostics: Sequence[Diagnostic],
    before: Sequence[Diagnostic],
    place: Callable[[str], str],
) -> Iterator[Problem]:
    """One problem for the headers that are missing, or one for what else does not parse or is guessed.

    `before` are the errors that guesses have healed, `place` gives the path to report of a file.
    """
    missing, lines = completeness.missing_headers, completeness.lost_lines
    system = _CONFIGURED.get(configuration, "") or system_of(missing)
    others = [error for error in diagnostics if not error.missing_header]
    if missing:
        listed = ", ".join(f"`{name}`" for name in missing[:_SHOWN]) + (
            ", ..." if len(missing) > _SHOWN else ""
        )
        guesses = completeness.guessed_names
        guessed = f"; {_count(guesses, 'name')} guessed" if guesses else ""
        left = f"; {_count(lines, 'line')} lost" if lines else ""
        yield Problem(
            path,
            "parse",
            f"cannot find {listed}{guessed}{left}",
            remedy=remedy(lines, system),
            missing=missing,
            lines=lines,
            system=system,
        )
    elif others:
        problem = _first(path, others, place, f"{_count(lines, 'line')} lost: ")
        yield problem._replace(remedy=remedy(lines, system) if system else _FLAGS, lines=lines, system=system)
    elif before:
        count = _count(completeness.guessed_names, "name")
        problem = _first(path, before, place, f"{count} guessed that nothing declares: ")
        yield problem._replace(remedy=remedy(0, system) if system else _DEFINES, system=system)


_FLAGS = "pass --compile-commands if the build uses other flags"
_DEFINES = "pass --compile-commands, or in compile-args what the build defines (-D) and includes (-I)"
NO_HARM = "no line was lost; with the headers, or --compile-commands, their macros and values are known, too"
INSTALL = "install the headers, or pass --compile-commands"


def remedy(lines: int, system: str = "") -> str:
    """What to do about missing headers, for which `lines` lines of code were lost."""
    if system:
        return f"nothing to do: only {system} has these headers; run gillint there too, or exclude the files"
    return INSTALL if lines else NO_HARM


def system_of(headers: Iterable[str]) -> str:
    """The system that one of these headers is of, "" for a library's."""
    names = list(headers)
    return next((system for system, known in _KNOWN if any(map(known.match, names))), "")


def _first(path: str, errors: Sequence[Diagnostic], place: Callable[[str], str], what: str) -> Problem:
    first = errors[0]
    shown = place(first.path) if first.path else path
    where = Location(shown, Span(first.line, 1, first.line, 2)) if shown == path else None
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    text = f"{what}{PurePath(shown).name}:{first.line}: {first.text}{more}"
    return Problem(path, "parse", text, where)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
