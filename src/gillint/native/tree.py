"""A translation unit's syntax as plain Python nodes, read in one clang_visitChildren."""

from collections.abc import Callable

from gillint.native import clang
from gillint.native.clang import Cursor


class Node:
    """A cursor and its children in source order. `key` is the identity of what the cursor points to."""

    __slots__ = ("cursor", "key", "kids", "kind")

    def __init__(self, kind: int, cursor: Cursor, key: int) -> None:
        self.kind = kind
        self.cursor = cursor
        self.key = key
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


def read_tree(unit: int, wanted: Callable[[Cursor], bool], *, cplusplus: bool) -> Node:
    """The definitions of a translation unit below one root node.

    `wanted` says of each declaration at file scope whether it is to be read; headers of others are not.
    """
    root_cursor = clang.library().clang_getTranslationUnitCursor(unit)
    root = Node(0, root_cursor, 0)
    stack, keys = [root], [0]  # the open nodes, outermost first, and their keys
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
                _close(stack, keys, key)
            if kind >= 100:
                if kind >= 300:
                    return skip
                key = cursor.data1 or 0
            elif kind in _LEAVES:
                if kind == clang.PARM_DECL:
                    stack[-1].kids.append(Node(kind, cursor, cursor.data0 or 0))
                return skip
            elif (above >= 300 or above in _SCOPES) and not (kind in scoped and wanted(cursor)):
                return skip
            else:
                key = cursor.data0 or 0
            node = Node(kind, cursor, key)
            stack[-1].kids.append(node)
            if kind in atoms:
                return skip
            stack.append(node)
            keys.append(key)
            return recurse
        except BaseException as error:
            failure.append(error)
            return clang.VISIT_BREAK

    clang.visit(root_cursor, visitor, failure)
    return root


def _close(stack: list[Node], keys: list[int], key: int | None) -> None:
    """Close the open nodes inside the one with this key. A lambda's class is nobody's child: what it holds
    stays where it is written."""
    depth = len(keys) - 1
    while depth >= 0 and keys[depth] != key:
        depth -= 1
    if depth >= 0:
        del stack[depth + 1 :], keys[depth + 1 :]
