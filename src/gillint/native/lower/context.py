"""The state of lowering one function, and the tables that say who lowers which kind of node."""

from collections.abc import Callable

from gillint.flow.cfg import Op, OpKind, Store
from gillint.flow.places import root_of
from gillint.model import Location, Span
from gillint.native import clang
from gillint.native.clang import Cursor
from gillint.native.lower.graph import GraphBuilder
from gillint.native.names import Names, Ref
from gillint.native.source import SourceMap, Written
from gillint.native.tree import Node

NOWHERE = Location("", Span(0, 0, 0, 0))  # assignments are never shown, and most are dropped: a third of all
# look-ups of a place would be for them

# A value is a string: "=7" a constant, "@x" the value of place x, "&f" an address, "~" undefined, "" unknown,
# "%u8:x" what a conversion makes of it (see flow.values.converted).
Value = str

STATEMENTS: dict[int, Callable[["Lowering", Node], None]] = {}
EXPRESSIONS: dict[int, Callable[["Lowering", Node], Value]] = {}


def statement(
    *kinds: int,
) -> Callable[[Callable[["Lowering", Node], None]], Callable[["Lowering", Node], None]]:
    """Register the decorated function for statements of these cursor kinds."""

    def register(run: Callable[["Lowering", Node], None]) -> Callable[["Lowering", Node], None]:
        STATEMENTS.update(dict.fromkeys(kinds, run))
        return run

    return register


def expression(
    *kinds: int,
) -> Callable[[Callable[["Lowering", Node], Value]], Callable[["Lowering", Node], Value]]:
    """Register the decorated function for expressions of these cursor kinds."""

    def register(run: Callable[["Lowering", Node], Value]) -> Callable[["Lowering", Node], Value]:
        EXPRESSIONS.update(dict.fromkeys(kinds, run))
        return run

    return register


class LoopFrame:
    """A loop being lowered: where `continue` and `break` go (a switch has no `continue`), and how many
    objects are alive there."""

    __slots__ = ("alive", "on_break", "on_continue")

    def __init__(self, on_continue: int | None, on_break: int, alive: int) -> None:
        self.on_continue = on_continue
        self.on_break = on_break
        self.alive = alive


class LoopRecord:
    """What is remembered of a loop until its blocks have their final numbers."""

    __slots__ = ("bound", "condition", "header", "parent", "where", "work")

    def __init__(self, where: Location, bound: str, header: int, parent: int, condition: Node | None) -> None:
        self.where = where
        self.bound = bound
        self.condition = condition
        self.header = header
        self.parent = parent
        self.work = 0


class Lowering:
    """One function on its way from syntax to graph."""

    def __init__(self, source: SourceMap, names: Names) -> None:
        self.source = source
        self.names = names
        self.graph = GraphBuilder()
        self.frames: list[LoopFrame] = []
        self.labels: dict[str, int] = {}
        self.loops: list[LoopRecord] = []
        self.open_loops: list[int] = []
        self.switches: list[tuple[list[tuple[Value, int]], list[int]]] = []  # cases and defaults met so far
        self.computed: list[int] = []  # blocks that end in a computed goto
        self.handlers: list[int] = []  # C++: blocks that catch what a call here throws
        self.atoms: dict[str, tuple[str, ...]] = {}
        self.owners: dict[str, str] = {}  # see flow.cfg.Function
        self.locals: dict[int, str] = {}  # declaration identity -> unique name
        self.taken: dict[str, int] = {}
        self.aliased: set[str] = set()
        self.thread_states: set[str] = set()  # locals that can hold a thread state or a PyGILState handle
        self.follows = (
            False  # whether it is of interest where pointers go: for a Py_buffer, or something lent
        )
        self.commons: set[str] = set()  # variables mentioned that every thread has in common
        self.arrays: set[str] = set()  # those of them that are arrays
        self.nested: list[Node] = []  # lambdas
        # Variables that are static or have a list of initialisers: tables, perhaps.
        self.variables: list[Node] = []
        self.stores: list[Store] = []
        self.temporaries = 0

    # --- running nodes -----------------------------------------------------------------------------------

    def lower(self, node: Node) -> None:
        """Lower a statement, or an expression for its effects."""
        run = STATEMENTS.get(node.kind)
        if run is not None:
            run(self, node)
        elif clang.FIRST_EXPR <= node.kind <= clang.LAST_EXPR:
            self.value(node)
        else:
            for kid in node.kids:
                self.lower(kid)

    def value(self, node: Node) -> Value:
        """Lower an expression and say what its value is."""
        run = EXPRESSIONS.get(node.kind)
        if run is None:
            for kid in node.kids:
                self.lower(kid)
            return ""
        outer = node.outer
        if outer is None:
            return run(self, node)
        if (
            node.kind == clang.DECL_REF_EXPR
        ):  # clang sees a variable through conversions, not through builtins
            inner, node.cursor = node.cursor, outer
            value = run(self, node)
            node.cursor = inner
            if value:
                return value
        value = run(self, node)
        return value if not value or is_converted(node) else ""

    def number(self, node: Node) -> Value:
        """The value of an expression that is compared, stored or returned: as what it is converted to."""
        outer = node.outer
        inner = node.expressions() if node.kind in CASTS or node.kind == clang.PAREN_EXPR else ()
        if len(inner) != 1:
            value = self.value(node)
        else:
            given = inner[0].outer or inner[0].cursor
            value = self.number(inner[0])
            if node.kind in CASTS:
                value = self.as_converted(node.cursor, given, value)
            value = value if is_converted(node) else ""
        return value if outer is None else self.as_converted(outer, node.cursor, value)

    def as_converted(self, outer: Cursor, inner: Cursor, value: Value) -> Value:
        """`value`, of `inner`, after the conversion that `outer` is: 255 for the -1 of an unsigned char. Of a
        variable whose value may change it is what the conversion makes of it."""
        if value[:1] == "=" and value not in ("=0", "=1"):
            number = clang.evaluate(outer)
            return "" if number is None else f"={number}"
        if value[:1] not in ("@", "%") or self.names.types.keeps_value(outer, inner):
            return value
        to = self.names.types.conversion(outer, inner) if value[0] == "@" else ""
        return f"%{to}:{value[1:]}" if to else ""

    # --- what only C++ has -------------------------------------------------------------------------------

    @property
    def alive(self) -> int:
        """How many objects with a destructor there are: none in C."""
        return 0

    def unwind(self, alive: int) -> None:
        """Control leaves a scope: the objects that came after the first `alive` die."""

    def after_condition(self, yes: int, no: int) -> None:
        """A condition has been evaluated, and control goes to one of two blocks."""

    def throws(self, ref: Ref) -> None:
        """A call inside a `try` may throw."""

    # --- emitting ----------------------------------------------------------------------------------------

    def written(self, node: Node) -> Written:
        return self.source.written(node.cursor)

    def tested(self, node: Node) -> Location:
        """Where a condition is written, if somebody asks."""
        return self.written(node).where if self.names.places_of_tests else NOWHERE

    def assign(self, place: str, value: Value) -> None:
        """Give `place` a value; the result of the call just made goes there directly."""
        if value[:1] == "&":
            self.aliased.add(root_of(value[1:]))
        if value.startswith("@$"):
            ops = self.graph.ops[self.graph.current]
            last = last_act(ops)
            if last is not None and ops[last].kind is OpKind.CALL and ops[last].result == value[1:]:
                ops[last] = ops[last]._replace(result=place)
                return
        self.graph.emit(Op(OpKind.ASSIGN, place, NOWHERE, value=value))

    def temporary(self) -> str:
        self.temporaries += 1
        return f"${self.temporaries}"

    def local(self, identity: int, name: str) -> str:
        """The unique name of a local: a name that is declared again in an inner scope gets a suffix."""
        known = self.locals.get(identity)
        if known is None:
            count = self.taken.get(name, 0)
            self.taken[name] = count + 1
            known = f"{name}#{count + 1}" if count else name
            self.locals[identity] = known
        return known

    def label(self, name: str) -> int:
        if name not in self.labels:
            self.labels[name] = self.graph.new()
        return self.labels[name]

    def count_work(self) -> None:
        """One unit of arithmetic or array access in the innermost loop."""
        if self.open_loops:
            self.loops[self.open_loops[-1]].work += 1


def last_act(ops: list[Op]) -> int | None:
    """The index of the last operation that is not only a look at something."""
    at = len(ops) - 1
    while at >= 0 and ops[at].kind is OpKind.READ:
        at -= 1
    return at if at >= 0 else None


def unwrapped(node: Node) -> Node:
    """The node below conversions, whatever they make of it: of an object, the expression that makes it."""
    while node.kind in WRAPPERS and len(node.expressions()) == 1:
        node = node.expressions()[0]
    return node


def peel(node: Node) -> Node:
    """The node below parentheses, casts and implicit conversions."""
    while True:
        if not is_converted(node):
            return _opaque(node)
        inner = node.expressions() if node.kind in WRAPPERS else ()
        if not inner or (node.kind == clang.UNEXPOSED_EXPR and not same_place(node.cursor, inner[-1].cursor)):
            return node
        node = inner[-1]


def is_converted(node: Node) -> bool:
    """Whether what is around a node only converts it, if there is anything; asked once."""
    if node.outer is not None and same_place(node.outer, node.cursor):
        node.outer = None
    return node.outer is None


def _opaque(node: Node) -> Node:
    """The unexposed expression around a node, which does not just convert it."""
    assert node.outer is not None
    outer = Node(clang.UNEXPOSED_EXPR, node.outer, 0)
    outer.kids.append(node)
    return outer


def same_place(outer: Cursor, inner: Cursor) -> bool:
    """Whether two expressions are written at one place: an unexposed one then only converts the other.
    Builtins such as __builtin_types_compatible_p are unexposed too."""
    extent = clang.library().clang_getCursorExtent
    one, other = extent(outer), extent(inner)
    return bool(one.begin == other.begin and one.end == other.end)


STEPS = frozenset({1, 2, 3, 4})  # ++ and --, as clang_getCursorUnaryOperatorKind numbers them
# Cursor kinds that only wrap an expression; 125 to 127 are C++'s dynamic, reinterpret and const casts.
CASTS = (clang.C_CAST, clang.CXX_STATIC_CAST, clang.CXX_FUNCTIONAL_CAST, 125, 126, 127)
WRAPPERS = (clang.UNEXPOSED_EXPR, clang.PAREN_EXPR, *CASTS)
