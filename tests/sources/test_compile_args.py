"""Arguments from compile_commands.json and inferred ones."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from clang import cindex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gillint.config import Config
from gillint.errors import ConfigError
from gillint.sources.compile_args import Arguments, CompileArgs, compile_arguments
from gillint.sources.discover import discover
from gillint.sources.toolchain import Toolchain

BARE = Toolchain(python=None, mode="real")


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def arguments(root: Path, *, commands: Path | None = None, args: tuple[str, ...] = ()) -> Arguments:
    config = Config(root=root, compile_commands=commands, compile_args=args)
    return compile_arguments(discover([root], config).native, config, BARE)


def own(file: CompileArgs) -> list[str]:
    """The arguments that are the project's."""
    common = len(BARE.arguments("c"))
    return list(file.args[:-common])


def database(root: Path, entries: Any, place: str = "compile_commands.json") -> None:
    write(root, {place: entries if isinstance(entries, str) else json.dumps(entries)})


def errors(root: Path, files: Sequence[CompileArgs]) -> list[str]:
    index = cindex.Index.create()
    units = (index.parse(str(root / file.path), args=file.args) for file in files)
    return [str(note) for unit in units for note in unit.diagnostics if note.severity >= note.Error]


@pytest.mark.parametrize(
    "place", ["compile_commands.json", "build/compile_commands.json", "build-3/compile_commands.json"]
)
def test_a_database_is_found_and_its_paths_made_absolute(tmp_path: Path, place: str) -> None:
    write(tmp_path, {"src/a.c": "", "src/b.c": ""})
    entry = {"directory": str(tmp_path / "out"), "file": "../src/a.c"}
    database(tmp_path, [{**entry, "command": "cc -O2 -I../inc -DX='a b' -c ../src/a.c -o a.o"}], place)
    first, second = arguments(tmp_path).files
    assert (first.path, first.origin) == ("src/a.c", "compile_commands")
    assert own(first) == ["-xc", "-std=gnu11", f"-I{tmp_path}/inc", "-DX=a b"]
    assert (second.path, second.origin) == ("src/b.c", "inferred")


def test_the_first_of_several_entries_counts_and_its_language_stands(tmp_path: Path) -> None:
    write(tmp_path, {"a.c": ""})
    common = {"directory": str(tmp_path), "file": "a.c"}
    database(
        tmp_path,
        [{**common, "arguments": ["cc", "-x", "c++", "-std=c++20"]}, {**common, "arguments": ["cc"]}],
    )
    assert own(arguments(tmp_path).files[0]) == ["-xc++", "-std=c++20"]


def test_a_named_database_may_be_a_directory(tmp_path: Path) -> None:
    write(tmp_path, {"a.c": ""})
    database(
        tmp_path, [{"directory": "..", "file": "a.c", "arguments": ["cc", "-DA"]}], "x/compile_commands.json"
    )
    assert "-DA" in own(arguments(tmp_path, commands=Path("x")).files[0])
    with pytest.raises(ConfigError, match="no such file or directory"):
        arguments(tmp_path, commands=Path("y"))


def test_commands_of_the_microsoft_compiler(tmp_path: Path) -> None:
    write(tmp_path, {"a.cpp": ""})
    command = r"C:\VC\bin\cl.exe"
    args = [command, "/nologo", "/Iinc", "/DA=1", "/std:c++17", "/Foa.obj", "/c", "a.cpp"]
    database(tmp_path, [{"directory": str(tmp_path), "file": "a.cpp", "arguments": args}])
    assert own(arguments(tmp_path).files[0]) == ["-xc++", f"-I{tmp_path}/inc", "-DA=1", "-std=c++17"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("{", "is not JSON"),
        ("{}", "is not a list"),
        ("[" * 100_000, "is not JSON"),
        ("\xff\xfe", "is not JSON"),
        ('[1, {"file": 3}, {"file": "a.c", "directory": "."}]', "3 malformed entries"),
        ('[{"file": "a.c", "directory": ".", "command": "cc \'open"}]', "1 malformed entries"),
        ('[{"file": "a.c", "directory": ".", "arguments": ["cc", 1]}]', "1 malformed entries"),
        ('[{"file": "a\\u0000.c", "directory": "."}]', "1 malformed entries"),
        ('[{"file": "a.c", "directory": "\\ud800"}]', "1 malformed entries"),
    ],
)
def test_a_database_that_cannot_be_used_is_a_problem(tmp_path: Path, text: str, cause: str) -> None:
    write(tmp_path, {"a.c": ""})
    (tmp_path / "compile_commands.json").write_bytes(text.encode("latin-1"))
    result = arguments(tmp_path)
    assert result.files[0].origin == "inferred"
    (problem,) = result.problems
    assert cause in problem.text
    assert (problem.stage, problem.lost) == ("arguments", False)


words = st.lists(
    st.one_of(st.text(max_size=8), st.integers(), st.sampled_from(["cc", "-I", "@x", "'"])), max_size=5
)
entries = st.fixed_dictionaries(
    {},
    optional={
        "file": st.one_of(st.none(), st.integers(), st.text(max_size=5), st.just("a.c")),
        "directory": st.one_of(st.none(), st.text(max_size=5), st.just(".")),
        "arguments": st.one_of(st.none(), words),
        "command": st.one_of(st.none(), st.text(max_size=20), st.integers()),
    },
)


@given(st.one_of(st.lists(st.one_of(entries, st.none(), st.integers(), st.text())), entries, st.text()))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_database_whatever_is_more_than_a_problem(tmp_path: Path, content: Any) -> None:
    write(tmp_path, {"a.c": ""})
    database(tmp_path, json.dumps(content))
    (file,) = arguments(tmp_path).files
    assert file.args[-len(BARE.arguments("c")) :] == BARE.arguments("c")
    assert all("\0" not in arg for arg in file.args)


def test_added_arguments_go_through_the_same_door(tmp_path: Path) -> None:
    write(tmp_path, {"a.c": ""})
    assert own(arguments(tmp_path, args=("-Iinc", "-DA")).files[0])[2:] == [f"-I{tmp_path}/inc", "-DA"]
    with pytest.raises(ConfigError, match="-fplugin=x"):
        arguments(tmp_path, args=("-fplugin=x",))


def test_headers_are_found_through_headers_and_the_nearest_wins(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "src/a.c": '#include "one.h"\n#include <pkg/two.h>\nint a(void) { return ONE + TWO + THREE; }\n',
            "include/one.h": '#include "deep/three.h"\n#define ONE 1\n',
            "include/pkg/two.h": "#define TWO 2\n",
            "lib/deep/three.h": "#define THREE 3\n",
            "zzz/one.h": "#error wrong one\n",
            "build/one.h": "#error build product\n",
        },
    )
    result = arguments(tmp_path)
    assert own(result.files[0])[2:] == [
        f"-iquote{tmp_path}/include", f"-idirafter{tmp_path}/include", f"-iquote{tmp_path}/lib"
    ]  # fmt: skip
    assert errors(tmp_path, result.files) == []


@pytest.mark.parametrize("directory", ["src", "inc", "c", "h", "lib.h", "build.d"])
def test_directories_may_be_called_anything(tmp_path: Path, directory: str) -> None:
    write(tmp_path, {"a.c": '#include "x.h"\n', f"{directory}/x.h": "#pragma once\n"})
    assert errors(tmp_path, arguments(tmp_path).files) == []


def test_a_configuration_for_another_system_comes_last(tmp_path: Path) -> None:
    write(tmp_path, {"a/x.c": '#include "config.h"\n', "a/msvc/config.h": "#error no\n", "z/q/config.h": ""})
    assert errors(tmp_path, arguments(tmp_path).files) == []


def test_stand_ins_for_system_headers_do_not_hide_them(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.c": '#include <limits.h>\n#include "util.h"\n#include <mine.h>\nint a = INT_MAX + MINE;\n',
            "win32/limits.h": "#error the stand-in\n",
            "win32/mine.h": "#define MINE 1\n",
            "win32/util.h": "#pragma once\n",
        },
    )
    assert errors(tmp_path, arguments(tmp_path).files) == []


def test_a_file_that_another_includes_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"all.c": '#include "sub/part.c"\n', "sub/part.c": "int x;\n", "own.c": "int y;\n"})
    assert arguments(tmp_path).included == {"sub/part.c"}


def test_of_files_that_include_each_other_one_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"a.c": '#include "b.c"\n', "b.c": '#include "c.c"\n', "c.c": '#include "a.c"\n'})
    write(tmp_path, {"self.c": '#include "self.c"\n'})
    assert arguments(tmp_path).included == {"b.c", "c.c"}


def test_include_loops_and_nonsense_end(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.c": '#include "a.h"\n#include "../../../etc/passwd"\n#include "\0"\n',
            "c.c": '#include "/dev/zero"\n#include <..>\n',
            "a.h": '#include "b.h"\n',
            "b.h": '#include "a.h"\n#include "b.h"\n#include ".."\n',
        },
    )
    assert own(arguments(tmp_path).files[0]) == ["-xc", "-std=gnu11"]


@pytest.mark.parametrize(
    "include", ['"pipe.h"', "</dev/zero>", '"/dev/zero"', "<dev/zero>", '"link.h"', '"far.h"', '"fine.h"']
)
def test_a_file_that_would_read_a_pipe_or_device_is_not_to_be_parsed(tmp_path: Path, include: str) -> None:
    write(tmp_path, {"a.c": f"#include {include}\n", "far/ok.h": "", "fine.h": '#include "pipe.h"\n'})
    os.mkfifo(tmp_path / "pipe.h")
    os.mkfifo(tmp_path / "far" / "far.h")
    (tmp_path / "link.h").symlink_to("/dev/zero")
    write(tmp_path, {"b.c": '#include "ok.h"\n#include "none.h"\n#include <sys>\n#include "."\n'})
    first, second = arguments(tmp_path).files
    assert [problem.lost for problem in first.problems] == [True]
    assert second.problems == ()


PLUGIN = """
#include <stdio.h>
__attribute__((constructor)) static void run(void) {
    FILE *file = fopen("%s", "w");
    if (file) fclose(file);
}
"""


def hostile_arguments(root: Path, plugin: Path) -> list[str]:
    (root / "response").write_text(f"-MJ {root}/written-by-response")
    return [
        "cc", f"-fplugin={plugin}", f"-fpass-plugin={plugin}", "-Xclang", "-load", "-Xclang", str(plugin),
        "-mllvm", f"-load={plugin}", f"@{root}/response", "-MD", "-MF", f"{root}/written-dep",
        "-MJ", f"{root}/written-json", "-o", f"{root}/written-out", "-Xclang", "-dependency-dot", "-Xclang",
        f"{root}/written-dot", "--serialize-diagnostics", f"{root}/written-diag", "-DREAL=1", "a.c",
    ]  # fmt: skip


def test_a_hostile_database_does_nothing(tmp_path: Path) -> None:
    plugin = tmp_path / "evil.so"
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler:
        source = PLUGIN % (tmp_path / "written-plugin")
        command = [compiler, "-shared", "-fPIC", "-x", "c", "-", "-o", str(plugin)]
        subprocess.run(command, input=source.encode(), check=True)
    write(tmp_path, {"a.c": "int x = REAL;\n"})
    args = hostile_arguments(tmp_path, plugin)
    database(tmp_path, [{"directory": str(tmp_path), "file": "a.c", "arguments": args}])
    result = arguments(tmp_path)
    assert own(result.files[0]) == ["-xc", "-std=gnu11", "-DREAL=1"]
    assert errors(tmp_path, result.files) == []
    assert list(tmp_path.glob("written-*")) == []


def test_the_same_arguments_would_write_files_without_the_allow_list(tmp_path: Path) -> None:
    """The control of the test above: were the door open, it would show."""
    write(tmp_path, {"a.c": "int x = REAL;\n"})
    args = hostile_arguments(tmp_path, tmp_path / "absent.so")[1:-1]
    cindex.Index.create().parse(str(tmp_path / "a.c"), args=args)
    assert {path.name for path in tmp_path.glob("written-*")} >= {"written-dep", "written-json"}


def test_what_a_database_says_of_all_files_is_looked_at_for_parts_and_pipes(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "main.c": '#include "part.c"\n',
            "deep/er/part.c": '#include "far.h"\n',
            "inc/far.h": '#include "zero.h"\n',
            "elsewhere/part.c": '#include "pipe.h"\n',
        },
    )
    (tmp_path / "inc" / "zero.h").symlink_to("/dev/zero")
    (tmp_path / "elsewhere" / "pipe.h").symlink_to("/dev/zero")
    common = {"directory": str(tmp_path), "command": "cc -Ideep/er -Iinc"}
    names = ("main.c", "deep/er/part.c", "elsewhere/part.c")
    database(tmp_path, [{**common, "file": name} for name in names])
    found = arguments(tmp_path)
    assert found.included == {"deep/er/part.c"}
    assert {file.path: bool(file.problems) for file in found.files} == dict.fromkeys(names, True)
    assert own(found.files[-1]) == ["-xc", "-std=gnu11", f"-I{tmp_path}/deep/er", f"-I{tmp_path}/inc"]
