"""What constructors and destructors do besides their bodies, and how functions end that have objects."""

from collections.abc import Iterable

from gillint.flow.cfg import ASSIGN, CALL, Op
from gillint.flow.places import root_of
from gillint.native import clang
from gillint.native.classes import Class
from gillint.native.lower.conditions import is_negation
from gillint.native.lower.context import Value, peel
from gillint.native.lower.cxx import UNKNOWN, CxxLowering
from gillint.native.lower.expressions import truth
from gillint.native.lower.objects import construct, construct_parts
from gillint.native.tree import Node

_MEMBERS = frozenset({clang.CONSTRUCTOR, clang.DESTRUCTOR, clang.CXX_METHOD, clang.CONVERSION})


def begin_member(low: CxxLowering, node: Node, body: Node) -> None:
    """Before the body: a constructor makes the parts of its object. A destructor ends them, after the body
    and on every way out of it."""
    if node.cursor.kind == clang.CONSTRUCTOR:
        _initialise(low, node, body, low.names.classes.around(node.cursor))
    elif node.cursor.kind == clang.DESTRUCTOR:
        where = low.written(node).where
        for part in low.names.classes.around(node.cursor).parts:
            if part.its is not None and part.its.held is None:
                low.keep(f"this.{part.name}" if part.name else "this", part.its, where)


def _initialise(low: CxxLowering, node: Node, body: Node, its: Class) -> None:
    where = low.written(node).where
    parts = {part.name: part for part in its.parts}
    bases, members = _initialisers(node, body)
    for init in bases:
        low.value(init)
        low.temporary_objects = []  # the base, or the whole object that another constructor makes
    if bases and low.names.referenced(bases[0].cursor).name == low.names.describe(node.cursor).name:
        return
    listed = {name for name, _ in members} | ({""} if bases else set())
    construct_parts(low, "this", its, "default", where, frozenset(listed))
    for name, init in members:
        part = parts.get(name)
        if part is None or part.its is None:
            low.assign(f"this.{name}", _value(low, init))
        else:
            construct(low, f"this.{name}", part.its, init, where)
        low.end_expression()


def _value(low: CxxLowering, init: Node) -> Value:
    """What a member is initialised with; a negation is a branch, so that it is not forgotten."""
    inner = peel(init)
    if inner.kind == clang.UNARY_OPERATOR and is_negation(inner):
        return truth(low, init)
    return low.number(init)


def _initialisers(node: Node, body: Node) -> tuple[list[Node], list[tuple[str, Node]]]:
    """The initialisers that a constructor lists: of bases, and by name of members."""
    bases: list[Node] = []
    members: list[tuple[str, Node]] = []
    name = ""
    for kid in node.kids:
        if kid is body:
            break
        if kid.kind == clang.MEMBER_REF:
            name = clang.spelling(kid.cursor)
        elif clang.FIRST_EXPR <= kid.kind <= clang.LAST_EXPR:
            if name:
                members.append((name, kid))
            else:
                bases.append(kid)
            name = ""
    return bases, members


def settled(low: CxxLowering) -> list[list[Op]]:
    """The operations, where those that destroy an object that was moved from say that they may do nothing."""
    if not low.lost:
        return low.graph.ops
    lost = {f"&{place}" for place in low.lost}

    def said(op: Op) -> Op:
        if op.kind is CALL and "~" in op.name and op.args and op.args[0] in lost:
            return op._replace(value=UNKNOWN)
        return op

    return [list(map(said, block)) for block in low.graph.ops]


def objects_of(low: CxxLowering, node: Node) -> frozenset[str]:
    """The variables whose fields are followed: objects with a destructor, and the object of a member."""
    own = frozenset(map(root_of, low.places))
    lib = clang.library()
    if node.cursor.kind in _MEMBERS and not lib.clang_CXXMethod_isStatic(node.cursor):
        return own | {"this"}
    return own


def fields_of(ops: Iterable[Iterable[Op]], objects: frozenset[str]) -> set[str]:
    """The fields of followed objects that are given a value."""
    if not objects:
        return set()
    return {
        op.name
        for block in ops
        for op in block
        if op.kind is ASSIGN and "." in op.name and root_of(op.name) in objects
    }
