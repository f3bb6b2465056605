"""The rules about threads and processes: what earns a verdict, what vetoes it, what goes along."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from gillint.checks.base import all_rules, rules_for
from gillint.knowledge.dispatch import load_dispatch
from gillint.knowledge.load import load_knowledge
from gillint.knowledge.schema import Releases
from gillint.link.dispatches import LinkedPython, link_python
from gillint.link.profile import GilProfile
from gillint.link.tasks import Nature
from gillint.model import Confidence, Finding, Location, Note, Span
from gillint.python.extract import extract
from gillint.python.sources import name_modules

KNOW = load_knowledge()
HEADER = """import json, zlib, re, time, asyncio
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor
from outside import mystery
from native import _ext
"""


def linked(root: Path, text: str, profiles: Sequence[GilProfile] = (), **options: bool) -> LinkedPython:
    path = root / "app.py"
    path.write_text(HEADER + text)
    program = extract(name_modules([("app.py", path)]), KNOW.pools, load_dispatch())
    return link_python(program, KNOW, profiles, **options)


def found(program: LinkedPython, least: Confidence = Confidence.MEDIUM) -> list[Finding]:
    findings: Iterable[Finding] = (
        finding
        for rule in rules_for(LinkedPython, all_rules())
        if rule.run is not None
        for finding in rule.run(program, KNOW)
    )
    return [finding for finding in findings if finding.confidence >= least]


def codes(root: Path, text: str) -> list[str]:
    return [finding.rule for finding in found(linked(root, text))]


THREADS = "\ndef go(xs):\n    with ThreadPoolExecutor() as pool:\n        return list(pool.map(task, xs))\n"
PROCESSES = THREADS.replace("Thread", "Process")

NATURES = [
    ("for a in x:\n        for b in a:\n            n += b * 2", Nature.COMPUTES),
    ("for a in range(1_000_000):\n        n += a * a", Nature.COMPUTES),
    ("for a in x:\n        n = n * 31 + ord(a) % 7 - n // 2", Nature.COMPUTES),
    ("for a in x:\n        for b in a:\n            n += mystery(b)", Nature.UNKNOWN),
    ("mystery(x)\n    for a in x:\n        for b in a:\n            n += b", Nature.UNKNOWN),
    ("for a in x:\n        for b in a:\n            n += b\n    time.sleep(1)", Nature.WAITS),
    ("for a in x:\n        n = a", Nature.UNKNOWN),
    ("n = json.loads(x)", Nature.HOLDS),
    ("n = [json.loads(a) for a in x]", Nature.HOLDS),
    ("n = zlib.compress(x)", Nature.RELEASES),
    ("n = json.loads(zlib.decompress(x))", Nature.UNKNOWN),
    ("n = x['a'] + x['b']", Nature.TINY),
    ("n = x[n:]", Nature.UNKNOWN),
    ("n = x.strip().lower()", Nature.TINY),
    ("n = list(x)", Nature.UNKNOWN),
    ("n = ','.join(x)", Nature.UNKNOWN),
    ("n = re.compile(x)", Nature.UNKNOWN),
    ("n = len(x) + abs(n)", Nature.TINY),
    ("n = x.get('a')", Nature.UNKNOWN),
    ("n = open(x).read()", Nature.WAITS),
    ("n = _ext.fast(x)", Nature.UNKNOWN),
]


@pytest.mark.parametrize(("body", "nature"), NATURES)
def test_the_nature_of_a_body(tmp_path: Path, body: str, nature: Nature) -> None:
    program = linked(tmp_path, f"def task(x):\n    n = 0\n    {body}\n    return n\n{THREADS}")
    assert [site.task.nature for site in program.sites] == [nature]


def test_a_verdict_reaches_through_helpers_and_recursion(tmp_path: Path) -> None:
    helpers = "def task(x):\n    return deeper(x)\ndef deeper(x):\n    return deepest(x)\n"
    assert codes(tmp_path, helpers + "def deepest(x):\n    return json.loads(x)\n" + THREADS) == ["GIL501"]
    assert codes(tmp_path, helpers + "def deepest(x):\n    return task(x - 1) + 1\n" + THREADS) == ["GIL502"]


def test_a_call_that_is_known_by_memory_alone_is_no_evidence(tmp_path: Path) -> None:
    fact = KNOW.python("rapidjson.dumps")
    assert fact
    assert all(item.kind == "memory" for item in fact[0].evidence)
    assert codes(tmp_path, "from rapidjson import dumps as task\n" + THREADS) == []


def extension(releases: Releases | None) -> GilProfile:
    where = Location("ext.c", Span(7, 1, 7, 5))
    return GilProfile("_ext", "fast", releases, None, (Note("no release on any path", where),), where)


@pytest.mark.parametrize(
    ("releases", "pool", "expected"),
    [
        (Releases.NEVER, THREADS, ["GIL501"]),
        (Releases.NEVER, PROCESSES, []),
        (Releases.ALWAYS, THREADS, []),
        (Releases.ALWAYS, PROCESSES, ["GIL602"]),
        (Releases.LARGE, PROCESSES, ["GIL602"]),
        (Releases.PARTLY, THREADS, []),
        (None, THREADS, []),
    ],
)
def test_profiles_of_extensions_come_first(
    tmp_path: Path, releases: Releases | None, pool: str, expected: list[str]
) -> None:
    text = f"def task(x):\n    return _ext.fast(x)\n{pool}"
    findings = found(linked(tmp_path, text, [extension(releases)]))
    assert [finding.rule for finding in findings] == expected
    for finding in findings:
        assert "ext.c" in {note.where.path for note in finding.notes}
        assert "_ext.fast" in finding.message


def test_a_finding_carries_its_path_and_advice(tmp_path: Path) -> None:
    (finding,) = found(linked(tmp_path, f"def task(x):\n    return json.loads(x)\n{THREADS}"))
    assert [(note.where.line, note.message) for note in finding.notes] == [
        (9, "the pool is made here"),
        (5, "`task` is defined here"),
        (6, "`json.loads` keeps the GIL until it returns"),
    ]
    assert finding.subject == "go"
    assert "process pool" in finding.advice
    assert finding.confidence is Confidence.MEDIUM


def test_a_free_threaded_target_has_no_gil_to_share(tmp_path: Path) -> None:
    text = "task = json.loads\nasync def off(x):\n    await asyncio.to_thread(task, x)\n" + THREADS
    assert {f.rule for f in found(linked(tmp_path, text))} == {"GIL501", "GIL503"}
    assert found(linked(tmp_path, text, free_threaded=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "def go(xs):\n    pool = ThreadPoolExecutor(1)\n    [pool.submit(json.loads, x) for x in xs]\n",
        "def go(x):\n    return ThreadPoolExecutor().submit(json.loads, x)\n",
        "def go(xs):\n    return list(ThreadPoolExecutor().map(json.loads, xs, timeout=3))\n",
        "import sys\nGIL = sys._is_gil_enabled()\ntask = json.loads\n" + THREADS,
        "async def go(xs):\n    return await asyncio.to_thread(list, xs)\n",
        "async def go(xs):\n    for x in xs:\n        await asyncio.to_thread(re.compile, x)\n",
    ],
)
def test_threads_with_another_purpose_are_left_alone(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []


def test_one_defect_one_finding(tmp_path: Path) -> None:
    lambdas = PROCESSES.replace("task", "lambda x: x + 1")
    assert codes(tmp_path, lambdas) == ["GIL604"]
    off_loop = "async def go(xs):\n    await asyncio.wait([asyncio.to_thread(json.loads, x) for x in xs])\n"
    assert codes(tmp_path, off_loop) == ["GIL503"]


def test_tiny_tasks_name_both_estimates(tmp_path: Path) -> None:
    (finding,) = found(linked(tmp_path, f"def task(x):\n    return x * 2\n{PROCESSES}"))
    assert finding.rule == "GIL601"
    assert "0.1 µs" in finding.message
    assert "130 µs" in finding.message


def test_small_loops_multiply_the_estimate(tmp_path: Path) -> None:
    loops = "    for _ in range(60):\n        for _ in range(60):\n            x = x * 3 + 1\n"
    body = f"def task(x):\n{loops}    return x\n"
    program = linked(tmp_path, body + PROCESSES)
    assert program.sites[0].task.microseconds > 130
    assert found(program) == []
