"""explain, rules, facts and show."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gillint.checks.base import Rule
from gillint.cli.main import cli
from gillint.cli.services import Services
from gillint.config import Config
from gillint.errors import KnowledgeError
from gillint.model import Confidence, Severity

PAGE = "# GIL101 capi-call-without-gil\n\n## What it finds\nA `call`.\n"
RULES = (
    Rule("GIL101", "capi-call-without-gil", Severity.ERROR, Confidence.HIGH, "0.1"),
    Rule("GIL306", "release-costs-more", Severity.NOTE, Confidence.HIGH, "0.2", default=False),
)


def page(code: str) -> str:
    if code != "GIL101":
        raise KnowledgeError(f"the page of {code} cannot be read")
    return PAGE


def show(file: Path, function: str, config: Config) -> str:
    return f"{file}|{function}|{config.compile_commands}"


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, args, obj=Services(rules=lambda: RULES, page=page, show=show))


@pytest.mark.parametrize("name", ["GIL101", "gil101", "capi-call-without-gil"])
def test_explain_gives_the_page_as_it_is_when_piped(name: str) -> None:
    assert (run("explain", name).stdout, run("explain", name).exit_code) == (PAGE, 0)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["explain", "GIL1O1"], 'there is no rule "GIL1O1"; did you mean "GIL101"?'),
        (["explain", "capi-call-without-gill"], 'did you mean "GIL101"?'),
        (["explain", "GIL306"], "the page of GIL306 cannot be read"),
        (["explain"], "missing argument 'RULE'"),
        (["why", "m.c"], 'give FILE:LINE, such as "src/module.c:120", not "m.c"'),
        (["why", "m.c:f"], "give FILE:LINE"),
        (["why", "m.c:0"], "give FILE:LINE"),
        (["why", "n.c:3"], 'n.c: no such file; did you mean "m.c"?'),
        (["why", "m.c:3"], "m.c:3 is in no function that gillint read"),
        (["show", "m.c"], 'give FILE:FUNCTION, such as "src/module.c:compress", not "m.c"'),
        (["show", "m.c:"], "give FILE:FUNCTION"),
        (["show", "n.c:f"], 'n.c: no such file; did you mean "m.c"?'),
        (["show", "gone/n.c:f"], "gone/n.c: no such file"),
        (["facts", "zlib.compres"], 'nothing is known of "zlib.compres"; did you mean "zlib.compress"'),
    ],
)
def test_a_mistake_is_one_line(
    args: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m.c").touch()
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_rules_lists_each_rule() -> None:
    assert run("rules").stdout == (
        "GIL101  capi-call-without-gil  error  on   0.1\nGIL306  release-costs-more     note   off  0.2\n"
    )


def test_show_splits_at_the_first_colon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m.cpp").touch()
    assert run("show", "m.cpp:ns::f").stdout == "m.cpp|ns::f|None\n"
    with_commands = run("show", "m.cpp:f", "-p", "cc.json").stdout
    assert with_commands == f"m.cpp|f|{tmp_path / 'cc.json'}\n"


@pytest.mark.parametrize(
    ("name", "kind", "line"),
    [
        ("zlib.compress", "Python callable", "  releases: always"),
        ("PyList_New", "C API", "  gil: needs"),
        ("recv", "native function", "  cost: blocks"),
    ],
)
def test_facts_come_with_their_evidence(name: str, kind: str, line: str) -> None:
    lines = run("facts", name).stdout.splitlines()
    assert f"{name} ({kind})" in lines
    assert line in lines
    assert any(each.startswith("  evidence, ") for each in lines)


@dataclass
class Names:
    """Stands for a knowledge base that knows of nothing like it."""

    exact: tuple[object, ...] = ()
    similar: tuple[str, ...] = ()

    def search(self, text: str) -> "Names":
        return self


def test_nothing_like_it() -> None:
    services = Services(knowledge=lambda config: Names())  # type: ignore[arg-type]
    result = CliRunner().invoke(cli, ["facts", "zzz"], obj=services)
    assert (result.exit_code, result.stderr) == (2, 'gillint: error: nothing is known of "zzz"\n')


def test_why_numbers_the_steps_of_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2] / "examples" / "fastmath")
    result = run("why", "csrc/kernel.c:35", "csrc")
    assert result.stdout.splitlines() == [
        "csrc/kernel.c:35: `PyErr_SetString` in `kernel_smooth`",
        "  the GIL is released here:",
        "    1. csrc/module.c:165: `Py_BEGIN_ALLOW_THREADS` releases the GIL",
        "    2. csrc/module.c:166: `kernel_smooth` is called here with the GIL released",
        "    3. csrc/kernel.c:34: `width < 1` holds",
    ]
