"""A binding library's headers that a project keeps a copy of are not the project's code."""

from pathlib import Path

import pytest

from gillint.flow.cfg import Origin
from gillint.native.extract import Roots


@pytest.mark.parametrize(
    ("path", "origin"),
    [
        ("extern/pybind11/include/pybind11/gil.h", Origin.PYTHON),
        ("src/ext/nanobind/include/nanobind/nb_misc.h", Origin.PYTHON),
        ("include/pybind11/gil.h", Origin.PROJECT),
        ("extern/other/include/other/gil.h", Origin.PROJECT),
    ],
)
def test_whose_a_header_is(tmp_path: Path, path: str, origin: Origin) -> None:
    assert Roots(tmp_path.resolve()).place(str(tmp_path / path))[1] is origin
