"""A run that no analysed file can stop: the work is done in a child process, which is started again without
the file that crashed libclang, or that it would read forever (`#define Z "/dev/zero"`, `#include Z`).

Nothing is handed back: the child prints and exits as if it were alone, and only says which file it is at.
"""

import os
import select
import signal
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, NoReturn

from gillint.cli.services import Progress, Services
from gillint.config import Config
from gillint.model import Report

FILE_SECONDS = 120.0
"""Wall-clock seconds for one C or C++ file; the largest known (sqlite3.c, 9 MB) takes half a minute."""
MEMORY = 8 << 30
"""Bytes of address space, or three quarters of the machine's memory if that is less."""
MAX_SKIPPED = 20
GRACE = 1.0  # seconds in which the child may obey a signal that it got itself, from the terminal
CRASHED = 3


class Outcome(NamedTuple):
    """How a child ended: its exit code, and the file it was reading and why, if that ended it."""

    code: int
    file: str = ""
    cause: str = ""


class _StopError(BaseException):
    """A signal that ends the run; `args[0]` is its number."""


def enter(args: Sequence[str]) -> Services:
    """Fork; comes back in the child only, with what it shall use. The parent exits with the child's code.

    Where there is no fork, or with --debug, there is no child. GILLINT_FILE_SECONDS changes FILE_SECONDS.
    """
    if not hasattr(os, "fork") or "--debug" in args or os.environ.get("GILLINT_DEBUG"):
        return Services()
    skip: dict[str, str] = {}
    while True:
        outcome = _attempt(skip)
        if isinstance(outcome, Services):
            return outcome
        if not outcome.file or outcome.file in skip or len(skip) == MAX_SKIPPED:
            if outcome.cause:
                print(f"gillint: internal error: {outcome.cause} {outcome.file}".rstrip(), file=sys.stderr)
            _leave(outcome.code)
        skip[outcome.file] = outcome.cause


def _attempt(skip: Mapping[str, str]) -> Services | Outcome:
    """Fork once: the child's services in the child, its end in the parent."""
    news, teller = os.pipe()
    lifeline, held = os.pipe()
    child = os.fork()
    if child:
        os.close(teller)
        os.close(lifeline)
        try:
            return _watch(child, news)
        finally:
            os.close(news)
            os.close(held)
    os.close(news)
    os.close(held)
    threading.Thread(target=_die_with, args=(lifeline,), daemon=True).start()
    _limit_memory()
    return _services(teller, dict(skip))


def _die_with(lifeline: int) -> None:
    """End this process when the other end of the pipe is closed, that is, when its parent is gone."""
    os.read(lifeline, 1)
    os._exit(CRASHED)


def _limit_memory() -> None:
    import resource

    size = min(MEMORY, os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") * 3 // 4)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError, OSError):  # macOS does not know it; a lower limit is there already
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))


def _services(teller: int, skip: Mapping[str, str]) -> Services:
    """Services whose analysis leaves out `skip` and says which file it reads; "" when it has read them.

    What was analysed is kept, and the process left without tidying up: freeing the facts one by one takes a
    twentieth of the run.
    """
    kept: list[object] = []

    def lint(paths: list[Path], config: Config, progress: Progress | None) -> Report:
        from gillint.api import analyse

        def tell(what: str, done: int, total: int) -> None:
            os.write(teller, (what if done < total else "").encode(errors="surrogateescape") + b"\0")
            if progress:
                progress(what, done, total)

        analysis = analyse(paths, config, progress=tell, skip=skip)
        kept.append(analysis)
        return analysis.report

    return Services(lint=lint, leave=_leave)


def _leave(code: int) -> NoReturn:
    """End the process without taking the interpreter down piece by piece, which no one would notice."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _watch(child: int, news: int) -> Outcome:
    """Wait for the child; kill it when it is at one file for too long."""
    limit = float(os.environ.get("GILLINT_FILE_SECONDS") or FILE_SECONDS)
    before = {number: signal.signal(number, _stop) for number in (signal.SIGINT, signal.SIGTERM)}
    file = ""
    try:
        while select.select([news], [], [], limit if file else None)[0]:
            said = os.read(news, 1 << 16)
            if not said:
                return _end(os.waitpid(child, 0)[1], file)
            file = said.split(b"\0")[-2].decode(errors="surrogateescape") if b"\0" in said else file
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return Outcome(CRASHED, file, f"reading it takes more than {limit:.0f} seconds")
    except _StopError as stop:
        return Outcome(_end(_stopped(child, stop.args[0]), "").code)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: object) -> None:
    raise _StopError(number)


def _stopped(child: int, number: int) -> int:
    """The status of a child that is to end: by itself, or by the signal that its parent got."""
    until = time.monotonic() + GRACE
    while time.monotonic() < until:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return status
        time.sleep(0.02)
    os.kill(child, number)
    return os.waitpid(child, 0)[1]


def _end(status: int, file: str) -> Outcome:
    code = os.waitstatus_to_exitcode(status)
    if code >= 0:
        return Outcome(code)
    name = signal.Signals(-code).name
    if -code in (signal.SIGINT, signal.SIGTERM):
        return Outcome(128 - code)
    return Outcome(
        CRASHED, file, f"libclang ended with {name} while reading it" if file else f"ended by {name}"
    )
