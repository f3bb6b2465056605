"""Silence is no precision: plant 200 GIL bugs into CPython's own modules and count those that are found.

`python benchmarks/mutants.py` exits with 0 if at least 90 % of them are, and no harmless change made in the
same way gives a new warning.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from multiprocessing import get_context
from pathlib import Path

import corpus
import cpython
import mutate
import regions
from linting import lint_tree, print_table, short
from mutate import Mutant

from gillint.model import Finding

CLEAN = (
    "_bz2module.c", "_ctypes/callproc.c", "_ctypes/callbacks.c", "_cursesmodule.c", "_hashopenssl.c",
    "_io/fileio.c", "_lzmamodule.c", "_multiprocessing/multiprocessing.c", "_multiprocessing/posixshmem.c",
    "_multiprocessing/semaphore.c", "_sqlite/blob.c", "_sqlite/connection.c", "_sqlite/cursor.c",
    "_sqlite/statement.c", "_ssl.c", "_tracemalloc.c", "_uuidmodule.c", "fcntlmodule.c", "grpmodule.c",
    "mmapmodule.c", "posixmodule.c", "pwdmodule.c", "readline.c", "selectmodule.c", "signalmodule.c",
    "socketmodule.c", "syslogmodule.c", "termios.c", "timemodule.c", "zlibmodule.c",
)  # fmt: skip
TARGET = 0.9

_tree = Path()
_baseline: dict[str, tuple[Finding, ...]] = {}


def find_candidates(tree: Path) -> list[Mutant]:
    """Every mutant of the clean files."""
    found: list[Mutant] = []
    headers = cpython.builtin_headers()
    for name in CLEAN:
        source = tree / "Modules" / name
        functions, errors = regions.scan(source, (*cpython.compile_args(tree, source), *headers))
        if errors:
            print(f"{name}: {errors} errors in parsing; are the packages there? (benchmarks/README.md)")
        found += mutate.candidates(f"Modules/{name}", source.read_bytes(), functions)
    return found


def start_worker(tree: str, scratch: str) -> None:
    """Give this worker a tree of its own to spoil: the mutated file must find its neighbours."""
    global _tree
    _tree = Path(tempfile.mkdtemp(dir=scratch))
    for folder in ("Modules", "Include", "Parser", "Objects", "Python"):
        if folder == "Modules":
            shutil.copytree(Path(tree, folder), _tree / folder)
        else:
            (_tree / folder).symlink_to(Path(tree, folder))
    cpython.prepare(_tree)


def run(mutant: Mutant) -> tuple[Mutant, bool, list[Finding]]:
    """Lint one mutant: is it found (a control: left alone), and what is new in it."""
    path = _tree / mutant.path
    if mutant.path not in _baseline:
        _baseline[mutant.path] = lint_tree(_tree, [mutant.path]).findings
    clean = path.read_bytes()
    try:
        path.write_bytes(mutant.apply(clean))
        fresh = mutate.new_findings(_baseline[mutant.path], lint_tree(_tree, [mutant.path]).findings)
    finally:
        path.write_bytes(clean)
    ok = mutate.is_quiet(fresh) if mutant.kind == mutate.CONTROL else mutate.is_found(mutant, fresh)
    return mutant, ok, fresh


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--total", type=int, default=200)
    parser.add_argument("--controls", type=int, default=40)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="print the mutants and stop")
    options = parser.parse_args()
    tree = corpus.fetch_cpython()
    found = find_candidates(tree)
    chosen = mutate.choose(found, options.total, options.seed)
    chosen += mutate.choose_controls(found, options.controls, options.seed)
    if options.list:
        print(*chosen, sep="\n")
        return 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="gillint-mutants-") as scratch:
        context = get_context("spawn")
        with context.Pool(options.workers, start_worker, (str(tree), scratch)) as pool:
            results = list(pool.imap_unordered(run, chosen, chunksize=5))
    return summarise(results, time.monotonic() - started)


def summarise(results: list[tuple[Mutant, bool, list[Finding]]], seconds: float) -> int:
    """Print the counts and the misses; the exit status."""
    made, found = Counter(m.kind for m, _, _ in results), Counter(m.kind for m, ok, _ in results if ok)
    controls, quiet = made.pop(mutate.CONTROL, 0), found.pop(mutate.CONTROL, 0)
    for mutant, ok, fresh in sorted(results, key=lambda r: (r[0].kind, r[0].path, r[0].line)):
        if not ok:
            print(f"{'false alarm' if mutant.kind == mutate.CONTROL else 'missed'}: {mutant}")
            for finding in fresh:
                print(f"    new: {short(finding)}")
    rows = [(kind, found[kind], made[kind]) for kind in mutate.FITTING]
    print_table(("mutation", "found", "made"), [*rows, ("all", found.total(), made.total())])
    files = len({m.path for m, _, _ in results})
    share = found.total() / made.total() if made else 0.0
    print(f"{quiet} of {controls} harmless changes left alone")
    print(f"{share:.1%} of {made.total()} mutants of {files} files found, in {seconds:.0f} s")
    return 0 if share >= TARGET and quiet == controls else 1


if __name__ == "__main__":
    sys.exit(main())
