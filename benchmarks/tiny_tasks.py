"""How long do the calls take that rules/facts/dispatch.toml calls tiny? `python benchmarks/tiny_tasks.py`.

Each is timed with arguments of ordinary size, least of several runs, and compared with the figure in the
table. Exit status 0 if every name has a call here and none takes longer than the table's figure times its
`margin`, which is what the estimate of a task allows for. `--toml` prints the figures for the table.
"""

import argparse
import sys
import timeit
from collections.abc import Iterator, Mapping

from linting import print_table

from gillint.knowledge.dispatch import load_dispatch

SETUP = """
import collections, copy, dataclasses, datetime, decimal, fractions, functools, hashlib, itertools, logging
import math, operator, os, random, re, struct, sys, threading, time, typing, uuid, warnings, weakref
class Nowhere:
    def write(self, text): return len(text)
    def flush(self): pass
class Point: x = 1
@dataclasses.dataclass
class Pair:
    x: int
    y: int
NUMBERS, WORDS, NULL, HERE, PAIR = list(range(10)), "one or two words", Nowhere(), Point(), Pair(1, 2)
DEQUE, TABLE, HASH = collections.deque([1] * 10, 10), collections.defaultdict(int, x=1), hashlib.new("md5")
MATCH, UNIQUE = re.match("(o)(n)", WORDS), "b5f5f3b1-6a0c-4d41-9f2e-0d3c6e1f2a4b"
LOG = logging.getLogger("tiny")
def work(): pass
def fails():
    try: raise KeyError(1)
    except KeyError: LOG.exception("it failed")
logging.basicConfig(stream=NULL)
warnings.simplefilter("ignore")
"""

# The name of a call is what stands before its bracket.
CALLS = """
len(NUMBERS) isinstance(1,int) issubclass(bool,int) int("12") float("1.5") bool(NUMBERS) complex(1,2)
abs(-1) round(2.567,2) ord("x") chr(120) divmod(7,2) hash(WORDS) id(WORDS) repr(NUMBERS) getattr(HERE,"x")
setattr(HERE,"x",1) hasattr(HERE,"z") type(HERE) range(10) super(int,True) callable(work) vars(HERE)
hex(255) bin(255) oct(255) object() print(WORDS,file=NULL) slice(1,2) format(1.5,".2f") staticmethod(work)
classmethod(work) property(work) globals() locals() ascii(WORDS) math.sqrt(2.5) math.sin(2.5) math.cos(2.5)
math.tan(2.5) math.asin(0.5) math.acos(0.5) math.atan(2.5) math.atan2(1,2) math.exp(2.5) math.expm1(2.5)
math.log(2.5) math.log2(2.5) math.log10(2.5) math.log1p(2.5) math.pow(2.5,3) math.floor(2.5) math.ceil(2.5)
math.trunc(2.5) math.fabs(2.5) math.fmod(2.5,2) math.hypot(3,4) math.degrees(2.5) math.radians(2.5)
math.isnan(2.5) math.isinf(2.5) math.isfinite(2.5) math.isclose(2.5,2.6) math.copysign(2.5,-1)
math.modf(2.5) math.gcd(1071,462) math.sinh(2.5) math.cosh(2.5) math.tanh(2.5) math.erf(2.5) math.gamma(2.5)
math.lgamma(2.5) math.ldexp(2.5,2) math.frexp(2.5) operator.itemgetter(1) operator.attrgetter("x")
operator.add(1,2) operator.mul(1,2) operator.sub(1,2) operator.index(1) collections.defaultdict(list)
collections.namedtuple("P","x,y") itertools.count() itertools.repeat(1) itertools.cycle(NUMBERS)
itertools.chain(NUMBERS,NUMBERS) itertools.islice(NUMBERS,5) time.time() time.perf_counter()
time.monotonic() time.process_time() time.time_ns() time.perf_counter_ns() time.monotonic_ns()
random.random() random.randint(1,6) random.randrange(6) random.uniform(1,2) random.choice(NUMBERS)
random.gauss(0,1) random.getrandbits(32) os.getpid() os.path.join("a","b") os.path.basename("a/b")
os.path.dirname("a/b") os.path.splitext("a.b") os.path.split("a/b") os.path.normpath("a/../b/c")
os.fspath("a") threading.get_ident() threading.current_thread() sys.exc_info() sys.getsizeof(NUMBERS)
sys.intern(WORDS) struct.calcsize("<iid") struct.Struct("<iid") datetime.timedelta(days=1)
datetime.datetime(2025,1,2,3) datetime.date(2025,1,2) datetime.datetime.now() datetime.datetime.utcnow()
typing.cast(int,1) copy.copy(NUMBERS) dataclasses.field(default=1) dataclasses.replace(PAIR,x=2)
logging.getLogger("a.b") logging.debug("a%d",1) logging.info("a%d",1) logging.warning("a%d",1)
logging.error("a%d",1) warnings.warn("old") decimal.Decimal("1.25") fractions.Fraction(3,7)
uuid.UUID(UNIQUE) weakref.ref(HERE)
"""
OTHERS = {
    "builtins.delattr": "HERE.z = 1; delattr(HERE, 'z')",
    "collections.deque.append": "DEQUE.append(1)",
    "collections.deque.appendleft": "DEQUE.appendleft(1)",
    "collections.deque.pop": "DEQUE.append(1); DEQUE.pop()",
    "collections.deque.popleft": "DEQUE.append(1); DEQUE.popleft()",
    "collections.defaultdict.get": "TABLE.get('x')",
    "functools.wraps": "functools.wraps(work)(work)",
    "re.Pattern.match.group": "MATCH.group(1, 2)",
    "logging.Logger.debug": "LOG.debug('a%d', 1)",
    "logging.Logger.info": "LOG.info('a%d', 1)",
    "logging.Logger.warning": "LOG.warning('a%d', 1)",
    "logging.Logger.error": "LOG.error('a%d', 1)",
    "logging.Logger.exception": "fails()",
    "hashlib.new.hexdigest": "HASH.hexdigest()",
    "hashlib.new.digest": "HASH.digest()",
}
HASHES = ("sha256", "sha1", "md5", "sha512", "blake2b", "blake2s", "sha3_256")


def statements() -> Iterator[tuple[str, str, str]]:
    """(name, what is prepared, statement) of every call."""
    for call in CALLS.split():
        name = call.partition("(")[0]
        yield (name if "." in name else f"builtins.{name}"), SETUP, call
    for name, statement in OTHERS.items():
        yield name, SETUP, statement
    for kind in HASHES:
        for ending in ("digest", "hexdigest"):
            yield f"hashlib.{kind}.{ending}", f"{SETUP}\nMADE = hashlib.{kind}(b'x')", f"MADE.{ending}()"


def measure(setup: str, statement: str, runs: int) -> float:
    """Microseconds of one execution: the least of `runs` runs, each of at least 5 ms."""
    timer = timeit.Timer(statement, setup, globals={})
    number = 100
    while timer.timeit(number) < 0.005:
        number *= 4
    return min(timer.repeat(runs, number)) / number * 1e6


def compare(
    measured: Mapping[str, float], stated: Mapping[str, float], margin: float
) -> tuple[list[tuple[str, ...]], bool]:
    """The rows of the printed table, slowest first, and whether the facts stand."""
    rows, fine = [], measured.keys() == stated.keys()
    for name in sorted(measured.keys() | stated.keys(), key=lambda name: -measured.get(name, 0)):
        took, said = measured.get(name), stated.get(name)
        slow = took is not None and said is not None and took > margin * said
        fine &= not slow
        verdict = "not measured" if took is None else "not in the table" if said is None else ""
        shown = ["" if value is None else f"{value:.3g}" for value in (took, said)]
        rows.append((name, *shown, verdict or ("SLOWER" if slow else "ok")))
    return rows, fine


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="of each call; the least counts (default 5)")
    parser.add_argument("--toml", action="store_true", help="print what belongs into dispatch.toml")
    options = parser.parse_args()
    measured = {name: measure(setup, call, options.runs) for name, setup, call in statements()}
    if options.toml:
        for name, took in sorted(measured.items()):
            print(f'"{name}" = {took:.2g}')
        return 0
    facts = load_dispatch()
    rows, fine = compare(measured, facts.tiny, facts.step.margin)
    print_table(("call", "µs here", "µs in the table", ""), rows)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
