"""`gillint PATH...` with an analysis of its own making: options, outputs, exit codes, mistakes."""

import json
from dataclasses import dataclass, field
from email import message_from_string
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gillint.checks.base import Rule
from gillint.cli.check import homepage
from gillint.cli.main import cli
from gillint.cli.services import Progress, Services
from gillint.config import Config
from gillint.errors import ConfigError, KnowledgeError
from gillint.model import Confidence, Finding, Location, Problem, Report, Severity, Span

HIGH = Confidence.HIGH
RULES = (
    Rule("GIL101", "capi-call-without-gil", Severity.ERROR, HIGH, "0.1"),
    Rule("GIL301", "blocking-call-holding-gil", Severity.WARNING, HIGH, "0.1"),
)
FOUND = "src/m.c:1:1: GIL301 warning waits\n"


def page(code: str) -> str:
    if code == "GIL301":
        raise KnowledgeError("no page")
    return f"# {code} title\n\nProse of {code}.\n"


def finding(severity: Severity) -> Finding:
    return Finding("GIL301", "waits", Location("src/m.c", Span(1, 1, 1, 4)), severity, HIGH)


@dataclass
class Analysis:
    """Stands for the api: gives a report and remembers what it was asked."""

    report: Report = field(default_factory=Report)
    error: Exception | None = None
    paths: list[Path] = field(default_factory=list)
    config: Config = field(default_factory=Config)

    def __call__(self, paths: list[Path], config: Config, progress: Progress | None) -> Report:
        assert progress is None, "standard error is no terminal here"
        self.paths, self.config = paths, config
        if self.error:
            raise self.error
        return self.report


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "m.c").write_text("int x;\n")
    return tmp_path


def run(*args: str, found: Severity | None = None, analysis: Analysis | None = None) -> Result:
    report = Report(findings=(finding(found),) if found else ())
    analysis = analysis or Analysis(report)
    return CliRunner().invoke(cli, args, obj=Services(lint=analysis, rules=lambda: RULES, page=page))


@pytest.mark.parametrize(
    ("fail_on", "found", "code"),
    [
        ("", None, 0),
        ("", Severity.NOTE, 0),
        ("", Severity.WARNING, 1),
        ("", Severity.ERROR, 1),
        ("note", Severity.NOTE, 1),
        ("error", Severity.WARNING, 0),
        ("error", Severity.ERROR, 1),
        ("never", Severity.ERROR, 0),
    ],
)
@pytest.mark.parametrize("name", ["text", "concise", "json", "sarif", "github"])
def test_the_exit_code_is_the_same_for_every_format(
    name: str, fail_on: str, found: Severity | None, code: int
) -> None:
    options = ["--fail-on", fail_on] if fail_on else []
    result = run("src", "--format", name, *options, found=found)
    assert result.exit_code == code
    if name == "json":
        assert json.loads(result.stdout)["exit_code"] == code


def test_an_incomplete_analysis_fails_a_strict_run_only() -> None:
    lost = Analysis(Report(findings=(finding(Severity.ERROR),), problems=(Problem("m.c", "read", "gone"),)))
    assert run("src", analysis=lost).exit_code == 1
    assert run("src", "--strict", analysis=lost).exit_code == 3
    known = Analysis(Report(problems=(Problem("m.c", "read", "a remark", lost=False),)))
    assert run("src", "--strict", analysis=known).exit_code == 0


def test_check_is_the_default_command() -> None:
    for args in (["src"], ["check", "src"], ["./src"], ["--quiet", "src"], ["--", "src"]):
        result = run(*args, "--format=concise") if args[0] != "--" else run("--format=concise", *args)
        assert result.exit_code == 0, result.output


def test_a_path_named_like_a_command(workplace: Path) -> None:
    (workplace / "rules").mkdir()
    analysis = Analysis()
    assert run("./rules", analysis=analysis).exit_code == 0
    assert analysis.paths == [Path("rules")]


def test_options_become_settings(workplace: Path) -> None:
    (workplace / "pyproject.toml").write_text("[tool.gillint]\nstrict = true\nignore = ['GIL101']\n")
    analysis = Analysis()
    args = (
        "--select GIL1,GIL3 --select GIL101 --extend-select GIL301 --exclude a/* --exclude b --fail-on never"
    )
    more = "--min-confidence low -p cc.json --target-version 3.13t --generated"
    assert run(*args.split(), *more.split(), "src", analysis=analysis).exit_code == 0
    assert analysis.config == Config(
        root=workplace,
        select=("GIL1", "GIL3", "GIL101"),
        extend_select=("GIL301",),
        ignore=("GIL101",),
        exclude=("a/*", "b"),
        min_confidence=Confidence.LOW,
        fail_on=None,
        strict=True,
        compile_commands=workplace / "cc.json",
        target_version=(3, 13),
        free_threaded=True,
        generated=True,
    )
    assert run("src", "--isolated", analysis=analysis).exit_code == 0
    assert not analysis.config.strict


def test_a_settings_file_can_be_named(workplace: Path) -> None:
    (workplace / "ci.toml").write_text("[tool.gillint]\nfail-on = 'error'\n")
    assert run("src", "--config", "ci.toml", found=Severity.WARNING).exit_code == 0


def test_several_outputs_in_one_run(workplace: Path) -> None:
    outputs = ["--output", "sarif=out.sarif", "--output", "json=out.json", "--output=concise=out=2.txt"]
    result = run("src", "--format", "concise", *outputs, found=Severity.WARNING)
    assert (result.exit_code, result.stdout) == (1, FOUND)
    assert (workplace / "out=2.txt").read_text() == FOUND
    assert json.loads((workplace / "out.json").read_text())["findings"][0]["rule"] == "GIL301"
    (sarif,) = json.loads((workplace / "out.sarif").read_text())["runs"]
    texts = [rule["help"]["text"] for rule in sarif["tool"]["driver"]["rules"]]
    assert texts == ["Prose of GIL101.\n", "Blocking call holding gil.\n"]


def test_a_report_in_a_file_has_no_color(workplace: Path) -> None:
    result = run("src", "--color", "always", "--output", "text=out.txt", found=Severity.WARNING)
    assert "\x1b[" in result.stdout
    assert "\x1b[" not in (workplace / "out.txt").read_text()
    assert "int x;" in (workplace / "out.txt").read_text()


def test_quiet_prints_findings_only() -> None:
    assert run("src", "--quiet").stdout == ""
    assert "Found" not in run("src", "-q", found=Severity.WARNING).stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "give a file or folder to check, for example: gillint ."),
        (["scr"], 'scr: no such file or folder; did you mean "src"?'),
        (["src/n.c"], 'src/n.c: no such file or folder; did you mean "src/m.c"?'),
        (["explian", "GIL101"], 'explian: no such file or folder; did you mean the command "explain"?'),
        (["zzzzzz"], "zzzzzz: no such file or folder"),
        (["src", "--select", "GIL9"], "select: no rule id starts with 'GIL9'"),
        (["src", "--ignore", "GIL1O1"], "no rule id starts with 'GIL1O1'; did you mean \"GIL101\"?"),
        (["src", "--slect", "x"], 'no such option --slect; did you mean "--select"?'),
        (["src", "--select"], "option '--select' requires an argument"),
        (["src", "--format", "jsn"], '--format: unknown value "jsn"; did you mean "json"?'),
        (["src", "--color", "zzz"], '--color: unknown value "zzz" (it can be auto, always, never)'),
        (["src", "--fail-on", "eror"], '--fail-on must be "note", "warning", "error" or "never", not "eror"'),
        (["src", "--fail-on", ""], '--fail-on must be "note", "warning", "error" or "never", not ""'),
        (["src", "--output", "sarif"], "--output must be FORMAT=FILE"),
        (["src", "--output", "sarf=x"], '--output: unknown value "sarf"; did you mean "sarif"?'),
        (["src", "--output", "sarif=no/x"], "--output: there is no folder "),
        (["src", "--output", "sarif=src"], "--output: src is a folder"),
        (["src", "--config", "no.toml"], "no.toml: No such file or directory"),
        (["src", "--target-version", "2.7"], "--target-version must be a Python version"),
        (["bad\x1b[31m\nname"], "bad\\x1b[31m\\nname: no such file or folder"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(args: list[str], said: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("gillint: error: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_mistake_in_the_settings_names_the_file(workplace: Path) -> None:
    (workplace / "pyproject.toml").write_text("[tool.gillint]\nfail_on = 'note'\n")
    result = run("src")
    assert result.exit_code == 2
    assert "pyproject.toml: [tool.gillint] unknown key 'fail_on'; did you mean \"fail-on\"?" in result.stderr


@pytest.mark.parametrize("error", [ConfigError("no such thing"), KnowledgeError("no such thing")])
def test_an_error_that_can_be_acted_on_is_one_line(error: Exception) -> None:
    result = run("src", analysis=Analysis(error=error))
    assert (result.exit_code, result.stderr) == (2, "gillint: error: no such thing\n")


def test_an_internal_error_is_one_line_and_exit_code_3() -> None:
    result = run("src", analysis=Analysis(error=ZeroDivisionError("a\nb")))
    assert result.exit_code == 3
    assert result.stderr.startswith(
        "gillint: internal error: ZeroDivisionError: a\\nb at test_check_command.py:"
    )
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Analysis(error=ZeroDivisionError("x"))
    assert "Traceback" in run("src", "--debug", analysis=broken).stderr
    monkeypatch.setenv("GILLINT_DEBUG", "1")
    result = run("src", analysis=broken)
    assert "Traceback" in result.stderr
    assert result.exit_code == 3


def test_an_interrupted_run_says_so() -> None:
    analysis = Analysis()
    analysis.error = KeyboardInterrupt()  # type: ignore[assignment]
    result = run("src", analysis=analysis)
    assert (result.exit_code, result.stderr.strip()) == (130, "gillint: interrupted")


def test_help_names_every_option_and_command() -> None:
    out = run("--help").stdout
    for option in cli.commands["check"].params:
        for name in option.opts:
            assert not name.startswith("--") or name in out
    for command in cli.commands:
        assert f"\n  {command} " in out
    assert max(map(len, out.splitlines())) <= 100
    assert run("src", "--version").stdout == run("--version").stdout


@pytest.mark.parametrize(
    ("declared", "address"),
    [
        ("Project-URL: Source, https://example.org/src\nProject-URL: Homepage, https://example.org\n", True),
        ("Project-URL: Source, https://example.org/src\n", False),
        ("", False),
    ],
)
def test_the_homepage_is_the_one_that_the_package_declares(
    monkeypatch: pytest.MonkeyPatch, declared: str, address: bool
) -> None:
    told = message_from_string(f"Name: gillint\n{declared}")
    monkeypatch.setattr("importlib.metadata.metadata", lambda name: told)
    assert homepage() == ("https://example.org" if address else "")
