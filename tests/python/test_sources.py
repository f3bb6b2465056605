"""Module names from the layout, encodings, and comments without a parse."""

from pathlib import Path

import pytest

from gillint.python.sources import PythonSource, comments, decode, name_modules


def modules(*paths: str) -> dict[str, str]:
    return {s.path: s.module for s in name_modules((path, Path(path)) for path in paths)}


def test_packages_src_layout_and_scripts() -> None:
    assert modules("src/pkg/__init__.py", "src/pkg/sub/mod.py", "src/pkg/sub/deep/x.py", "tools/run.py") == {
        "src/pkg/__init__.py": "pkg",
        "src/pkg/sub/mod.py": "pkg.sub.mod",  # a folder without __init__ below a package is a sub-package
        "src/pkg/sub/deep/x.py": "pkg.sub.deep.x",
        "tools/run.py": "run",
    }


def test_two_files_never_share_a_name() -> None:
    named = modules("a/run.py", "b/run.py", "c/run.py")
    assert len(set(named.values())) == len(named) == 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfx = 1", "x = 1"),
        ("# -*- coding: latin-1 -*-\n# \xe9".encode("latin-1"), "# -*- coding: latin-1 -*-\n# \xe9"),
        (b"#!x\n# vim: set fileencoding=cp1252 :\n\x80", "#!x\n# vim: set fileencoding=cp1252 :\n\u20ac"),
        ("\u00e9".encode(), "\u00e9"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize("data", [b"# coding: no-such-codec\n", b"\xff\xfe"])
def test_what_cannot_be_decoded_raises_what_the_reader_expects(data: bytes) -> None:
    with pytest.raises((LookupError, ValueError)):
        decode(data)


def test_comments_are_read_only_where_they_address_gillint() -> None:
    source = PythonSource("a.py", Path("a.py"), "a")
    data = b"x = 1  # gillint: ignore[GIL501] why\n# gillint: ignore-file\ny = '# gillint: no'\n# other\n"
    found = comments(source, data)
    assert [(c.text, c.where.line, c.alone) for c in found] == [
        ("gillint: ignore[GIL501] why", 1, False),
        ("gillint: ignore-file", 2, True),
    ]
    assert comments(source, b"# nothing for us\n") == ()


def test_comments_before_broken_code_still_count() -> None:
    source = PythonSource("a.py", Path("a.py"), "a")
    assert len(comments(source, b"x = 1  # gillint: ignore[GIL5]\ny = '''\n")) == 1
