"""A translation unit's syntax as plain Python nodes, read in one clang_visitChildren."""

from collections.abc import Callable
from typing import cast

from gillint.native import clang
from gillint.native.clang import Cursor


class Node:
    """A cursor and its children in source order. `key` is the identity of what the cursor points to.

    An unexposed expression around a single other one, in nearly all cases an implicit conversion, has no node
    of its own: `outer` is the outermost of those around this node, or None.
    """

    __slots__ = ("cursor", "key", "kids", "kind", "outer")

    def __init__(self, kind: int, cursor: Cursor, key: int, outer: Cursor | None = None) -> None:
        self.kind = kind
        self.cursor = cursor
        self.key = key
        self.outer = outer
        self.kids: list[Node] = []

    def expressions(self) -> "list[Node]":
        """The children that are expressions (types, parameters and attributes left out)."""
        return [kid for kid in self.kids if clang.FIRST_EXPR <= kid.kind <= clang.LAST_EXPR]

    def child(self, kind: int) -> "Node | None":
        """The first child of a kind."""
        return next((kid for kid in self.kids if kid.kind == kind), None)


_SCOPES = frozenset(
    {
        clang.NAMESPACE,
        clang.LINKAGE_SPEC,
        clang.CLASS_DECL,
        clang.STRUCT_DECL,
        clang.CLASS_TEMPLATE,
        clang.CLASS_PARTIAL,
        0,
        1,  # CXCursor_UnexposedDecl: extern "C" in libclang 18
    }
)
_WANTED = frozenset(
    {
        clang.FUNCTION_DECL,
        clang.VAR_DECL,
        clang.CXX_METHOD,
        clang.CONSTRUCTOR,
        clang.DESTRUCTOR,
        clang.CONVERSION,
        clang.FUNCTION_TEMPLATE,
    }
)
_ATOMS = frozenset(
    {clang.DECL_REF_EXPR, clang.INTEGER_LITERAL, clang.STRING_LITERAL, clang.CHAR_LITERAL, clang.LABEL_REF}
)
"""What has nothing below it in C."""
_LEAVES = frozenset({clang.PARM_DECL, clang.FIELD_DECL, clang.ENUM_DECL, clang.TYPE_REF, clang.UNION_DECL})


class _Open:
    """The nodes that are open while a tree is read, outermost first, and the keys of their cursors.

    An unexposed expression is a cursor here until its first child comes, then that child; it becomes a node
    when it gets a second one, or is closed without any.
    """

    def __init__(self, root: Node) -> None:
        self.stack: list[Node | Cursor] = [root]
        self.keys: list[int | None] = [root.key]

    def close(self, key: int | None) -> None:
        """Close what is open inside the cursor with this key. A lambda's class is nobody's child: what it
        holds stays where it is written."""
        stack, keys = self.stack, self.keys
        if key not in keys:
            return
        while keys[-1] != key:
            last, its = stack.pop(), keys.pop()
            if last.__class__ is Cursor:
                self.add(Node(clang.UNEXPOSED_EXPR, last, its or 0), last)

    def begin(self, cursor: Cursor, key: int, parent: Cursor) -> None:
        """Open an unexposed expression inside `parent`."""
        top = self.stack[-1]
        if top.__class__ is Node and top.key != self.keys[-1]:
            self.unfold(parent)
        self.stack.append(cursor)
        self.keys.append(key)

    def add(self, node: Node, parent: Cursor) -> None:
        """A child of the innermost open cursor, which is `parent`."""
        stack = self.stack
        holder = stack[-1]
        if holder.__class__ is Node:
            if holder.key != self.keys[-1]:
                holder = self.unfold(parent)
            holder.kids.append(node)
            return
        first = len(stack) - 1
        while stack[first - 1].__class__ is Cursor:
            first -= 1
        node.outer = cast("Cursor", stack[first])
        stack[first - 1].kids.append(node)
        stack[first:] = [node] * (len(stack) - first)

    def unfold(self, cursor: Cursor) -> Node:
        """The unexposed expression at `cursor`, which is open, has a child already and is to get another:
        it becomes a node."""
        stack, key = self.stack, self.keys[-1]
        top = cast("Node", stack[-1])
        first = len(stack) - 1
        while stack[first - 1] is top:
            first -= 1
        outer = top.outer if first < len(stack) - 1 else None
        node = Node(clang.UNEXPOSED_EXPR, cursor, key or 0, outer)
        node.kids.append(top)
        top.outer = None
        stack[first - 1].kids[-1] = node
        stack[first:] = [node] * (len(stack) - first)
        return node


def read_tree(unit: int, wanted: Callable[[Cursor], bool], *, cplusplus: bool) -> Node:
    """The definitions of a translation unit below one root node.

    `wanted` says of each declaration at file scope whether it is to be read; headers of others are not.
    """
    root_cursor = clang.library().clang_getTranslationUnitCursor(unit)
    return _read(Node(0, root_cursor, 0), wanted, cplusplus=cplusplus)


def initializer(member: Cursor) -> Node | None:
    """What a data member of a class is initialised with where it is declared."""
    root = Node(member.kind, member, member.data0 or 0)
    kids = _read(root, lambda _: True, cplusplus=True).expressions()
    return kids[-1] if kids else None


def _read(root: Node, wanted: Callable[[Cursor], bool], *, cplusplus: bool) -> Node:
    opened = _Open(root)
    stack, keys = opened.stack, opened.keys
    scopes = _SCOPES if cplusplus else frozenset({0, 1})
    scoped = _WANTED | scopes
    atoms = frozenset() if cplusplus else _ATOMS
    skip, recurse = clang.VISIT_CONTINUE, clang.VISIT_RECURSE

    failure: list[BaseException] = []

    def visitor(cursor: Cursor, parent: Cursor, _: object) -> int:
        try:
            kind = cursor.kind
            above = parent.kind
            key = parent.data0 if above < 100 else parent.data1 if above < 300 else 0
            if keys[-1] != key:
                opened.close(key)
            if kind >= 100:
                if kind >= 300:
                    return skip
                key = cursor.data1 or 0
                if kind == 100:
                    opened.begin(cursor, key, parent)
                    return recurse
            elif kind in _LEAVES:
                if kind == clang.PARM_DECL:
                    opened.add(Node(kind, cursor, cursor.data0 or 0), parent)
                return skip
            elif (above >= 300 or above in _SCOPES) and not (kind in scoped and wanted(cursor)):
                return skip
            else:
                key = cursor.data0 or 0
            node = Node(kind, cursor, key)
            top = stack[-1]
            if top.__class__ is Node and top.key == keys[-1]:
                top.kids.append(node)
            else:
                opened.add(node, parent)
            if kind in atoms:
                return skip
            stack.append(node)
            keys.append(key)
            return recurse
        except BaseException as error:
            failure.append(error)
            return clang.VISIT_BREAK

    clang.visit(root.cursor, visitor, failure)
    opened.close(root.key)
    return root
