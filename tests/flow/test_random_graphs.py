"""The solver, the domain and the summaries against a brute-force search, on random graphs."""

from collections import Counter
from collections.abc import Iterator
from unittest.mock import patch

from execution import is_unknown, knowledge, stacks, tops
from graphs import GraphProgram, graph_programs
from hypothesis import HealthCheck, given, settings
from oracle import Result, Seen, explore, reachable, returns

from gillint.flow.cfg import EXIT, Function
from gillint.flow.contexts import ContextMap
from gillint.flow.gil import MAX_WORLDS, GilState, World
from gillint.flow.semantics import Semantics
from gillint.flow.summary import Summaries

Where = tuple[int, int]  # block and offset

SEARCHES = settings(
    max_examples=600,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
compared: Counter[str] = Counter()


def solved(program: GraphProgram) -> Summaries:
    functions = program.functions
    return Summaries(functions.values(), Semantics(knowledge(), functions.keys()))


def steps(summaries: Summaries, function: Function, letter: str) -> Iterator[tuple[Where, GilState]]:
    """The state before each operation, by block and offset."""
    for number, (block, row) in enumerate(
        zip(function.cfg.blocks, summaries.solve(function, letter), strict=True)
    ):
        for offset in range(len(block.ops)):
            yield (number, offset), row[offset] if offset < len(row) else frozenset()


def covers(world: World, seen: Seen, *, depth_known: bool) -> bool:
    """Whether a world of the analysis stands for what was seen: the same stack, and facts that are true."""
    values = dict(seen.values)
    if is_unknown(frozenset({world})):
        return True
    said = stacks(frozenset({world}))
    return (said == {seen.gil} if depth_known else tops(said) == {seen.gil[-1]}) and all(
        fact.low <= values[place] <= fact.high and (values[place] != 0 or not fact.nonzero)
        for place, fact in world.facts
        if place in values
    )


def missed(result: Result, states: dict[Where, GilState]) -> list[tuple[Where, Seen]]:
    """What the search saw and no world stands for.

    Once the GIL's state is unknown somewhere in a function, so is how deep it is nested: what is released or
    acquired after that is known, but not what lies below.
    """
    depth_known = not any(map(is_unknown, states.values()))
    return [
        (place, seen)
        for place, found in result.before.items()
        for seen in found
        if not any(covers(world, seen, depth_known=depth_known) for world in states[place])
    ]


def is_exact(program: GraphProgram, start: str, result: Result, states: dict[Where, GilState]) -> bool:
    """Whether the analysis promises to claim nothing but what can happen: see GraphProgram.is_plain; no
    path ended in misuse or beyond bounds, and no function that is called never returns."""
    return (
        program.is_plain
        and not result.stopped
        and all(returns(program.functions[name]) for name in reachable(program.functions, start)[1:])
        and all(len(state) < MAX_WORLDS and not is_unknown(state) for state in states.values())
    )


@SEARCHES
@given(graph_programs())
def test_states_are_those_of_a_search(program: GraphProgram) -> None:
    summaries = solved(program)
    for name, function in program.functions.items():
        for letter in "hr":
            result = explore(program.functions, name, letter)
            states = dict(steps(summaries, function, letter))
            assert missed(result, states) == []
            compared["sound"] += 1
            if is_exact(program, name, result, states):
                compared["exact"] += 1
                compared["exact through calls"] += len(reachable(program.functions, name)) > 1
                for place, state in states.items():
                    known = {seen.gil for seen in result.before.get(place, ())}
                    assert stacks(state) <= known, (name, letter, place)
                    compared["both"] += len({gil[-1] for gil in known}) > 1


def test_the_search_compared_enough() -> None:
    """Runs after the test above, on what it counted."""
    assert compared["sound"] > 1000
    assert compared["exact"] > 200
    assert compared["exact through calls"] > 20
    assert compared["both"] > 20


@SEARCHES
@given(graph_programs(recursive=True))
def test_recursive_functions_are_covered(program: GraphProgram) -> None:
    """Four calls deep, which is as far as the search goes."""
    summaries = solved(program)
    result = explore(program.functions, "f0", "h")
    assert missed(result, dict(steps(summaries, program.functions["f0"], "h"))) == []


@SEARCHES
@given(graph_programs(recursive=True))
def test_small_sets_of_worlds_terminate_and_cover(program: GraphProgram) -> None:
    """Forgetting, which real functions seldom reach, is sound and comes to an end."""
    with patch("gillint.flow.gil.MAX_WORLDS", 3):
        summaries = solved(program)
        result = explore(program.functions, "f0", "h")
        assert missed(result, dict(steps(summaries, program.functions["f0"], "h"))) == []


@SEARCHES
@given(graph_programs())
def test_functions_are_entered_as_a_search_enters_them(program: GraphProgram) -> None:
    summaries = solved(program)
    first = program.functions["f0"]
    contexts = ContextMap(summaries, knowledge(), [("f0", "method", first.where)]).contexts
    result = explore(program.functions, "f0", "h")
    for key, letter in result.entered:
        entered = contexts[key].held if letter == "h" else contexts[key].released
        assert entered, (key, letter)


def test_blocks_that_nothing_reaches_have_no_state() -> None:
    """The exit of a function that loops for ever, for one."""

    @SEARCHES
    @given(graph_programs())
    def check(program: GraphProgram) -> None:
        summaries = solved(program)
        for function in program.functions.values():
            if not returns(function):
                assert summaries.solve(function, "h")[EXIT] == []

    check()
