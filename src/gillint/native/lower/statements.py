"""Statements: how control moves."""

from gillint.flow.cfg import EXIT, Op, OpKind, Origin, Store
from gillint.native import clang
from gillint.native.lower.conditions import decide
from gillint.native.lower.context import LoopFrame, Lowering, Value, peel, statement
from gillint.native.lower.stores import initialise, targets
from gillint.native.tree import Node

_STATIC = 3


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
    static = is_static(node)
    if static or node.child(clang.INIT_LIST):
        low.variables.append(node)
    if static:
        low.owners[clang.spelling(node.cursor)] = "local"
        low.nested += lambdas_in(node)
        return
    name = low.local(node.cursor.data0 or 0, clang.spelling(node.cursor))
    if low.names.types.holds_thread_state(node.cursor):
        low.thread_states.add(name)
    elif low.names.types.is_buffer(node.cursor):
        low.follows = True
    inits = node.expressions()
    if inits and inits[-1].kind != clang.INIT_LIST:
        value = low.number(inits[-1])
        given = [value[1:]] if value[:1] == "&" and value[1:] not in low.taken else targets(low, value)
        low.stores += [Store(each, name, Origin.PROJECT, low.written(node).where, name) for each in given]
        low.assign(name, value)
        return
    for kid in inits:
        if kid.kind == clang.INIT_LIST:
            initialise(low, name, kid)
        else:
            low.lower(kid)
    if not inits and name in low.thread_states:
        low.assign(name, "~")


def is_static(variable: Node) -> bool:
    return bool(clang.library().clang_Cursor_getStorageClass(variable.cursor) == _STATIC)


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
    decide(low, head[-1] if head else None, yes, no)
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


@statement(clang.SWITCH_STMT)
def switch(low: Lowering, node: Node) -> None:
    """`switch`: one assumption per case; what is before the first case is unreachable."""
    for kid in node.kids[:-2]:
        low.lower(kid)
    subject = low.number(node.kids[-2])
    dispatch = low.graph.current
    after = low.graph.new()
    cases: list[tuple[Value, int]] = []
    default: list[int] = []
    low.graph.stop()
    low.frames.append(LoopFrame(None, after, low.alive))
    low.switches.append((cases, default))
    low.lower(node.kids[-1])
    low.switches.pop()
    low.frames.pop()
    low.graph.edge(after)
    where = low.written(node).where
    place = subject[1:] if subject.startswith("@") else ""
    others: list[Op] = []
    for value, block in cases:
        known = bool(place) and value.startswith("=")
        _case_edge(low, dispatch, block, [Op(OpKind.ASSUME, place, where, value=value)] if known else [])
        if known:
            others.append(Op(OpKind.ASSUME, place, where, value=f"!{value[1:]}"))
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
    if not value.startswith("="):
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
    alive = 0
    for frame in reversed(low.frames):
        target = frame.on_break if name == "break" else frame.on_continue
        if target is not None:
            alive = frame.alive
            break
    low.graph.emit(Op(OpKind.JUMP, name, low.written(node).where))
    low.unwind(alive)
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
        value = low.number(kid)
    low.graph.emit(Op(OpKind.RETURN, "return", low.written(node).where, value=value))
    low.graph.jump(EXIT)
