"""Expressions: what they call and touch, in the order they do it, and what value they have."""

from gillint.flow.cfg import Op, OpKind, Origin
from gillint.native import clang
from gillint.native.lower.conditions import branch
from gillint.native.lower.context import STEPS, WRAPPERS, Lowering, Value, expression, last_act, peel
from gillint.native.lower.storage import mentioned, reached, stored
from gillint.native.lower.stores import chosen, holder_of, remember, targets
from gillint.native.names import FUNCTIONS, Ref
from gillint.native.source import SourceMap
from gillint.native.tree import Node

_ENUM_CONSTANT = 7
_VARIABLES = frozenset({clang.VAR_DECL, clang.PARM_DECL})
_ARITHMETIC = frozenset({6, 7})  # + and -, of a pointer perhaps
_ASSIGN, _LOGICAL_AND, _LOGICAL_OR, _COMMA = 22, 20, 21, 33
# Structs of Python's headers that are no objects: the caller's own.
_PLAIN_STRUCTS = ("Py_buffer.", "bufferinfo.", "Py_complex.")
_ADDRESS_OF, _DEREFERENCE = 5, 6
_SHORT = 8  # bytes, quotes included, of a text that is kept as an argument
# Builtins whose value is their first argument.
_TRANSPARENT = frozenset(
    {"__builtin_expect", "__builtin_expect_with_probability", "__builtin_assume_aligned"}
)
# What lends something that a container keeps: it is asked where the container has come from.
_LENDING = frozenset({"PyDict_GetItem", "PyDict_GetItemWithError", "PyDict_GetItemString", "PyDict_Next"})
_LENDING |= {"PyList_GetItem", "PyList_GET_ITEM"}


@expression(*WRAPPERS)
def wrapper(low: Lowering, node: Node) -> Value:
    """Parentheses, casts, conversions: the value of what is inside."""
    if node.kind == clang.UNEXPOSED_EXPR and len(node.kids) > 1 and _is_elvis(low, node):
        return conditional(low, node)
    value = ""
    for kid in node.kids:
        if clang.FIRST_EXPR <= kid.kind <= clang.LAST_EXPR:
            value = low.value(kid)
        elif kid.kind >= 200:
            low.lower(kid)
    return value


def _is_elvis(low: Lowering, node: Node) -> bool:
    """Whether this is GNU `a ?: b`, which libclang gives no kind of its own."""
    text, last = low.source.slice(node.cursor), low.source.slice(node.kids[-1].cursor)
    first = low.source.slice(node.kids[0].cursor)
    if text is None or first is None or last is None:
        return False
    between = text[len(first) : len(text) - len(last)]
    return between.replace(b" ", b"").strip() == b"?:"


@expression(clang.INTEGER_LITERAL, clang.CHAR_LITERAL, clang.CXX_BOOL_LITERAL)
def literal(low: Lowering, node: Node) -> Value:
    """Integers, characters, truth values."""
    number = low.source.number(node.cursor)
    return "" if number is None else f"={number}"


@expression(clang.CXX_NULLPTR, 123)
def null(low: Lowering, node: Node) -> Value:
    """`nullptr` and GNU `__null`."""
    return "=0"


@expression(clang.UNARY_OPERATOR)
def unary(low: Lowering, node: Node) -> Value:
    """`-x`, `!x`, `x++`, `&x`, `*x` and the like."""
    operator = clang.library().clang_getCursorUnaryOperatorKind(node.cursor)
    inner = node.expressions()
    if not inner:
        return ""
    if operator == _ADDRESS_OF:
        return address(low, inner[-1])
    value = low.value(inner[-1])
    if operator in STEPS:
        low.count_work()
        _mark_write(low)
        if value.startswith("@"):
            low.assign(value[1:], "")
            stored(low, node, inner[-1], value[1:], step=True)
        return ""
    if operator == _DEREFERENCE:
        reached(low, node, value)
        if value.startswith("@"):
            return f"@*{value[1:]}"
        return value if value.startswith("&") else ""
    if value.startswith("="):
        number = clang.evaluate(node.cursor)
        return "" if number is None else f"={number}"
    return ""


def address(low: Lowering, node: Node) -> Value:
    """`&x`: an address."""
    value = low.value(node)
    if value.startswith("@"):
        place = value[1:]
        if place.startswith("*"):
            return f"@{place[1:]}"
        return f"&{place}"
    return value if value.startswith("&") else ""


@expression(clang.DECL_REF_EXPR)
def name(low: Lowering, node: Node) -> Value:
    """A variable, function or enumerator."""
    target = low.names.target(node.cursor)
    local = low.locals.get(target.data0)
    if local is not None:
        return f"@{local}"
    ref, _ = low.names.declared(target)
    if ref.kind in _VARIABLES:
        mentioned(low, ref)
        return f"@{ref.name}"
    if ref.kind in FUNCTIONS:
        return f"&{ref.key}"
    if ref.kind == _ENUM_CONSTANT and ref.value is not None:
        return f"={ref.value}"
    return ""


@expression(clang.MEMBER_REF_EXPR)
def member(low: Lowering, node: Node) -> Value:
    """`p->field`: a touch when Python's headers declare the struct."""
    ref = low.names.referenced(node.cursor)
    inner = node.expressions()
    base = low.value(inner[-1]) if inner else "@this"
    if ref.kind in FUNCTIONS:
        return f"&{ref.key}"
    reached(low, node, base)
    if ref.origin is Origin.PYTHON and not ref.name.startswith(_PLAIN_STRUCTS):
        written = low.written(node)
        low.graph.emit(Op(OpKind.TOUCH, ref.name, written.where, written.macro, origin=ref.origin))
    field = ref.member or clang.spelling(node.cursor)
    if base[:1] not in ("@", "&") or len(base) == 1:
        return ""
    place = f"{base[1:]}.{field}"
    low.owners[place] = ref.name
    return f"@{place}"


@expression(clang.ARRAY_SUBSCRIPT)
def subscript(low: Lowering, node: Node) -> Value:
    """`a[i]`: its own place when the index is a name or a number."""
    inner = node.expressions()
    low.count_work()
    values = [low.value(kid) for kid in inner]
    if values:
        reached(low, node, values[0])
    if len(values) == 2 and values[0].startswith("@") and values[1][:1] in ("@", "="):
        return f"{values[0]}[{values[1][1:]}]"
    return ""


@expression(clang.BINARY_OPERATOR)
def binary(low: Lowering, node: Node) -> Value:
    """Assignments, the short-circuit operators, the comma, arithmetic."""
    operator = clang.library().clang_getCursorBinaryOperatorKind(node.cursor)
    kids = node.kids
    if len(kids) != 2:
        for kid in kids:
            low.value(kid)
        return ""
    if operator == _ASSIGN:
        return assignment(low, node, kids[0], kids[1])
    if operator in (_LOGICAL_AND, _LOGICAL_OR):
        return truth(low, node)
    low.count_work()
    first = low.value(kids[0])
    value = low.value(kids[1])
    if operator == _COMMA:
        return value
    if operator in _ARITHMETIC:
        reached(low, node, first)
    return _folded(node) if first[:1] == "=" and value[:1] == "=" else ""


def _folded(node: Node) -> Value:
    """The value of arithmetic on constants: flags joined by `|`, an ioctl's request."""
    number = clang.evaluate(node.cursor)
    return "" if number is None else f"={number}"


def truth(low: Lowering, node: Node) -> Value:
    """The value of `a && b`: branches that meet again, carrying 1 or 0."""
    result = low.temporary()
    yes, no, after = low.graph.new(), low.graph.new(), low.graph.new()
    branch(low, node, yes, no)
    for block, value in ((yes, "=1"), (no, "=0")):
        low.graph.current = block
        low.assign(result, value)
        low.graph.edge(after)
    low.graph.current = after
    return f"@{result}"


def assignment(low: Lowering, node: Node, target: Node, source: Node) -> Value:
    """`place = value`; writing a field of a Python struct is a touch that writes."""
    value = low.number(source)
    place = low.value(target)
    _mark_write(low)
    if value.startswith("&"):
        remember(low, target, place, value, node)
    for function in targets(low, value):
        remember(low, target, place, f"&{function}", node)
    if not place.startswith("@"):
        return value
    low.assign(place[1:], value)
    stored(low, node, target, place[1:])
    return place


def _mark_write(low: Lowering) -> None:
    ops = low.graph.ops[low.graph.current]
    last = last_act(ops)
    if last is not None and ops[last].kind is OpKind.TOUCH:
        ops[last] = ops[last]._replace(value="w")


@expression(clang.COMPOUND_ASSIGN)
def compound_assignment(low: Lowering, node: Node) -> Value:
    """`x += y`: x is changed in a way not followed."""
    low.count_work()
    kids = node.expressions()
    for kid in reversed(kids):
        value = low.value(kid)
    _mark_write(low)
    if kids and value.startswith("@"):
        low.assign(value[1:], "")
        stored(low, node, kids[0], value[1:], step=True)
        return value
    return ""


@expression(clang.CONDITIONAL)
def conditional(low: Lowering, node: Node) -> Value:
    """`c ? a : b` (and GNU `a ?: b`): branches that meet in a temporary."""
    kids = node.expressions()
    if len(kids) < 2:
        return wrapper(low, node)
    result = low.temporary()
    yes, no, after = low.graph.new(), low.graph.new(), low.graph.new()
    branch(low, kids[0], yes, no)
    first = kids[1] if node.kind == clang.CONDITIONAL and len(kids) == 3 else None
    for block, arm in ((yes, first), (no, kids[-1])):
        low.graph.current = block
        value = low.value(arm) if arm else ""
        low.assign(result, value)
        if value.startswith("&") and arm:
            chosen(low, result, value, arm)
        low.graph.edge(after)
    low.graph.current = after
    return f"@{result}"


@expression(clang.CALL_EXPR)
def call(low: Lowering, node: Node) -> Value:
    """A call: its arguments first, then the call itself."""
    ref = low.names.referenced(node.cursor)
    kids = node.expressions()
    has_callee = ref.kind != clang.CONSTRUCTOR and bool(kids)
    callee = _callee(low, ref, kids[0]) if has_callee and not _is_named(ref, kids[0]) else ""
    arguments = tuple(low.value(kid) or short_text(low, kid) for kid in kids[1 if has_callee else 0 :])
    if ref.kind == clang.CXX_METHOD and has_callee:
        itself = f"&{ref.key}"  # of a static member, and of an operator, as clang has them
        arguments = tuple([each for each in (callee, *arguments) if each != itself])
    if ref.invented:
        return callee or (arguments[0] if len(arguments) == 1 else "")
    if ref.name in _TRANSPARENT and arguments:
        return "" if arguments[0][:1] == '"' else arguments[0]
    if ref.name in _LENDING:
        low.follows = True
    written = low.written(node)
    result = low.temporary()
    if ref.kind in FUNCTIONS:
        name, key, origin = ref.name, ref.key, ref.origin
    else:
        name, key, origin = _indirect(low, node, ref, callee)
    low.graph.emit(
        Op(
            OpKind.CALL,
            name,
            written.where,
            written.macro,
            key,
            tuple(map(argument, arguments)),
            result,
            origin=origin,
        )
    )
    _after_call(low, ref)
    return f"@{result}"


def _is_named(ref: Ref, callee: Node) -> bool:
    """Whether a plain function is called by its name: `ref` says all there is to know."""
    return ref.kind == clang.FUNCTION_DECL and callee.kind == clang.DECL_REF_EXPR


def _callee(low: Lowering, ref: Ref, node: Node) -> Value:
    """What is called; for a method, the object it is called on."""
    written = peel(node) if ref.kind == clang.CXX_METHOD else node
    if ref.kind != clang.CXX_METHOD or written.kind != clang.MEMBER_REF_EXPR:
        return low.value(node)
    inner = written.expressions()
    return low.value(inner[-1]) if inner else "@this"


def _indirect(low: Lowering, node: Node, ref: Ref, callee: Value) -> tuple[str, str, Origin]:
    """A call through a pointer, or to what clang could not resolve (a name declared nowhere in C++)."""
    if callee.startswith("&"):
        return callee[1:], callee[1:], Origin.PROJECT
    if callee.startswith("@"):
        return callee[1:], _holder(low, ref, node, callee), Origin.INDIRECT
    spelled = clang.spelling(node.cursor) or (low.written(node).where.path and _written_name(low, node))
    return spelled, "", Origin.UNKNOWN if not ref.kind else Origin.INDIRECT


def _holder(low: Lowering, ref: Ref, node: Node, callee: Value) -> str:
    """What holds the pointer that a call goes through, if others than this function can know."""
    if ref.kind == clang.FIELD_DECL:
        return f"*{holder_of(low.names, peel(node.expressions()[0]))[0]}"
    return f"*{ref.name}" if ref.kind == clang.VAR_DECL and callee[1:] not in low.taken else ""


def _written_name(low: Lowering, node: Node) -> str:
    """The identifier a nameless call starts with in the source, for names that no header declares."""
    text = low.source.slice(node.cursor)
    if text is None:
        return low.written(node).macro
    end = 0
    while end < len(text) and (text[end : end + 1].isalnum() or text[end : end + 1] in (b"_", b":")):
        end += 1
    return text[:end].decode("utf-8", "replace")


def short_text(low: Lowering, node: Node) -> str:
    """A short string that is passed, in its quotes, without a prefix: the mode of an fopen and the like."""
    text = low.source.slice(node.cursor) if node.kind == clang.STRING_LITERAL else None
    if text is None or len(text) > _SHORT or not text.endswith(b'"'):
        return ""
    return text[text.find(b'"') :].decode("utf-8", "replace")


def argument(value: Value) -> str:
    """A value as CALL arguments spell it."""
    if value.startswith(("@", "=")):
        return value[1:]
    return value if value.startswith(("&", '"')) else ""


def _after_call(low: Lowering, ref: Ref) -> None:
    if ref.noreturn:
        low.graph.stop()
    elif low.handlers:
        low.throws(ref)


@expression(136)
def unevaluated(low: Lowering, node: Node) -> Value:
    """sizeof and alignof: a constant, nothing in them runs."""
    value = clang.evaluate(node.cursor)
    return "" if value is None else f"={value}"


@expression(clang.STMT_EXPR)
def statement_expression(low: Lowering, node: Node) -> Value:
    """GNU `({ ... })`: the value of its last expression."""
    value = ""
    for block in node.kids:
        for kid in block.kids:
            if clang.FIRST_EXPR <= kid.kind <= clang.LAST_EXPR:
                value = low.value(kid)
            else:
                low.lower(kid)
                value = ""
    return value


@expression(clang.LAMBDA_EXPR)
def lambda_expression(low: Lowering, node: Node) -> Value:
    """A lambda's body runs elsewhere: it becomes a function of its own."""
    low.nested.append(node)
    return f"&{lambda_key(low.source, node)}"


def lambda_key(source: SourceMap, node: Node) -> str:
    """The identity of a lambda: its place."""
    where = source.written(node.cursor).where
    return f"{where.path}::lambda@{where.span.line}:{where.span.column}"
