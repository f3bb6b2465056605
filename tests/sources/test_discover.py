"""Which files a run finds, and what it says of the rest."""

import os
from pathlib import Path

import pytest

from gillint.config import Config
from gillint.errors import ConfigError
from gillint.model import Problem
from gillint.sources.discover import Sources, discover
from gillint.sources.files import SourceFile, read_source


def write(root: Path, *names: str, text: str = "int x;\n") -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def found(root: Path, *paths: Path, exclude: tuple[str, ...] = ()) -> Sources:
    return discover(paths or (root,), Config(root=root, exclude=exclude))


def names(sources: Sources) -> list[str]:
    return [file.path for file in (*sources.native, *sources.python)]


def test_a_directory_gives_translation_units_and_modules_sorted_by_path(tmp_path: Path) -> None:
    write(tmp_path, "b.c", "a/z.cpp", "a/y.cc", "x.cxx", "x.C", "x.c++", "m.py", "a/__init__.py")
    write(tmp_path, "h.h", "h.hpp", "t.c.src", "part.inc", "notes.md", "stub.pyi", "c.pyx", "Makefile")
    sources = found(tmp_path)
    assert [file.path for file in sources.native] == ["a/y.cc", "a/z.cpp", "b.c", "x.C", "x.c++", "x.cxx"]
    assert [file.path for file in sources.python] == ["a/__init__.py", "m.py"]
    assert {file.path: file.language for file in sources.native} == {
        "a/y.cc": "c++", "a/z.cpp": "c++", "b.c": "c", "x.C": "c++", "x.c++": "c++", "x.cxx": "c++"
    }  # fmt: skip
    assert sources.problems == ()


@pytest.mark.parametrize(
    "place",
    [
        ".git",
        ".tox/py",
        "build/lib",
        "dist",
        "node_modules/p",
        "pkg.egg-info",
        "__pycache__",
        "a/.venv",
        "env",
    ],
)
def test_what_is_not_the_projects_own_is_skipped_unless_named(tmp_path: Path, place: str) -> None:
    write(tmp_path, f"{place}/x.c", "own.c", "env/pyvenv.cfg")
    assert names(found(tmp_path)) == ["own.c"]
    assert names(found(tmp_path, tmp_path / place)) == [f"{place}/x.c"]
    assert names(found(tmp_path, tmp_path / place / "x.c")) == [f"{place}/x.c"]


def test_headers_and_templates_are_taken_when_named(tmp_path: Path) -> None:
    write(tmp_path, "a.h", "t.c.src", "p.inc")
    (tmp_path / "b.h").write_text("#pragma once\nnamespace q { class R; }\n")
    sources = found(tmp_path, *(tmp_path / name for name in ("a.h", "b.h", "t.c.src", "p.inc")))
    assert [(file.path, file.language) for file in sources.native] == [
        ("a.h", "c"), ("b.h", "c++"), ("p.inc", "c"), ("t.c.src", "c")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("vendor", ["a.c", "src/b.c", "src/gen/c.gen.c"]),
        ("src/", ["a.c", "vendor/v.c"]),
        ("*.gen.c", ["a.c", "src/b.c", "src/vendor/v.c", "vendor/v.c"]),
        ("src/*", ["a.c", "vendor/v.c"]),
        ("src/*.c", ["a.c", "src/gen/c.gen.c", "src/vendor/v.c", "vendor/v.c"]),
        ("src/**/v.c", ["a.c", "src/b.c", "src/gen/c.gen.c", "vendor/v.c"]),
        ("./vendor/**", ["a.c", "src/b.c", "src/gen/c.gen.c", "src/vendor/v.c"]),
        ("?.c", ["src/gen/c.gen.c"]),
        ("[a].c", ["a.c", "src/b.c", "src/gen/c.gen.c", "src/vendor/v.c", "vendor/v.c"]),
    ],
)
def test_exclude_patterns(tmp_path: Path, pattern: str, left: list[str]) -> None:
    write(tmp_path, "a.c", "src/b.c", "src/gen/c.gen.c", "vendor/v.c", "src/vendor/v.c")
    assert names(found(tmp_path, exclude=(pattern,))) == left


def test_exclude_holds_for_named_files_too(tmp_path: Path) -> None:
    write(tmp_path, "a.c", "b.c")
    assert names(found(tmp_path, tmp_path / "a.c", tmp_path / "b.c", exclude=("a.c",))) == ["b.c"]


def test_a_missing_path_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no such file or directory: .*nowhere\.c"):
        found(tmp_path, tmp_path / "nowhere.c")


def test_a_path_with_a_nul_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        found(tmp_path, tmp_path / "a\0b.c")


def test_a_file_reached_several_ways_counts_once_under_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, "src/real.c")
    (tmp_path / "alias.c").symlink_to("src/real.c")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    paths = (
        tmp_path,
        tmp_path / "src",
        tmp_path / "src" / ".." / "src" / "real.c",
        tmp_path / "loop" / "src",
    )
    assert names(found(tmp_path, *paths)) == ["src/real.c"]
    assert names(found(tmp_path, tmp_path / "alias.c")) == ["alias.c"]


def test_paths_outside_the_root_are_absolute(tmp_path: Path) -> None:
    write(tmp_path, "in/a.c", "out/b.c")
    sources = found(tmp_path / "in", tmp_path / "in", tmp_path / "out")
    assert sorted(names(sources)) == sorted(["a.c", (tmp_path / "out/b.c").resolve().as_posix()])


def test_relative_paths_count_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "src/a.c")
    monkeypatch.chdir(tmp_path / "src")
    assert names(found(tmp_path, Path())) == ["src/a.c"]


def test_pipes_and_dangling_links_are_problems_and_do_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.c")
    (tmp_path / "gone.c").symlink_to("nothing.c")
    write(tmp_path, "ok.c")
    for paths in ((tmp_path,), (tmp_path / "pipe.c", tmp_path / "gone.c", tmp_path / "ok.c")):
        sources = found(tmp_path, *paths)
        assert names(sources) == ["ok.c"]
        assert [(problem.path, problem.lost) for problem in sources.problems] == [
            ("gone.c", True),
            ("pipe.c", True),
        ]


def test_a_named_file_of_another_kind_is_mentioned(tmp_path: Path) -> None:
    write(tmp_path, "notes.txt")
    (problem,) = found(tmp_path, tmp_path / "notes.txt").problems
    assert (problem.path, problem.lost) == ("notes.txt", False)


def test_an_unreadable_directory_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.c", "locked/b.c")
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    sources = found(tmp_path)
    assert names(sources) == ["a.c"]
    assert [problem.text for problem in sources.problems] == ["locked cannot be listed: Permission denied"]


def test_a_name_that_is_not_utf8_is_a_problem_with_a_printable_path(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.c")).write_text("int x;")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (problem,) = found(tmp_path).problems
    assert problem.path == "caf\\xe9.c"
    assert problem.lost


@pytest.mark.parametrize(
    ("data", "cause"),
    [(b"int\0x", "NUL"), (b"x" * 101, "limit"), (None, "cannot be read: No such file")],
)
def test_reading_what_cannot_be_analysed_is_a_problem(tmp_path: Path, data: bytes | None, cause: str) -> None:
    path = tmp_path / "a.c"
    if data is not None:
        path.write_bytes(data)
    answer = read_source(SourceFile("a.c", path, "c"), limit=100)
    assert isinstance(answer, Problem)
    assert answer.lost
    assert cause in answer.text


def test_reading_never_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.c")
    answer = read_source(SourceFile("a.c", tmp_path / "a.c", "c"))
    assert isinstance(answer, Problem)
    assert "not a regular file" in answer.text


def test_latin1_crlf_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfint caf\xe9;\r\n"
    (tmp_path / "a.c").write_bytes(data)
    assert read_source(SourceFile("a.c", tmp_path / "a.c", "c")) == data
