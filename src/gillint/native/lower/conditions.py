"""Conditions: branches that remember what each side may assume."""

from gillint.flow.cfg import Op, OpKind
from gillint.native import clang
from gillint.native.lower.context import Lowering, Value, peel
from gillint.native.tree import Node

_LOGICAL_NOT = 10
_LOGICAL_AND, _LOGICAL_OR = 20, 21
_LT, _GT, _LE, _GE, _EQ, _NE = 11, 12, 13, 14, 15, 16
# Relations between a place and a constant, as ASSUME spells them ("{" is <=, "}" is >=), and their opposites.
_RELATION = {_LT: "<", _GT: ">", _LE: "{", _GE: "}", _EQ: "=", _NE: "!"}
_OPPOSITE = {"<": "}", "}": "<", ">": "{", "{": ">", "=": "!", "!": "="}
_MIRRORED = {"<": ">", ">": "<", "{": "}", "}": "{", "=": "=", "!": "!"}
_ARITHMETIC = {3: "*", 4: "/", 5: "%", 6: "+", 7: "-", 8: "<<", 9: ">>", 17: "&", 18: "^", 19: "|"}


def branch(low: Lowering, node: Node, yes: int, no: int) -> None:
    """Lower a condition: control goes to block `yes` or `no`, with ASSUME operations on the way."""
    inner = _transparent(low, peel(node))
    if inner.kind == clang.UNARY_OPERATOR:
        if is_negation(inner):
            branch(low, inner.expressions()[-1], no, yes)
            return
    elif inner.kind == clang.BINARY_OPERATOR and len(inner.kids) == 2:
        operator = clang.library().clang_getCursorBinaryOperatorKind(inner.cursor)
        if operator in (_LOGICAL_AND, _LOGICAL_OR):
            _short_circuit(low, inner, operator, yes, no)
            return
        if operator in _RELATION:
            _comparison(low, inner, _RELATION[operator], yes, no)
            return
    atom = atom_of(low, inner) if inner.kind == clang.BINARY_OPERATOR else None
    value = low.value(inner)
    if atom:
        low.atoms[atom[0]] = atom[1]
        value = f"@{atom[0]}"
    _split(low, inner, value, "!0", yes, no)


def is_negation(node: Node) -> bool:
    """Whether a unary operator is `!`."""
    return bool(clang.library().clang_getCursorUnaryOperatorKind(node.cursor) == _LOGICAL_NOT)


def decide(low: Lowering, node: Node | None, yes: int, no: int) -> None:
    """A condition, a declaration used as one, or none at all (always true)."""
    if node is None:
        low.graph.edge(yes)
        low.graph.stop()
    elif clang.FIRST_EXPR <= node.kind <= clang.LAST_EXPR:
        branch(low, node, yes, no)
        low.after_condition(yes, no)
    else:
        low.lower(node)
        low.graph.edge(yes)
        low.graph.edge(no)
        low.graph.stop()


def _transparent(low: Lowering, node: Node) -> Node:
    """The condition inside `__builtin_expect(!!(c), 1)`."""
    while node.kind == clang.CALL_EXPR and clang.spelling(node.cursor).startswith("__builtin_expect"):
        node = peel(node.expressions()[1])
    return node


def _short_circuit(low: Lowering, node: Node, operator: int, yes: int, no: int) -> None:
    left, right = node.kids
    middle = low.graph.new()
    if operator == _LOGICAL_AND:
        branch(low, left, middle, no)
    else:
        branch(low, left, yes, middle)
    low.graph.current = middle
    branch(low, right, yes, no)


def _comparison(low: Lowering, node: Node, relation: str, yes: int, no: int) -> None:
    left, right = node.kids
    low.count_work()
    first, second = low.number(left), low.number(right)
    if first.startswith("=") and not second.startswith("="):
        first, second, relation = second, first, _MIRRORED[relation]
    if first.startswith("@") and second.startswith("="):
        _split(low, node, first, relation + second[1:], yes, no)
        return
    atom = atom_of(low, node)
    if atom:
        low.atoms[atom[0]] = atom[1]
    _split(low, node, f"@{atom[0]}" if atom else "", "!0", yes, no)


def _split(low: Lowering, node: Node, value: Value, relation: str, yes: int, no: int) -> None:
    """Two edges out of the current block; a known constant takes only one of them."""
    if value.startswith("="):
        low.graph.jump(yes if value != "=0" else no)
        return
    if not value.startswith("@"):
        low.graph.edge(yes)
        low.graph.edge(no)
        low.graph.stop()
        return
    where, here = low.tested(node), low.graph.current
    for target, said in ((yes, relation), (no, _OPPOSITE[relation[0]] + relation[1:])):
        low.graph.current = here
        block = low.graph.new()
        low.graph.edge(block)
        low.graph.current = block
        low.graph.emit(Op(OpKind.ASSUME, value[1:], where, value=said))
        low.graph.edge(target)
    low.graph.stop()


def atom_of(low: Lowering, node: Node) -> tuple[str, tuple[str, ...]] | None:
    """A canonical text for a condition without side effects, and the variables it mentions.

    The same test made twice has the same text, so that two `if (n > threshold)` agree with each other.
    """
    mentioned: list[str] = []
    text = _pure(low, node, mentioned)
    if text is None or not mentioned:
        return None
    return text, tuple(dict.fromkeys(mentioned))


def _pure(low: Lowering, node: Node, mentioned: list[str]) -> str | None:
    node = peel(node)
    if node.kind == clang.BINARY_OPERATOR:
        return _pure_binary(low, node, mentioned)
    if node.kind == clang.DECL_REF_EXPR or node.kind == clang.INTEGER_LITERAL:
        value = low.value(node)
        if value.startswith("@"):
            mentioned.append(value[1:])
        return value[1:] if value[:1] in ("@", "=") else None
    if node.kind == clang.MEMBER_REF_EXPR:
        inner = node.expressions()
        base = _pure(low, inner[-1], mentioned) if inner else "this"
        text = None if base is None else f"{base}.{clang.spelling(node.cursor)}"
        if text:
            mentioned.append(text)
        return text
    return None


def _pure_binary(low: Lowering, node: Node, mentioned: list[str]) -> str | None:
    operator = clang.library().clang_getCursorBinaryOperatorKind(node.cursor)
    sign = _RELATION.get(operator) or _ARITHMETIC.get(operator)
    kids = node.expressions()
    if sign is None or len(kids) != 2:
        return None
    left = _pure(low, kids[0], mentioned)
    right = _pure(low, kids[1], mentioned) if left is not None else None
    return None if right is None else f"({left}{sign}{right})"
