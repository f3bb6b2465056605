"""What programs do when they run, and what the analysis says they do, in the same terms."""

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, repeat
from pathlib import Path
from typing import NamedTuple, TypeVar

from programs import PROBES_PER_PROGRAM, Program

from gillint.flow.cfg import Function, Op, OpKind
from gillint.flow.contexts import ContextMap
from gillint.flow.gil import HELD, RELEASED, GilState
from gillint.flow.semantics import Semantics
from gillint.flow.summary import Summaries
from gillint.knowledge.base import Knowledge
from gillint.knowledge.load import load_knowledge
from gillint.native.extract import NativeSource, Roots, extract
from gillint.sources.toolchain import RESOURCES

STUB = Path(__file__).parent / "stub"
INCLUDES = tuple(f"-I{STUB / name}" for name in ("python", "harness", "cxx"))
_RUN = "-DSTUB_RUN"  # names that are not the C library's, where the two are linked
_Item = TypeVar("_Item")
RELEASED_TWICE, ACQUIRED_TWICE, RELEASE_UNMATCHED = 1, 2, 4


class Setting(NamedTuple):
    """What a batch of programs is written in: how its file begins, and which headers it has of its own."""

    begin: str = '#include <Python.h>\n#include "harness.h"\n'
    suffix: str = ".c"
    headers: tuple[str, ...] = ()

    @property
    def includes(self) -> tuple[str, ...]:
        return (*(f"-I{STUB / name}" for name in self.headers), *INCLUDES)


C = Setting()
CXX = Setting('#include <memory>\n#include <optional>\n#include "guards.hpp"\n', ".cpp")
LOCKS = Setting('#include <mutex>\n#include "guards.hpp"\n', ".cpp", ("locks",))

Stacks = frozenset[str]
"""GIL states at a place: one letter per nesting level, "h" held or "r" released, the innermost last."""


@dataclass(frozen=True)
class Outcome:
    """States by probe (numbered within the program), and the misuse met: bits of runtime.c, or what the
    analysis deems possible.

    `locks` are those held at a probe, each with "h" or "r" for the GIL then; `orders` says what was waited
    for while what was held, by number, 0 for the GIL. `loose` are the probes that read, without the GIL, what
    nothing keeps in its place.
    """

    states: Mapping[int, Stacks]
    misuse: int
    locks: Mapping[int, frozenset[tuple[int, str]]] = field(default_factory=dict)
    orders: frozenset[tuple[int, int]] = frozenset()
    loose: frozenset[int] = frozenset()


def tops(stacks: Stacks) -> Stacks:
    return frozenset(stack[-1] for stack in stacks)


# --- execution -------------------------------------------------------------------------------------------


def execute(programs: Sequence[Program], directory: Path, setting: Setting = C) -> list[Outcome]:
    """Compile the programs into one binary and run every path of each."""
    source = write(programs, directory, setting)
    binary = directory / "batch"
    calls = "".join(f"    run_program({n}, p{n}_main);\n" for n in range(len(programs)))
    driver = directory / "driver.c"
    driver.write_text(
        "extern void run_program(int, void (*)(void));\n"
        + "".join(f"extern void p{n}_main(void);\n" for n in range(len(programs)))
        + f"int main(void)\n{{\n{calls}    return 0;\n}}\n"
    )
    runtime = STUB / "harness" / "runtime.c"
    compiler = "g++" if source.suffix == ".cpp" else "gcc"
    objects = [_compiled(each, directory, setting) for each in (source, driver, runtime)]
    subprocess.run([compiler, *objects, "-o", binary], check=True)
    ran = subprocess.run([binary], check=True, capture_output=True, text=True, timeout=120)
    return [_outcome(line) for line in ran.stdout.splitlines()]


def _compiled(source: Path, directory: Path, setting: Setting) -> Path:
    target = directory / f"{source.stem}.o"
    compiler = ["g++", "-std=c++17"] if source.suffix == ".cpp" else ["gcc"]
    subprocess.run([*compiler, "-w", "-O0", _RUN, *setting.includes, "-c", source, "-o", target], check=True)
    return target


def write(programs: Sequence[Program], directory: Path, setting: Setting = C) -> Path:
    """One source file with all the programs."""
    source = directory / f"batch{setting.suffix}"
    texts = (program.numbered(number) for number, program in enumerate(programs))
    source.write_text(setting.begin + "\n" + "\n".join(texts))
    return source


def _outcome(line: str) -> Outcome:
    first, second, third, fourth = line.split("|")
    _, misuse, *seen = first.split()
    states: dict[int, set[str]] = {}
    for item in seen:
        probe, code = map(int, item.split(":"))
        states.setdefault(probe, set()).add(f"{code:b}"[1:].replace("1", "h").replace("0", "r"))
    locks: dict[int, set[tuple[int, str]]] = {}
    for item in second.split():
        probe, lock, held = map(int, item.split(":"))
        locks.setdefault(probe, set()).add((lock, "h" if held else "r"))
    orders = ((int(held), int(what)) for held, _, what in (item.partition(">") for item in third.split()))
    loose = frozenset(map(int, fourth.split()))
    return Outcome(_frozen(states), int(misuse), _frozen(locks), frozenset(orders), loose)


def _frozen(sets: Mapping[int, set[_Item]]) -> dict[int, frozenset[_Item]]:
    return {key: frozenset(found) for key, found in sets.items()}


# --- analysis --------------------------------------------------------------------------------------------


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


def predict(programs: Sequence[Program], directory: Path, setting: Setting = C) -> list[Outcome]:
    """What gillint says about the same file."""
    summaries, contexts = solved(programs, directory, setting)
    functions = tuple(summaries.functions.values())
    states: list[dict[int, Stacks]] = [{} for _ in programs]
    misuse = [0] * len(programs)
    for function in functions:
        if not re.match(r"p\d+_", function.name):
            continue  # the guards' own
        number = int(function.name[1 : function.name.index("_")])
        for op, state in steps(function, summaries, contexts):
            if op.name == "probe":
                probe = int(op.args[0]) % PROBES_PER_PROGRAM
                unknown = frozenset({"?"}) if is_unknown(state) else frozenset()
                states[number][probe] = states[number].get(probe, frozenset()) | stacks(state) | unknown
            misuse[number] |= _misuse(op, state)
    return [Outcome(found, bits) for found, bits in zip(states, misuse, strict=True)]


def solved(programs: Sequence[Program], directory: Path, setting: Setting) -> tuple[Summaries, ContextMap]:
    """The programs in one file, solved: each is entered from Python."""
    functions = lower(write(programs, directory, setting), setting)
    summaries = Summaries(functions, Semantics(knowledge(), {function.key for function in functions}))
    entries = [(f.key, "method", f.where) for f in functions if f.name.endswith("_main")]
    return summaries, ContextMap(summaries, knowledge(), entries)


def lower(source: Path, setting: Setting = C) -> tuple[Function, ...]:
    """The functions of a file that includes the stub's Python.h."""
    cxx = source.suffix == ".cpp"
    language = ("-x", "c++", "-std=c++17") if cxx else ("-x", "c", "-std=gnu11")
    args = (*language, f"-resource-dir={RESOURCES}", *setting.includes)
    roots = Roots((STUB / "cxx").resolve() if cxx else source.parent.resolve(), (STUB / "python",))
    [facts] = extract(
        [NativeSource(source.name, source, args, cxx)], roots, lambda file: file.absolute.read_bytes()
    )
    assert facts.problems == ()
    return facts.functions


def steps(function: Function, summaries: Summaries, contexts: ContextMap) -> list[tuple[Op, GilState]]:
    """Every call of a function with the state before it, for each way it is entered."""
    found = []
    known = contexts.contexts[function.key]
    held = any(caller.kind != "guess" for caller in known.held)  # functions nobody calls are never run
    released = any(caller.function for caller in known.released)  # nor are those that only dead code calls
    for letter in "h" * held + "r" * released:
        for block, row in zip(function.cfg.blocks, summaries.solve(function, letter), strict=True):
            states = chain(row, repeat(frozenset()))  # what nothing reaches
            found += [
                (op, state) for op, state in zip(block.ops, states, strict=False) if op.kind is OpKind.CALL
            ]
    return found


def is_unknown(state: GilState) -> bool:
    """Whether the analysis says that the state may be anything: after a call whose effect depends on data it
    does not follow, or after a double release. Such a state covers every other, and is never exact."""
    return any("?" in world.stack or world.stack == "^" for world in state)


def stacks(state: GilState) -> Stacks:
    letters = {**dict.fromkeys(HELD, "h"), **dict.fromkeys(RELEASED, "r")}
    return frozenset("".join(letters.get(x, x) for x in world.stack[1:]) or "^" for world in state)


def _misuse(op: Op, state: GilState) -> int:
    found = tops(stacks(state)) if state else frozenset()
    if is_unknown(state):
        return RELEASED_TWICE | ACQUIRED_TWICE | RELEASE_UNMATCHED
    if op.name == "PyEval_SaveThread":
        return RELEASED_TWICE * ("r" in found)
    if op.name == "PyEval_RestoreThread":
        return ACQUIRED_TWICE * ("h" in found)
    if op.name == "PyGILState_Release":
        return RELEASE_UNMATCHED * any(len(stack) == 1 or stack[-1] == "r" for stack in stacks(state))
    return 0
