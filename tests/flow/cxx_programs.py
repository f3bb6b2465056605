"""Random C++ programs with guard objects in every kind of scope, for the execution oracle.

As `programs`, but what is opened is closed by destructors alone: a program that is not "wild" is balanced on
every way out of it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from programs import PROBES_PER_PROGRAM, Program

_MAX_NESTING = 4
_MAX_PROBES = 40
_MAX_ENSURED = 2


@dataclass(frozen=True)
class Scope:
    """Where a statement stands: "h" or "r" for the GIL, "e" for either; what may be left."""

    gil: str = "h"
    nesting: int = 0
    loop: bool = False
    ensured: int = 0
    tries: int = 0

    def inside(self, gil: str = "", *, loop: bool = False, ensured: int = 0, tries: int = 0) -> "Scope":
        return Scope(
            gil or self.gil,
            self.nesting + 1,
            self.loop or loop,
            self.ensured + ensured,
            self.tries + tries,
        )


@dataclass
class Writer:
    """Draws one program, statement by statement."""

    draw: DrawFn
    probes: int = 0
    names: int = 0
    labels: bool = False
    traits: set[str] = field(default_factory=set)

    def one_of(self, *options: str) -> str:
        return self.draw(st.sampled_from(options))

    def name(self, stem: str) -> str:
        self.names += 1
        return f"{stem}{self.names}"

    def probe(self) -> str:
        self.probes += 1
        return f"probe({self.probes % PROBES_PER_PROGRAM})"

    def body(self, scope: Scope, most: int = 3) -> str:
        """Statements; a guard that one of them declares governs those after it."""
        text = []
        for _ in range(self.draw(st.integers(1, most))):
            statement, scope = self.statement(scope)
            text.append(statement)
        return " ".join(text)

    def statement(self, scope: Scope) -> tuple[str, Scope]:
        if scope.nesting >= _MAX_NESTING or self.probes > _MAX_PROBES:
            return f"{self.probe()};", scope
        options: list[Callable[[Scope], str | tuple[str, Scope]]] = [
            self.plain, self.if_, self.loop, self.switch, self.leaving, self.leaving, self.block, self.block,
            self.try_, self.temporary, self.backward, self.guard, self.guard, self.guard, self.guard,
            self.optional,
        ]  # fmt: skip
        said = self.draw(st.sampled_from(options))(scope)
        return said if isinstance(said, tuple) else (said, scope)

    def plain(self, scope: Scope) -> str:
        return f"{self.probe()};"

    def if_(self, scope: Scope) -> str:
        inner = scope.inside()
        text = f"if (pick()) {{ {self.body(inner)} }}"
        return f"{text} else {{ {self.body(inner)} }}" if self.draw(st.booleans()) else text

    def loop(self, scope: Scope) -> str:
        inner = scope.inside(loop=True)
        match self.draw(st.integers(0, 3)):
            case 0:
                return f"while (pick()) {{ {self.body(inner)} }}"
            case 1:
                return f"do {{ {self.body(inner)} }} while (pick());"
            case 2 if scope.gil == "h":
                guard = self.name("g")
                return f"for (Released {guard}; pick();) {{ {self.body(scope.inside('r', loop=True))} }}"
            case _:
                return f"for (;;) {{ if (pick()) break; {self.body(inner)} }}"

    def switch(self, scope: Scope) -> str:
        inner = scope.inside(loop=False)
        first = f"case 0: {{ {self.body(inner, 2)} }} {self.one_of('break;', '')}"
        return f"switch (pick()) {{ {first} default: {self.probe()}; }}"

    def leaving(self, scope: Scope) -> str:
        ways = ["return;"]
        if scope.loop:
            ways += ["break;", "continue;"]
        if self.labels:
            ways.append("goto out;")
        if scope.tries:
            ways += ["throw 1;", "throw 1;"]
        return f"if (pick()) {{ {self.probe()}; {self.one_of(*ways)} }}"

    def block(self, scope: Scope) -> str:
        return f"{{ {self.body(scope.inside(), 4)} }}"

    def try_(self, scope: Scope) -> str:
        body = self.body(scope.inside(tries=1), 4)
        caught = self.one_of("...", "int")
        return f"try {{ {body} }} catch ({caught}) {{ {self.body(scope.inside(), 2)} }}"

    def temporary(self, scope: Scope) -> str:
        if scope.gil != "h":
            return self.plain(scope)
        if scope.tries:
            self.traits.add("may throw")
        match self.draw(st.integers(0, 3)):
            case 0:
                return f"Released(), {self.probe()};"
            case 1:
                return f"(void)(pick() && (Released(), {self.probe()}, pick()) && ({self.probe()}, pick()));"
            case 2:
                return f"if (Released(), pick()) {{ {self.body(scope.inside(), 2)} }}"
            case _:
                return f"pick() ? (Released(), {self.probe()}) : {self.probe()}; {self.probe()};"

    def backward(self, scope: Scope) -> str:
        label = self.name("again")
        body = self.body(scope.inside(), 2)
        return f"{label}: {self.probe()}; {{ {body} if (pick()) goto {label}; {self.probe()}; }}"

    def guard(self, scope: Scope) -> tuple[str, Scope]:
        """A declaration: what follows in the block is governed by it."""
        guard = self.name("g")
        if scope.tries:
            self.traits.add("may throw")
        if scope.gil == "r" or (scope.gil == "e" and self.draw(st.booleans())):
            if scope.ensured >= _MAX_ENSURED:
                return self.plain(scope), scope
            return f"Attached {guard};", scope.inside("h", ensured=1)
        if scope.gil == "e":
            return self.plain(scope), scope
        match self.draw(st.integers(0, 6)):
            case 0:
                return f"{self.one_of('Holder', 'Derived')} {guard};", scope.inside("r")
            case 1:
                return f"{self.one_of('Maybe', 'Flagged')} {guard}(pick());", scope.inside("e")
            case 2:
                return f"Maybe {guard}(true); {self.probe()}; {guard}.restore();", scope
            case 3:
                return f"Late {guard}; {self.probe()}; {guard}.begin();", scope.inside("r")
            case 4:
                return f"Late {guard}; if (pick()) {{ {guard}.begin(); {self.probe()}; }}", scope.inside("e")
            case 5:
                return f"const Released &{guard} = Released();", scope.inside("r")
            case _:
                return f"Released {guard};", scope.inside("r")

    def optional(self, scope: Scope) -> tuple[str, Scope]:
        if scope.gil != "h":
            return self.plain(scope), scope
        guard = self.name("g")
        if scope.tries:
            self.traits.add("may throw")
        match self.draw(st.integers(0, 2)):
            case 0:
                return f"std::optional<Released> {guard}; {guard}.emplace();", scope.inside("r")
            case 1:
                start = f"std::optional<Released> {guard}; if (pick()) {guard}.emplace();"
                return start, scope.inside("e")
            case _:
                start = f"auto {guard} = std::make_unique<Released>(); {self.probe()};"
                return f"{start} {guard}.reset();", scope


@st.composite
def cxx_programs(draw: DrawFn) -> Program:
    """Programs whose choices are all made by `pick()`."""
    writer = Writer(draw)
    writer.labels = draw(st.booleans())
    main = writer.body(Scope(), 5)
    end = f"out: {writer.probe()};" if writer.labels else ""
    text = f'extern "C" void PROG_main(void)\n{{ {{ {main} }} {end} }}\n'
    return Program(text, frozenset(writer.traits))
