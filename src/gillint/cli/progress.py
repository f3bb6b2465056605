"""A progress bar on standard error, for runs long enough to make one wonder."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gillint.cli.services import Progress
from gillint.report.escape import visible

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

PATIENCE = 0.5  # seconds before the bar appears


@contextmanager
def progress_bar(wanted: bool, patience: float = PATIENCE) -> Iterator[Progress | None]:
    """A callback that moves a bar, or None when it is not wanted or standard error is no terminal.

    The bar appears once `patience` seconds have gone by.
    """
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    files = _Files(patience)
    try:
        yield files
    finally:
        files.close()


class _Files:
    """One line that names the file being read; rich is imported when it appears."""

    def __init__(self, patience: float) -> None:
        self._from = time.monotonic() + patience
        self._bar: Bar | None = None

    def __call__(self, file: str, done: int, total: int) -> None:
        if time.monotonic() < self._from:
            return
        bar = self._bar = self._bar or _started()
        if not bar.task_ids:
            bar.add_task("")
        bar.update(bar.task_ids[0], description=visible(file) or "solving", completed=done, total=total)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.stop()


def _started() -> "Bar":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    bar.start()
    return bar
