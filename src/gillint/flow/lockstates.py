"""What is told of locks: how they are held, and the ways and moments in which that is so."""

from typing import NamedTuple

from gillint.flow.cfg import Op
from gillint.flow.gil import HELD, Facts, World
from gillint.flow.locknames import Bound, LockOp
from gillint.flow.values import Fact
from gillint.model import Location


class Hold(NamedTuple):
    """A lock that is held: where and by which function it was taken, the calls by which that was done for
    whoever holds it now, and the object that gives it back. `interpreter` is LockApi's, `first` says that the
    GIL was not held when it was taken."""

    lock: str
    where: Location
    by: str
    shared: bool = False
    guard: str = ""
    interpreter: bool = False
    first: bool = False
    via: tuple[Location, ...] = ()


Holds = frozenset[Hold]


class Element(NamedTuple):
    world: World
    holds: Holds = frozenset()
    known: Facts = ()


class Way(NamedTuple):
    """A way to enter a function: with the GIL ("h") or without ("r"), with locks held, with these locks given
    for parameters, and with these values."""

    key: str
    letter: str
    holds: Holds = frozenset()
    bound: Bound = ()
    known: Facts = ()


class Moment(NamedTuple):
    """An operation in one way of entering its function: the locks that may be held at it, each with the top
    of the GIL's stack then, and all the tops there are; `taken` are the locks that it takes. `calls` leads
    from the start to the function; `sure` says that the start surely is entered the way it is taken to be."""

    way: Way
    op: Op
    held: frozenset[tuple[Hold, str]]
    tops: frozenset[str]
    action: LockOp | None = None
    taken: tuple[str, ...] = ()
    calls: tuple[Op, ...] = ()
    sure: bool = False

    @property
    def with_gil(self) -> bool:
        """Whether the GIL is held whenever the operation is come to."""
        return bool(self.tops) and self.tops <= HELD

    @property
    def holds(self) -> Holds:
        return frozenset(hold for hold, _ in self.held)


Ends = frozenset[tuple[Holds, Fact]]
"""How a function ends: the locks that are held then, and what it returned."""
