"""From the name a caller resolved to, to the extension function."""

import pytest

from gillint.knowledge.schema import Releases
from gillint.link.profile import GilProfile
from gillint.link.resolve import Exports
from gillint.model import Location, Span


def profile(module: str, qualname: str) -> GilProfile:
    return GilProfile(module, qualname, Releases.NEVER, 0.0, (), Location("a.c", Span(1, 1, 1, 2)))


EXPORTS = Exports(
    [
        profile("_fast", "run"),
        profile("_fast", "Tree.search"),
        profile("pkg._exact", "run"),
        profile("one._twin", "run"),
        profile("two._twin", "run"),
    ],
    ["pkg", "pkg.tools", "shadow._fast"],
)


@pytest.mark.parametrize(
    ("dotted", "found"),
    [
        ("_fast.run", "_fast"),
        ("pkg._fast.run", "_fast"),
        ("deep.er.pkg._fast.Tree.search", "_fast"),
        ("pkg._exact.run", "pkg._exact"),
        ("src.pkg._exact.run", "pkg._exact"),
        ("two._twin.run", "two._twin"),
    ],
)
def test_finds(dotted: str, found: str) -> None:
    answer = EXPORTS.find(dotted)
    assert answer is not None
    assert answer.module == found


@pytest.mark.parametrize(
    "dotted",
    [
        "shadow._fast.run",  # a Python file of the project has that name
        "_twin.run",  # two modules share the last part
        "other._exact.run",  # spelled with another package
        "pkg._fast.walk",
        "run",
        "",
    ],
)
def test_does_not_guess(dotted: str) -> None:
    assert EXPORTS.find(dotted) is None
