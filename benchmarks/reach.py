"""How much is read of code that this machine does not build: `python benchmarks/reach.py`.

Code for Windows, read on any machine: of the calls of the C-API that a text search finds in the files, at
least 90 % must be among the facts, at the same line. Extensions of the time of Python 2: at most 3 % of the
lines that hold a statement may be lost. Units of pybind11 with gillint's headers: at most a tenth of the CPU
time they take with the real ones, and the same findings about the code.
"""

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from c_text import blank
from corpus import fetch_cpython, fetch_release
from linting import print_table

from gillint.api import lint, read_native
from gillint.config import Config
from gillint.flow.cfg import CALL, TOUCH
from gillint.link.configurations import builds
from gillint.native.facts import NativeFile
from gillint.sources.discover import discover

WINDOWS_FOUND, OLD_LOST, UNIT_COST = 0.90, 0.03, 0.10
BINDINGS = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "cpp" / "bindings"
OLD = (
    ("psycopg2", "2.4.5", "psycopg"),
    ("pycrypto", "2.5", "src"),
    ("pyodbc", "2.1.7", "src"),
    ("pylibmc", "1.1.1", "."),
    ("simplejson", "2.1.6", "simplejson"),
)
_CALL = re.compile(r"\b(_?Py[A-Z_]\w*)\s*\(")
_DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.M)
# Declarations, and arithmetic of the preprocessor.
_NO_CALLS = re.compile(
    r"PyDoc_|PyAPI_|PyInit_|Py\w*_HEAD|Py_(?:UNUSED|MIN|MAX|ABS|ARRAY_LENGTH|STRINGIFY|SAFE_DOWNCAST|CHARMASK|GCC_ATTRIBUTE)"
)


class Share(NamedTuple):
    """Of `whole`, `part`."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        return self.part / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        return f"{self.part} of {self.whole} ({self.value:.1%})"


def read(tree: Path, paths: Iterable[Path], **settings: object) -> list[NativeFile]:
    """The facts of files as a run would have them: each in the configuration that suits it best."""
    file = tree / "compile_commands.json"
    config = Config(root=tree, compile_commands=file if file.is_file() else None, **settings)  # type: ignore[arg-type]
    native, _ = read_native(discover(list(paths), config), config)
    return list(builds(native)[-1].files)


def calls_in_text(text: str) -> set[tuple[int, str]]:
    """(line, name) of what looks like a call of the C-API."""
    code = _DIRECTIVE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), blank(text))
    return {
        (code.count("\n", 0, found.start()) + 1, found[1])
        for found in _CALL.finditer(code)
        if not _NO_CALLS.match(found[1])
    }


def calls_in_facts(file: NativeFile) -> set[tuple[int, str]]:
    """(line, name) of the calls and touches of a file, under each name they were written with."""
    return {
        (op.where.span.line, name)
        for function in file.functions
        for block in function.cfg.blocks
        for op in block.ops
        if op.kind in (CALL, TOUCH)
        for name in (op.name, op.macro)
    }


def windows() -> Iterator[tuple[str, Share]]:
    """How many calls in files for Windows are among the facts."""
    cpython, psutil = fetch_cpython(), fetch_release("psutil", "7.2.2")
    modules = [cpython / "Modules" / name for name in ("_winapi.c", "_io/winconsoleio.c", "overlapped.c")]
    for tree, paths in ((cpython, modules), (psutil, sorted((psutil / "psutil/arch/windows").glob("*.c")))):
        for file in read(tree, paths, configurations=("windows",)):
            wanted = calls_in_text((tree / file.path).read_text(encoding="utf-8"))
            if wanted:
                yield file.path, Share(len(wanted & calls_in_facts(file)), len(wanted))


def old() -> Iterator[tuple[str, Share]]:
    """How many lines of old extensions are lost."""
    for package, version, folder in OLD:
        tree = fetch_release(package, version)
        files = read(tree, [tree / folder], configurations=(), headers="bundled")
        lines = {
            (op.where.path, op.where.span.line)
            for file in files
            for function in file.functions
            for block in function.cfg.blocks
            for op in block.ops
        }
        lost = sum(file.completeness.lost_lines for file in files)
        yield f"{package} {version}", Share(lost, len(lines) + lost)


class Bound(NamedTuple):
    """Findings, as (path, line, rule), in units of pybind11, and the CPU seconds they take."""

    findings: frozenset[tuple[str, int, str]]
    seconds: float


def bindings(headers: str) -> Bound:
    """The fixtures of pybind11 read with the "real" headers or with those that are "bundled"."""
    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        for path in BINDINGS.glob("*.cpp"):
            shutil.copy(path, root)
        config = Config(root=root, headers=headers, configurations=())  # type: ignore[arg-type]
        start = time.process_time()
        report = lint([root], config)
        seconds = time.process_time() - start
        about_code = [each for each in report.findings if not each.rule.startswith("GIL0")]
        found = ((each.where.path, each.where.line, each.rule) for each in about_code)
        return Bound(frozenset(found), seconds)


def bindings_agree() -> bool:
    real, bundled = bindings("real"), bindings("bundled")
    cost = bundled.seconds / real.seconds
    print(f"\npybind11 units: {bundled.seconds:.2f} s of CPU, with the real headers {real.seconds:.2f} s")
    print(f"{len(bundled.findings & real.findings)} findings in both")
    for path, line, rule in sorted(bundled.findings ^ real.findings):
        print(f"  only in one: {path}:{line} {rule}")
    return cost <= UNIT_COST and bundled.findings == real.findings


def main() -> int:
    found, lost = list(windows()), list(old())
    print_table(("for Windows", "calls of the C-API read"), found)
    total = Share(sum(share.part for _, share in found), sum(share.whole for _, share in found))
    print(f"all: {total}; at least {WINDOWS_FOUND:.0%} wanted\n")
    print_table(("of the time of Python 2", "lines lost"), lost)
    is_read = total.value >= WINDOWS_FOUND and all(share.value <= OLD_LOST for _, share in lost)
    return 0 if bindings_agree() and is_read else 1


if __name__ == "__main__":
    sys.exit(main())
