"""The example is real (it builds and works) and gillint finds in it what is planted, no more and no less."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections import Counter
from pathlib import Path

import pytest

from gillint.api import lint
from gillint.config import Config

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "fastmath"
PLANTED = re.compile(r"planted: (GIL\d{3})")
INCLUDE = Path(sysconfig.get_path("include"))

USE = """
import array, os, threading, time
import fastmath

numbers = array.array("d", [3.0, 4.0])
many = array.array("d", [1.0]) * 10_000
identity = array.array("d", [1.0, 0.0, 0.0, 1.0])
product = array.array("d")
product.frombytes(fastmath.matrix_product(identity, array.array("d", [1, 2, 3, 4]), 2))
assert list(product) == [1.0, 2.0, 3.0, 4.0]
assert fastmath.norm(numbers) == 5.0
assert fastmath.norm(many) == fastmath.length(many) == 100.0
assert fastmath.distance(b"kitten", b"sitting") == 3
assert fastmath.positive_sum(numbers) == fastmath.checked_sum(numbers) == 7.0
assert fastmath.median(numbers) == 4.0
try:
    fastmath.positive_sum(array.array("d", [1.0, -1.0]))
except ValueError as error:
    assert "value 1 is negative" in str(error)
else:
    raise AssertionError("positive_sum took a negative number")
negated = array.array("d")
negated.frombytes(fastmath.negated(numbers))
assert list(negated) == [-3.0, -4.0]
smoothed = array.array("d")
smoothed.frombytes(fastmath.smooth(numbers, 2)[:8])
assert list(smoothed) == [3.5]

meter = fastmath.Meter("load")
threads = [threading.Thread(target=meter.add_all, args=(many,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
meter.add(2.5)
assert meter.total() == 40_002.5
assert repr(meter) == "<Meter 'load'>"

reader, writer = os.pipe()
assert fastmath.wait_writable(writer, 1000) is True
assert fastmath.wait_readable(reader, 0) is False

called = threading.Event()
fastmath.later_attached(called.set)
assert called.wait(10)
deadline = time.monotonic() + 10
while fastmath.calls_made() == 0 and time.monotonic() < deadline:
    time.sleep(0.001)
assert fastmath.calls_made() == 1
"""


def planted() -> Counter[tuple[str, int, str]]:
    """(path, line, rule) of every comment in the example's sources that says what is planted there."""
    sources = sorted(path for path in EXAMPLE.rglob("*.*") if path.suffix in (".c", ".py"))
    return Counter(
        (path.relative_to(EXAMPLE).as_posix(), number, match[1])
        for path in sources
        for number, line in enumerate(path.read_text().splitlines(), 1)
        for match in PLANTED.finditer(line)
    )


def test_gillint_finds_exactly_what_is_planted() -> None:
    report = lint([EXAMPLE], Config(root=EXAMPLE))
    found = Counter((finding.where.path, finding.where.line, finding.rule) for finding in report.findings)
    assert found == planted()


def test_every_file_is_read_whole() -> None:
    report = lint([EXAMPLE], Config(root=EXAMPLE))
    assert [problem for problem in report.problems if problem.lost] == []
    assert report.statistics.native_files == 4


def test_enough_is_planted() -> None:
    rules = {rule for _, _, rule in planted()}
    assert len(rules) >= 15
    assert {rule[3] for rule in rules} == {"1", "2", "3", "5", "6"}


@pytest.mark.skipif(
    not shutil.which("gcc") or not (INCLUDE / "Python.h").exists(), reason="needs gcc and Python.h"
)
def test_the_right_half_works(tmp_path: Path) -> None:
    package = tmp_path / "fastmath"
    package.mkdir()
    shutil.copy(EXAMPLE / "src" / "fastmath" / "__init__.py", package)
    target = package / f"_fastmath{sysconfig.get_config_var('EXT_SUFFIX')}"
    sources = sorted((EXAMPLE / "csrc").glob("*.c"))
    warnings = ("-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter", "-Wno-cast-function-type")
    warnings = (*warnings, "-Wno-missing-field-initializers")
    link = ("-shared", "-fPIC", "-O1", "-pthread")
    subprocess.run(["gcc", *link, *warnings, f"-I{INCLUDE}", *sources, "-o", target, "-lm"], check=True)
    subprocess.run([sys.executable, "-c", USE], cwd=tmp_path, check=True, timeout=60)
