"""Fetch the releases that the benchmarks read: `python benchmarks/corpus.py [NAME...]`.

Everything lands in a cache outside the repository (`$GILLINT_CORPUS`, else ~/.cache/gillint-corpus): archives
in downloads/, trees beside it. Old releases are downloaded and unpacked, never built: their setup.py does
not run on a current Python, and code from the network is read here, not executed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import cpython
import pairs_table


class CorpusError(Exception):
    """A release that could not be fetched or unpacked; the text says which and why."""


def corpus_dir() -> Path:
    """Where the corpus lives; not created here."""
    chosen = os.environ.get("GILLINT_CORPUS")
    return Path(chosen).expanduser() if chosen else Path.home() / ".cache" / "gillint-corpus"


def tree_name(package: str, version: str) -> str:
    return f"{package}-{version}"


def find_archive(downloads: Path, package: str, version: str) -> Path | None:
    """The downloaded archive of a release, whatever its format and the spelling of `-` and `_`."""
    stem = tree_name(package, version).replace("_", "-").lower()
    for path in sorted(downloads.glob("*")):
        name = path.name.replace("_", "-").lower()
        if name in {stem + end for end in (".tar.gz", ".tar.bz2", ".tar.xz", ".tgz", ".zip")}:
            return path
    return None


def download(package: str, version: str, downloads: Path) -> Path:
    """Download the source release `package` `version`; raises CorpusError when it cannot be had."""
    downloads.mkdir(parents=True, exist_ok=True)
    command = [
        _unearth(), f"{package}=={version}", "--no-binary", "--download", str(downloads),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    archive = find_archive(downloads, package, version)
    if archive is None:
        raise CorpusError(f"{package} {version}: {(done.stderr or done.stdout).strip()[-400:]}")
    return archive


def _unearth() -> str:
    beside = Path(sys.executable).with_name("unearth")
    found = str(beside) if beside.exists() else shutil.which("unearth")
    if found is None:
        raise CorpusError("unearth is not installed: pip install unearth (the `bench` extra brings it)")
    return found


def unpack(archive: Path, target: Path) -> None:
    """Unpack into the new directory `target`, without the single folder most archives start with.

    Raises CorpusError for an entry that would land outside of it.
    """
    with tempfile.TemporaryDirectory(dir=_made(target.parent)) as scratch:
        room = Path(scratch) / "all"
        room.mkdir()
        try:
            _extract(archive, room)
        except (tarfile.TarError, zipfile.BadZipFile, OSError) as error:
            raise CorpusError(f"{archive.name}: {error}") from error
        inside = list(room.iterdir())
        top = inside[0] if len(inside) == 1 and inside[0].is_dir() else room
        top.rename(target)


def _extract(archive: Path, room: Path) -> None:
    if archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as packed:
            for name in packed.namelist():
                if not (room / name).resolve().is_relative_to(room.resolve()):
                    raise CorpusError(f"{archive.name}: entry {name!r} points outside")
            packed.extractall(room)
    else:
        with tarfile.open(archive) as packed_tar:
            packed_tar.extractall(room, filter="data")


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def fetch_release(package: str, version: str) -> Path:
    """The unpacked tree of a release, fetched first if it is not there yet; raises CorpusError."""
    root = corpus_dir()
    tree = root / tree_name(package, version)
    if not tree.is_dir():
        archive = find_archive(root / "downloads", package, version)
        unpack(archive or download(package, version, root / "downloads"), tree)
    return tree


def fetch_cpython() -> Path:
    """The unpacked CPython 3.11 source (`$GILLINT_CPYTHON` if set), with a `[tool.gillint]` written into it.

    `apt-get source` stops with an error where a security update's description has gone from the mirror; the
    upstream archive it fetched before that is all that is needed. Raises CorpusError.
    """
    given = os.environ.get("GILLINT_CPYTHON")
    tree = Path(given) if given else corpus_dir() / "cpython-3.11"
    if not tree.is_dir():
        downloads = _made(corpus_dir() / "downloads")
        archive = _original(downloads)
        if archive is None:
            said = _apt_source(downloads)
            archive = _original(downloads)
            if archive is None:
                hint = "apt needs a deb-src line; or set GILLINT_CPYTHON to an unpacked tree"
                raise CorpusError(f"CPython 3.11: {said[-300:]} ({hint})")
        unpack(archive, tree)
    cpython.prepare(tree)
    return tree


def _apt_source(downloads: Path) -> str:
    """Ask apt for the source package; what it said."""
    if not shutil.which("apt-get"):
        return "there is no apt-get here"
    command = ["apt-get", "source", "--download-only", "python3.11"]
    done = subprocess.run(command, cwd=downloads, capture_output=True, text=True, check=False)
    return done.stderr.strip()


def _original(downloads: Path) -> Path | None:
    return next(iter(sorted(downloads.glob("python3.11_*.orig.tar.*"))), None)


def fetch(wanted: Iterable[str]) -> list[str]:
    """Fetch what is named (packages, or "cpython"; nothing means all of issue 2); returns the failures."""
    names = set(wanted)
    failures = []
    for package, version in pairs_table.releases(pairs_table.load(), names):
        try:
            print(f"{package} {version}: {fetch_release(package, version)}")
        except CorpusError as error:
            failures.append(str(error))
    if not names or "cpython" in names:
        try:
            print(f"CPython 3.11: {fetch_cpython()}")
        except CorpusError as error:
            failures.append(str(error))
    return failures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help='packages, or "cpython"; default: all of issue 2')
    failures = fetch(parser.parse_args().names)
    for failure in failures:
        print(f"failed: {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
