"""The clean files into which bugs are planted, and how each of them is read and linted."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import corpus
import cpython
import regions
from planting import Source

from gillint.sources.files import Language
from gillint.sources.toolchain import Toolchain

_CPYTHON = (
    "_bz2module.c", "_ctypes/callproc.c", "_ctypes/callbacks.c", "_cursesmodule.c", "_hashopenssl.c",
    "_io/fileio.c", "_lzmamodule.c", "_multiprocessing/multiprocessing.c", "_multiprocessing/posixshmem.c",
    "_multiprocessing/semaphore.c", "_sqlite/blob.c", "_sqlite/connection.c", "_sqlite/cursor.c",
    "_sqlite/statement.c", "_ssl.c", "_tracemalloc.c", "_uuidmodule.c", "fcntlmodule.c", "grpmodule.c",
    "mmapmodule.c", "posixmodule.c", "pwdmodule.c", "readline.c", "selectmodule.c", "signalmodule.c",
    "socketmodule.c", "syslogmodule.c", "termios.c", "timemodule.c", "zlibmodule.c",
)  # fmt: skip


class Unit(NamedTuple):
    """Files that are linted together, below a folder of a release (version "" is CPython's). Bugs are planted
    in those that are `spoiled`, one at a time."""

    package: str
    version: str
    folder: str
    spoiled: tuple[str, ...]
    linted: tuple[str, ...] = ()  # default: each spoiled file alone

    @property
    def name(self) -> str:
        return corpus.tree_name(self.package, self.version) if self.version else self.package

    def paths(self, file: str) -> list[str]:
        """What is linted, relative to the release, when `file` is spoiled."""
        return [f"{self.folder}/{each}" for each in self.linted or (file,)]

    def tree(self) -> Path:
        """The unpacked release; raises CorpusError when it cannot be had."""
        return corpus.fetch_release(self.package, self.version) if self.version else corpus.fetch_cpython()


UNITS = (
    Unit("cpython", "", "Modules", _CPYTHON),
    Unit("psycopg2", "2.9.13", "psycopg", ("connection_int.c", "lobject_int.c", "pqpath.c"), (".",)),
    Unit("pysqlite3", "0.6.1", "src", ("blob.c", "connection.c", "cursor.c", "statement.c"), (".",)),
    Unit("pygit2", "1.14.0", "src", ("blob.c", "filter.c"), (".",)),
    Unit("pyaudio", "0.2.14", "src/pyaudio", ("stream_io.c", "stream_lifecycle.c"), (".",)),
    Unit("mysqlclient", "2.3.2", "src/MySQLdb", ("_mysql.c",)),
    Unit("lz4", "4.4.5", "lz4", ("block/_block.c", "frame/_frame.c")),
    Unit("pyodbc", "5.5.0", "src", ("connection.cpp", "cursor.cpp", "getdata.cpp", "params.cpp")),
    Unit("contourpy", "1.3.3", "src", ("threaded.cpp", "wrap.cpp")),
    Unit("kiwisolver", "1.5.1", "py/src", ("solver.cpp", "strength.cpp")),
    Unit("matplotlib", "3.11.2", "src", ("_image_wrapper.cpp", "_tkagg.cpp")),
    Unit("pikepdf", "10.18.0", "src/core", ("logger.cpp", "pipeline.cpp")),
)  # fmt: skip


def read(unit: Unit) -> Iterator[tuple[str, Source]]:
    """Each file to be spoiled, relative to its release, with its functions."""
    tree = unit.tree()
    for file in unit.spoiled:
        path = tree / unit.folder / file
        functions, errors = regions.scan(path, _arguments(unit, tree, path))
        if errors and not unit.version:
            print(f"{file}: {errors} errors in parsing; are the packages there? (benchmarks/README.md)")
        text = path.read_bytes()
        is_cxx = path.suffix == ".cpp"
        used = is_cxx and b"pybind11" in text + b"".join(
            each.read_bytes() for each in path.parent.glob("*.h*")
        )
        yield f"{unit.folder}/{file}", Source(text, tuple(functions), is_cxx, used)


def _arguments(unit: Unit, tree: Path, path: Path) -> tuple[str, ...]:
    if not unit.version:
        return (*cpython.compile_args(tree, path), *cpython.builtin_headers())
    language: Language = "c++" if path.suffix == ".cpp" else "c"
    return (f"-I{tree / unit.folder}", f"-I{tree}", *Toolchain(None).arguments(language))
