"""gillint's own compiler headers, the flags for old code, and where Python's headers come from."""

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
from clang import cindex

from gillint.sources.files import Language
from gillint.sources.headers import FORMER, RESOURCES
from gillint.sources.toolchain import Toolchain, find_toolchain, standard

HEADERS = sorted(path.name for path in (RESOURCES / "include").glob("*.h"))
INDEX = cindex.Index.create()
LIBC = Path("/usr/include/stdio.h").exists()


def diagnostics(text: str, language: Language, *args: str, toolchain: Toolchain | None = None) -> list[str]:
    """Everything the parse says, warnings too unless the tolerant flags quiet them."""
    name = "t.c" if language == "c" else "t.cpp"
    common = (
        toolchain.arguments(language) if toolchain else (f"-resource-dir={RESOURCES}", "-Wall", "-Wno-unused")
    )
    unit = INDEX.parse(name, args=[standard(language), *common, *args], unsaved_files=[(name, text)])
    return [str(note) for note in unit.diagnostics]


@pytest.mark.parametrize("language", ["c", "c++"])
@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("libc", [(), ("-nostdlibinc",), ("-nostdlibinc", "--target=x86_64-pc-windows-msvc")])
def test_each_header_parses_alone(header: str, language: Language, libc: tuple[str, ...]) -> None:
    assert diagnostics(f"#include <{header}>\n#include <{header}>\n", language, *libc) == []


@pytest.mark.parametrize(
    "target", ["aarch64-linux-gnu", "i386-linux-gnu", "arm64-apple-macos", "armv7-linux-gnueabihf"]
)
def test_all_headers_together_on_other_machines(target: str) -> None:
    text = "".join(f"#include <{header}>\n" for header in HEADERS)
    assert diagnostics(text, "c", "-nostdlibinc", f"--target={target}") == []


CHECKS = """
#define SAME(a, b) _Static_assert((a) == (b), #a)
SAME(sizeof(size_t), sizeof(sizeof 0)); SAME(sizeof(int8_t), 1); SAME(sizeof(uint64_t), 8);
SAME(sizeof(intptr_t), sizeof(void *)); SAME((uint16_t)-1, UINT16_MAX); SAME((int64_t)(-1) < 0, 1);
SAME(INT32_MAX, 2147483647); SAME(INT64_C(1) << 40, 1099511627776);
SAME(offsetof(struct {char a; int b;}, b), 4);
SAME(CHAR_BIT, 8); SAME(UINT_MAX, (unsigned)-1); SAME(ULLONG_MAX, (unsigned long long)-1);
SAME(SIZE_MAX, (size_t)-1); SAME(true, 1); SAME(sizeof(bool), 1); SAME(alignof(double), _Alignof(double));
SAME(FLT_RADIX, 2); SAME(DBL_MANT_DIG, 53);
"""


@pytest.mark.parametrize("libc", [(), ("-nostdlibinc",)])
def test_types_and_limits_fit_each_other(libc: tuple[str, ...]) -> None:
    names = ("stddef", "stdint", "limits", "stdbool", "stdalign", "float")
    includes = "".join(f"#include <{name}.h>\n" for name in names)
    assert diagnostics(includes + CHECKS, "c", *libc) == []


VALUES = (
    "INT_MAX", "INT_MIN", "LONG_MAX", "LONG_MIN", "UCHAR_MAX", "CHAR_MIN", "CHAR_MAX", "USHRT_MAX",
    "SHRT_MIN", "LLONG_MAX", "INT8_MIN", "INT_LEAST32_MIN", "PTRDIFF_MAX", "SIG_ATOMIC_MAX", "WINT_MAX",
    "DBL_DIG", "FLT_MANT_DIG", "LDBL_MAX_EXP", "DBL_MIN_10_EXP", "sizeof(max_align_t)", "sizeof(wchar_t)",
    "sizeof(long double)", "sizeof(va_list)", "(int)memory_order_seq_cst", "sizeof(atomic_long)",
    "sizeof(_Unwind_Word)",
)  # fmt: skip
LIBC_VALUES = ("MB_LEN_MAX", "INT_FAST16_MAX", "sizeof(int_fast32_t)")


@pytest.mark.skipif(not shutil.which("gcc") or not LIBC, reason="needs gcc and a C library")
@pytest.mark.parametrize("libc", [(), ("-nostdlibinc",)])
def test_figures_agree_with_gcc(tmp_path: Path, libc: tuple[str, ...]) -> None:
    names = ("limits", "stdint", "float", "stddef", "stdarg", "wchar", "stdatomic", "unwind")
    includes = "".join(f"#include <{name}.h>\n" for name in names)
    asked = VALUES if libc else VALUES + LIBC_VALUES
    prints = "".join(f'printf("%lld\\n", (long long)({value}));' for value in asked)
    (tmp_path / "v.c").write_text(f"#include <stdio.h>\n{includes}int main(void) {{ {prints} }}\n")
    subprocess.run(["gcc", "-o", tmp_path / "v", tmp_path / "v.c"], check=True)
    printed = subprocess.run([tmp_path / "v"], capture_output=True, text=True, check=True).stdout.split()
    text = includes.replace("#include <wchar.h>\n", "" if libc else "#include <wchar.h>\n") + "".join(
        f'_Static_assert((long long)({value}) == {figure}LL, "{value}");\n'
        if figure != "-9223372036854775808"
        else f'_Static_assert({value} < -9223372036854775807LL, "{value}");\n'
        for value, figure in zip(asked, printed, strict=True)
    )
    assert diagnostics(text, "c", *libc) == []


@pytest.mark.skipif(not LIBC, reason="needs a C library")
def test_the_machines_c_library_reads_well_with_them() -> None:
    names = (
        "stdio",
        "stdlib",
        "string",
        "limits",
        "errno",
        "pthread",
        "wchar",
        "inttypes",
        "sys/socket",
        "tgmath",
    )
    assert diagnostics("".join(f"#include <{name}.h>\n" for name in names), "c") == []


@pytest.mark.skipif(not shutil.which("g++"), reason="needs a C++ library")
def test_the_machines_cplusplus_library_reads_well_with_them() -> None:
    names = ("vector", "string", "mutex", "thread", "atomic", "cstddef", "climits", "cfloat", "functional")
    text = "".join(f"#include <{name}>\n" for name in names) + "std::vector<std::size_t> sizes;\n"
    assert diagnostics(text, "c++") == []


@pytest.mark.skipif(not Path(sysconfig.get_path("include"), "Python.h").exists(), reason="needs Python.h")
@pytest.mark.parametrize("language", ["c", "c++"])
def test_python_headers_read_without_a_word(language: Language) -> None:
    text = "#include <Python.h>\n#include <structmember.h>\nPyObject *object;\n"
    assert diagnostics(text, language, toolchain=find_toolchain()) == []


@pytest.mark.skipif(not Path(sysconfig.get_path("include"), "Python.h").exists(), reason="needs Python.h")
@pytest.mark.parametrize("language", ["c", "c++"])
@pytest.mark.parametrize("header", sorted(path.name for path in FORMER.glob("*.h")))
def test_headers_that_python_had_once_are_there(header: str, language: Language) -> None:
    text = f"#include <Python.h>\n#include <{header}>\n"
    if header == "stringobject.h":
        text += "PyObject *f(PyObject *s) { return PyString_FromString(PyString_AS_STRING(s)); }"
    assert diagnostics(text, language, toolchain=find_toolchain()) == []
    assert diagnostics(f"#include <{header}>\n", language, toolchain=find_toolchain()) == []


OLD = r"""
static counter = 3;
int add(a, b) int a, b; { return a + b; }
total(n) { undeclared(n); return; }
static int call(const char *text) { return 0; }
typedef void *(*function)(void *);
function table[] = { call, (function)call };
int *address = 5;
void nothing(void) { return 1; }
char *confused(void) { const int one = 1; int *two = &one; char *three = 3; unsigned four = three;
  return four; }
static int late();
static int late(x) char x; { return x; }
"""
OLD_CPLUSPLUS = r"""
typedef unsigned long size; extern "C" int printf(const char *, ...);
#define FORMAT "lu"
int old() throw(int) { register int a = 1; char c[] = { 300 }; int d[2] = { 1.5, a };
  char *p = "text"; return printf("%"FORMAT, (size)a); }
"""


@pytest.mark.parametrize(("language", "text"), [("c", OLD), ("c++", OLD_CPLUSPLUS)])
def test_code_of_older_days_is_read_whole(language: Language, text: str) -> None:
    said = diagnostics(
        text, language, "-std=gnu++11" if language == "c++" else "-std=gnu11", toolchain=Toolchain(None)
    )
    assert [note for note in said if "error" in note] == []
    assert len([note for note in said if "undeclared" in note]) == (1 if language == "c" else 0)


@pytest.mark.parametrize(("language", "text"), [("c", OLD), ("c++", OLD_CPLUSPLUS)])
def test_without_the_tolerant_flags_it_is_not(language: Language, text: str) -> None:
    assert any("error" in note for note in diagnostics(text, language))


def test_the_environment_names_another_python(tmp_path: Path) -> None:
    (tmp_path / "Python.h").write_text("")
    found = find_toolchain({"GILLINT_PYTHON_INCLUDE": str(tmp_path)})
    assert found.python == tmp_path.resolve()
    assert f"-isystem{tmp_path.resolve()}" in found.arguments("c")
    assert found.offers("Python.h")


def test_no_python_headers_is_one_problem_with_a_remedy(tmp_path: Path) -> None:
    found = find_toolchain({"GILLINT_PYTHON_INCLUDE": str(tmp_path)}, mode="real")
    assert found.python is None
    (problem,) = found.problems
    assert problem.remedy
    assert not problem.lost


def test_binding_headers_are_found_without_importing_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("numpy/_core/include", "numpy/core/include", "pybind11/include"):
        (tmp_path / place).mkdir(parents=True)
    for package in ("numpy", "pybind11"):
        (tmp_path / package / "__init__.py").write_text("raise RuntimeError('imported')")
    monkeypatch.syspath_prepend(tmp_path)
    found = find_toolchain().packages
    assert found[:2] == (tmp_path / "numpy/_core/include", tmp_path / "pybind11/include")
