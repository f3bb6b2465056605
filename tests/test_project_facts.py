"""What a project states of its own macros, guards, functions and executors in `[tool.gillint]`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from gillint.api import lint
from gillint.cli.main import cli
from gillint.config import load_config
from gillint.errors import GillintError
from gillint.knowledge.load import knowledge_for
from gillint.knowledge.schema import EvidenceKind
from gillint.model import Finding

NATIVE = """
[[capi]]
gil = "releases"
names = "ACME_LEAVE acme_leave"

[[capi]]
gil = "acquires"
names = "ACME_ENTER acme_enter"

[[raii]]
gil = "releases"
names = "acme::Away"

[[cost]]
cost = "blocks"
kind = "io"
always = true
names = "acme_read"

[[cost]]
cost = "lock"
kind = "lock"
deadlock = true
names = "acme_lock"

[[callback]]
argument = 0
runs_on = "thread"
names = "acme_spawn"
"""
PYTHON = """
[[pool]]
pool = "thread"
role = "constructor"
names = "work.pools.Workers"

[[pool]]
pool = "thread"
role = "map"
callable_position = 0
iterable_position = 1
names = "work.pools.Workers.each"

[[python]]
releases = "never"
kind = "cpu"
names = "acmelib.crunch work.math.crunch"
"""
ENTRY = (
    "PyObject *entry(PyObject *self, PyObject *args)\n{\n%s    return NULL;\n}\n"
    'static PyMethodDef methods[] = {{"entry", entry, METH_VARARGS, 0}, {0}};\n'
)
HEAD = "#include <Python.h>\n#include <acme/threads.h>\n"
RAISES = '    PyErr_SetString(PyExc_OSError, "no");\n'


def project(folder: Path, files: dict[str, str], facts: str, key: str = 'facts = ["own.toml"]') -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "own.toml").write_text(facts, encoding="utf-8")
    (folder / "pyproject.toml").write_text(f"[tool.gillint]\n{key}\n", encoding="utf-8")
    return folder


def found(folder: Path) -> list[Finding]:
    return [each for each in lint([folder], load_config([folder], {})).findings if each.rule != "GIL003"]


def rules(folder: Path) -> list[str]:
    return [each.rule for each in found(folder)]


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("m.c", "    ACME_LEAVE\n", "    ACME_ENTER\n"),
        ("m.c", "    ACME_LEAVE;\n", "    ACME_ENTER;\n"),
        ("m.c", "    ACME_LEAVE(self);\n", "    ACME_ENTER(self);\n"),
        ("m.c", "    ACME_LEAVE(self)\n", "    ACME_ENTER(self)\n"),
        ("m.c", "    acme_leave();\n", "    acme_enter();\n"),
        ("m.cpp", "    ACME_LEAVE\n", "    ACME_ENTER\n"),
        ("m.cpp", "    ACME_LEAVE();\n", "    ACME_ENTER();\n"),
        ("m.cpp", "    { acme::Away away;\n", "    }\n"),
        ("m.cpp", "    { acme::Away away(self, 1);\n", "    }\n"),
        ("m.cpp", "    { using namespace acme; Away away{};\n", "    }\n"),
    ],
)
def test_a_region_of_names_that_only_a_missing_header_declares(tmp_path, file, before, after):
    inside = HEAD + ENTRY % (before + RAISES + after)
    outside = HEAD + ENTRY % (before + after + RAISES)
    assert rules(project(tmp_path / "without", {file: inside}, "")) == []
    assert rules(project(tmp_path / "with", {file: inside}, NATIVE)) == ["GIL101"]
    assert rules(project(tmp_path / "ok", {file: outside}, NATIVE)) == []


HOOKS = "#include <Python.h>\nextern struct { void (*leave)(void), (*enter)(void); } *hooks;\n"
BODIES = "void acme_leave(void) { hooks->leave(); }\nvoid acme_enter(void) { hooks->enter(); }\n"
MACROS = "#define ACME_LEAVE() hooks->leave()\n#define ACME_ENTER() hooks->enter()\n"
GUARD = (
    "#include <Python.h>\nvoid hook(int);\n"
    "namespace acme { struct Away { Away(); ~Away(); };\n"
    "Away::Away() { hook(1); } Away::~Away() { hook(0); } }\n"
)


@pytest.mark.parametrize(
    ("file", "head", "before", "after"),
    [
        ("m.c", HOOKS + BODIES, "    acme_leave();\n", "    acme_enter();\n"),
        ("m.c", HOOKS + MACROS, "    ACME_LEAVE();\n", "    ACME_ENTER();\n"),
        ("m.cpp", GUARD, "    { acme::Away away;\n", "    }\n"),
    ],
)
def test_what_is_stated_stands_for_a_body_that_says_nothing(tmp_path, file, head, before, after):
    inside = head + ENTRY % (before + RAISES + after)
    outside = head + ENTRY % (before + after + RAISES)
    assert rules(project(tmp_path / "without", {file: inside}, "")) == []
    assert rules(project(tmp_path / "with", {file: inside}, NATIVE)) == ["GIL101"]
    assert rules(project(tmp_path / "ok", {file: outside}, NATIVE)) == []


def test_a_region_that_is_left_early(tmp_path):
    body = "    ACME_LEAVE\n    if (acme_read(3))\n        return NULL;\n"
    body += "    ACME_ENTER\n    acme_read(4);\n"
    early, waits = found(project(tmp_path, {"m.c": HEAD + ENTRY % body}, NATIVE))
    assert (early.rule, early.where.line) == ("GIL201", 7)
    assert (waits.rule, waits.where.line, waits.severity.name) == ("GIL301", 9, "WARNING")


def test_a_lock_and_a_thread_of_the_projects_own(tmp_path):
    text = (
        "static void run(void *it) { PyErr_Clear(); }\n"
        + ENTRY % "    acme_spawn(run, NULL);\n    acme_lock();\n    Py_RETURN_NONE;\n"
    )
    assert rules(project(tmp_path / "without", {"m.c": HEAD + text}, "")) == []
    stated = found(project(tmp_path / "with", {"m.c": HEAD + text}, NATIVE))
    assert [(each.rule, each.severity.name) for each in stated] == [("GIL105", "ERROR"), ("GIL304", "NOTE")]


HEAVY = (
    "def heavy(rows):\n    total = 0\n    for x in rows:\n        for y in rows:\n"
    "            total += x * y\n            total ^= x\n    return total\n"
)


def test_pools_and_functions_of_the_projects_own_python(tmp_path):
    files = {
        "work/__init__.py": "",
        "work/pools.py": "class Workers:\n    def each(self, run, rows): ...\n",
        "work/math.py": "def crunch(rows):\n    return native(rows)\n",
        "work/main.py": "from work.pools import Workers\nfrom work.math import crunch\nimport acmelib\n"
        + HEAVY
        + "def main(rows):\n    workers = Workers()\n    workers.each(heavy, rows)\n"
        "    workers.each(crunch, rows)\n    workers.each(acmelib.crunch, rows)\n",
    }
    assert rules(project(tmp_path / "without", files, "")) == []
    stated = found(project(tmp_path / "with", files, PYTHON))
    assert [(each.rule, each.where.line) for each in stated] == [
        ("GIL502", 13),
        ("GIL501", 14),
        ("GIL501", 15),
    ]


def test_a_finding_says_that_the_project_states_it_and_where(tmp_path):
    text = HEAD + ENTRY % ("    ACME_LEAVE\n" + RAISES + "    ACME_ENTER\n")
    (finding,) = found(project(tmp_path, {"m.c": text}, NATIVE))
    last = finding.notes[-1]
    assert last.message == "what `ACME_LEAVE` does is stated here, by the project itself"
    assert (str(last.where), finding.severity.name) == ("own.toml:4:10", "ERROR")


def test_a_stated_fact_comes_before_the_shipped_ones_of_its_name(tmp_path):
    facts = (
        '[[cost]]\ncost = "cheap"\nkind = "io"\nnames = "recv"\n'
        '[[python]]\nreleases = "always"\nkind = "io"\nnames = "zlib.compress"\n'
        '[[raii]]\ngil = "free"\nnames = "mine::PyAllowThreads"\n'
    )
    know = knowledge_for(load_config([project(tmp_path, {}, facts)], {}))
    shipped = knowledge_for(load_config([tmp_path], {}, isolated=True))
    assert [shipped.cost("recv").cost.value, know.cost("recv").cost.value] == ["blocks", "cheap"]
    assert [fact.kind for fact in know.python("zlib.compress")] == ["io"]
    assert know.search("zlib.compress").exact == know.python("zlib.compress")
    assert know.raii("PyAllowThreads").gil.value == "releases"
    assert know.raii("mine::PyAllowThreads").gil.value == "free"
    assert [item.kind for item in know.cost("recv").evidence] == [EvidenceKind.PROJECT]


def test_facts_may_stand_in_pyproject_itself(tmp_path, monkeypatch):
    table = '[[tool.gillint.facts.capi]]\ngil = "releases"\nnames = "ACME_LEAVE"\n'
    text = HEAD + ENTRY % ("    ACME_LEAVE\n" + RAISES)
    (finding,) = found(project(tmp_path, {"m.c": text}, "", table))
    assert (finding.rule, str(finding.notes[-1].where)) == ("GIL201", "pyproject.toml:4:10")
    monkeypatch.chdir(tmp_path)
    shown = CliRunner().invoke(cli, ["facts", "ACME_LEAVE"]).stdout
    assert shown == "ACME_LEAVE (C API)\n  gil: releases\n  evidence, project: pyproject.toml\n"


MISTAKES = {
    "no such file": ('facts = ["on.toml"]', "", "on.toml: No such file"),
    "no list": ('facts = "own.toml"', "", "facts must be a list of TOML files"),
    "broken": ('facts = ["own.toml"]', "[[capi]\n", "own.toml: "),
    "unknown table": (
        'facts = ["own.toml"]',
        "[[macro]]\n",
        'own.toml: unknown table [[macro]]; did you mean "capi"?',
    ),
    "unknown key": (
        'facts = ["own.toml"]',
        '[[capi]]\ngil = "free"\nnames = "A"\n[[capi]]\ngill = "free"\nnames = "B C"\n',
        "own.toml: [[capi]] number 2 (B): unknown key 'gill'; did you mean \"gil\"?",
    ),
    "unknown value": (
        '[[tool.gillint.facts.capi]]\ngil = "release"\nnames = "A"',
        "",
        "pyproject.toml: [tool.gillint.facts]: [[capi]] number 1 (A): gil: unknown value 'release'; "
        'did you mean "releases"?',
    ),
    "missing key": (
        'facts = ["own.toml"]',
        '[[cost]]\ncost = "blocks"\nnames = "A"\n',
        "own.toml: [[cost]] number 1 (A): 'kind' is missing",
    ),
    "one bracket": ('facts = ["own.toml"]', '[capi]\ngil = "free"\n', "[[capi]] is not an array of tables"),
    "twice": (
        'facts = ["own.toml", "own.toml"]',
        '[[capi]]\ngil = "free"\nnames = "A"\n',
        "'A' is stated in another",
    ),
}


@pytest.mark.parametrize(("key", "facts", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_one_line_that_names_file_entry_and_key(tmp_path, key, facts, said):
    folder = project(tmp_path, {"a.py": ""}, facts, key)
    with pytest.raises(GillintError) as caught:
        knowledge_for(load_config([folder], {}))
    assert said in str(caught.value)
    assert str(caught.value).startswith(str(folder))
    run = CliRunner().invoke(cli, [str(folder)])
    assert (run.exit_code, len(run.stderr.splitlines())) == (2, 1)
