"""How CPython's own Modules/ are compiled, as far as a parser needs to know it."""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

_DEFINES = ("Py_BUILD_CORE_BUILTIN=1",)
_INCLUDES = ("Include", "Include/internal", "Modules", ".gillint")
# what configure and setup.py add for single modules: a prefix of the path below Modules/, then its arguments
_EXTRA = {
    "_ctypes/libffi_osx": ("-I{tree}/Modules/_ctypes/libffi_osx/include",),
    "_dbmmodule": ("-DUSE_GDBM_COMPAT=1", "-DHAVE_GDBM_DASH_NDBM_H=1"),
    "_decimal": ("-I{tree}/Modules/_decimal/libmpdec", "-DCONFIG_64=1", "-DANSI=1", "-DHAVE_UINT128_T=1"),
    "_elementtree": ("-I{tree}/Modules/expat", "-DHAVE_EXPAT_CONFIG_H=1", "-DUSE_PYEXPAT_CAPI"),
    "_tkinter": ("-DWITH_APPINIT=1", "-I/usr/include/tcl8.6", "-I/usr/include/tcl"),
    "_uuidmodule": ("-I/usr/include/uuid",),
    "tkappinit": ("-DWITH_APPINIT=1", "-I/usr/include/tcl8.6", "-I/usr/include/tcl"),
    "expat": ("-I{tree}/Modules/expat", "-DHAVE_EXPAT_CONFIG_H=1", "-DXML_POOR_ENTROPY=1"),
    "getpath": (
        '-DPREFIX="/usr"', '-DEXEC_PREFIX="/usr"', '-DVERSION="3.11"', '-DVPATH=""', '-DPLATLIBDIR="lib"',
        '-DPYTHONPATH=""',
    ),
    "pyexpat": ("-I{tree}/Modules/expat", "-DHAVE_EXPAT_CONFIG_H=1", "-DXML_POOR_ENTROPY=1"),
}  # fmt: skip

PACKAGES = (
    "libbz2-dev", "libffi-dev", "libgdbm-compat-dev", "libgdbm-dev", "liblzma-dev", "libncurses-dev",
    "libreadline-dev", "libsqlite3-dev", "libssl-dev", "tk-dev", "uuid-dev", "zlib1g-dev",
)  # fmt: skip


def compile_args(tree: Path, source: Path) -> tuple[str, ...]:
    """Arguments for `source`, a file below Modules/ of `tree`; `prepare` must have been run on the tree."""
    below = source.relative_to(tree / "Modules").as_posix()
    extra = [a.format(tree=tree) for prefix, more in _EXTRA.items() if below.startswith(prefix) for a in more]
    common = (*(f"-D{name}" for name in _DEFINES), *(f"-I{tree / folder}" for folder in _INCLUDES))
    return (*common, *extra)


def prepare(tree: Path) -> None:
    """Put what `configure` would have made into the tree: pyconfig.h and compile_commands.json.

    The running interpreter's pyconfig.h is close enough, whatever its version; C11 atomics are turned off in
    it because a parser may meet one compiler's stdatomic.h with another compiler's front end.
    """
    own = tree / ".gillint"
    own.mkdir(exist_ok=True)
    config = Path(sysconfig.get_config_h_filename()).read_text(encoding="utf-8")
    config = re.sub(r"^#define (HAVE_STD_ATOMIC|HAVE_BUILTIN_ATOMIC) .*$", "", config, flags=re.M)
    config += "\n#define HAVE_BUILTIN_ATOMIC 1\n"
    _write_changed(own / "pyconfig.h", config)
    _write_changed(
        tree / "compile_commands.json", json.dumps([_command(tree, path) for path in sources(tree)])
    )
    _write_changed(tree / "pyproject.toml", "[tool.gillint]\n")  # makes the tree the root of paths in reports


def _command(tree: Path, source: Path) -> dict[str, object]:
    arguments = ["cc", *compile_args(tree, source), "-c", str(source)]
    return {"directory": str(tree), "file": str(source), "arguments": arguments}


def _write_changed(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def builtin_headers() -> tuple[str, ...]:
    """Arguments for the headers that belong to a compiler (stddef.h ...): libclang's wheel brings none.

    For the scripts that call libclang themselves. Exits where there is neither clang nor gcc.
    """
    for compiler in ("clang", "gcc"):
        if shutil.which(compiler):
            command = [compiler, "-print-file-name=include"]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            return ("-isystem", done.stdout.strip())
    sys.exit("this needs the builtin headers of gcc or clang")


def sources(tree: Path) -> list[Path]:
    """Every C file below Modules/, in order."""
    return sorted((tree / "Modules").rglob("*.c"))


if __name__ == "__main__":
    print(" ".join(PACKAGES) if "--packages" in sys.argv else "usage: cpython.py --packages")
