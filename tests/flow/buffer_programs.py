"""Random C programs that read buffers in regions and elsewhere, pinned and not, for the execution oracle."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from programs import PROBES_PER_PROGRAM, Program

_VIEWS = ("1", "2")
_MAX_NESTING = 4
_MAX_PROBES = 25
_HEAD = """\
static const char PROG_own[] = "";
static void PROG_handed(const char **out)
{ Py_buffer view; PyObject_GetBuffer(pinnable, &view, 0); *out = view.buf; PyBuffer_Release(&view); }
"""
_START = (
    "Py_buffer v1 = {0}, v2 = {0}; const char *p1 = PROG_own, *p2 = PROG_own, *b = PROG_own, *h = PROG_own;"
)


@dataclass(frozen=True)
class Scope:
    """Where a statement stands: "h" or "r" for the GIL, the views that can be got, and the statement that
    leaves the region."""

    gil: str = "h"
    free: frozenset[str] = frozenset(_VIEWS)
    nesting: int = 0
    undo: str = ""
    loop: bool = False  # one that is in the region, if there is one

    def inside(self, **changes: Any) -> "Scope":
        return replace(self, nesting=self.nesting + 1, **changes)


@dataclass
class Writer:
    """Draws one program, statement by statement."""

    draw: DrawFn
    probes: int = 0

    def one_of(self, *options: str) -> str:
        return self.draw(st.sampled_from(options))

    def use(self) -> str:
        self.probes += 1
        data = self.one_of("p1", "p2", "b", "h", "v1.buf", "v2.buf", "PROG_own", "p1 + 1")
        return f"use({self.probes % PROBES_PER_PROGRAM}, {data});"

    def body(self, scope: Scope, most: int = 3) -> str:
        """Statements in braces."""
        return f"{{ {' '.join(self.statement(scope) for _ in range(self.draw(st.integers(1, most))))} }}"

    def statement(self, scope: Scope) -> str:
        if scope.nesting >= _MAX_NESTING or self.probes > _MAX_PROBES:
            return self.use()
        options: list[Callable[[Scope], str]] = [
            self.plain, self.plain, self.if_, self.loop, self.leaving, self.region, self.region, self.view,
            self.view, self.points, self.reset,
        ]  # fmt: skip
        return self.draw(st.sampled_from(options))(scope)

    def plain(self, scope: Scope) -> str:
        return self.use()

    def if_(self, scope: Scope) -> str:
        text = f"if (pick()) {self.body(scope.inside())}"
        return f"{text} else {self.body(scope.inside())}" if self.draw(st.booleans()) else text

    def loop(self, scope: Scope) -> str:
        return f"while (pick()) {self.body(scope.inside(loop=True))}"

    def leaving(self, scope: Scope) -> str:
        if scope.loop and self.draw(st.booleans()):
            return f"if (pick()) {{ {self.use()} {self.one_of('break;', 'continue;')} }}"
        return f"if (pick()) {{ {self.use()} {scope.undo} return; }}"

    def region(self, scope: Scope) -> str:
        if scope.gil == "r":
            return self.use()
        inner = scope.inside(gil="r", undo="Py_BLOCK_THREADS", loop=False)
        return f"Py_BEGIN_ALLOW_THREADS {self.body(inner)} Py_END_ALLOW_THREADS"

    def view(self, scope: Scope) -> str:
        """A view that is got and given back, with the GIL; what pointed into it hangs in the air after."""
        if scope.gil == "r" or not scope.free:
            return self.use()
        view = self.one_of(*sorted(scope.free))
        get = f"PyObject_GetBuffer(pinnable, &v{view}, 0); p{view} = v{view}.buf;"
        inner = scope.inside(free=scope.free - {view})
        return f"{get} {self.body(inner)} PyBuffer_Release(&v{view}); {self.body(scope.inside(), 2)}"

    def points(self, scope: Scope) -> str:
        if scope.gil == "r":
            return self.use()
        return self.one_of("b = PyByteArray_AsString(bytearray);", "PROG_handed(&h);")

    def reset(self, scope: Scope) -> str:
        """What points to nothing in particular is safe again."""
        return " ".join(
            f"{name} = PROG_own;" for name in ("b", "h", *(f"p{view}" for view in sorted(scope.free)))
        )


@st.composite
def buffer_programs(draw: DrawFn) -> Program:
    """Programs whose choices are all made by `pick()`."""
    main = Writer(draw).body(Scope(), 5)
    return Program(f"{_HEAD}void PROG_main(void)\n{{ {_START} {main} }}\n", frozenset())
