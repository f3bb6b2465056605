"""What programs do when they run, and what the analysis says they do, in the same terms."""

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat
from pathlib import Path

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
RELEASED_TWICE, ACQUIRED_TWICE, RELEASE_UNMATCHED = 1, 2, 4

Stacks = frozenset[str]
"""GIL states at a place: one letter per nesting level, "h" held or "r" released, the innermost last."""


@dataclass(frozen=True)
class Outcome:
    """States by probe (numbered within the program), and the misuse met: bits of runtime.c, or what the
    analysis deems possible."""

    states: Mapping[int, Stacks]
    misuse: int


def tops(stacks: Stacks) -> Stacks:
    return frozenset(stack[-1] for stack in stacks)


# --- execution -------------------------------------------------------------------------------------------


def execute(programs: Sequence[Program], directory: Path, *, cxx: bool = False) -> list[Outcome]:
    """Compile the programs into one binary and run every path of each."""
    source = write(programs, directory, cxx=cxx)
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
    objects = [_compiled(each, directory) for each in (source, driver, runtime)]
    subprocess.run([compiler, *objects, "-o", binary], check=True)
    ran = subprocess.run([binary], check=True, capture_output=True, text=True, timeout=120)
    return [_outcome(line) for line in ran.stdout.splitlines()]


def _compiled(source: Path, directory: Path) -> Path:
    target = directory / f"{source.stem}.o"
    compiler = ["g++", "-std=c++17"] if source.suffix == ".cpp" else ["gcc"]
    subprocess.run([*compiler, "-w", "-O0", *INCLUDES, "-c", source, "-o", target], check=True)
    return target


def write(programs: Sequence[Program], directory: Path, *, cxx: bool = False) -> Path:
    """One source file with all the programs."""
    source = directory / ("batch.cpp" if cxx else "batch.c")
    texts = (program.numbered(number) for number, program in enumerate(programs))
    source.write_text(_BEGIN[cxx] + "\n".join(texts))
    return source


_BEGIN = {
    False: '#include <Python.h>\n#include "harness.h"\n\n',
    True: '#include <memory>\n#include <optional>\n#include "guards.hpp"\n\n',
}


def _outcome(line: str) -> Outcome:
    _, misuse, *seen = line.split()
    states: dict[int, set[str]] = {}
    for item in seen:
        probe, code = map(int, item.split(":"))
        states.setdefault(probe, set()).add(f"{code:b}"[1:].replace("1", "h").replace("0", "r"))
    return Outcome({probe: frozenset(found) for probe, found in states.items()}, int(misuse))


# --- analysis --------------------------------------------------------------------------------------------


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


def predict(programs: Sequence[Program], directory: Path, *, cxx: bool = False) -> list[Outcome]:
    """What gillint says about the same file."""
    source = write(programs, directory, cxx=cxx)
    functions = lower(source)
    summaries = Summaries(functions, Semantics(knowledge(), {function.key for function in functions}))
    entries = [(f.key, "method", f.where) for f in functions if f.name.endswith("_main")]
    contexts = ContextMap(summaries, knowledge(), entries)
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


def lower(source: Path) -> tuple[Function, ...]:
    """The functions of a file that includes the stub's Python.h."""
    cxx = source.suffix == ".cpp"
    language = ("-x", "c++", "-std=c++17") if cxx else ("-x", "c", "-std=gnu11")
    args = (*language, f"-resource-dir={RESOURCES}", *INCLUDES)
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
