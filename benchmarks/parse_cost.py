"""What gillint costs beside the parse itself: CPU time of a cold run over five of CPython's modules.

Compared with libclang's own parse of the same files with the same arguments, full headers and no
precompiled header, in a fresh process too. Runs alternate; medians are compared. Exit status 0 if the ratio
to the parse calls is at most 2.0.
"""

import argparse
import json
import os
import pstats
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus
import cpython
from linting import print_table

import gillint

FILES = ("zlibmodule.c", "socketmodule.c", "_ssl.c", "_hashopenssl.c", "_bz2module.c")
LIMIT = 2.0


def cpu_of(command: list[str], stdin: str, env: dict[str, str], cwd: Path) -> tuple[float, str, int]:
    """CPU seconds (user and system, waited-for children included) of a process, its output and exit status.

    The output goes through a file, so that nothing but the child runs while it is measured.
    """
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as given:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(
            command, stdin=given, stdout=out, stderr=subprocess.STDOUT, env=env, cwd=cwd
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return usage.ru_utime + usage.ru_stime, out.read(), process.returncode


def work(tree: Path) -> list[tuple[str, list[str]]]:
    """The five files with their arguments, the compiler's builtin headers among them."""
    return [
        (str(path), [*cpython.compile_args(tree, path), *cpython.builtin_headers()])
        for path in (tree / "Modules" / name for name in FILES)
    ]


def gillint_command(tree: Path, select: str = "") -> list[str]:
    files = [str(tree / "Modules" / name) for name in FILES]
    return [
        str(Path(sys.executable).with_name("gillint")),
        "--configurations",
        "host",
        "--format",
        "concise",
        *(("--select", select) if select else ()),
        *files,
    ]


def compile_bytecode() -> None:
    """Leave gillint's modules as pip leaves those that it installs (libclang's binding among them); where
    PYTHONDONTWRITEBYTECODE is set, an editable install would be compiled anew by every run."""
    package = Path(gillint.__file__).parent
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(package)], check=True)


def run_gillint(tree: Path, select: str = "") -> tuple[float, str]:
    """CPU seconds of a cold run, and what it printed; exits if the run failed."""
    with tempfile.TemporaryDirectory(prefix="gillint-cold-") as cold:
        env = {**os.environ, "XDG_CACHE_HOME": cold}
        seconds, output, status = cpu_of(gillint_command(tree, select), "", env, tree)
    if status not in (0, 1):
        sys.exit(f"gillint ended with {status}:\n{output[-2000:]}")
    return seconds, output


def run_bare(todo: str, cwd: Path) -> tuple[float, float, int]:
    """CPU seconds of the parse calls and of their whole process, and the number of errors."""
    command = [sys.executable, str(Path(__file__).with_name("bare_parse.py"))]
    seconds, output, status = cpu_of(command, todo, dict(os.environ), cwd)
    if status:
        sys.exit(f"the bare parse failed:\n{output[-2000:]}")
    said = json.loads(output)
    return said["parse"], seconds, said["errors"]


def profile(tree: Path) -> int:
    """Run gillint under cProfile and print where the time goes."""
    with tempfile.NamedTemporaryFile(suffix=".prof") as kept:
        script = gillint_command(tree)
        command = [sys.executable, "-m", "cProfile", "-o", kept.name, *script]
        subprocess.run(command, cwd=tree, stdout=subprocess.DEVNULL, check=False)
        result = pstats.Stats(kept.name)
    for order in ("cumulative", "tottime"):
        result.sort_stats(order).print_stats(25)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--profile", action="store_true", help="show where gillint spends its time instead")
    parser.add_argument("--select", default="", metavar="RULES", help="run these rules only")
    options = parser.parse_args()
    tree = corpus.fetch_cpython()
    if options.profile:
        return profile(tree)
    compile_bytecode()
    todo = json.dumps(work(tree))
    mine, parse, whole = [], [], []
    for _ in range(options.repeats):
        seconds, output = run_gillint(tree, options.select)
        mine.append(seconds)
        parsed, process, errors = run_bare(todo, tree)
        parse.append(parsed)
        whole.append(process)
    lines = sum(Path(file).read_bytes().count(b"\n") for file, _ in json.loads(todo))
    return summarise(lines, errors, output, {"gillint, whole process": mine, "libclang, parse calls": parse,
                                             "libclang, whole process": whole})  # fmt: skip


def summarise(lines: int, errors: int, output: str, times: dict[str, list[float]]) -> int:
    """Print the table; the exit status."""
    mine, parse, whole = (statistics.median(series) for series in times.values())
    rows = [
        (name, f"{statistics.median(series):.3f}", f"{min(series):.3f}", f"{max(series):.3f}")
        for name, series in times.items()
    ]
    print_table(("CPU seconds", "median", "least", "most"), rows)
    print(f"{lines} lines, {len(next(iter(times.values())))} runs each, {errors} errors in the bare parse")
    print(f"gillint said: {output.strip().splitlines()[-1] if output.strip() else 'nothing'}")
    print(f"ratio to the parse calls {mine / parse:.2f} (limit {LIMIT}), to their process {mine / whole:.2f}")
    return 0 if mine / parse <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
