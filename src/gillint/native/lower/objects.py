"""How objects of C++ come to be, and what is done to them: constructors, new, delete, holders, moves."""

from gillint.flow.cfg import CALL, Op, Origin
from gillint.model import Location
from gillint.native import clang
from gillint.native.classes import REFERENCES, Class, kind_of
from gillint.native.lower import expressions
from gillint.native.lower.context import Value, peel, unwrapped
from gillint.native.lower.cxx import UNKNOWN, CxxLowering, cxx_expression
from gillint.native.names import Ref
from gillint.native.tree import Node, initializer

_BINDING_LIBRARIES = ("pybind11::", "nanobind::")
_MOVES = frozenset({"std::move", "std::swap", "std::exchange", "std::forward"})
_RUN_IT = frozenset({"std::thread::thread", "std::function::function"})
_MAKERS = frozenset({"std::make_unique", "std::make_shared", "std::make_optional"})


def construct(low: CxxLowering, place: str, its: Class, init: Node | None, where: Location) -> str:
    """The construction of an object at `place`. For one that may be empty, the flag that tells."""
    if its.held is not None:
        return _construct_holder(low, place, its.held, init, where)
    inner = unwrapped(init) if init is not None else None
    if inner is None:
        return ""
    if inner.kind == clang.CALL_EXPR:
        ref = low.names.referenced(inner.cursor)
        if ref.kind == clang.CONSTRUCTOR:
            _construct_by(low, place, its, inner, ref, where)
            return ""
    if inner.kind == clang.INIT_LIST:
        _aggregate(low, place, its, inner, where)
        return ""
    low.forget_temporary(low.value(inner))
    return ""


def _construct_by(low: CxxLowering, place: str, its: Class, node: Node, ref: Ref, where: Location) -> None:
    """A call of a constructor: of one that somebody wrote, else of those of the parts."""
    given = [_given(low, kid) for kid in node.expressions()]
    kind = kind_of(low.names.target(node.cursor))
    if kind and getattr(its, kind) is None and not (kind == "move" and its.copy is not None):
        construct_parts(low, place, its, kind, where)
        return
    if kind == "move" and ref.name.startswith(_BINDING_LIBRARIES):
        return  # nothing but a pointer changes hands
    if low.handlers:
        low.throws(ref)
    written = low.written(node)
    args = tuple(map(expressions.argument, given))
    low.graph.emit(Op(CALL, ref.name, written.where, written.macro, ref.key, args, place, origin=ref.origin))


def _given(low: CxxLowering, node: Node) -> str:
    """An argument, also one that the declaration has by default."""
    if node.kind == clang.UNEXPOSED_EXPR and not node.kids:
        number = clang.evaluate(node.cursor)
        return "" if number is None else f"={number}"
    return low.value(node) or expressions.short_text(low, node)


def construct_parts(
    low: CxxLowering, place: str, its: Class, kind: str, where: Location, but: frozenset[str] = frozenset()
) -> None:
    """What a constructor of this kind does that nobody wrote: bases and members, but for those in `but`."""
    for part in its.parts:
        if part.name in but:
            continue
        inside = f"{place}.{part.name}" if part.name else place
        init = initializer(part.field) if part.field is not None and kind == "default" else None
        if part.its is None:
            if init is not None:
                low.assign(inside, low.number(init))
        elif init is not None:
            construct(low, inside, part.its, init, where)
            low.end_expression()
        elif part.its.held is None:
            _construct_part(low, inside, part.its, kind, where)


def _construct_part(low: CxxLowering, place: str, its: Class, kind: str, where: Location) -> None:
    written = getattr(its, kind) or (its.copy if kind == "move" else None)
    if written is None:
        construct_parts(low, place, its, kind, where)
    else:
        low.call_member(its, written, where, result=place)


def _aggregate(low: CxxLowering, place: str, its: Class, node: Node, where: Location) -> None:
    """`{a, b}` for a class without constructors: one initialiser for each part."""
    given = node.expressions()
    for part, init in zip(its.parts, given, strict=False):
        inside = f"{place}.{part.name}" if part.name else place
        if part.its is None:
            low.assign(inside, low.number(init))
        else:
            construct(low, inside, part.its, init, where)
    left = frozenset(part.name for part in its.parts[: len(given)])
    construct_parts(low, place, its, "default", where, left)


def moved_local(low: CxxLowering, node: Node) -> str:
    """The place of the local object that a `return` hands out whole, or ""."""
    inner = unwrapped(node)
    if inner.kind == clang.CALL_EXPR and low.names.referenced(inner.cursor).kind == clang.CONSTRUCTOR:
        given = inner.expressions()
        inner = peel(given[0]) if len(given) == 1 else inner
    name = _local(low, inner)
    return name if any(each.place == name for each in low.objects) else ""


def _local(low: CxxLowering, node: Node) -> str:
    """The local variable that a node names, or ""."""
    if node.kind != clang.DECL_REF_EXPR:
        return ""
    return low.locals.get(low.names.target(node.cursor).data0 or 0, "")


# --- expressions -----------------------------------------------------------------------------------------


@cxx_expression(clang.CALL_EXPR)
def call(low: CxxLowering, node: Node) -> Value:
    """A call; an object that is made by it and belongs to nobody is a temporary one."""
    ref = low.names.referenced(node.cursor)
    its = low.names.classes.of(node.cursor)
    if ref.kind == clang.CONSTRUCTOR:
        if its is None or its.held is not None:
            made = expressions.call(low, node)
            if ref.name in _RUN_IT:
                _hand_over_functors(low, node)
            return made
        if kind_of(low.names.target(node.cursor)) == "copy" and not its.is_copied:
            return low.value(node.expressions()[0]) if node.expressions() else ""
        where = low.written(node).where
        place = low.temporary()
        _construct_by(low, place, its, node, ref, where)
        low.keep_for_expression(place, its, where)
        return f"@{place}"
    if ref.kind == clang.CXX_METHOD or ref.name.endswith("operator="):
        done = _done_to_holder(low, node, ref)
        if done is not None:
            return done
    before = len(low.temporary_objects)
    value = low.plain_value(node)
    if ref.origin is Origin.UNKNOWN:  # that it takes objects by value is a guess
        del low.temporary_objects[before:]
    emptied = _emptied_by(node, ref)
    if emptied is not None:
        low.lost.update(_objects_among(low, emptied))
    elif its is None or its.held is not None or ref.name.startswith(_BINDING_LIBRARIES):
        pass  # what a binding library's function returns needs the GIL no more than the call did
    elif value[:2] == "@$" and _returns_object(low, node):
        low.keep_for_expression(value[1:], its, low.written(node).where)
    return value


def _emptied_by(node: Node, ref: Ref) -> Node | None:
    """The expression whose objects hold nothing any more after a call: it moves, releases or clears them."""
    of_binding = ref.name.startswith(_BINDING_LIBRARIES)
    if ref.name in _MOVES:
        return node
    if ref.name.endswith("::release") and (of_binding or ref.origin is not Origin.PROJECT):
        return node.kids[0]
    return node if of_binding and ref.name.endswith("::operator=") and _is_emptied(node) else None


def _hand_over_functors(low: CxxLowering, node: Node) -> None:
    """What is called of an object that a thread or an std::function is made of: its operator()."""
    ops = low.graph.ops[low.graph.current]
    at = next((at for at in reversed(range(len(ops))) if ops[at].name in _RUN_IT), None)
    if at is None:
        return
    called = [low.names.classes.called(kid.cursor) for kid in node.expressions()]
    keys = [f"&{low.names.declared(each)[0].key}" if each is not None else "" for each in called]
    given = zip(ops[at].args, keys, strict=False)
    ops[at] = ops[at]._replace(args=tuple([key or arg for arg, key in given]))


def _objects_among(low: CxxLowering, node: Node) -> list[str]:
    """The objects that are arguments of a call."""
    found = [_object(low, peel(kid)) for kid in node.expressions()]
    return [name for name in found if name in low.places]


def _object(low: CxxLowering, node: Node) -> str:
    """The local variable, or the member of this object, that a node names; else ""."""
    if node.kind == clang.MEMBER_REF_EXPR and not node.expressions():
        return f"this.{clang.spelling(node.cursor)}"
    return _local(low, node)


def _is_emptied(node: Node) -> bool:
    """Whether an object is given a new value that holds nothing: `o = py::object()`, `o = {}`."""
    value = unwrapped(node.expressions()[-1])
    return value.kind in (clang.CALL_EXPR, clang.INIT_LIST) and not value.expressions()


def _returns_object(low: CxxLowering, node: Node) -> bool:
    """Whether a call returns an object, not a reference to one."""
    target = low.names.target(node.cursor)
    return clang.library().clang_getCursorResultType(target).kind not in (0, *REFERENCES)


@cxx_expression(clang.LAMBDA_EXPR)
def lambda_(low: CxxLowering, node: Node) -> Value:
    """A lambda: what it captures by copy is copied here, its body runs elsewhere."""
    # What a capture is made of stands beside its name, or below it.
    for kid in (
        inner for each in node.kids for inner in (each, *each.kids) if each.kind != clang.COMPOUND_STMT
    ):
        its = low.names.classes.of(kid.cursor) if kid.kind == clang.DECL_REF_EXPR else None
        if its is not None and its.held is None:
            _copy(low, its, expressions.argument(low.value(kid)), low.written(kid).where)
    return expressions.lambda_expression(low, node)


def _copy(low: CxxLowering, its: Class, source: str, where: Location) -> None:
    """A copy of an object that goes where nobody follows it."""
    if its.copy is not None:
        low.call_member(its, its.copy, where, args=(source,), result=low.temporary())
        return
    for part in its.parts:
        if part.its is not None and part.its.held is None:
            _copy(low, part.its, source, where)


@cxx_expression(clang.CXX_NEW)
def new(low: CxxLowering, node: Node) -> Value:
    """`new`: an object that dies nobody knows when."""
    for kid in node.expressions():
        inner = unwrapped(kid)
        ref = low.names.referenced(inner.cursor)
        its = low.names.classes.of(inner.cursor)
        if inner.kind != clang.CALL_EXPR or ref.kind != clang.CONSTRUCTOR or its is None:
            low.value(kid)
            continue
        before = len(low.graph.ops[low.graph.current])
        _construct_by(low, "", its, inner, ref, low.written(node).where)
        _unfollowed(low, before)
    return ""


def _unfollowed(low: CxxLowering, since: int) -> None:
    """What the last operations did to objects is not followed."""
    ops = low.graph.ops[low.graph.current]
    for at in range(min(since, len(ops)), len(ops)):
        if ops[at].kind is CALL:
            ops[at] = ops[at]._replace(value=UNKNOWN)


@cxx_expression(clang.CXX_DELETE)
def delete(low: CxxLowering, node: Node) -> Value:
    """`delete`: the destructor of an object that came from anywhere."""
    lib = clang.library()
    for kid in node.expressions():
        low.value(kid)
        pointer = lib.clang_getCanonicalType(lib.clang_getCursorType(kid.cursor))
        its = low.names.classes.of_type(lib.clang_getPointeeType(pointer))
        if its is not None and its.held is None:
            _destroy_unfollowed(low, "", its, low.written(node).where)
    return ""


def _destroy_unfollowed(low: CxxLowering, place: str, its: Class, where: Location) -> None:
    """The destructor of an object of which nothing is known."""
    before = len(low.graph.ops[low.graph.current])
    low.destroy(place, its, where)
    _unfollowed(low, before)


# --- objects that hold another one, or none ----------------------------------------------------------------


def _construct_holder(low: CxxLowering, place: str, held: Class, init: Node | None, where: Location) -> str:
    """`std::optional<T> place` and the like: the flag that tells whether there is a T."""
    flag = low.temporary()
    _fill(low, place, held, flag, _contents(low, init, held), where)
    return flag


def _contents(low: CxxLowering, init: Node | None, held: Class) -> "Node | bool | None":
    """What an initialiser makes to hold: by a call of a constructor, by that without arguments (True),
    nothing (False); None when it takes an object from elsewhere."""
    if init is None or (init.kind == clang.UNEXPOSED_EXPR and not init.kids):
        return False
    inner = unwrapped(init)
    given = inner.expressions()
    if inner.kind == clang.CXX_NULLPTR or (inner.kind == clang.INIT_LIST and not given):
        return False
    if inner.kind == clang.CXX_NEW and given:
        inner = unwrapped(given[-1])
        given = inner.expressions()
    ref = low.names.referenced(inner.cursor)
    if inner.kind == clang.CALL_EXPR and ref.name in _MAKERS:
        return True if len(given) == 1 else None
    if inner.kind == clang.CALL_EXPR and ref.kind == clang.CONSTRUCTOR:
        if low.names.classes.of(inner.cursor) is held:
            return inner
        if len(given) <= 1:
            return _contents(low, given[0] if given else None, held)
    return {"nullopt": False, "in_place": True}.get(clang.spelling(inner.cursor))


def _fill(
    low: CxxLowering, place: str, held: Class, flag: str, made: "Node | bool | None", where: Location
) -> None:
    """Make what a holder holds from now on."""
    if made is True and held.default is None and held.takes_arguments:
        made = None
    if made is None:
        _hold_unknown(low, place, held, where)
    elif isinstance(made, Node):
        _construct_by(low, place, held, made, low.names.referenced(made.cursor), where)
    elif made:
        _construct_part(low, place, held, "default", where)
    low.assign(flag, "" if made is None else "=0" if made is False else "=1")


def _hold_unknown(low: CxxLowering, place: str, held: Class, where: Location) -> None:
    """Whether there is an object is not known from here on."""
    low.lost.add(place)
    _destroy_unfollowed(low, place, held, where)


def _done_to_holder(low: CxxLowering, node: Node, ref: Ref) -> Value | None:
    """`emplace`, `reset`, `=` and `release` of a holder; None for every other call."""
    name = ref.name.rpartition("::")[2]
    made: Node | bool | None
    given = node.expressions()
    if name not in ("emplace", "reset", "operator=", "release", "swap") or not given:
        return None
    target = peel(given[0])
    if target.kind == clang.MEMBER_REF_EXPR and name != "operator=":
        below = target.expressions()
        target = peel(below[-1]) if below else target
    its = low.names.classes.of(target.cursor)
    if its is None or its.held is None:
        return None
    where = low.written(node).where
    place = low.value(target)
    known = next((each for each in low.objects if f"@{each.place}" == place), None)
    rest = given[2 if name == "operator=" else 1 :]
    if name == "emplace":
        made = None if rest else True
    else:
        made = None if name in ("release", "swap") else _contents(low, rest[-1] if rest else None, its.held)
    if known is None:
        _hold_unknown(low, place[1:] or "$held", its.held, where)
        return ""
    if made is not None:
        low.end(known)
    _fill(low, known.place, its.held, known.flag, made, where)
    return place
