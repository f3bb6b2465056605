"""A brute-force search of everything a small program can do: the oracle for the solver, the domain and the
summaries. It shares nothing with them but the types of flow.cfg.

A configuration is a call stack of frames (function, block, operation, values of variables) and the stack of
GIL states, "h" or "r". Variables hold integers; one that was never given a value may hold any of `VALUES`. A
path ends where it misuses the API: a GIL released twice, acquired twice, or a nesting level left that the
function did not open.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from gillint.flow.cfg import EXIT, Function, Op, OpKind

VALUES = (-1, 0, 1, 2)
THREAD_STATE = 1  # what PyEval_SaveThread returns, as an integer
DEEPEST = 4  # nesting levels that the domain tells apart
MOST_FRAMES = 4
MOST = 15_000  # configurations looked at

Values = tuple[tuple[str, int], ...]


class Frame(NamedTuple):
    """A function being run: the next operation, its variables, and how many GIL states lay below its own."""

    function: str
    block: int
    offset: int
    values: Values
    below: int


class Machine(NamedTuple):
    frames: tuple[Frame, ...]
    gil: str


class Seen(NamedTuple):
    """What held before an operation of the first function: its GIL states, its variables."""

    gil: str
    values: Values


@dataclass
class Result:
    """Everything seen before each operation (block, offset) of the function that was run, the states its
    callees were entered with, and why paths ended early."""

    before: dict[tuple[int, int], set[Seen]] = field(default_factory=dict)
    entered: set[tuple[str, str]] = field(default_factory=set)
    stopped: set[str] = field(default_factory=set)  # "misuse", "deep", "large"


def explore(functions: Mapping[str, Function], start: str, gil: str) -> Result:
    """Everything `start` can do when it is entered with the GIL in state `gil`."""
    result = Result()
    first = Machine((Frame(start, 0, 0, (), 0),), gil)
    seen = {first}
    queue = [first]
    while queue:
        if len(seen) > MOST:
            result.stopped.add("large")
            break
        machine = queue.pop()
        for following in _step(functions, machine, result):
            if following not in seen:
                seen.add(following)
                queue.append(following)
    return result


def _step(functions: Mapping[str, Function], machine: Machine, result: Result) -> Iterator[Machine]:
    frame = machine.frames[-1]
    block = functions[frame.function].cfg.blocks[frame.block]
    if frame.offset == len(block.ops):
        for successor in block.successors:
            if successor != EXIT:
                yield _replace(machine, frame._replace(block=successor, offset=0))
        return
    op = block.ops[frame.offset]
    if len(machine.frames) == 1:
        here = result.before.setdefault((frame.block, frame.offset), set())
        here.add(Seen(machine.gil, frame.values))
    beyond = _replace(machine, frame._replace(offset=frame.offset + 1))
    match op.kind:
        case OpKind.ASSIGN:
            yield from _assign(beyond, op)
        case OpKind.ASSUME:
            for value, chosen in _read(beyond, op.name):
                if _holds(value, op.value):
                    yield chosen
        case OpKind.RETURN:
            yield from _return(functions, machine, op)
        case OpKind.CALL if op.callee in functions:
            yield from _enter(machine, op.callee, result)
        case OpKind.CALL:
            yield from _call(beyond, op, result)
        case _:
            yield beyond


def _enter(machine: Machine, callee: str, result: Result) -> Iterator[Machine]:
    if len(machine.frames) == MOST_FRAMES:
        result.stopped.add("deep")
        return
    result.entered.add((callee, machine.gil[-1]))
    frame = Frame(callee, 0, 0, (), len(machine.gil) - 1)
    yield Machine((*machine.frames, frame), machine.gil)


def _call(machine: Machine, op: Op, result: Result) -> Iterator[Machine]:
    gil, own = machine.gil, len(machine.gil) - machine.frames[-1].below
    if op.name in ("PyEval_SaveThread", "PyEval_RestoreThread"):
        wanted, after = ("h", "r") if op.name == "PyEval_SaveThread" else ("r", "h")
        if gil[-1] != wanted:
            result.stopped.add("misuse")
            return
        machine = machine._replace(gil=gil[:-1] + after)
        yield _given(machine, op.result, THREAD_STATE) if op.result else machine
    elif op.name == "PyGILState_Ensure":
        if len(gil) == DEEPEST:
            result.stopped.add("deep")
            return
        yield machine._replace(gil=gil + "h")
    elif op.name == "PyGILState_Release":
        if own < 2 or gil[-1] != "h":
            result.stopped.add("misuse")
            return
        yield machine._replace(gil=gil[:-1])
    elif op.result:
        for value in VALUES:
            yield _given(machine, op.result, value)
    else:
        yield machine


def _return(functions: Mapping[str, Function], machine: Machine, op: Op) -> Iterator[Machine]:
    if len(machine.frames) == 1:
        return
    for value, chosen in _returned(machine, op):
        *outer, caller, _ = chosen.frames
        call = functions[caller.function].cfg.blocks[caller.block].ops[caller.offset]
        back = Machine((*outer, caller._replace(offset=caller.offset + 1)), chosen.gil)
        yield _given(back, call.result, value) if call.result else back


def _returned(machine: Machine, op: Op) -> Iterator[tuple[int, Machine]]:
    if op.value.startswith("="):
        yield int(op.value[1:]), machine
    elif op.value.startswith("@"):
        yield from _read(machine, op.value[1:])
    else:
        for value in VALUES:
            yield value, machine


def _assign(machine: Machine, op: Op) -> Iterator[Machine]:
    if op.value.startswith("="):
        yield _given(machine, op.name, int(op.value[1:]))
    elif op.value.startswith("@"):
        for value, chosen in _read(machine, op.value[1:]):
            yield _given(chosen, op.name, value)
    else:
        for value in VALUES:
            yield _given(machine, op.name, value)


def _read(machine: Machine, name: str) -> Iterator[tuple[int, Machine]]:
    """The value of a variable of the running function, chosen now if it never had one."""
    for known, value in machine.frames[-1].values:
        if known == name:
            yield value, machine
            return
    for value in VALUES:
        yield value, _given(machine, name, value)


def _given(machine: Machine, name: str, value: int) -> Machine:
    frame = machine.frames[-1]
    values = tuple(sorted([*(item for item in frame.values if item[0] != name), (name, value)]))
    return _replace(machine, frame._replace(values=values))


def _replace(machine: Machine, frame: Frame) -> Machine:
    return machine._replace(frames=(*machine.frames[:-1], frame))


def _holds(value: int, relation: str) -> bool:
    number = int(relation[1:])
    match relation[0]:
        case "=":
            return value == number
        case "!":
            return value != number
        case "<":
            return value < number
        case "{":
            return value <= number
        case ">":
            return value > number
        case _:
            return value >= number


def returns(function: Function) -> bool:
    """Whether a return can be reached when conditions are left out."""
    seen: set[int] = set()
    queue: list[int] = [0]
    while queue:
        number = queue.pop()
        if number not in seen:
            seen.add(number)
            queue += function.cfg.blocks[number].successors
    return EXIT in seen


def reachable(functions: Mapping[str, Function], start: str) -> Sequence[str]:
    """The functions that `start` may run, itself first."""
    found = [start]
    for name in found:
        for block in functions[name].cfg.blocks:
            found += [op.callee for op in block.ops if op.callee in functions and op.callee not in found]
    return list(dict.fromkeys(found))
