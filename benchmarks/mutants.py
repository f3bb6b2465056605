"""Silence is no precision: plant 400 GIL bugs into real code that is clean and count those that are found.

`python benchmarks/mutants.py` exits with 0 if at least 90 % of them are, and no harmless change made in the
same way gives a new warning.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

import cpython
import mutant_sources
import mutate
from linting import lint_tree, print_table, short
from mutant_sources import UNITS, Unit
from mutate import Mutant
from planting import CONTROL

from gillint.model import Finding

TARGET = 0.9
_CPYTHON_FOLDERS = ("Modules", "Include", "Parser", "Objects", "Python")

Job = tuple[Unit, Mutant]

_scratch = Path()
_trees: dict[str, Path] = {}
_baseline: dict[tuple[str, ...], tuple[Finding, ...]] = {}


def find_candidates(units: Sequence[Unit]) -> dict[Mutant, Unit]:
    """Every mutant of the clean files, with what it belongs to."""
    return {
        mutant: unit
        for unit in units
        for path, source in mutant_sources.read(unit)
        for mutant in mutate.candidates(f"{unit.name}/{path}", source)
    }


def start_worker(scratch: str) -> None:
    """Give this worker a folder of its own for trees to spoil: a mutated file must find its neighbours."""
    global _scratch
    _scratch = Path(tempfile.mkdtemp(dir=scratch))


def tree_of(unit: Unit) -> Path:
    """This worker's copy of a release."""
    if unit.name not in _trees:
        tree, origin = _scratch / unit.name, unit.tree()
        if unit.version:
            shutil.copytree(origin, tree, symlinks=True)
        else:
            tree.mkdir()
            for folder in _CPYTHON_FOLDERS:
                if folder == "Modules":
                    shutil.copytree(origin / folder, tree / folder)
                else:
                    (tree / folder).symlink_to(origin / folder)
            cpython.prepare(tree)
        _trees[unit.name] = tree
    return _trees[unit.name]


def run(job: Job) -> tuple[Mutant, bool, list[Finding]]:
    """Lint one mutant: is it found (a control: left alone), and what is new in it."""
    unit, mutant = job
    tree = tree_of(unit)
    file = mutant.path.removeprefix(f"{unit.name}/")
    linted = unit.paths(file.removeprefix(f"{unit.folder}/"))
    key = (unit.name, *linted)
    if key not in _baseline:
        _baseline[key] = lint_tree(tree, linted).findings
    path = tree / file
    clean = path.read_bytes()
    try:
        path.write_bytes(mutant.apply(clean))
        fresh = mutate.new_findings(_baseline[key], lint_tree(tree, linted).findings)
    finally:
        path.write_bytes(clean)
    here = mutant.at(file)
    return mutant, mutate.is_quiet(fresh) if mutant.kind == CONTROL else mutate.is_found(here, fresh), fresh


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--total", type=int, default=400)
    parser.add_argument("--controls", type=int, default=80)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--family", help="only mutants of this one: " + ", ".join(mutate.FAMILIES))
    parser.add_argument("--package", help="only files of this release")
    parser.add_argument("--list", action="store_true", help="print the mutants and stop")
    options = parser.parse_args()
    units = [unit for unit in UNITS if options.package in (None, unit.package)]
    of = find_candidates(units)
    found = [mutant for mutant in of if options.family in (None, mutant.family)]
    chosen = mutate.choose(found, options.total, options.seed)
    chosen += mutate.choose_controls(found, options.controls, options.seed)
    if options.list:
        print(*chosen, sep="\n")
        return 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="gillint-mutants-") as scratch:
        context = get_context("spawn")
        with context.Pool(options.workers, start_worker, (scratch,)) as pool:
            jobs = sorted(((of[mutant], mutant) for mutant in chosen), key=lambda job: (job[0], job[1].path))
            results = list(pool.imap_unordered(run, jobs, chunksize=5))
    return summarise(results, time.monotonic() - started)


def summarise(results: list[tuple[Mutant, bool, list[Finding]]], seconds: float) -> int:
    """Print the counts and the misses; the exit status."""
    made, found = Counter(m.kind for m, _, _ in results), Counter(m.kind for m, ok, _ in results if ok)
    controls, quiet = made.pop(CONTROL, 0), found.pop(CONTROL, 0)
    for mutant, ok, fresh in sorted(results, key=lambda r: (r[0].kind, r[0].path, r[0].line)):
        if not ok:
            print(f"{'false alarm' if mutant.kind == CONTROL else 'missed'}: {mutant}")
            for finding in fresh:
                print(f"    new: {short(finding)}")
    rows = [(kind, found[kind], made[kind]) for kind in mutate.KINDS]
    print_table(("mutation", "found", "made"), [*rows, ("all", found.total(), made.total())])
    files = len({m.path for m, _, _ in results})
    share = found.total() / made.total() if made else 0.0
    print(f"{quiet} of {controls} harmless changes left alone")
    print(f"{share:.1%} of {made.total()} mutants of {files} files found, in {seconds:.0f} s")
    return 0 if share >= TARGET and quiet == controls else 1


if __name__ == "__main__":
    sys.exit(main())
