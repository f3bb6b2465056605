"""Loops: where they begin, what decides how often they run, and how hard they work."""

import re
from collections.abc import Iterator

from gillint.native import clang
from gillint.native.lower.conditions import decide
from gillint.native.lower.context import STEPS, LoopFrame, LoopRecord, Lowering, peel, statement
from gillint.native.tree import Node

# What a scan for the semicolons of a `for` must tell apart: comments and literals are skipped whole.
_TOKENS = re.compile(
    rb"""/\*.*?\*/ | //[^\n]* | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | [;()\[\]{}]""", re.DOTALL | re.VERBOSE
)
_ASSIGN = 22
_ADDRESS_OF = 5
# As clang_getCursorBinaryOperatorKind numbers them.
_MULTIPLIES = frozenset({23, 24})  # *= /=
_SHIFTS = frozenset({28, 29})  # <<= >>=
_FEW = 10  # operations that make no work of a loop over records
_SENTINEL = 1 << 31  # SIZE_MAX and the like are no trip counts: a loop that counts down past 0 ends there


def _enter_loop(low: Lowering, node: Node, bound: str, header: int, condition: Node | None) -> None:
    parent = low.open_loops[-1] if low.open_loops else -1
    if bound == "input" and parent >= 0 and _steps_what_decides(low, node, low.loops[parent].condition):
        bound = "shared"
    low.open_loops.append(len(low.loops))
    low.loops.append(LoopRecord(low.written(node).where, bound, header, parent, condition))


def _leave_loop(low: Lowering, node: Node) -> None:
    """What the body says of how long a loop inside another one runs."""
    record = low.loops[low.open_loops.pop()]
    if record.bound != "input" or record.parent < 0:
        return
    turns = _digits(low, node, record.condition)
    if turns:
        record.bound = "constant"
        record.work *= turns
    elif record.work < _FEW and _only_looks_at_records(low, node):
        record.bound = "records"


def _digits(low: Lowering, loop: Node, condition: Node | None) -> int:
    """How often a loop turns that multiplies, divides or shifts a variable that its condition tests: once for
    each digit. 0 for another loop."""
    tested = _variables(low, condition)
    for node in _below(loop):
        if node.kind != clang.COMPOUND_ASSIGN:
            continue
        operator = _operator(node)
        target, by = node.expressions()
        if operator in _MULTIPLIES | _SHIFTS and _variable(low, target) in tested:
            factor = clang.evaluate(by.cursor) or 1
            size = factor if operator in _SHIFTS else abs(factor).bit_length() - 1
            return -(-low.names.types.bits(target.cursor) // max(size, 1))
    return 0


def _only_looks_at_records(low: Lowering, loop: Node) -> bool:
    """Whether a loop writes nothing but variables, and what it goes over are an array's structs: somebody
    made each of them, so they are not many."""
    stepped: set[int | None] = set()
    indexed: set[int | None] = set()  # what picks the structs whose fields or addresses are taken
    for node in _below(loop):
        operator = node.kind == clang.BINARY_OPERATOR and _operator(node)
        if node.kind == clang.CALL_EXPR:
            return False
        if node.kind == clang.COMPOUND_ASSIGN or operator == _ASSIGN or _is_step(node):
            written = _variable(low, node.expressions()[0])
            if written is None:
                return False
            stepped |= set() if operator else {written}
        elif node.kind == clang.MEMBER_REF_EXPR or _takes_address(node):
            element = peel(node.expressions()[-1]) if node.expressions() else node
            if element.kind == clang.ARRAY_SUBSCRIPT:
                indexed.add(_variable(low, element.expressions()[-1]))
    return not stepped.isdisjoint(indexed - {None})


def _operator(node: Node) -> int:
    return int(clang.library().clang_getCursorBinaryOperatorKind(node.cursor))


def _takes_address(node: Node) -> bool:
    if node.kind != clang.UNARY_OPERATOR:
        return False
    return bool(clang.library().clang_getCursorUnaryOperatorKind(node.cursor) == _ADDRESS_OF)


def _steps_what_decides(low: Lowering, inner: Node, outer: Node | None) -> bool:
    """Whether a loop moves a variable that the condition of the loop around it tests: the two of them go over
    the input once, as a scanner's do."""
    tested = _variables(low, outer)
    return any(
        (node.kind == clang.COMPOUND_ASSIGN or _is_step(node))
        and _variable(low, node.expressions()[0]) in tested
        for node in _below(inner)
    )


def _variables(low: Lowering, condition: Node | None) -> set[int | None]:
    """The variables that a condition tests."""
    nodes = _below(condition) if condition is not None else ()
    return {low.names.target(node.cursor).data0 for node in nodes if node.kind == clang.DECL_REF_EXPR}


def _variable(low: Lowering, target: Node) -> int | None:
    """The variable that is written, if it is one."""
    written = peel(target)
    return low.names.target(written.cursor).data0 if written.kind == clang.DECL_REF_EXPR else None


def _is_step(node: Node) -> bool:
    return (
        node.kind == clang.UNARY_OPERATOR
        and clang.library().clang_getCursorUnaryOperatorKind(node.cursor) in STEPS
    )


@statement(clang.WHILE_STMT)
def while_(low: Lowering, node: Node) -> None:
    header, body, after = low.graph.new(), low.graph.new(), low.graph.new()
    condition = node.kids[-2] if len(node.kids) > 1 else None
    _enter_loop(low, node, bound_of(low, condition, counted=False), header, condition)
    low.graph.enter(header)
    for kid in node.kids[:-2]:  # C++: the declaration that is the condition
        low.lower(kid)
    decide(low, condition, body, after)
    low.graph.current = body
    low.frames.append(LoopFrame(header, after, low.alive))
    low.lower(node.kids[-1])
    low.frames.pop()
    low.graph.edge(header)
    _leave_loop(low, node)
    low.graph.current = after


@statement(clang.DO_STMT)
def do(low: Lowering, node: Node) -> None:
    """`do body while (condition)`; `do { } while (0)` is no loop at all."""
    body, test, after = low.graph.new(), low.graph.new(), low.graph.new()
    condition = node.kids[-1]
    once = _is_zero(low, condition)
    if not once:
        _enter_loop(low, node, bound_of(low, condition, counted=False), body, condition)
    low.graph.enter(body)
    low.frames.append(LoopFrame(test, after, low.alive))
    low.lower(node.kids[0])
    low.frames.pop()
    low.graph.enter(test)
    if once:
        low.graph.enter(after)
        return
    again = low.graph.new()
    decide(low, condition, again, after)
    low.graph.current = again
    low.graph.edge(body)
    _leave_loop(low, node)
    low.graph.current = after


def _is_zero(low: Lowering, node: Node) -> bool:
    inner = peel(node)
    return inner.kind in (clang.INTEGER_LITERAL, clang.CXX_BOOL_LITERAL) and low.value(inner) == "=0"


@statement(clang.FOR_STMT)
def for_(low: Lowering, node: Node) -> None:
    """`for`; libclang leaves absent parts out, so the source says which are there."""
    init, condition, step = for_parts(low, node)
    if init is not None:
        low.lower(init)
    header, body, next_, after = (low.graph.new() for _ in range(4))
    _enter_loop(low, node, bound_of(low, condition, counted=True), header, condition)
    low.graph.enter(header)
    decide(low, condition, body, after)
    low.graph.current = body
    low.frames.append(LoopFrame(next_, after, low.alive))
    low.lower(node.kids[-1])
    low.frames.pop()
    low.graph.enter(next_)
    if step is not None:
        low.lower(step)
    low.graph.edge(header)
    _leave_loop(low, node)
    low.graph.current = after


def for_parts(low: Lowering, node: Node) -> tuple[Node | None, Node | None, Node | None]:
    """Initialiser, condition and step of a `for`, those that are present."""
    parts = node.kids[:-1]
    if len(parts) >= 3:
        return parts[0], parts[-2], parts[-1]
    if not parts:
        return None, None, None
    slots = _slots_from_text(low, node, parts) or _slots_from_shape(parts)
    found: list[Node | None] = [None, None, None]
    for slot, part in zip(slots, parts, strict=True):
        found[slot] = part
    return found[0], found[1], found[2]


def _slots_from_text(low: Lowering, node: Node, parts: list[Node]) -> list[int] | None:
    """Which of the three places each part stands in, by the semicolons before it in the source."""
    text = low.source.slice(node.cursor)
    if text is None or not text.startswith(b"for"):
        return None
    lib = clang.library()
    begin = lib.clang_getCursorExtent(node.cursor).begin
    semicolons: list[int] = []
    depth = 0
    for match in _TOKENS.finditer(text):
        token = match[0]
        depth += (token in b"([{") - (token in b")]}") if len(token) == 1 else 0
        if token == b";" and depth == 1:
            semicolons.append(match.start())
        if depth == 0 and token == b")":
            break
    if len(semicolons) != 2:
        return None
    offsets = [lib.clang_getCursorExtent(part.cursor).begin - begin for part in parts]
    if any(offset < 0 or offset > len(text) for offset in offsets):
        return None  # a part begins in a macro
    return [sum(semicolon < offset for semicolon in semicolons) for offset in offsets]


def _slots_from_shape(parts: list[Node]) -> list[int]:
    """A guess for a `for` inside a macro, where only the order is sure."""
    slots = [_slot_from_shape(part) for part in parts]
    if len(slots) == 2 and slots[1] <= slots[0]:
        return [slots[0], 2] if slots[0] < 2 else [0, 2]
    return slots


def _slot_from_shape(part: Node) -> int:
    """Declarations and assignments start, comparisons test, the rest steps."""
    inner = peel(part)
    if part.kind == clang.DECL_STMT:
        return 0
    if inner.kind == clang.BINARY_OPERATOR:
        operator = clang.library().clang_getCursorBinaryOperatorKind(inner.cursor)
        return 0 if operator == _ASSIGN else 1
    return 2 if inner.kind in (clang.UNARY_OPERATOR, clang.COMPOUND_ASSIGN) else 1


@statement(clang.CXX_FOR_RANGE)
def for_range(low: Lowering, node: Node) -> None:
    """`for (x : container)`: as often as the container has elements."""
    for kid in node.kids[:-1]:
        low.lower(kid)
    header, body, after = low.graph.new(), low.graph.new(), low.graph.new()
    _enter_loop(low, node, "input", header, None)
    low.graph.enter(header)
    low.graph.edge(after)
    low.graph.enter(body)
    low.frames.append(LoopFrame(header, after, low.alive))
    low.lower(node.kids[-1])
    low.frames.pop()
    low.graph.edge(header)
    _leave_loop(low, node)
    low.graph.current = after


def bound_of(low: Lowering, condition: Node | None, *, counted: bool) -> str:
    """What decides how often a loop runs; see flow.cfg.Loop.bound."""
    if condition is None:
        return "open"
    if _contains(condition, clang.CALL_EXPR):
        return "open"
    inner = peel(condition)
    if inner.kind in (clang.INTEGER_LITERAL, clang.CXX_BOOL_LITERAL):
        return "open"
    sides = inner.expressions()
    if counted and inner.kind == clang.BINARY_OPERATOR and sides:
        limit = clang.evaluate(sides[-1].cursor)
        if limit is not None and 0 < limit < _SENTINEL:
            return "constant"
    return "input"


def _contains(node: Node, kind: int) -> bool:
    return any(below.kind == kind for below in _below(node))


def _below(node: Node) -> Iterator[Node]:
    """A node and everything in it."""
    stack = [node]
    while stack:
        here = stack.pop()
        yield here
        stack.extend(here.kids)
