"""Whether gillint finds the same with all headers, with its own, and on a machine that has none:
`python benchmarks/headers.py [NAME...]`.

Each package of headers.toml and CPython's Modules/ are linted three times: with `headers = "real"` and
whatever -dev packages are installed, with `headers = "bundled"`, and with `headers = "auto"` in a mount
namespace where the directories of headers are empty (`unshare`, Linux). Compared are the sets of (file, line,
rule) of the findings that are shown by default, without those about the run itself (GIL0xx), over all
packages: at least 97 % of either set must be in the other, and an error that only one has must have its
reason in headers.toml. Files are read in the configuration of the machine only: no other has real headers.
"""

import argparse
import json
import os
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corpus import fetch_cpython, fetch_release
from linting import print_table

LIMIT = 0.97
TABLE = Path(__file__).with_suffix(".toml")
_HIDDEN = ("/usr/include", "/usr/local/include", "/usr/lib/gcc", sysconfig.get_path("include"))
_WAYS = ("real", "bundled", "bare")

Key = tuple[str, int, str]  # path, line, rule


class Package(NamedTuple):
    """What is linted: paths below a tree."""

    name: str
    tree: Path
    paths: tuple[str, ...] = (".",)


def packages(names: Sequence[str]) -> Iterable[Package]:
    if not names or "cpython" in names:
        yield Package("cpython", fetch_cpython(), ("Modules",))
    for row in tomllib.loads(TABLE.read_text())["package"]:
        if not names or row["name"] in names:
            tree = fetch_release(row["name"], row["version"])
            yield Package(row["name"], tree, tuple(row.get("paths", ["."])))


def lint(package: Package, way: str) -> dict[str, Any]:
    """The JSON report of one run; raises RuntimeError when there is none."""
    gillint = Path(sys.executable).with_name("gillint")
    mode = "auto" if way == "bare" else way
    command = [
        str(gillint),
        "--isolated",
        "--target-version",
        "3.11",
        "--configurations",
        "host",
        "--headers",
        mode,
        "--format",
        "json",
    ]
    commands = package.tree / "compile_commands.json"
    command += ["-p", str(commands)] if commands.is_file() else []
    command += package.paths
    done = subprocess.run(
        _bare(command) if way == "bare" else command,
        cwd=package.tree,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{package.name}, {way}: {done.stderr[-500:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _bare(command: Sequence[str]) -> list[str]:
    """The command where no header of the machine, of Python or of a Python package can be found."""
    packages = [
        path
        for name in ("numpy/_core/include", "pybind11/include", "nanobind/include")
        if (path := Path(sysconfig.get_path("purelib"), name)).is_dir()
    ]
    hidden = [path for path in (*_HIDDEN, *map(str, packages)) if Path(path).is_dir()]
    mounts = "; ".join(f"mount -t tmpfs none '{path}'" for path in hidden)
    return ["unshare", "-rm", "sh", "-ec", f'{mounts}; exec "$@"', "sh", *command]


def found(report: dict[str, Any]) -> dict[Key, str]:
    """The severity of each finding about the code."""
    return {
        (each["path"], each["line"], each["rule"]): each["severity"]
        for each in report["findings"]
        if not each["rule"].startswith("GIL0")
    }


def compare(package: Package, reasons: set[str], *, verbose: bool) -> dict[str, dict[Key, str]]:
    """What each way finds, with the package's name in the paths; prints what only one has."""
    ways = {way: found(lint(package, way)) for way in _WAYS}
    everywhere = set.intersection(*(set(keys) for keys in ways.values()))
    for way, keys in ways.items():
        for key in sorted(set(keys) - everywhere):
            place = f"{package.name}/{key[0]}:{key[1]} {key[2]}"
            if verbose or (keys[key] == "error" and place not in reasons):
                print(f"  not everywhere, but {way}: {place} {keys[key]}")
    return {
        way: {(f"{package.name}/{key[0]}", *key[1:]): keys[key] for key in keys} for way, keys in ways.items()
    }


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="packages, or cpython (default: all)")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is not found everywhere")
    options = parser.parse_args()
    reasons = {row["finding"] for row in tomllib.loads(TABLE.read_text()).get("reason", [])}
    total: dict[str, dict[Key, str]] = {way: {} for way in _WAYS}
    rows = []
    for package in packages(options.names):
        for way, keys in compare(package, reasons, verbose=options.verbose).items():
            total[way] |= keys
        mine = [{key for key in total[way] if key[0].startswith(package.name + "/")} for way in _WAYS]
        rows.append((package.name, *map(len, mine), *(len(mine[0] & other) for other in mine[1:])))
    print_table(("package", *_WAYS, "real & bundled", "real & bare"), rows)
    pairs = (("real", "bundled"), ("real", "bare"), ("bundled", "bare"))
    agreed = [_agree(total, one, other) for one, other in pairs]
    return 1 if _unexplained(total, reasons) or not all(agreed) else 0


def _agree(total: dict[str, dict[Key, str]], one: str, other: str) -> bool:
    both = len(total[one].keys() & total[other].keys())
    shares = [both / len(total[way]) if total[way] else 1.0 for way in (one, other)]
    print(f"{one} and {other}: {both} in both, {shares[0]:.1%} of {one}'s and {shares[1]:.1%} of {other}'s")
    return min(shares) >= LIMIT


def _unexplained(total: dict[str, dict[Key, str]], reasons: set[str]) -> bool:
    """Whether an error shows in some ways only and headers.toml does not say why."""
    names = {
        f"{key[0]}:{key[1]} {key[2]}"
        for way in _WAYS
        for key, severity in total[way].items()
        if severity == "error" and not all(key in total[each] for each in _WAYS)
    }
    left = sorted(names - reasons)
    print("errors not found everywhere, without a reason:", ", ".join(left) or "none")
    return bool(left)


if __name__ == "__main__":
    sys.exit(main())
