"""Lowering, shape by shape: each file of shapes/ holds sources, each followed by the facts it becomes.

`GILLINT_REWRITE=1 pytest tests/native/test_shapes.py` writes what is found into the files, to be reviewed.
"""

import os
import re
from pathlib import Path

import pytest
from facts import printed, read

SHAPES = sorted((Path(__file__).parent / "shapes").glob("*.txt"))
_CASE = re.compile(r"^=== (?P<name>[^\n]+)\n(?P<source>.*?)^---\n(?P<facts>.*?)(?=^=== |\Z)", re.M | re.S)


def _cases() -> list[tuple[Path, str, str, str]]:
    return [
        (path, match["name"], match["source"], match["facts"])
        for path in SHAPES
        for match in _CASE.finditer(path.read_text())
    ]


CASES = [pytest.param(*case, id=f"{case[0].stem}-{case[1]}") for case in _cases()]


@pytest.mark.parametrize(("path", "name", "text", "facts"), CASES)
def test_shape(path: Path, name: str, text: str, facts: str, tmp_path: Path) -> None:
    suffix = ".cpp" if path.stem.startswith("cpp") else ".c"
    found = printed(read(text, tmp_path, f"m{suffix}"))
    if os.environ.get("GILLINT_REWRITE"):
        before = path.read_text()
        head = f"=== {name}\n{text}---\n"
        path.write_text(before.replace(head + facts, f"{head}{found}\n"))
    else:
        assert found == facts.rstrip("\n") + "\n"


def test_every_case_is_read() -> None:
    assert sum(path.read_text().count("\n---\n") for path in SHAPES) == len(_cases()) >= 40
