"""`[tool.gillint]`, the root, rule id prefixes, and what a mistake in any of them is told."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gillint.config import READERS, Config, did_you_mean, load_config, selects
from gillint.errors import ConfigError
from gillint.model import Confidence, Severity

KNOWN = {"GIL101": "capi-call-without-gil", "GIL201": "leaves-region", "GIL203": "gil-released-twice"}


def project(folder: Path, table: str) -> Path:
    (folder / "pyproject.toml").write_text(table, encoding="utf-8")
    (folder / "src").mkdir()
    return folder / "src"


def test_every_key_is_read(tmp_path: Path) -> None:
    source = project(
        tmp_path,
        """
        [tool.gillint]
        select = ["GIL1", "GIL2"]
        extend-select = ["GIL101"]
        ignore = ["GIL203"]
        exclude = ["vendor/**"]
        min-confidence = "high"
        fail-on = "never"
        strict = true
        require-reason = true
        compile-commands = "build/compile_commands.json"
        compile-args = ["-DNDEBUG"]
        target-version = "3.13t"
        generated = true
        """,
    )
    assert load_config([source], KNOWN) == Config(
        root=tmp_path,
        select=("GIL1", "GIL2"),
        extend_select=("GIL101",),
        ignore=("GIL203",),
        exclude=("vendor/**",),
        min_confidence=Confidence.HIGH,
        fail_on=None,
        strict=True,
        require_reason=True,
        compile_commands=tmp_path / "build/compile_commands.json",
        compile_args=("-DNDEBUG",),
        target_version=(3, 13),
        free_threaded=True,
        generated=True,
    )


def test_every_field_but_the_root_has_a_key() -> None:
    fields = set(Config.__dataclass_fields__) - {"root"}
    assert {key.replace("-", "_") for key in READERS} == fields


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("selct = []", "unknown key 'selct'; did you mean \"select\"?"),
        ("fail_on = 'note'", "unknown key 'fail_on'; did you mean \"fail-on\"?"),
        ("zzz = 1", "unknown key 'zzz'"),
        ("select = 'GIL1'", 'select must be a list of strings, not "GIL1"'),
        ("select = [1]", "select must be a list of strings, not a list"),
        ("strict = 1", "strict must be true or false, not 1"),
        ("strict = 'yes'", 'strict must be true or false, not "yes"'),
        ("fail-on = 'eror'", 'fail-on must be "note", "warning", "error" or "never", not "eror"'),
        ("min-confidence = true", 'min-confidence must be "low", "medium" or "high", not true'),
        ("target-version = 3.12", 'target-version must be a Python version such as "3.12"'),
        ("target-version = '2.7'", "target-version must be a Python version"),
        ("compile-commands = {}", "compile-commands must be a path, not a table"),
        ("select = ['GIL7']", "select: no rule id starts with 'GIL7'"),
        ("ignore = ['']", "ignore: no rule id starts with ''"),
        ("ignore = ['gil201']", "no rule id starts with 'gil201'; did you mean \"GIL201\"?"),
        ("ignore = ['GIL1O1']", 'did you mean "GIL101"?'),
        ("ignore = ['gil-released-twise']", 'did you mean "GIL203"?'),
    ],
)
def test_a_mistake_is_one_clear_line(tmp_path: Path, table: str, said: str) -> None:
    source = project(tmp_path, f"[tool.gillint]\n{table}")
    with pytest.raises(ConfigError) as raised:
        load_config([source], KNOWN)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[tool.gillint\n", "line 1"),
        (b"[tool]\ngillint = 3\n", "tool.gillint must be a table"),
        (b"name = '\xff'\n", "not UTF-8 (byte 8)"),
    ],
)
def test_an_unreadable_file_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "pyproject.toml").write_bytes(content)
    with pytest.raises(ConfigError, match=r"pyproject\.toml: ") as raised:
        load_config([tmp_path], KNOWN)
    assert said in str(raised.value)


def test_a_given_file_must_exist_and_have_the_table(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        load_config([tmp_path], KNOWN, file=tmp_path / "none.toml")
    other = tmp_path / "other.toml"
    other.write_text("[tool.black]\n")
    with pytest.raises(ConfigError, match=r"no \[tool.gillint\] table"):
        load_config([tmp_path], KNOWN, file=other)


def test_the_root_is_the_nearest_table_then_the_repository(tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    inner = outer / "inner" / "deep"
    inner.mkdir(parents=True)
    (outer / ".git").mkdir()
    (outer / "inner" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert load_config([inner], KNOWN).root == outer
    (outer / "inner" / "pyproject.toml").write_text("[tool.gillint]\nstrict = true\n")
    assert load_config([inner], KNOWN).root == outer / "inner"
    assert load_config([inner / "gone.c"], KNOWN).root == outer / "inner"
    assert load_config([inner], KNOWN, isolated=True) == Config(root=outer)


def test_the_root_falls_back_to_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_config([], KNOWN).root == tmp_path


def test_the_command_line_overrides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = project(
        tmp_path,
        """
        [tool.gillint]
        select = ["GIL1"]
        extend-select = ["GIL2"]
        ignore = ["GIL203"]
        free-threaded = true
        """,
    )
    monkeypatch.chdir(source)
    given = {"select": ["GIL201"], "compile-commands": "cc.json", "target-version": "3.12"}
    config = load_config([source], KNOWN, overrides=given)
    assert config.select == ("GIL201",)
    assert config.extend_select == ()
    assert config.ignore == ("GIL203",)
    assert config.compile_commands == source / "cc.json"
    assert not config.free_threaded


def test_a_bad_option_is_named_with_its_dashes(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r'^--fail-on must be .*, not "all"$'):
        load_config([tmp_path], KNOWN, overrides={"fail-on": "all"})


@pytest.mark.parametrize(
    ("select", "ignore", "code", "default", "expected"),
    [
        ((), (), "GIL101", True, True),
        ((), (), "GIL306", False, False),
        (("GIL3",), (), "GIL306", False, True),
        (("GIL3",), (), "GIL101", True, False),
        (("GIL203",), ("GIL2",), "GIL203", True, True),
        (("GIL2",), ("GIL203",), "GIL203", True, False),
        (("GIL203",), ("GIL203",), "GIL203", True, False),
        ((), ("GIL",), "GIL101", True, False),
    ],
)
def test_the_longer_prefix_decides(
    select: tuple[str, ...], ignore: tuple[str, ...], code: str, default: bool, expected: bool
) -> None:
    assert selects(Config(select=select, ignore=ignore), code, default) is expected


def test_extend_select_adds_to_the_defaults() -> None:
    config = Config(extend_select=("GIL306",))
    assert selects(config, "GIL306", False)
    assert selects(config, "GIL101", True)


@settings(deadline=None)
@given(st.text(max_size=12))
def test_a_suggestion_is_one_of_the_choices(word: str) -> None:
    said = did_you_mean(word, ["select", "ignore"])
    assert said in ("", '; did you mean "select"?', '; did you mean "ignore"?')


def test_fail_on_names_every_severity(tmp_path: Path) -> None:
    for severity in Severity:
        given = {"fail-on": severity.name.lower()}
        assert load_config([tmp_path], KNOWN, overrides=given).fail_on is severity
