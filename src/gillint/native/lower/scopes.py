"""Statements of C++ that begin and end the life of objects."""

from gillint.flow.cfg import CALL, CATCH, EXIT, JUMP, RETURN, THROW, Op
from gillint.native import clang
from gillint.native.classes import REFERENCES, Class
from gillint.native.lower.context import STATEMENTS, peel
from gillint.native.lower.cxx import CxxLowering, Try, cxx_expression, cxx_statement
from gillint.native.lower.expressions import statement_expression
from gillint.native.lower.objects import construct, moved_local
from gillint.native.lower.statements import is_static, variable
from gillint.native.tree import Node

_INITIALISED = (
    "function-local static initialisation"  # the lock is one that nobody wrote: see rules/facts/locks.toml
)
_LOOPS = (clang.WHILE_STMT, clang.DO_STMT, clang.FOR_STMT, clang.CXX_FOR_RANGE)


@cxx_statement(clang.COMPOUND_STMT, clang.IF_STMT, clang.SWITCH_STMT, *_LOOPS)
def scope(low: CxxLowering, node: Node) -> None:
    """A statement that declarations in it do not outlive."""
    alive = low.alive
    STATEMENTS[node.kind](low, node)
    if low.alive > alive:
        low.close(alive)


@cxx_statement(clang.DECL_STMT)
def declarations(low: CxxLowering, node: Node) -> None:
    for kid in node.kids:
        if kid.kind == clang.VAR_DECL:
            declare(low, kid)


@cxx_statement(clang.VAR_DECL)
def declare(low: CxxLowering, node: Node) -> None:
    """A variable; if its class has a destructor, an object that lives as long as the scope."""
    its = low.names.classes.of(node.cursor)
    if is_static(node):
        _static(low, node, its)
        return
    if its is None:
        variable(low, node)
        _extend(low, node)
        return
    name = low.local(node.cursor.data0 or 0, clang.spelling(node.cursor))
    inits = node.expressions()
    where = low.source.written(node.cursor).where
    flag = construct(low, name, its, inits[-1] if inits else None, where)
    low.end_expression()
    low.keep(name, its, where, flag)


def _static(low: CxxLowering, node: Node, its: Class | None) -> None:
    """A static variable: the first to come by initialises it, and whoever comes meanwhile waits."""
    inits = node.expressions()
    if not any(has_call(init) for init in inits):
        variable(low, node)
        return
    low.variables.append(node)
    where = low.source.written(node.cursor).where
    name = clang.spelling(node.cursor)
    low.owners[name] = "local"
    first, after = low.graph.new(), low.graph.new()
    low.graph.edge(first)
    low.graph.edge(after)
    low.graph.current = first
    low.graph.emit(Op(CALL, _INITIALISED, where, "", "", (f"&{name}",), low.temporary()))
    if its is None:
        low.number(inits[-1])
    else:
        construct(low, name, its, inits[-1], where)
    low.end_expression()
    low.graph.emit(Op(CALL, f"end of {_INITIALISED}", where, "", "", (f"&{name}",), low.temporary()))
    low.graph.edge(after)
    low.graph.current = after


def has_call(node: Node) -> bool:
    """Whether something is called to work out an expression; a lambda's body is not."""
    stack = [node]
    while stack:
        here = stack.pop()
        if here.kind == clang.CALL_EXPR and here.kids:
            return True
        if here.kind != clang.LAMBDA_EXPR:
            stack.extend(here.kids)
    return False


def _extend(low: CxxLowering, node: Node) -> None:
    """A temporary object that a reference is bound to lives as long as the reference."""
    if not low.temporary_objects:
        return
    bound = None
    if clang.library().clang_getCursorType(node.cursor).kind in REFERENCES:
        bound = low.temporary_objects.pop()
    low.end_expression()
    if bound is not None:
        low.objects.append(bound)


@cxx_statement(clang.RETURN_STMT)
def return_(low: CxxLowering, node: Node) -> None:
    """`return`: the value first, then the end of everything but what is returned."""
    value, kept = "", ""
    for kid in node.expressions():
        kept = moved_local(low, kid)
        if not kept:
            value = low.value(kid) if low.names.classes.of(kid.cursor) else low.number(kid)
        low.forget_temporary(value)
    low.end_expression()
    for each in reversed(low.objects):
        if each.place != kept:
            low.end(each)
    low.graph.emit(Op(RETURN, "return", low.written(node).where, value=value))
    low.graph.jump(EXIT)


@cxx_statement(clang.GOTO_STMT)
def goto(low: CxxLowering, node: Node) -> None:
    """`goto`: what dies on the way is known when all labels are."""
    label = node.child(clang.LABEL_REF)
    name = clang.spelling(label.cursor) if label else ""
    low.graph.emit(Op(JUMP, f"goto {name}", low.written(node).where))
    block = low.graph.new()
    low.graph.jump(block)
    low.gotos.append((block, name, tuple(low.objects)))
    low.label(name)


@cxx_statement(clang.LABEL_STMT)
def label(low: CxxLowering, node: Node) -> None:
    low.labelled[clang.spelling(node.cursor)] = tuple(low.objects)
    STATEMENTS[node.kind](low, node)


def resolve_gotos(low: CxxLowering) -> None:
    """Each jump, by way of the end of the objects that its label does not see."""
    for block, name, objects in low.gotos:
        seen = low.labelled.get(name, ())
        low.graph.current = block
        for each in reversed(objects):
            if each not in seen:
                low.end(each)
        low.graph.jump(low.label(name))


@cxx_expression(clang.STMT_EXPR)
def statements(low: CxxLowering, node: Node) -> str:
    """GNU `({ ... })`, whose statements are no part of the full expression around it."""
    alive, nesting, start, outer = low.alive, low.nesting, low.start, low.temporary_objects
    low.nesting, low.temporary_objects = 0, []
    value = statement_expression(low, node)
    low.end_expression()
    low.close(alive)
    low.nesting, low.start, low.temporary_objects = nesting, start, outer
    return value


@cxx_statement(clang.CXX_TRY)
def try_(low: CxxLowering, node: Node) -> None:
    """`try`: a call in the body that may throw may lead to the handlers."""
    dispatch, after = low.graph.new(), low.graph.new()
    body, handlers = node.kids[0], node.kids[1:]
    where = low.written(node).where
    low.tries.append(Try(dispatch, low.alive, frozenset(map(_caught, handlers)), where))
    low.handlers.append(dispatch)
    low.lower(body)
    low.handlers.pop()
    low.tries.pop()
    low.graph.edge(after)
    for handler in handlers:
        block = low.graph.new()
        low.graph.current = dispatch
        low.graph.edge(block)
        low.graph.current = block
        low.graph.emit(Op(JUMP, CATCH, low.written(handler).where))
        for kid in handler.kids:
            if kid.kind != clang.VAR_DECL:
                low.lower(kid)
        low.graph.edge(after)
    low.graph.current = after


def _caught(handler: Node) -> str:
    """The type that a handler takes, "..." for any."""
    variable = handler.child(clang.VAR_DECL)
    return "..." if variable is None else _plain_type(variable)


def _plain_type(node: Node) -> str:
    lib = clang.library()
    its = lib.clang_getCanonicalType(lib.clang_getCursorType(node.cursor))
    return clang.text_of(lib.clang_getTypeSpelling(its)).rstrip("& ").removeprefix("const ")


@cxx_expression(clang.CXX_THROW)
def throw(low: CxxLowering, node: Node) -> str:
    """`throw`: to the nearest handler that may take it, or out of the function."""
    thrown = ""
    where = low.written(node).where
    for kid in node.expressions():
        thrown = _plain_type(peel(kid))
        low.forget_temporary(low.value(kid))
    low.end_expression()
    if low.tries:
        low.graph.emit(Op(JUMP, "throw", where))
        low.caught[where] = low.tries[-1].where
    for attempt in reversed(low.tries):
        low.graph.edge(low.landing(attempt))
        if _surely_takes(attempt, thrown):
            low.graph.stop()
            return ""
    if low.tries:
        low.graph.enter(low.graph.new())
    low.unwind(0)
    low.graph.emit(Op(THROW, "throw", where))
    low.graph.stop()
    return ""


def _surely_takes(attempt: Try, thrown: str) -> bool:
    """Whether one of the handlers takes an exception of this type. Those of the libraries are all
    std::exceptions."""
    if "..." in attempt.caught or thrown in attempt.caught:
        return True
    return "std::exception" in attempt.caught and thrown.startswith(("std::", "pybind11::", "nanobind::"))
