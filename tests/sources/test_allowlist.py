"""Nothing but the listed options gets from an analysed project to libclang."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gillint.sources.allowlist import allow

HOSTILE = (
    "-fplugin=/tmp/evil.so", "-fplugin", "-fpass-plugin=/tmp/evil.so", "-fplugin-arg-x-y", "-Xclang",
    "-load", "-plugin", "-add-plugin", "/tmp/evil.so", "@/tmp/args", "@args", "-o", "-oout.o", "-MF",
    "-MFdeps", "-MD", "-MMD", "-MJ", "-MJx", "--serialize-diagnostics", "-serialize-diagnostics",
    "-fmodules", "-fmodules-cache-path=/tmp/x", "-fmodule-file=/tmp/m", "-include-pch", "-emit-pch",
    "-emit-module", "-B", "-B/tmp", "--config", "--config=/x", "-working-directory",
    "-working-directory=/", "-ivfsoverlay", "-resource-dir=/tmp", "-resource-dir", "-mllvm",
    "-load-pass-plugin", "-wrapper", "-specs=x", "--gcc-toolchain=/x", "-save-temps", "-ftime-trace",
    "-cc1", "-fprofile-use=/x", "-fsanitize-ignorelist=/x", "-index-store-path", "-isysroot",
    "--sysroot=/x", "-imacros", "--", "-", "", "-I", "-D", "-include", "-x", "-isystem", "-std=", "-I@x",
    "-D@x", "-Dx=\n-Xclang", "-Ix\u0000y", "-I\n-load", "-include/dev/zero", "-include@x", "-xcuda",
    "-xir", "-xpch", "-std=@x", "-std=c11 -load", "-Wp,-MD,x", "-Wa,-o,x", "-Wl,-o,x", "-fopenmp",
    "-m32", "-pthread", "-DA=1", "-UA", "-std=c11", "-xc++", "-Iinclude",
)  # fmt: skip
SAFE = re.compile(
    r"""-(?:I|isystem|iquote|idirafter|include)/[^\x00-\x1f]*
      | -D[A-Za-z_]\w*(?:\([\w\s,.]*\))?(?:=[^\x00-\x1f]*)?
      | -U[A-Za-z_]\w*
      | -std=[a-z0-9+:]+
      | -x(?:c|c\+\+)
      | -f(?:no-)?(?:exceptions|rtti|cxx-exceptions|openmp|openmp-simd|signed-char|unsigned-char|short-enums
           |short-wchar|ms-extensions|ms-compatibility|gnu-keywords|gnu89-inline|blocks|char8_t|coroutines|concepts
           |wrapv|operator-names|permissive|sized-deallocation|aligned-allocation|visibility-inlines-hidden)
      | -f(?:freestanding|hosted|visibility=(?:hidden|default))
      | -m[a-z0-9.-]+ | -pthread | -ansi | -trigraphs""",
    re.VERBOSE,
)

arguments = st.lists(
    st.one_of(
        st.sampled_from(HOSTILE),
        st.text(max_size=12),
        st.builds(lambda one, two: one + two, st.sampled_from(HOSTILE), st.text(max_size=6)),
        st.builds(lambda one, two: one + two, st.sampled_from(HOSTILE), st.sampled_from(HOSTILE)),
    ),
    max_size=12,
)


@given(arguments)
def test_only_listed_spellings_get_through(args: list[str]) -> None:
    for passed in allow(args, "/project").args:
        assert SAFE.fullmatch(passed), passed
        assert not passed.startswith(
            ("@", "-o", "-Xclang", "-fplugin", "-fpass", "-load", "-M", "-B", "-mllvm")
        )


@given(arguments)
def test_what_got_through_gets_through_again_unchanged(args: list[str]) -> None:
    once = allow(args, "/project").args
    assert allow(once, "/elsewhere").args == once


@given(arguments)
def test_a_dropped_argument_takes_at_most_one_after_it(args: list[str]) -> None:
    assert allow([*args, "-pthread", "-DLAST=1"], "/project").args[-1] == "-DLAST=1"


@pytest.mark.parametrize(
    ("given", "passed"),
    [
        (["-I", "inc"], ["-I/project/sub/inc"]),
        (["-I../inc"], ["-I/project/inc"]),
        (["-I", "/abs"], ["-I/abs"]),
        (["-isystem", "s", "-iquote", "q", "-idirafterd"],
         ["-isystem/project/sub/s", "-iquote/project/sub/q", "-idirafter/project/sub/d"]),
        (["-D", "A", "-DB=1", "-DF(x,y)=x+y", "-D", "S=\"a b\"", "-UC"],
         ["-DA", "-DB=1", "-DF(x,y)=x+y", "-DS=\"a b\"", "-UC"]),
        (["-x", "c++", "-std=c++20"], ["-xc++", "-std=c++20"]),
        (["-mavx2", "-mno-sse4.2", "-m64", "-march=native", "-mfpu=x"], ["-mavx2", "-mno-sse4.2", "-m64"]),
        (["-o", "-DNOT", "-DYES"], ["-DYES"]),
        (["-Xclang", "-DNOT", "-MF", "-INOT", "-c", "a.c", "-O2", "-Wall", "-g"], []),
        (["-I", "@x", "-D", "@x"], ["-I/project/sub/@x"]),
        (["-std=", "-DA"], ["-DA"]),
        (["-I"], []),
    ],
)  # fmt: skip
def test_what_becomes_of_arguments(given: list[str], passed: list[str]) -> None:
    assert list(allow(given, "/project/sub").args) == passed


def test_a_forced_include_must_be_a_regular_file(tmp_path: Path) -> None:
    (tmp_path / "config.h").write_text("")
    os.mkfifo(tmp_path / "pipe.h")
    args = ["-include", "config.h", "-include", "pipe.h", "-include", "/dev/zero", "-include", "absent.h"]
    assert allow(args, str(tmp_path)).args == (f"-include{tmp_path}/config.h",)


def test_what_is_dropped_is_told() -> None:
    assert allow(["-O2", "-DA", "-fplugin=x"], "/p").dropped == ("-O2", "-fplugin=x")
