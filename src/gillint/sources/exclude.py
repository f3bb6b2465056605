"""Which directories and files are left out."""

import os
import re
from collections.abc import Callable, Sequence

Excluder = Callable[[str], bool]
"""Says of a posix path relative to the root whether it, or a directory above it, is excluded."""

_PRODUCTS = frozenset({"__pycache__", "__pypackages__", "node_modules", "build", "_build", "dist", "CVS"})


def is_build_product(path: str) -> bool:
    """Whether a directory found on the way holds no sources of the project: hidden (.git, .venv, .tox ...),
    a build result, a virtual environment (has pyvenv.cfg) or package metadata."""
    name = os.path.basename(path)
    return (
        name.startswith(".")
        or name in _PRODUCTS
        or name.endswith(".egg-info")
        or os.path.lexists(os.path.join(path, "pyvenv.cfg"))
    )


def excluder(patterns: Sequence[str]) -> Excluder:
    """A predicate for `patterns`: `*` and `?` stay within a name, `**` crosses directories. A pattern without
    a slash matches a name anywhere, one with a slash starts at the root; both cover everything below."""
    if not patterns:
        return lambda path: False
    expression = re.compile("|".join(f"(?:{_translate(pattern)})" for pattern in patterns))
    return lambda path: expression.match(path) is not None


def _translate(pattern: str) -> str:
    pattern = pattern.removeprefix("./")
    anchored = "/" in pattern.rstrip("/")
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.strip("/"))
    body = "".join(_WILD.get(part, re.escape(part)) for part in parts)
    return ("" if anchored else "(?:.*/)?") + body + r"(?:/.*)?\Z"


_WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
