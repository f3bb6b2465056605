"""Where a function puts the addresses of functions: variables, fields of structs, lists of initialisers."""

from collections.abc import Iterator
from typing import NamedTuple

from gillint.flow.cfg import Origin, Store
from gillint.model import Location
from gillint.native import clang
from gillint.native.lower.context import Lowering, Value, expression, peel
from gillint.native.names import Names
from gillint.native.tree import Node


def remember(low: Lowering, target: Node, place: Value, value: Value, node: Node) -> None:
    """`target = value`, where the value is an address."""
    if value[1:] in low.taken:  # of a local variable
        return
    holder = peel(target)
    if holder.kind in (clang.MEMBER_REF_EXPR, clang.DECL_REF_EXPR):
        name, origin = holder_of(low.names, holder)
        where = low.written(node).where
        low.stores.append(Store(value[1:], name, origin, where, place.removeprefix("@")))


def chosen(low: Lowering, place: str, value: Value, node: Node) -> None:
    """`c ? value : ...`, an address that the temporary `place` may hold."""
    if value[1:] not in low.taken:
        low.stores.append(Store(value[1:], place, Origin.PROJECT, low.written(node).where, place))


def targets(low: Lowering, value: Value) -> list[str]:
    """The functions that a temporary may hold the address of."""
    return [each.target for each in low.stores if each.place == value[1:]] if value[:2] == "@$" else []


def initialise(low: Lowering, place: str, node: Node) -> None:
    """`T place = {...}`, and the same as an expression."""
    for each in initialisers(place, node):
        value = low.number(each.given)
        if value[:1] == "&" and value[1:] not in low.taken:
            where = low.written(each.given).where
            low.stores.append(each.store(low.names, value[1:], where))


@expression(clang.COMPOUND_LITERAL)
def compound_literal(low: Lowering, node: Node) -> Value:
    """`(T){...}`: a variable without a name."""
    place = low.temporary()
    for kid in node.expressions():
        if kid.kind == clang.INIT_LIST:
            initialise(low, place, kid)
        else:
            low.value(kid)
    return f"@{place}"


def holder_of(names: Names, node: Node) -> tuple[str, Origin]:
    """The name of the field or variable that an expression denotes, and who declares it. A field of a struct
    without a name goes by the field that is one."""
    ref = names.referenced(node.cursor)
    if "(" not in ref.name:
        return ref.name, ref.origin
    inner = node.expressions()
    outer = holder_of(names, peel(inner[-1]))[0] if inner else ""
    return f"{outer}.{ref.member}", ref.origin


class Initialiser(NamedTuple):
    """What is `given` to a field of `place`, by `name` or as the `number`th of the list `among`."""

    place: str
    among: Node
    name: str
    number: int
    given: Node

    def store(self, names: Names, target: str, where: Location) -> Store:
        """The address of the function `target` is put there."""
        field, origin = field_of(names, self.among, self.name, self.number)
        return Store(target, field, origin, where, f"{self.place}.{field.rpartition('.')[2]}")


def initialisers(place: str, node: Node) -> Iterator[Initialiser]:
    """The expressions in a list of initialisers, and in the lists in it."""
    for index, kid in enumerate(node.expressions()):
        name, given = designated(kid)
        if given.kind == clang.INIT_LIST:
            yield from initialisers(f"{place}.{name}" if name else place, given)
        else:
            yield Initialiser(place, node, name, index, given)


def designated(node: Node) -> tuple[str, Node]:
    """The field that an initialiser names ("" if it names none), and what is given to it."""
    if node.kind != clang.UNEXPOSED_EXPR or len(node.kids) < 2 or node.kids[0].kind != clang.MEMBER_REF:
        return "", node
    fields = [clang.spelling(kid.cursor) for kid in node.kids if kid.kind == clang.MEMBER_REF]
    return ".".join(fields), node.kids[-1]


def field_of(names: Names, node: Node, name: str, index: int) -> tuple[str, Origin]:
    """The field that the initialiser number `index` of a list is for, and who declares the struct."""
    types = names.types
    struct = types.struct(clang.library().clang_getCursorType(node.cursor))
    if struct is None:
        return "[]", Origin.PROJECT
    if not name:
        fields = types.fields(struct)
        name = fields[index] if index < len(fields) else ""
    return f"{clang.spelling(struct)}.{name}", names.origin(struct)
