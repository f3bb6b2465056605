"""Random C programs that move the GIL in every way control can move, for the execution oracle.

A program is a few helpers and one function `PROG_main(void)` that is entered with the GIL held; `PROG` and
probe numbers are made unique when programs are put into one file. Every construct leaves the GIL as it found
it, and every jump out of one first undoes what it opened, except where the program is marked "wild".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

PROBES_PER_PROGRAM = 100
_BITS = {
    "unsigned char": 8,
    "signed char": 8,
    "short": 16,
    "unsigned": 32,
    "int": 32,
    "long": 64,
    "unsigned long": 64,
}
_MAX_NESTING = 4
_MAX_ENSURED = 2
_MAX_MISTAKES = 2
_MAX_PROBES = 40  # what is begun beyond them stays simple


@dataclass(frozen=True)
class Program:
    """`text` has the helpers and `void PROG_main(void)`; `traits` says what it contains that the analysis is
    known to forget (see test_execution.FORGOTTEN), and "wild" when it may misuse the API."""

    text: str
    traits: frozenset[str]

    def numbered(self, number: int) -> str:
        """The text with names and probes of its own."""
        base = number * PROBES_PER_PROGRAM
        text = self.text.replace("PROG", f"p{number}")
        return re.sub(r"\b(probe|use)\((\d+)", lambda match: f"{match[1]}({base + int(match[2])}", text)


@dataclass(frozen=True)
class Scope:
    """Where a statement stands. `gil` is "h", "r", or "e" (either); `undo` has the statements that leave each
    open region, outermost first; `in_region` is whether Py_BLOCK_THREADS means the innermost of them."""

    gil: str = "h"
    undo: tuple[str, ...] = ()
    loop: int | None = None  # how much of `undo` a `break` keeps
    continues: int | None = None
    in_region: bool = False
    nesting: int = 0
    ensured: int = 0
    value: str = ""  # what `return` returns

    def inside(self, **changes: Any) -> "Scope":
        return replace(self, nesting=self.nesting + 1, **changes)


@dataclass
class Writer:
    """Draws one program, statement by statement."""

    draw: DrawFn
    probes: int = 0
    names: int = 0
    traits: set[str] = field(default_factory=set)
    helpers: list[str] = field(default_factory=list)
    leaves: dict[str, str] = field(default_factory=dict)  # name -> the GIL state they are written for
    flags: tuple[str, ...] = ()
    labels: bool = False
    wild: bool = False
    mistakes: int = 0

    # --- choices -----------------------------------------------------------------------------------------

    def one_of(self, *options: str) -> str:
        return self.draw(st.sampled_from(options))

    def maybe(self) -> bool:
        return self.draw(st.booleans())

    def name(self, stem: str) -> str:
        self.names += 1
        return f"{stem}{self.names}"

    def probe(self) -> str:
        self.probes += 1
        return f"probe({self.probes % PROBES_PER_PROGRAM})"

    # --- conditions --------------------------------------------------------------------------------------

    def condition(self, depth: int = 0) -> str:
        simple = ["pick()", "!pick()"]
        if self.flags:
            flag = self.one_of(*self.flags)
            simple += [flag, f"!{flag}", f"{flag} == 0", f"{flag} != 0", f"0 == {flag}"]
        if depth >= 2:
            return self.one_of(*simple)
        match self.draw(st.integers(0, 8)):
            case 0:
                return f"({self.condition(depth + 1)} && {self.condition(depth + 1)})"
            case 1:
                return f"({self.condition(depth + 1)} || {self.condition(depth + 1)})"
            case 2:
                parts = (self.as_value(depth + 1) for _ in range(3))
                return "({} ? {} : {})".format(*parts)
            case 3:
                return f"({{ {self.probe()}; {self.as_value(depth + 1)}; }})"
            case 4:
                return f"({self.probe()}, {self.as_value(depth + 1)})"
            case 5:
                return f"__builtin_expect(!!({self.condition(depth + 1)}), 1)"
            case _:
                return self.one_of(*simple)

    def as_value(self, depth: int) -> str:
        """A condition where C wants a value: what it says of flags is lost there."""
        flags = self.flags
        if flags and self.draw(st.integers(0, 5)) == 5:
            self.traits.add("flag in a value")
        else:
            self.flags = ()
        text = self.condition(depth)
        self.flags = flags
        return text

    # --- statements --------------------------------------------------------------------------------------

    def body(self, scope: Scope, most: int = 3) -> str:
        count = self.draw(st.integers(1, most))
        return " ".join(self.statement(scope) for _ in range(count))

    def statement(self, scope: Scope) -> str:
        if self.wild and self.mistakes < _MAX_MISTAKES and self.draw(st.integers(0, 5)) == 0:
            return self.mistake(scope)
        if scope.nesting >= _MAX_NESTING or self.probes > _MAX_PROBES:
            return f"{self.probe()};"
        options: list[Callable[[Scope], str]] = [
            self.plain, self.plain, self.if_, self.if_, self.loop, self.loop, self.switch, self.leaving,
            self.region, self.region, self.region, self.region, self.backward, self.assignment, self.call,
        ]  # fmt: skip
        return self.draw(st.sampled_from(options))(scope)

    def mistake(self, scope: Scope) -> str:
        """One half of a pair, sometimes."""
        self.mistakes += 1
        half = self.one_of(
            "PyEval_SaveThread();", "PyEval_RestoreThread(stale);", "PyGILState_Release(PyGILState_LOCKED);"
        )
        if scope.nesting == 0 and self.maybe():
            half = "PyGILState_Ensure();"
        return f"if ({self.condition()}) {{ {half} }} {self.probe()};"

    def plain(self, scope: Scope) -> str:
        match self.draw(st.integers(0, 4)):
            case 0:
                return f"{self.probe()}, {self.probe()};"
            case 1:
                return f"{self.condition()} ? {self.probe()} : {self.probe()};"
            case 2:
                return f"(void)({self.condition()} && ({self.probe()}, 1));"
            case _:
                return f"{self.probe()};"

    def if_(self, scope: Scope) -> str:
        inner = scope.inside()
        text = f"if ({self.condition()}) {{ {self.body(inner)} }}"
        return f"{text} else {{ {self.body(inner)} }}" if self.maybe() else text

    def loop(self, scope: Scope) -> str:
        inner = scope.inside(loop=len(scope.undo), continues=len(scope.undo))
        index = self.name("i")
        match self.draw(st.sampled_from((0, 1, 2, 3, 4, 6, 7, 0, 1, 2, 3, 4, 6, 7, 5))):
            case 0:
                return f"while ({self.condition()} && pick()) {{ {self.body(inner)} }}"
            case 1:
                return f"do {{ {self.body(inner)} }} while (pick() && {self.condition()});"
            case 2:
                return f"for (;;) {{ if (pick()) break; {self.body(inner)} }}"
            case 3:
                return f"for (; pick();) {{ {self.body(inner)} }}"
            case 4:
                return f"for (;; (void)pick()) {{ {self.body(inner)} if (pick()) break; }}"
            case 5:
                self.traits.add("counts")
                return f"for (int {index} = 0; {index} < 2; {index}++) {{ {self.body(inner)} }}"
            case 6:
                leave = f"if ({self.condition()} || pick()) break;"
                return f"for (int {index} = pick(); ; {index}++) {{ {leave} {self.body(inner)} }}"
            case _:
                return f"do {{ {self.body(inner)} }} while (0);"

    def switch(self, scope: Scope) -> str:
        inner = scope.inside(loop=len(scope.undo))
        text = "switch (pick4()) { "
        order = self.one_of("case 0:|case 1: case 2:|default:", "case 0:|default:|case 1:")
        labels = order.split("|")
        for label in labels[: self.draw(st.integers(1, 3))]:
            text += f"{label} {self.body(inner, 2)} " + ("break; " if self.maybe() else "")
        return text + "}"

    def leaving(self, scope: Scope) -> str:
        """A jump out of everything, of the loop, or to the end of the function."""
        ways: list[tuple[str, int]] = [(f"return{scope.value};", 0), (f"return{scope.value};", 0)]
        if scope.loop is not None:
            ways.append(("break;", scope.loop))
        if scope.continues is not None:
            ways.append(("continue;", scope.continues))
        if self.labels:
            ways.append(("goto out;", 0))
        jump, kept = self.draw(st.sampled_from(ways))
        undo = " ".join(reversed(scope.undo[kept:]))
        if scope.undo[kept:] and self.wild and self.maybe():
            undo = ""
        if self.draw(st.integers(0, 9)) == 0:
            undo, jump = "", "leave();"
        return f"if ({self.condition()}) {{ {self.probe()}; {undo} {jump} }}"

    def backward(self, scope: Scope) -> str:
        label = self.name("again")
        body = self.body(scope.inside(), 2)
        return f"{label}: {self.probe()}; {body} if (pick() && {self.condition()}) goto {label};"

    def assignment(self, scope: Scope) -> str:
        if not self.flags:
            return self.plain(scope)
        flag = self.one_of(*self.flags)
        return f"{flag} = {self.one_of('pick()', '!pick()', '0', '1')};"

    def call(self, scope: Scope) -> str:
        leaves = [name for name, gil in self.leaves.items() if gil in ("e", scope.gil)]
        if not leaves:
            return self.plain(scope)
        name = self.one_of(*leaves)
        match self.draw(st.integers(0, 2)):
            case 0:
                return f"{name}();"
            case 1:
                return f"if ({name}()) {{ {self.body(scope.inside(), 2)} }}"
            case _:
                return f"(void)({name}() || {name}());"

    # --- regions -----------------------------------------------------------------------------------------

    def region(self, scope: Scope) -> str:
        """Something that changes the GIL and changes it back."""
        options: list[Callable[[Scope], str]] = []
        if scope.gil == "h":
            options += [self.allow, self.allow, self.manual, self.by_flag, self.by_state, self.by_macro]
            options += [self.opener, self.converted, self.out_parameter, self.wrapped]
        if scope.gil == "r" and scope.in_region:
            options += [self.block, self.block]
        if scope.ensured < _MAX_ENSURED:
            options += [self.ensure]
        if not options:
            return self.plain(scope)
        return self.draw(st.sampled_from(options))(scope)

    def allow(self, scope: Scope) -> str:
        inner = scope.inside(gil="r", undo=(*scope.undo, "Py_BLOCK_THREADS"), in_region=True)
        return f"Py_BEGIN_ALLOW_THREADS {self.body(inner)} Py_END_ALLOW_THREADS"

    def block(self, scope: Scope) -> str:
        inner = scope.inside(gil="h", undo=scope.undo[:-1], in_region=False)
        if scope.loop is not None and scope.loop >= len(scope.undo):  # the loop is inside the region
            inner = inner.inside(loop=None, continues=None)
        return f"Py_BLOCK_THREADS {self.body(inner, 2)} Py_UNBLOCK_THREADS"

    def manual(self, scope: Scope) -> str:
        saved = self.name("s")
        inner = scope.inside(gil="r", undo=(*scope.undo, f"PyEval_RestoreThread({saved});"), in_region=False)
        return (
            f"{{ PyThreadState *{saved} = PyEval_SaveThread(); {self.body(inner)} "
            f"PyEval_RestoreThread({saved}); }}"
        )

    def ensure(self, scope: Scope) -> str:
        handle = self.name("g")
        inner = scope.inside(
            gil="h",
            undo=(*scope.undo, f"PyGILState_Release({handle});"),
            in_region=False,
            ensured=scope.ensured + 1,
        )
        if self.draw(st.integers(0, 4)) == 0:
            return f"ENTERED({self.probe()})"
        return (
            f"{{ PyGILState_STATE {handle} = PyGILState_Ensure(); {self.body(inner)} "
            f"PyGILState_Release({handle}); }}"
        )

    def by_flag(self, scope: Scope) -> str:
        saved, flag = self.name("s"), self.name("f")
        inner = scope.inside(
            gil="e",
            undo=(*scope.undo, f"if ({flag}) PyEval_RestoreThread({saved});"),
            in_region=False,
        )
        return (
            f"{{ int {flag} = pick(); PyThreadState *{saved} = NULL; "
            f"if ({flag}) {saved} = PyEval_SaveThread(); {self.body(inner)} "
            f"if ({flag}) PyEval_RestoreThread({saved}); }}"
        )

    def by_state(self, scope: Scope) -> str:
        saved = self.name("s")
        undo = f"if ({saved}) PyEval_RestoreThread({saved});"
        inner = scope.inside(gil="e", undo=(*scope.undo, undo), in_region=False)
        start = self.one_of(
            f"PyThreadState *{saved} = NULL; if ({self.condition()}) {saved} = PyEval_SaveThread();",
            f"PyThreadState *{saved} = pick() ? PyEval_SaveThread() : NULL;",
            f"PyThreadState *{saved}; {saved} = NULL; "
            f"if ({self.condition()}) {{ {saved} = PyEval_SaveThread(); }}",
        )
        tail = self.one_of(undo, f"if ({saved} != NULL) {{ PyEval_RestoreThread({saved}); {saved} = NULL; }}")
        return f"{{ {start} {self.body(inner)} {tail} }}"

    def by_macro(self, scope: Scope) -> str:
        return self.one_of(
            f"UNLOCKED({self.probe()})",
            f"UNLOCKED(ENTERED({self.probe()}))",
            f"UNLOCKED_IF(pick(), {self.probe()});",
            f"UNLOCKED_IF({self.condition()}, {self.probe()});",
        )

    # --- helpers that change the GIL ---------------------------------------------------------------------

    def helper(self, kind: str, text: str) -> str:
        """A helper of this kind, made at its first use."""
        name = f"PROG_{kind}"
        if not any(name == _name(known) for known in self.helpers):
            self.helpers.append(text.replace("NAME", name))
        return name

    def opener(self, scope: Scope) -> str:
        """A helper that may release and says whether it did; its counterpart takes the GIL back."""
        start = self.helper(
            "open",
            f"static PyThreadState *PROG_kept; static int NAME(void) {{ {self.probe()}; "
            f"if (pick()) {{ PROG_kept = PyEval_SaveThread(); {self.probe()}; return 1; }} return 0; }}",
        )
        end = self.helper(
            "close", f"static void NAME(void) {{ {self.probe()}; PyEval_RestoreThread(PROG_kept); }}"
        )
        inner = scope.inside(gil="r", undo=(*scope.undo, f"{end}();"), in_region=False)
        done = self.name("r")
        if self.maybe():
            return f"if ({start}()) {{ {self.body(inner, 2)} {end}(); }}"
        either = scope.inside(gil="e", undo=(*scope.undo, f"if ({done}) {end}();"), in_region=False)
        return f"{{ int {done} = {start}(); {self.body(either, 2)} if ({done}) {end}(); }}"

    def converted(self, scope: Scope) -> str:
        """A helper that says by a number whether it released; what tells is that number in another type."""
        released, held = self.draw(st.permutations([1, -1, 300, -200, 7, 0]))[:2]
        returns, type_ = self.one_of(*_BITS), self.one_of(*_BITS)
        kind = f"{returns}_{released}_{held}".replace("-", "m").replace(" ", "_")
        start = self.helper(
            f"code_{kind}",
            f"static PyThreadState *PROG_held_{kind}; static {returns} NAME(void) {{ {self.probe()}; "
            f"if (pick()) {{ PROG_held_{kind} = PyEval_SaveThread(); return {released}; }} return {held}; }}",
        )
        one, other = (_as(type_, _as(returns, number)) for number in (released, held))
        code, suffix = self.name("c"), "UL" if type_.startswith("unsigned") else "L"
        test = f"{code} == ({type_})({returns}){released}"
        if self.maybe():
            test = f"{code} {'>' if one > other else '<='} {min(one, other)}{suffix}"
        undo = f"if ({test}) PyEval_RestoreThread(PROG_held_{kind});"
        return f"{{ {type_} {code} = {start}(); {self.probe()}; {undo} {self.probe()}; }}"

    def out_parameter(self, scope: Scope) -> str:
        """A helper that gives the thread state through a parameter."""
        start = self.helper(
            "begin",
            "static int NAME(PyThreadState **state) { if (pick()) { *state = PyEval_SaveThread(); "
            f"{self.probe()}; return 1; }} *state = NULL; {self.probe()}; return 0; }}",
        )
        saved, done = self.name("s"), self.name("r")
        undo = f"if ({done}) PyEval_RestoreThread({saved});"
        inner = scope.inside(gil="e", undo=(*scope.undo, undo), in_region=False)
        return f"{{ PyThreadState *{saved}; int {done} = {start}(&{saved}); {self.body(inner, 2)} {undo} }}"

    def wrapped(self, scope: Scope) -> str:
        """Helpers that are no more than the two primitives."""
        start = self.helper("save", "static PyThreadState *NAME(void) { return PyEval_SaveThread(); }")
        end = self.helper("restore", "static void NAME(PyThreadState *save) { PyEval_RestoreThread(save); }")
        saved = self.name("s")
        inner = scope.inside(gil="r", undo=(*scope.undo, f"{end}({saved});"), in_region=False)
        return f"{{ PyThreadState *{saved} = {start}(); {self.body(inner, 2)} {end}({saved}); }}"


def _as(type_: str, number: int) -> int:
    """What becomes of a number in a C type."""
    span = 1 << _BITS[type_]
    least = 0 if type_.startswith("unsigned") else -(span >> 1)
    return (number - least) % span + least


@st.composite
def programs(draw: DrawFn) -> Program:
    """Programs whose choices are all made by `pick()`."""
    writer = Writer(draw)
    leaves: dict[str, str] = {}
    leaf_texts = []
    for number in range(draw(st.integers(0, 2))):
        name = f"PROG_leaf{number}"
        value = draw(st.sampled_from(["pick()", "pick()", "1"]))
        leaves[name] = gil = draw(st.sampled_from("he"))
        body = writer.body(Scope(nesting=2, gil=gil, ensured=1, value=f" {value}"), 2)
        end = "0" if value == "1" else "pick()"
        leaf_texts.append(f"static int {name}(void)\n{{ {body} return {end}; }}")
    writer.leaves = leaves
    writer.flags = tuple("ab"[: draw(st.integers(0, 2))])
    writer.labels = draw(st.booleans())
    writer.wild = draw(st.integers(0, 4)) == 4
    main = writer.body(Scope(), 5)
    flags = "".join(f" int {flag} = pick();" for flag in writer.flags)
    end = f"out: {writer.probe()};" if writer.labels else ""
    text = f"void PROG_main(void)\n{{{flags} {main} {end} }}\n"
    for helper in (*reversed(leaf_texts), *reversed(writer.helpers)):
        if _name(helper) in text:  # functions nobody calls are never run
            text = f"{helper}\n{text}"
            if "return 0; }" in helper and "_leaf" in _name(helper):
                writer.traits.add("returned code")
    if writer.wild:
        writer.traits.add("wild")
    return Program(text, frozenset(writer.traits))


def _name(helper: str) -> str:
    """The name of a helper."""
    match = re.search(r"PROG_\w+(?=\()", helper)
    assert match is not None
    return match[0]
