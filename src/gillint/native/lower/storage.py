"""Storage that others reach, too: variables that outlive the call, and what lies behind pointers."""

from gillint.flow.cfg import Op, OpKind
from gillint.flow.places import root_of
from gillint.native import clang
from gillint.native.lower.context import Lowering, Value
from gillint.native.names import Ref
from gillint.native.tree import Node

_POINTER = 101  # CXType_Pointer
_OWN = ("$", "*", "this")


def stored(low: Lowering, node: Node, target: Node, place: str, *, step: bool = False) -> None:
    """`place`, which is written as `target`, has got a value: a write if it is a variable at file scope or a
    static one, or a part of one, which every thread has in common. `step`: by what it was before. A saved
    thread state is no such data: it can only be written after the release.
    """
    root = root_of(place)
    if root in low.taken or "#" in root or place.startswith(_OWN):
        return
    base: Node | None = target
    while base is not None and base.kind != clang.DECL_REF_EXPR:
        if _is_pointer(base) and base is not target:
            return
        inner = base.expressions()
        base = inner[0] if inner else None
    if base is None or (base is not target and _is_pointer(base)):
        return
    variable = low.names.target(base.cursor)
    if (
        variable.kind == clang.VAR_DECL
        and low.names.is_common(variable)
        and not low.names.types.holds_thread_state(variable)
    ):
        written = low.written(node)
        value = "*" if _is_pointer(target) else "+" if step else ""
        low.graph.emit(Op(OpKind.WRITE, place, written.where, written.macro, value=value))


def _is_pointer(node: Node) -> bool:
    lib = clang.library()
    return bool(lib.clang_getCanonicalType(lib.clang_getCursorType(node.cursor)).kind == _POINTER)


def reached(low: Lowering, node: Node, base: Value) -> None:
    """What `base` points to is looked at. Recorded where a thread state may be saved: nobody else asks."""
    if not low.thread_states or base[:1] != "@" or base == "@this":
        return
    ops = low.graph.ops[low.graph.current]
    if not ops or ops[-1].kind is not OpKind.READ or ops[-1].name != base[1:]:
        low.graph.emit(Op(OpKind.READ, base[1:], low.written(node).where))


def mentioned(low: Lowering, ref: Ref) -> None:
    """A variable that is no local one is named; an array may be written through its address."""
    if ref.internal:
        low.owners.setdefault(ref.name, "static")
    if ref.member:
        low.commons.add(ref.name)
        if ref.member == "array":
            low.arrays.add(ref.name)
