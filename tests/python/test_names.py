"""What names stand for: imports, re-exports, classes, and questions without an answer."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_project import resolver

from gillint.python import syntax as s
from gillint.python.values import (
    Builtin,
    ClassValue,
    External,
    FunctionValue,
    Instance,
    LambdaValue,
    ModuleValue,
    Partial,
    Unknown,
    Value,
)

FILES = {
    "pkg/__init__.py": "from ._fast import speed as velocity\nfrom .tools import *\nfrom . import deep\n",
    "pkg/tools.py": "import functools\n\ndef tool(): return []\n\nbound = functools.partial(tool, 1)\n",
    "pkg/deep/mod.py": "from ..tools import tool as renamed\nfrom ... import nothing\n",
    "app.py": """
import pkg
import pkg.deep.mod as m
import concurrent.futures as cf
from concurrent.futures import ThreadPoolExecutor as TPE
from multiprocessing import *
from pkg import velocity, tool
try:
    import ujson as json
except ImportError:
    import json

pool = None
pool = TPE(3)

class Base:
    def shared(self): return 1

class Worker(Base):
    limit = 4
    def __init__(self, loop):
        self._pool = cf.ProcessPoolExecutor()
        self._text = ""
    def work(self): pass
    @property
    def executor(self): return self._pool
    @classmethod
    def make(cls): return cls(None)
    @staticmethod
    def still(): pass

def maker():
    return TPE()

def typed(ex: "cf.ThreadPoolExecutor | None", n=3, *rest, **more): pass

worker = Worker(None)
chosen = worker if pool else maker()
anonymous = lambda x: x
""",
}


def ask(tmp_path: Path, text: str, files: dict[str, str] = FILES) -> Value:
    """What the dotted name or call `text` stands for in app.py."""
    from gillint.python.parse import parse_slice

    names = resolver(tmp_path, files)
    module = names.project.module("app")
    assert module is not None
    (statement,) = parse_slice(f"{text}\n", 1, False)
    assert isinstance(statement, s.ExprStatement)
    return names.resolve(statement.value, module.scope)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("velocity", "pkg._fast.speed"),
        ("pkg.velocity", "pkg._fast.speed"),
        ("TPE", "concurrent.futures.ThreadPoolExecutor"),
        ("cf.ThreadPoolExecutor", "concurrent.futures.ThreadPoolExecutor"),
        ("pool.map", "concurrent.futures.ThreadPoolExecutor.map"),
        ("worker._pool.submit", "concurrent.futures.ProcessPoolExecutor.submit"),
        ("worker.executor.map", "concurrent.futures.ProcessPoolExecutor.map"),
        ("Worker.make()._pool.submit", "concurrent.futures.ProcessPoolExecutor.submit"),
        ("maker().submit", "concurrent.futures.ThreadPoolExecutor.submit"),
        ("Pool", "multiprocessing.pool.Pool"),
        ("worker._text.split", "builtins.str.split"),
        ("sorted", "builtins.sorted"),
        ("json.loads", "json.loads"),
    ],
)
def test_outside_names(tmp_path: Path, text: str, name: str) -> None:
    value = ask(tmp_path, text)
    assert isinstance(value, External)
    assert value.name == name


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("tool", "pkg.tools:tool"),
        ("pkg.tool", "pkg.tools:tool"),
        ("m.renamed", "pkg.tools:tool"),
        ("pkg.deep.mod.renamed", "pkg.tools:tool"),
        ("worker.work", "app:Worker.work"),
        ("worker.shared", "app:Base.shared"),
        ("Worker.still", "app:Worker.still"),
        ("Worker(1).work", "app:Worker.work"),
    ],
)
def test_functions_of_the_project(tmp_path: Path, text: str, key: str) -> None:
    value = ask(tmp_path, text)
    assert isinstance(value, FunctionValue)
    assert value.entity.key == key


def test_other_values(tmp_path: Path) -> None:
    assert isinstance(ask(tmp_path, "Worker"), ClassValue)
    assert isinstance(ask(tmp_path, "worker"), Instance)
    assert isinstance(ask(tmp_path, "anonymous"), LambdaValue)
    assert isinstance(ask(tmp_path, "pkg.bound"), Partial)
    assert ask(tmp_path, "pkg.deep") == ModuleValue("pkg.deep")
    assert ask(tmp_path, "tool()") == Builtin("list")
    assert ask(tmp_path, "Worker.limit") == Builtin("int")


@pytest.mark.parametrize("text", ["nowhere", "pool.map(f)[0].x", "worker.missing", "(yield)"])
def test_what_nobody_can_answer_is_unknown_with_a_reason(tmp_path: Path, text: str) -> None:
    value = ask(tmp_path, text)
    assert isinstance(value, Unknown | Instance | External)
    if isinstance(value, Unknown):
        assert value.reason


def test_parameters_by_annotation_and_default(tmp_path: Path) -> None:
    function = ask(tmp_path, "typed")
    assert isinstance(function, FunctionValue)
    names = resolver(tmp_path, FILES)
    inner = function.entity.inner
    assert names.name("ex", inner) == Instance("concurrent.futures.ThreadPoolExecutor")
    assert names.name("n", inner) == Builtin("int")
    assert names.name("rest", inner) == Builtin("tuple")


CIRCULAR = {
    "app.py": "from b import x\nfrom b import y\ny = y\nz = z.z()\nclass C(C): pass\ndef f(): return f()\n",
    "b.py": "from app import x, y\nfrom app import *\nx = x\n",
}


@pytest.mark.parametrize("text", ["x", "y", "z", "z.q", "C().m", "f()", "f().a", "C.b"])
def test_definitions_in_a_circle_end(tmp_path: Path, text: str) -> None:
    assert isinstance(ask(tmp_path, text, CIRCULAR), Unknown)


_NAME = st.sampled_from(["a", "b", "c", "d"])
_LINE = st.one_of(
    st.tuples(_NAME, _NAME).map(lambda p: f"{p[0]} = {p[1]}"),
    st.tuples(_NAME, _NAME, _NAME).map(lambda p: f"{p[0]} = {p[1]}.{p[2]}()"),
    st.tuples(_NAME, _NAME).map(lambda p: f"from m{p[0]} import {p[1]}"),
    st.tuples(_NAME, _NAME).map(lambda p: f"class {p[0]}({p[1]}):\n    {p[0]} = {p[1]}"),
    st.tuples(_NAME, _NAME).map(lambda p: f"def {p[0]}():\n    return {p[1]}()"),
    _NAME.map(lambda n: f"from m{n} import *"),
    _NAME.map(lambda n: f"{n} = 1"),
)
_MODULE = st.lists(_LINE, max_size=6).map(lambda lines: "\n".join(lines) + "\n")


@settings(max_examples=60, deadline=None)
@given(st.tuples(_MODULE, _MODULE, _MODULE, _MODULE), _NAME)
def test_every_question_ends_and_has_one_answer(
    tmp_path_factory: pytest.TempPathFactory, texts: tuple[str, ...], name: str
) -> None:
    folder = tmp_path_factory.mktemp("names")
    files = {f"m{letter}.py": text for letter, text in zip("abcd", texts, strict=True)}
    names = resolver(folder, files)
    module = names.project.module("ma")
    assert module is not None
    first = names.name(name, module.scope)
    again = names.name(name, module.scope)
    assert type(first) is type(again)
