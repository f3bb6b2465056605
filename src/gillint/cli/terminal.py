"""Where output goes: what the streams can show, and writing to them and to files."""

import os
import shutil
import sys
from pathlib import Path

from gillint.errors import ConfigError


def wants_color(choice: str) -> bool:
    """`choice` is "auto", "always" or "never"; NO_COLOR and TERM=dumb only speak to "auto"."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int | None:
    """The terminal's width in cells, None when standard output is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def emit(text: str) -> None:
    """Write to standard output; what its encoding lacks becomes a backslash escape.

    A reader that has gone away (`| head`) does not change the exit code.
    """
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def check_writable(file: Path) -> None:
    """Raise ConfigError, before a long run, if `file` can hardly be written."""
    if file.is_dir():
        raise ConfigError(f"--output: {file} is a folder")
    if not file.absolute().parent.is_dir():
        raise ConfigError(f"--output: there is no folder {file.absolute().parent}")


def write(file: Path, text: str) -> None:
    """Write `text` to `file` as UTF-8; raises ConfigError if that fails."""
    try:
        file.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ConfigError(f"--output: {file}: {error.strerror or error}") from error
