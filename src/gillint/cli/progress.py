"""A progress bar on standard error, for runs long enough to make one wonder."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gillint.cli.services import Progress

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
    stages = _Stages(patience)
    try:
        yield stages
    finally:
        stages.close()


class _Stages:
    """One line per stage; rich is imported with the first of them."""

    def __init__(self, patience: float) -> None:
        self._from = time.monotonic() + patience
        self._bar: Bar | None = None
        self._tasks: dict[str, int] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        if time.monotonic() < self._from:
            return
        bar = self._bar = self._bar or _started()
        if stage not in self._tasks:
            self._tasks[stage] = bar.add_task(stage, total=total)
        bar.update(bar.task_ids[self._tasks[stage]], completed=done, total=total)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.stop()


def _started() -> "Bar":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    bar.start()
    return bar
