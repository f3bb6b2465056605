"""The whole pass: what is found, what is never parsed, and files that cannot be read."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from small_project import FACTS, dispatches, facts

from gillint.knowledge.load import load_knowledge
from gillint.knowledge.schema import PoolKind
from gillint.python.extract import extract
from gillint.python.facts import Dispatch, Frequency, TargetKind
from gillint.python.sources import name_modules

HEADER = """
import asyncio, threading, multiprocessing, functools, joblib
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor
from joblib import Parallel, delayed
def f(x): pass
"""


def one(tmp_path: Path, text: str) -> Dispatch:
    (found,) = dispatches(tmp_path, {"app.py": HEADER + text})
    return found


@pytest.mark.parametrize(
    ("text", "api", "kind"),
    [
        ("ThreadPoolExecutor().map(f, x)", "concurrent.futures.ThreadPoolExecutor.map", PoolKind.THREAD),
        ("ProcessPoolExecutor().submit(f)", "concurrent.futures.ProcessPoolExecutor.submit", "process"),
        ("multiprocessing.Pool().imap(f, x)", "multiprocessing.pool.Pool.imap", "process"),
        ("multiprocessing.get_context('spawn').Pool().map(f, x)", "multiprocessing.pool.Pool.map", "process"),
        ("threading.Thread(None, f).start()", "threading.Thread", "thread"),
        ("threading.Timer(1, f).start()", "threading.Timer", "thread"),
        ("asyncio.to_thread(f, 1)", "asyncio.to_thread", "loop-thread"),
        ("Parallel(2)(delayed(f)(i) for i in x)", "joblib.Parallel", "process"),
        ("joblib.Parallel(n_jobs=2, prefer='threads')([delayed(f)(1)])", "joblib.Parallel", "thread"),
        ("Parallel(backend='threading')(delayed(f)(i) for i in x)", "joblib.Parallel", "thread"),
    ],
)
def test_finds_the_api_and_its_kind(tmp_path: Path, text: str, api: str, kind: str) -> None:
    found = one(tmp_path, text + "\n")
    assert (found.api, found.kind) == (api, kind)
    assert (found.target.kind, found.target.name) == (TargetKind.FUNCTION, "app:f")


@pytest.mark.parametrize(
    ("executor", "kind"),
    [("None", "loop-thread"), ("ThreadPoolExecutor()", "loop-thread"), ("ProcessPoolExecutor()", "process")],
)
def test_run_in_executor_runs_where_its_executor_does(tmp_path: Path, executor: str, kind: str) -> None:
    found = one(tmp_path, f"loop = asyncio.get_running_loop()\nloop.run_in_executor({executor}, f, 1)\n")
    assert found.kind == kind


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("functools.partial(f, 1)", TargetKind.FUNCTION, "app:f"),
        ("functools.partial(functools.partial(len), 1)", TargetKind.EXTERNAL, "builtins.len"),
        ("lambda x: x", TargetKind.FUNCTION, "app:<lambda>@6:26"),
        ("unheard_of", TargetKind.UNKNOWN, "`unheard_of` is bound nowhere"),
        ("'text'.upper", TargetKind.EXTERNAL, "builtins.str.upper"),
    ],
)
def test_targets(tmp_path: Path, text: str, kind: TargetKind, name: str) -> None:
    found = one(tmp_path, f"ThreadPoolExecutor().map({text}, [])\n")
    assert (found.target.kind, found.target.name) == (kind, name)


@pytest.mark.parametrize(
    ("text", "fan_out", "frequency"),
    [
        ("p.submit(f)", False, Frequency.ONCE),
        ("for i in y: p.submit(f)", True, Frequency.MANY),
        ("for i in (1, 2): p.submit(f)", True, Frequency.FEW),
        ("for i in y: p.submit(f).result()", False, Frequency.MANY),
        ("while y: p.submit(f)", True, Frequency.ENDLESS),
        ("[p.submit(f) for i in range(3)]", True, Frequency.FEW),
        ("[p.submit(f) for i in y]", True, Frequency.MANY),
        ("p.map(f, y)", True, Frequency.ONCE),
    ],
)
def test_how_often_and_whether_at_once(
    tmp_path: Path, text: str, fan_out: bool, frequency: Frequency
) -> None:
    found = one(tmp_path, f"p = ThreadPoolExecutor()\n{text}\n")
    assert (found.fan_out, found.frequency) == (fan_out, frequency)


def test_awaiting_one_after_the_other_is_no_fan_out(tmp_path: Path) -> None:
    text = "async def g(xs):\n    for x in xs:\n        await asyncio.to_thread(f, x)\n"
    assert not one(tmp_path, text).fan_out


def test_the_pool_is_found_where_it_was_made(tmp_path: Path) -> None:
    text = "class A:\n  def __init__(self):\n    self.p = ThreadPoolExecutor(max_workers=2 * 3)\n"
    found = one(tmp_path, text + "  def go(self): self.p.map(f, [])\n")
    assert found.made_at is not None
    assert (found.made_at.line, found.workers, found.function) == (8, 6, "A.go")


@pytest.mark.parametrize(
    "text",
    [
        "if x: p = ThreadPoolExecutor()\nelse: p = ProcessPoolExecutor()\np.map(f, [])\n",
        "make = ThreadPoolExecutor if x else ProcessPoolExecutor\nmake().map(f, [])\n",
        "def make(x):\n  if x: return ThreadPoolExecutor()\n  return ProcessPoolExecutor()\n"
        "make(1).map(f, [])\n",
        "class A:\n  def a(self): self.p = ThreadPoolExecutor()\n"
        "  def b(self): self.p = ProcessPoolExecutor()\n"
        "  def c(self): self.p.map(f, [])\n",
    ],
)
def test_a_pool_of_either_kind_is_not_guessed(tmp_path: Path, text: str) -> None:
    assert dispatches(tmp_path, {"app.py": HEADER + text}) == []


def test_a_pool_made_in_two_places_is_still_that_pool(tmp_path: Path) -> None:
    text = "if x: p = ThreadPoolExecutor(2)\nelse: p = ThreadPoolExecutor(4)\np.map(f, [])\n"
    assert one(tmp_path, text).kind == PoolKind.THREAD


def test_a_file_that_names_no_api_is_not_parsed(tmp_path: Path) -> None:
    files = {"a.py": HEADER + "ThreadPoolExecutor().map(f, [])\n", "b.py": "def g(): return 1\n" * 50}
    counters = facts(tmp_path, files).counters
    assert (counters.files, counters.parsed_files) == (2, 1)


def test_only_the_bodies_that_tasks_lead_to_are_read(tmp_path: Path) -> None:
    files = {
        "a.py": "from b import go\n" + HEADER + "ThreadPoolExecutor().map(go, [])\n",
        "b.py": "def go(x): return helper(x)\ndef helper(x): return x\n" + "def other(): return 2\n" * 500,
    }
    program = facts(tmp_path, files)
    assert set(program.functions) == {"b:go", "b:helper"}
    assert program.counters.parsed_characters < 600


def test_the_parser_sees_a_small_share_of_the_standard_library() -> None:
    lib = Path(sysconfig.get_path("stdlib"))
    folders = ("asyncio", "concurrent", "distutils", "json", "email")
    paths = [*lib.glob("*.py"), *(p for folder in folders for p in lib.glob(f"{folder}/**/*.py"))]
    program = extract(
        name_modules((p.relative_to(lib).as_posix(), p) for p in paths), load_knowledge().pools, FACTS
    )
    assert program.counters.characters > 5_000_000
    assert program.counters.parsed_characters <= 0.06 * program.counters.characters


BROKEN = "from concurrent.futures import ThreadPoolExecutor\ndef f(x): pass\ndef broken(:\n    Pool\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bad bytes", b"Pool = '\xff\xfe'\n"),
        ("unknown codec", b"# coding: klingon\nPool()\n"),
        ("broken function", BROKEN.encode() + b"def g(): ThreadPoolExecutor().map(f, [])\n"),
        ("deep", b"Pool = " + b"(" * 5000 + b")" * 5000 + b"\n"),
        ("chain", b"Pool = x" + b".a()" * 3000 + b"\n"),
    ],
)
def test_trouble_is_a_problem_with_something_lost(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / "odd.py"
    path.write_bytes(data)
    program = extract(name_modules([("odd.py", path)]), load_knowledge().pools, FACTS)
    problems = [problem for file in program.files for problem in file.problems]
    assert len(problems) == 1
    assert problems[0].lost
    assert problems[0].path == "odd.py"
    if name == "broken function":
        assert len(program.files[0].dispatches) == 1  # the rest of the file is still read


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00Pool(",
        b"Pool",
        b"\xef\xbb\xbfimport threading\r\nthreading.Thread(target=print)\r\n",
        b"\x0cfrom multiprocessing import Pool\n\x0cPool().map(print, [])\n",
        b"x = Pool(" + b" + 1" * 490 + b")\n",
        b"if Pool: pass\n" + b"elif x: pass\n" * 900,
        b"Pool(''' unterminated\n",
        b"class Pool(Pool): x = Pool().x\n",
    ],
)
def test_odd_files_do_no_harm(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "odd.py"
    path.write_bytes(data)
    program = extract(name_modules([("odd.py", path)]), load_knowledge().pools, FACTS)
    assert program.files[0].path == "odd.py"
    assert all(problem.path == "odd.py" for problem in program.files[0].problems)


def test_a_class_of_any_length_is_read_in_full(tmp_path: Path) -> None:
    text = "class C:\n    def m(self, x):\n        ThreadPoolExecutor().map(f, x)\n" + "    y = 1\n" * 40_000
    (file,) = facts(tmp_path, {"app.py": HEADER + text}).files
    assert [dispatch.api for dispatch in file.dispatches] == ["concurrent.futures.ThreadPoolExecutor.map"]
    assert not file.problems


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    program = extract(name_modules([("gone.py", tmp_path / "gone.py")]), {}, FACTS)
    assert "No such file" in program.files[0].problems[0].text


def test_libcst_is_imported_only_when_a_file_names_an_api(tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text("x = 1\n")
    code = (
        "import sys, pathlib\nfrom gillint.python.extract import extract\n"
        "from gillint.python.sources import name_modules\n"
        "from gillint.knowledge.dispatch import load_dispatch\n"
        f"path = pathlib.Path({str(tmp_path / 'plain.py')!r})\n"
        "extract(name_modules([('plain.py', path)]), {}, load_dispatch())\n"
        "print('libcst' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
