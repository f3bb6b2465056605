"""Random C++ programs that take locks and move the GIL in every order, for the execution oracle.

As `programs`: a function `PROG_main` entered with the GIL held, where every construct undoes what it did, and
every jump out of one first undoes it, too. A lock is only asked for where it is surely free, so that no run
waits for itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from programs import PROBES_PER_PROGRAM, Program

LOCKS = {"a": 1, "b": 2, "m": 3, "n": 4, "t": 5}
"""The number by which the runtime knows a lock: pthread_mutex_t, std::mutex and PyThread's."""
_POSIX, _STD, _PYTHREAD = "ab", "mn", "t"
_GUARD = "~"  # among what is to be undone: a destructor does it
_MAX_NESTING = 4
_MAX_PROBES = 40
_HEAD = """\
static pthread_mutex_t PROG_a = {1}, PROG_b = {2};
static std::mutex PROG_m(3), PROG_n(4);
static pthread_mutex_t PROG_t_mutex = {5};
static PyThread_type_lock PROG_t = &PROG_t_mutex;
"""


@dataclass(frozen=True)
class Scope:
    """Where a statement stands: "h" or "r" for the GIL, the locks that are free, the statements that leave
    what is open (outermost first), and how much of them a `break` keeps."""

    gil: str = "h"
    free: frozenset[str] = frozenset(LOCKS)
    undo: tuple[str, ...] = ()
    loop: int | None = None
    nesting: int = 0
    ensured: int = 0
    tries: int | None = None  # how much of `undo` a `throw` keeps
    value: str = ""

    def inside(self, *undo: str, **changes: Any) -> "Scope":
        return replace(self, nesting=self.nesting + 1, undo=(*self.undo, *undo), **changes)

    def without(self, lock: str, *undo: str, **changes: Any) -> "Scope":
        return self.inside(*undo, free=self.free - {lock}, **changes)


@dataclass
class Writer:
    """Draws one program, statement by statement."""

    draw: DrawFn
    probes: int = 0
    names: int = 0
    traits: set[str] = field(default_factory=set)
    helpers: dict[str, str] = field(default_factory=dict)

    def one_of(self, *options: str) -> str:
        return self.draw(st.sampled_from(options))

    def name(self, stem: str) -> str:
        self.names += 1
        return f"{stem}{self.names}"

    def probe(self) -> str:
        self.probes += 1
        return f"probe({self.probes % PROBES_PER_PROGRAM});"

    def body(self, scope: Scope, most: int = 3) -> str:
        """Statements in braces."""
        return f"{{ {' '.join(self.statement(scope) for _ in range(self.draw(st.integers(1, most))))} }}"

    def statement(self, scope: Scope) -> str:
        if scope.nesting >= _MAX_NESTING or self.probes > _MAX_PROBES:
            return self.probe()
        options: list[Callable[[Scope], str]] = [
            self.plain, self.if_, self.loop, self.leaving, self.try_, self.region, self.region, self.region,
            self.lock, self.lock, self.lock, self.lock, self.helper, self.helper,
        ]  # fmt: skip
        return self.draw(st.sampled_from(options))(scope)

    # --- control -----------------------------------------------------------------------------------------

    def plain(self, scope: Scope) -> str:
        return self.probe()

    def if_(self, scope: Scope) -> str:
        text = f"if (pick()) {self.body(scope.inside())}"
        return f"{text} else {self.body(scope.inside())}" if self.draw(st.booleans()) else text

    def loop(self, scope: Scope) -> str:
        inner = self.body(scope.inside(loop=len(scope.undo)))
        return self.one_of(f"while (pick()) {inner}", f"do {inner} while (pick());")

    def leaving(self, scope: Scope) -> str:
        ways = [(f"return{scope.value};", 0)]
        if scope.loop is not None:
            ways += [("break;", scope.loop), ("continue;", scope.loop)]
        if scope.tries is not None:
            ways += [("throw 1;", scope.tries)]
        ways = [(way, kept) for way, kept in ways if _in_order(scope.undo[kept:])]
        if not ways:
            return self.probe()
        way, kept = self.draw(st.sampled_from(ways))
        if any(".unlock" in each for each in scope.undo[kept:]):
            self.thrown(scope)
        return f"if (pick()) {{ {self.probe()} {_undone(scope.undo[kept:])} {way} }}"

    def try_(self, scope: Scope) -> str:
        body = self.body(scope.inside(tries=len(scope.undo)), 4)
        return f"try {body} catch ({self.one_of('...', 'int')}) {self.body(scope.inside(), 2)}"

    # --- the GIL -----------------------------------------------------------------------------------------

    def region(self, scope: Scope) -> str:
        if scope.gil == "r":
            return self.attached(scope) if scope.ensured < 2 else self.probe()
        inner, saved = scope.inside(gil="r"), self.name("s")
        match self.draw(st.integers(0, 2)):
            case 0:
                inner = scope.inside("Py_BLOCK_THREADS", gil="r")
                return f"Py_BEGIN_ALLOW_THREADS {self.body(inner)} Py_END_ALLOW_THREADS"
            case 1:
                self.thrown(scope)
                return f"{{ Released {saved}; {self.body(scope.inside(_GUARD, gil='r'))} }}"
            case _:
                inner = scope.inside(f"PyEval_RestoreThread({saved});", gil="r")
                start = f"PyThreadState *{saved} = PyEval_SaveThread();"
                return f"{{ {start} {self.body(inner)} PyEval_RestoreThread({saved}); }}"

    def attached(self, scope: Scope) -> str:
        handle = self.name("g")
        if self.draw(st.booleans()):
            self.thrown(scope)
            inner = scope.inside(_GUARD, gil="h", ensured=scope.ensured + 1)
            return f"{{ Attached {handle}; {self.body(inner)} }}"
        end = f"PyGILState_Release({handle});"
        inner = scope.inside(end, gil="h", ensured=scope.ensured + 1)
        return f"{{ PyGILState_STATE {handle} = PyGILState_Ensure(); {self.body(inner)} {end} }}"

    def thrown(self, scope: Scope) -> None:
        if scope.tries is not None:
            self.traits.add("may throw")

    # --- locks -------------------------------------------------------------------------------------------

    def lock(self, scope: Scope) -> str:
        if not scope.free:
            return self.probe()
        lock = self.one_of(*sorted(scope.free))
        if lock in _POSIX:
            return self.posix(scope, lock)
        if lock in _PYTHREAD:
            return self.pythread(scope, lock)
        self.thrown(scope)
        return self.guard(scope, lock) if self.draw(st.integers(0, 3)) else self.unique(scope, lock)

    def posix(self, scope: Scope, lock: str) -> str:
        take, end = f"pthread_mutex_lock(&PROG_{lock});", f"pthread_mutex_unlock(&PROG_{lock});"
        body = self.body(scope.without(lock, end))
        flag = self.name("f")
        match self.draw(st.integers(0, 4)):
            case 0:
                other = f"else {self.body(scope.inside(), 2)}" if self.draw(st.booleans()) else ""
                return f"if (pthread_mutex_trylock(&PROG_{lock}) == 0) {{ {body} {end} }} {other}"
            case 1 if scope.gil == "h":
                idiom = f"Py_BEGIN_ALLOW_THREADS {take} Py_END_ALLOW_THREADS"
                return f"if (pthread_mutex_trylock(&PROG_{lock}) != 0) {{ {idiom} }} {body} {end}"
            case 2:
                maybe = self.body(scope.without(lock, f"if ({flag}) {end}"))
                return f"{{ int {flag} = pick(); if ({flag}) {take} {maybe} if ({flag}) {end} }}"
            case 3:
                start = f"int {flag} = pthread_mutex_trylock(&PROG_{lock}); if ({flag}) {{ {self.probe()} }}"
                return f"{{ {start} if (!{flag}) {{ {body} {end} }} }}"
            case _:
                return f"{take} {body} {end}"

    def pythread(self, scope: Scope, lock: str) -> str:
        end = f"PyThread_release_lock(PROG_{lock});"
        body = self.body(scope.without(lock, end))
        take = f"PyThread_acquire_lock(PROG_{lock}, WAIT_LOCK);"
        match self.draw(st.integers(0, 2)):
            case 0 if scope.gil == "h":
                idiom = f"Py_BEGIN_ALLOW_THREADS {take} Py_END_ALLOW_THREADS"
                return f"if (!PyThread_acquire_lock(PROG_{lock}, NOWAIT_LOCK)) {{ {idiom} }} {body} {end}"
            case 1:
                return f"if (PyThread_acquire_lock(PROG_{lock}, 0)) {{ {body} {end} }}"
            case _:
                return f"{take} {body} {end}"

    def guard(self, scope: Scope, lock: str) -> str:
        body = self.body(scope.without(lock))
        guard = self.name("g")
        match self.draw(st.integers(0, 3)):
            case 0:
                explicit = self.body(scope.without(lock, f"PROG_{lock}.unlock();"))
                return f"PROG_{lock}.lock(); {explicit} PROG_{lock}.unlock();"
            case 1:
                explicit = self.body(scope.without(lock, f"PROG_{lock}.unlock();"))
                return f"if (PROG_{lock}.try_lock()) {{ {explicit} PROG_{lock}.unlock(); }}"
            case 2:
                start = (
                    f"PROG_{lock}.lock(); std::lock_guard<std::mutex> {guard}(PROG_{lock}, std::adopt_lock);"
                )
                return f"{{ {start} {body} }}"
            case _:
                return f"{{ std::lock_guard<std::mutex> {guard}(PROG_{lock}); {body} }}"

    def unique(self, scope: Scope, lock: str) -> str:
        name = self.name("u")
        held, free = (
            scope.without(lock),
            scope.without(lock),
        )  # free, but it may be taken by way of `name` alone
        start = f"std::unique_lock<std::mutex> {name}(PROG_{lock}"
        match self.draw(st.integers(0, 4)):
            case 0:
                again = f"{name}.unlock(); {self.body(free, 2)} {name}.lock(); {self.body(held, 2)}"
                return f"{{ {start}); {self.body(held, 2)} {again} }}"
            case 1:
                return (
                    f"{{ {start}, std::defer_lock); {self.body(free, 2)} {name}.lock(); {self.body(held)} }}"
                )
            case 2:
                test = self.one_of(name, f"{name}.owns_lock()")
                return f"{{ {start}, std::try_to_lock); if ({test}) {self.body(held)} {self.probe()} }}"
            case 3:
                early = f"if (pick()) {{ {name}.unlock(); }}"
                return f"{{ {start}); {self.body(held)} {early} {self.body(free, 2)} }}"
            case _:
                return f"{{ {start}); {self.body(held)} }}"

    # --- helpers -----------------------------------------------------------------------------------------

    def helper(self, scope: Scope) -> str:
        """Functions that take a lock and leave it taken, for a name or what they are given."""
        self.thrown(scope)  # what a program defines itself is taken to
        locks = sorted(scope.free & set(_POSIX))
        if not locks:
            return self.probe()
        lock = self.one_of(*locks)
        end = f"pthread_mutex_unlock(&PROG_{lock});"
        match self.draw(st.integers(0, 3)):
            case 0:
                begin = self.made(
                    "take",
                    f"static void NAME(pthread_mutex_t *lock) {{ {self.probe()} pthread_mutex_lock(lock); }}",
                )
                give = "pthread_mutex_unlock(lock);"
                text = f"static void NAME(pthread_mutex_t *lock) {{ {give} {self.probe()} }}"
                finish = self.made("give", text)
                end = f"{finish}(&PROG_{lock});"
                return f"{begin}(&PROG_{lock}); {self.body(scope.without(lock, end))} {end}"
            case 1:
                failed = f"{{ {self.probe()} {end} return 0; }}"
                start = f"pthread_mutex_lock(&PROG_{lock});"
                text = f"static int NAME(void) {{ {start} if (pick()) {failed} return 1; }}"
                enter = self.made(f"enter_{lock}", text)
                return f"if ({enter}()) {{ {self.body(scope.without(lock, end))} {end} }}"
            case 2:
                start = f"pthread_mutex_lock(&PROG_{lock});"
                inside = (
                    f"Py_BEGIN_ALLOW_THREADS {self.probe()} {start} {self.probe()} {end} Py_END_ALLOW_THREADS"
                )
                both = self.made(f"unlocked_{lock}", f"static void NAME(void) {{ {inside} }}")
                return f"{both}();" if scope.gil == "h" else self.probe()
            case _:
                start = f"pthread_mutex_lock(&PROG_{lock});"
                text = f"static void NAME(void) {{ {self.probe()} {start} {self.probe()} }}"
                begin = self.made(f"begin_{lock}", text)
                finish = self.made(f"end_{lock}", f"static void NAME(void) {{ {end} {self.probe()} }}")
                return f"{begin}(); {self.body(scope.without(lock, f'{finish}();'))} {finish}();"

    def made(self, kind: str, text: str) -> str:
        """The name of a helper, which is written at its first use."""
        name = f"PROG_{kind}"
        self.helpers.setdefault(name, text.replace("NAME", name))
        return name


def _in_order(undo: tuple[str, ...]) -> bool:
    """Whether the GIL's state can be undone by statements first and by destructors after."""
    moves = [
        each for each in undo if each == _GUARD or "Restore" in each or "BLOCK" in each or "State" in each
    ]
    statements = [number for number, each in enumerate(moves) if each != _GUARD]
    return all(each != _GUARD for each in moves[statements[0] :]) if statements else True


def _undone(undo: tuple[str, ...]) -> str:
    return " ".join(each for each in reversed(undo) if each != _GUARD)


@st.composite
def lock_programs(draw: DrawFn) -> Program:
    """Programs whose choices are all made by `pick()`, and by locks that are not to be had."""
    writer = Writer(draw)
    main = writer.body(Scope(), 5)
    helpers = "\n".join(text for name, text in writer.helpers.items() if f"{name}(" in main)
    text = f'{_HEAD}{helpers}\nextern "C" void PROG_main(void)\n{main}\n'
    return Program(text, frozenset(writer.traits))
