"""Statements: how control moves."""

import re

from gillint.flow.cfg import EXIT, Op, OpKind
from gillint.native import clang
from gillint.native.lower.conditions import branch
from gillint.native.lower.context import LoopFrame, LoopRecord, Lowering, Value, peel, statement
from gillint.native.tree import Node

_STATIC = 3
_SEMICOLONS = re.compile(rb"""/\*.*?\*/|//[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[;()\[\]{}]""", re.DOTALL)
_ASSIGN = 22


@statement(clang.COMPOUND_STMT, clang.GCC_ASM, 229)
def compound(low: Lowering, node: Node) -> None:
    for kid in node.kids:
        low.lower(kid)


@statement(clang.NULL_STMT)
def nothing(low: Lowering, node: Node) -> None:
    """An empty statement."""


@statement(clang.DECL_STMT)
def declarations(low: Lowering, node: Node) -> None:
    for kid in node.kids:
        if kid.kind == clang.VAR_DECL:
            variable(low, kid)


def variable(low: Lowering, node: Node) -> None:
    """A local variable; a static one keeps its value, so its initialiser says nothing about this call."""
    lib = clang.library()
    if lib.clang_Cursor_getStorageClass(node.cursor) == _STATIC:
        low.nested += lambdas_in(node)
        return
    name = low.local(node.cursor.data0 or 0, clang.spelling(node.cursor))
    if "State" in clang.text_of(lib.clang_getTypeSpelling(lib.clang_getCursorType(node.cursor))):
        low.thread_states.add(name)
    inits = node.expressions()
    if inits and inits[-1].kind != clang.INIT_LIST:
        low.assign(name, low.value(inits[-1]))
        return
    for kid in inits:
        low.lower(kid)
    if not inits and name in low.thread_states:
        low.assign(name, "~")


def lambdas_in(node: Node) -> list[Node]:
    """The outermost lambdas below a node."""
    found: list[Node] = []
    stack = list(reversed(node.kids))
    while stack:
        here = stack.pop()
        if here.kind == clang.LAMBDA_EXPR:
            found.append(here)
        else:
            stack.extend(reversed(here.kids))
    return found


@statement(clang.IF_STMT)
def if_(low: Lowering, node: Node) -> None:
    """`if`: [init or condition variable], condition, then, [else]."""
    kids = node.kids
    has_else = len(kids) >= 3 and _is_else(low, kids)
    arms = 2 if has_else else 1
    head = kids[: len(kids) - arms]
    yes, after = low.graph.new(), low.graph.new()
    no = low.graph.new() if has_else else after
    for kid in head[:-1]:
        low.lower(kid)
    _condition(low, head[-1] if head else None, yes, no)
    low.graph.current = yes
    low.lower(kids[-arms])
    low.graph.edge(after)
    if has_else:
        low.graph.current = no
        low.lower(kids[-1])
        low.graph.edge(after)
    low.graph.current = after


def _is_else(low: Lowering, kids: list[Node]) -> bool:
    """Whether the last child is an else arm: in C three children say so, C++ may have an initialiser."""
    if kids[0].kind != clang.DECL_STMT and kids[0].kind != clang.VAR_DECL:
        return True
    # [declaration, condition, then] or [declaration, condition, then, else]
    return len(kids) >= 4


def _condition(low: Lowering, node: Node | None, yes: int, no: int) -> None:
    """A condition, a declaration used as one, or none at all (always true)."""
    if node is None:
        low.graph.edge(yes)
        low.graph.current = low.graph.new()
    elif clang.FIRST_EXPR <= node.kind <= clang.LAST_EXPR:
        branch(low, node, yes, no)
    else:
        low.lower(node)
        low.graph.edge(yes)
        low.graph.edge(no)
        low.graph.current = low.graph.new()


def _enter_loop(low: Lowering, node: Node, bound: str, header: int) -> None:
    parent = low.open_loops[-1] if low.open_loops else -1
    low.open_loops.append(len(low.loops))
    low.loops.append(LoopRecord(low.written(node).where, bound, header, parent))


@statement(clang.WHILE_STMT)
def while_(low: Lowering, node: Node) -> None:
    header, body, after = low.graph.new(), low.graph.new(), low.graph.new()
    condition = node.kids[-2] if len(node.kids) > 1 else None
    _enter_loop(low, node, bound_of(low, condition, counted=False), header)
    low.graph.enter(header)
    _condition(low, condition, body, after)
    low.graph.current = body
    low.frames.append(LoopFrame(header, after))
    low.lower(node.kids[-1])
    low.frames.pop()
    low.graph.edge(header)
    low.open_loops.pop()
    low.graph.current = after


@statement(clang.DO_STMT)
def do(low: Lowering, node: Node) -> None:
    """`do body while (condition)`; `do { } while (0)` is no loop at all."""
    body, test, after = low.graph.new(), low.graph.new(), low.graph.new()
    condition = node.kids[-1]
    once = _is_zero(low, condition)
    if not once:
        _enter_loop(low, node, bound_of(low, condition, counted=False), body)
    low.graph.enter(body)
    low.frames.append(LoopFrame(test, after))
    low.lower(node.kids[0])
    low.frames.pop()
    low.graph.enter(test)
    if once:
        low.graph.enter(after)
        return
    again = low.graph.new()
    _condition(low, condition, again, after)
    low.graph.current = again
    low.graph.edge(body)
    low.open_loops.pop()
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
    _enter_loop(low, node, bound_of(low, condition, counted=True), header)
    low.graph.enter(header)
    _condition(low, condition, body, after)
    low.graph.current = body
    low.frames.append(LoopFrame(next_, after))
    low.lower(node.kids[-1])
    low.frames.pop()
    low.graph.enter(next_)
    if step is not None:
        low.lower(step)
    low.graph.edge(header)
    low.open_loops.pop()
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
    for match in _SEMICOLONS.finditer(text):
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
    _enter_loop(low, node, "input", header)
    low.graph.enter(header)
    low.graph.edge(after)
    low.graph.enter(body)
    low.frames.append(LoopFrame(header, after))
    low.lower(node.kids[-1])
    low.frames.pop()
    low.graph.edge(header)
    low.open_loops.pop()
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
        if limit is not None and limit > 0:
            return "constant"
    return "input"


def _contains(node: Node, kind: int) -> bool:
    stack = [node]
    while stack:
        here = stack.pop()
        if here.kind == kind:
            return True
        stack.extend(here.kids)
    return False


@statement(clang.SWITCH_STMT)
def switch(low: Lowering, node: Node) -> None:
    """`switch`: one assumption per case; what is before the first case is unreachable."""
    for kid in node.kids[:-2]:
        low.lower(kid)
    subject = low.value(node.kids[-2])
    dispatch = low.graph.current
    after = low.graph.new()
    cases: list[tuple[Value, int]] = []
    default: list[int] = []
    low.graph.current = low.graph.new()
    low.frames.append(LoopFrame(None, after))
    low.switches.append((cases, default))
    low.lower(node.kids[-1])
    low.switches.pop()
    low.frames.pop()
    low.graph.edge(after)
    where = low.written(node).where
    place = subject[1:] if subject.startswith("@") else ""
    for value, block in cases:
        relation = f"={value[1:]}" if value.startswith("=") else ""
        _case_edge(low, dispatch, block, [Op(OpKind.ASSUME, place, where, value=relation)] if place and relation else [])
    others = [Op(OpKind.ASSUME, place, where, value=f"!{v[1:]}") for v, _ in cases if place and v.startswith("=")]
    _case_edge(low, dispatch, default[0] if default else after, others)
    low.graph.current = after


def _case_edge(low: Lowering, dispatch: int, target: int, assumptions: list[Op]) -> None:
    low.graph.current = dispatch
    block = low.graph.new()
    low.graph.edge(block)
    low.graph.current = block
    for assumption in assumptions:
        low.graph.emit(assumption)
    low.graph.edge(target)


@statement(clang.CASE_STMT)
def case(low: Lowering, node: Node) -> None:
    """`case V:`, also GNU ranges, whose value is not followed."""
    block = low.graph.new()
    low.graph.enter(block)
    value = low.value(peel(node.kids[0])) if len(node.kids) == 2 else ""
    if value and not value.startswith("="):
        number = clang.evaluate(node.kids[0].cursor)
        value = "" if number is None else f"={number}"
    if low.switches:
        low.switches[-1][0].append((value, block))
    low.lower(node.kids[-1])


@statement(clang.DEFAULT_STMT)
def default(low: Lowering, node: Node) -> None:
    block = low.graph.new()
    low.graph.enter(block)
    if low.switches:
        low.switches[-1][1].append(block)
    for kid in node.kids:
        low.lower(kid)


@statement(clang.BREAK_STMT, clang.CONTINUE_STMT)
def leave(low: Lowering, node: Node) -> None:
    name = "break" if node.kind == clang.BREAK_STMT else "continue"
    target: int | None = None
    for frame in reversed(low.frames):
        target = frame.on_break if name == "break" else frame.on_continue
        if target is not None:
            break
    low.graph.emit(Op(OpKind.JUMP, name, low.written(node).where))
    if target is None:  # outside any loop: clang has complained
        low.graph.stop()
    else:
        low.graph.jump(target)


@statement(clang.GOTO_STMT)
def goto(low: Lowering, node: Node) -> None:
    label = node.child(clang.LABEL_REF)
    name = clang.spelling(label.cursor) if label else ""
    low.graph.emit(Op(OpKind.JUMP, f"goto {name}", low.written(node).where))
    low.graph.jump(low.label(name))


@statement(clang.INDIRECT_GOTO)
def computed_goto(low: Lowering, node: Node) -> None:
    """GNU `goto *p`: to any label of the function; edges are added when all labels are known."""
    for kid in node.kids:
        low.lower(kid)
    low.computed.append(low.graph.current)
    low.graph.stop()


@statement(clang.LABEL_STMT)
def label(low: Lowering, node: Node) -> None:
    low.graph.enter(low.label(clang.spelling(node.cursor)))
    for kid in node.kids:
        low.lower(kid)


@statement(clang.RETURN_STMT)
def return_(low: Lowering, node: Node) -> None:
    value = ""
    for kid in node.kids:
        value = low.value(kid)
    low.graph.emit(Op(OpKind.RETURN, "return", low.written(node).where, value=value))
    low.graph.jump(EXIT)


@statement(clang.CXX_TRY)
def try_(low: Lowering, node: Node) -> None:
    """`try`: every call in the body may lead to the handlers."""
    dispatch, after = low.graph.new(), low.graph.new()
    body, handlers = node.kids[0], node.kids[1:]
    low.handlers.append(dispatch)
    low.lower(body)
    low.handlers.pop()
    low.graph.edge(after)
    for handler in handlers:
        block = low.graph.new()
        low.graph.current = dispatch
        low.graph.edge(block)
        low.graph.current = block
        for kid in handler.kids:
            low.lower(kid)
        low.graph.edge(after)
    low.graph.current = after
