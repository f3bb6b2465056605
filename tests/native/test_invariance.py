"""What does not change what a source means does not change its facts."""

import re
from pathlib import Path

import pytest
from facts import printed, read, read_all

from gillint.native.parse import Parser

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures" / "c").glob("*.c"))
# What is lost has a line, and what is for Windows is not read here.
WHOLE = [path for path in FIXTURES if not path.stem.startswith("gil003_") and "windows" not in path.stem]

# A token that may follow another one without space between them, outside preprocessor lines.
_TOKEN = re.compile(
    r"""^[ \t]*\#(?:[^\n]*\\\n)*[^\n]* | /\*.*?\*/ | //[^\n]*
      | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | \w+ | \s+ | (?P<mark>[;{}(),])""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def spaced(text: str) -> str:
    """The text with comments and blank lines after every punctuation mark."""
    return _TOKEN.sub(lambda match: f"{match[0]} /* ; }} for ( */\n\n" if match["mark"] else match[0], text)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in WHOLE])
def test_comments_and_space(path: Path, tmp_path: Path) -> None:
    text = "#define NDEBUG\n" + path.read_text()  # assert() would tell the line
    plain = printed(read(text, tmp_path))
    assert plain.count("->") > 3
    assert spaced(text).count("\n") > 2 * text.count("\n")
    assert printed(read(spaced(text), tmp_path)) == plain


def test_precompiled_headers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The very same facts, locations included, with the headers precompiled and without.

    PY_SSIZE_T_CLEAN comes too late for headers that are precompiled: a few functions have another name.
    """
    chosen = WHOLE[:8]
    for path in chosen:
        (tmp_path / path.name).write_bytes(path.read_bytes().replace(b"#define PY_SSIZE_T_CLEAN", b""))
    paths = [tmp_path / path.name for path in chosen]
    monkeypatch.setattr(Parser, "worthwhile", 10**6)
    plain = read_all(paths, tmp_path)
    monkeypatch.setattr(Parser, "worthwhile", 1)
    precompiled = read_all(paths, tmp_path)
    assert sum(len(file.functions) for file in plain) > 50
    for one, other in zip(plain, precompiled, strict=True):
        for name, fact in one._asdict().items():
            assert fact == getattr(other, name), (one.path, name)
