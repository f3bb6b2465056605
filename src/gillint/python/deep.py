"""Room for recursion over deeply nested source."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

# A statement may nest 200 brackets or chain 500 operators; each level takes a dozen Python frames.
_LIMIT = 20_000


@contextmanager
def deep_recursion() -> Iterator[None]:
    """Raise the interpreter's recursion limit for a while."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
