"""Lowering C++: which objects are alive, and what leaving their scope makes of them."""

from collections.abc import Callable
from typing import NamedTuple

from gillint.flow.cfg import ASSIGN, ASSUME, CALL, Op
from gillint.model import Location
from gillint.native.clang import Cursor
from gillint.native.classes import Class
from gillint.native.lower.context import Lowering, Value
from gillint.native.names import Names, Ref
from gillint.native.source import SourceMap
from gillint.native.tree import Node

CXX_STATEMENTS: dict[int, Callable[["CxxLowering", Node], None]] = {}
CXX_EXPRESSIONS: dict[int, Callable[["CxxLowering", Node], Value]] = {}

UNKNOWN = "?"  # as a CALL's `value`: the object it makes or destroys is not followed


def cxx_statement(
    *kinds: int,
) -> Callable[[Callable[["CxxLowering", Node], None]], Callable[["CxxLowering", Node], None]]:
    """Register the decorated function for statements of these kinds in C++."""

    def register(run: Callable[["CxxLowering", Node], None]) -> Callable[["CxxLowering", Node], None]:
        CXX_STATEMENTS.update(dict.fromkeys(kinds, run))
        return run

    return register


def cxx_expression(
    *kinds: int,
) -> Callable[[Callable[["CxxLowering", Node], Value]], Callable[["CxxLowering", Node], Value]]:
    """Register the decorated function for expressions of these kinds in C++."""

    def register(run: Callable[["CxxLowering", Node], Value]) -> Callable[["CxxLowering", Node], Value]:
        CXX_EXPRESSIONS.update(dict.fromkeys(kinds, run))
        return run

    return register


class Object(NamedTuple):
    """An object that is destroyed at the end of its scope or of its full expression: if `flag`, a place, is
    not zero or empty. `where` is its declaration."""

    place: str
    its: Class
    where: Location
    flag: str = ""


class Try(NamedTuple):
    """A `try` being lowered: the block its handlers are chosen in, how many objects were alive before it, the
    types that are caught ("..." for all), and where it begins."""

    dispatch: int
    alive: int
    caught: frozenset[str]
    where: Location


class CxxLowering(Lowering):
    """One function of C++. `objects` are alive, in the order of their construction, `temporary_objects` until
    the end of the full expression; what happens to the `lost` ones (moved from, released) is not followed."""

    def __init__(self, source: SourceMap, names: Names) -> None:
        super().__init__(source, names)
        self.objects: list[Object] = []
        self.temporary_objects: list[Object] = []
        self.places: set[str] = set()
        self.lost: set[str] = set()
        self.tries: list[Try] = []
        self.gotos: list[tuple[int, str, tuple[Object, ...]]] = []
        self.labelled: dict[str, tuple[Object, ...]] = {}
        self.caught: dict[Location, Location] = {}
        self.nesting = 0
        self.start = (0, 0)  # where the full expression begins: block and number of operations in it
        self._landings: dict[tuple[int, tuple[str, ...]], int] = {}

    @property
    def alive(self) -> int:
        return len(self.objects)

    # --- running nodes -----------------------------------------------------------------------------------

    def lower(self, node: Node) -> None:
        run = CXX_STATEMENTS.get(node.kind)
        if run is not None:
            run(self, node)
            return
        super().lower(node)
        if self.temporary_objects and not self.nesting:
            self.end_expression()

    def value(self, node: Node) -> Value:
        if not self.nesting:
            self.start = (self.graph.current, len(self.graph.ops[self.graph.current]))
        self.nesting += 1
        run = CXX_EXPRESSIONS.get(node.kind)
        result = super().value(node) if run is None else run(self, node)
        self.nesting -= 1
        return result

    def plain_value(self, node: Node) -> Value:
        """The value of an expression as C has it."""
        return super().value(node)

    # --- objects -----------------------------------------------------------------------------------------

    def keep(self, place: str, its: Class, where: Location, flag: str = "") -> None:
        """An object whose life ends with the scope."""
        self.objects.append(Object(place, its, where, flag))
        self.places.add(place)

    def keep_for_expression(self, place: str, its: Class, where: Location) -> None:
        """A temporary object; one that is not always made gets a flag that tells."""
        block, offset = self.start
        flag = ""
        if self.graph.current != block:
            flag = self.temporary()
            self.graph.ops[block].insert(offset, Op(ASSIGN, flag, where, value="=0"))
            self.graph.emit(Op(ASSIGN, flag, where, value="=1"))
        self.temporary_objects.append(Object(place, its, where, flag))
        self.places.add(place)

    def forget_temporary(self, value: Value) -> None:
        """A temporary object that turns out to be the variable, or what is returned."""
        self.temporary_objects = [each for each in self.temporary_objects if each.place != value[1:]]

    def end_expression(self) -> None:
        """The end of a full expression: its temporary objects die."""
        ending, self.temporary_objects = self.temporary_objects, []
        for each in reversed(ending):
            self.end(each)

    def after_condition(self, yes: int, no: int) -> None:
        """Temporary objects of a condition die before either branch begins."""
        if not self.temporary_objects:
            return
        here, ending = self.graph.current, self.temporary_objects
        for target in (yes, no):
            block = self.graph.new()
            for successors in self.graph.successors:
                successors[:] = [block if each == target else each for each in successors]
            self.graph.current, self.temporary_objects = block, ending
            self.end_expression()
            self.graph.edge(target)
        self.graph.current = here

    def unwind(self, alive: int) -> None:
        """The objects that came after the first `alive` die, on a path that leaves their scope."""
        for each in reversed(self.objects[alive:]):
            self.end(each)

    def close(self, alive: int) -> None:
        """The end of a scope."""
        self.unwind(alive)
        del self.objects[alive:]

    def end(self, each: Object) -> None:
        """The end of an object, if there is one."""
        if not each.flag:
            self.destroy(each.place, each.its, each.where)
            return
        here, gone, after = self.graph.current, self.graph.new(), self.graph.new()
        for block, said in ((gone, "!0"), (self.graph.new(), "=0")):
            self.graph.current = here
            self.graph.edge(block)
            self.graph.current = block
            self.graph.emit(Op(ASSUME, each.flag, each.where, value=said))
            if block == gone:
                self.destroy(each.place, each.its.held or each.its, each.where)
            self.graph.edge(after)
        self.graph.current = after

    def destroy(self, place: str, its: Class, where: Location) -> None:
        """The destructor of an object, or those of its parts: the last made first."""
        if its.destructor is not None:
            self.call_member(its, its.destructor, where, args=(f"&{place}" if place else "",))
            return
        for part in reversed(its.parts):
            if part.its is not None:
                self.destroy(f"{place}.{part.name}" if part.name else place, part.its, where)

    def call_member(
        self, its: Class, member: Cursor, where: Location, args: tuple[str, ...] = (), result: str = ""
    ) -> None:
        """A call that nobody wrote."""
        ref, _ = self.names.declared(member)
        key = its.key(ref.key)
        self.graph.emit(Op(CALL, ref.name, where, "", key, args, result, origin=ref.origin))

    # --- exceptions --------------------------------------------------------------------------------------

    def throws(self, ref: Ref) -> None:
        """A call that may end in a handler: what is alive since its `try` began dies on the way."""
        if ref.nothrow:
            return
        attempt = self.tries[-1]
        self.caught.update([(op.where, attempt.where) for op in self.graph.ops[self.graph.current][-1:]])
        self.graph.edge(self.landing(attempt))
        self.graph.enter(self.graph.new())

    def landing(self, attempt: Try) -> int:
        """The block that an exception goes on in, if it is thrown here."""
        dying = (*self.objects[attempt.alive :], *self.temporary_objects)
        if not dying:
            return attempt.dispatch
        key = (attempt.dispatch, tuple([each.place for each in dying]))
        block = self._landings.get(key)
        if block is None:
            here, block = self.graph.current, self.graph.new()
            self._landings[key] = self.graph.current = block
            for each in reversed(dying):
                self.end(each)
            self.graph.edge(attempt.dispatch)
            self.graph.current = here
        return block
