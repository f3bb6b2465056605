"""What gillint says of the locks of generated programs, in the terms of their runs."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from execution import LOCKS, Outcome, solved
from lock_programs import LOCKS as NUMBERS
from programs import PROBES_PER_PROGRAM, Program

from gillint.flow.gil import HELD
from gillint.flow.lockgraph import LockGraph
from gillint.flow.locknames import is_named
from gillint.flow.locksets import Moment
from gillint.flow.solved import ProgramFlow

GIL = 0
_LOCK = re.compile(r"\bp(\d+)_([abmnt])$")


def predict_locks(programs: Sequence[Program], directory: Path) -> list[Outcome]:
    """The locks at each probe, and the orders in which they and the GIL are waited for."""
    summaries, contexts = solved(programs, directory, LOCKS)
    graph = ProgramFlow(summaries, contexts).locks
    locks: list[dict[int, frozenset[tuple[int, str]]]] = [{} for _ in programs]
    for moment in _moments(graph):
        if moment.op.name == "probe":
            number, probe = divmod(int(moment.op.args[0]), PROBES_PER_PROGRAM)
            seen = {
                (_number(hold.lock)[1], "h" if top in HELD else "r")
                for hold, top in moment.held
                if is_named(hold.lock)
            }
            locks[number][probe] = locks[number].get(probe, frozenset()) | seen
    orders: list[set[tuple[int, int]]] = [set() for _ in programs]
    for number, held, what in _orders(graph):
        orders[number].add((held, what))
    return [Outcome({}, 0, held, frozenset(found)) for held, found in zip(locks, orders, strict=True)]


def _moments(graph: LockGraph) -> Iterable[Moment]:
    """What is done while a lock is held, each once."""
    return {id(moment): moment for moments in graph.during.values() for moment in moments}.values()


def _orders(graph: LockGraph) -> Iterable[tuple[int, int, int]]:
    """The number of a program, and of the lock that is held and the one that is waited for in it."""
    for lock, wants in filter(_is_named, graph.wants.items()):
        yield from ((*_number(lock), GIL) for want in wants if want.how == "waits")
    for lock, moments in filter(_is_named, graph.takes.items()):
        number, taken = _number(lock)
        for moment in moments:
            if moment.action is not None and moment.action.waits and moment.tops & HELD:
                yield number, GIL, taken
    for lock, others in filter(_is_named, graph.after.items()):
        number, held = _number(lock)
        yield from ((number, held, _number(other)[1]) for other, _ in others if is_named(other))


def _is_named(item: tuple[str, object]) -> bool:
    """A helper that nothing calls is given no lock that has a name."""
    return is_named(item[0])


def _number(lock: str) -> tuple[int, int]:
    """The number of its program, and the one that the runtime knows it by."""
    match = _LOCK.search(lock)
    assert match is not None, lock
    return int(match[1]), NUMBERS[match[2]]
