"""Without libclang there is one problem that says how to get it, and the Python pass still runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gillint.api import lint
from gillint.config import Config
from gillint.native import clang

POOL = Path(__file__).parent.parent / "fixtures" / "python" / "gil502_python_work.py"


@pytest.fixture
def no_libclang(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    clang.library.cache_clear()
    monkeypatch.setattr(clang, "find_spec", lambda name: None)
    yield
    clang.library.cache_clear()


@pytest.mark.usefixtures("no_libclang")
def test_it_says_how_to_install_it() -> None:
    with pytest.raises(clang.LibclangMissingError, match=r"pip install 'libclang"):
        clang.library()


@pytest.mark.usefixtures("no_libclang")
def test_python_is_still_read(tmp_path: Path) -> None:
    (tmp_path / "m.c").write_text("#include <Python.h>\nvoid f(void) { PyEval_SaveThread(); }\n")
    (tmp_path / "app.py").write_bytes(POOL.read_bytes())
    report = lint([tmp_path], Config(root=tmp_path))
    assert [problem.stage for problem in report.problems if "libclang" in problem.text] == ["parse"]
    assert "GIL502" in {finding.rule for finding in report.findings}
