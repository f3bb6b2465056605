"""A whole function definition: parameters, body, the end without a return."""

from gillint.flow.cfg import EXIT, Cfg, Function, Loop, Op, OpKind, Store
from gillint.flow.solve import reverse_postorder
from gillint.model import Location
from gillint.native import clang
from gillint.native.lower import expressions, loops, statements  # noqa: F401  they fill the dispatch tables
from gillint.native.lower.context import LoopRecord, Lowering
from gillint.native.lower.cxx import CxxLowering
from gillint.native.lower.expressions import lambda_key
from gillint.native.lower.graph import compact, prune
from gillint.native.lower.members import begin_member, fields_of, objects_of, settled
from gillint.native.lower.scopes import resolve_gotos
from gillint.native.names import Names
from gillint.native.source import SourceMap
from gillint.native.tree import Node


class Lowered:
    """A function and what was found on the way: lambdas in it, functions' addresses that it stores, and the
    variables that are static or have a list of initialisers."""

    __slots__ = ("function", "nested", "stores", "variables")

    def __init__(
        self, function: Function, nested: list[Function], stores: list[Store], variables: list[Node]
    ) -> None:
        self.function = function
        self.nested = nested
        self.stores = stores
        self.variables = variables


def lower_function(node: Node, source: SourceMap, names: Names, key: str, name: str) -> Lowered | None:
    """Lower a function definition; None for a declaration. Raises RecursionError for absurd nesting."""
    body = node.child(clang.COMPOUND_STMT) or node.child(clang.CXX_TRY)
    if body is None:
        return None
    low = CxxLowering(source, names) if names.cplusplus else Lowering(source, names)
    params = tuple(
        low.local(kid.cursor.data0 or 0, clang.spelling(kid.cursor))
        for kid in node.kids
        if kid.kind == clang.PARM_DECL
    )
    low.thread_states.update(_passed_thread_states(low, node))
    if isinstance(low, CxxLowering):
        begin_member(low, node, body)
    low.lower(body)
    low.unwind(0)
    low.graph.emit(Op(OpKind.RETURN, "", source.end_of(body.cursor)))
    low.graph.jump(EXIT)
    if isinstance(low, CxxLowering):
        resolve_gotos(low)
    for block in low.computed:
        low.graph.successors[block] = sorted(low.labels.values())
    return _finish(low, node, key, name, params)


def _passed_thread_states(low: Lowering, node: Node) -> list[str]:
    """The parameters that are a PyThreadState pointer, passed by value."""
    lib = clang.library()
    return [
        low.locals[kid.cursor.data0]
        for kid in node.kids
        if kid.kind == clang.PARM_DECL
        and low.names.types.holds_thread_state(kid.cursor)
        and clang.text_of(lib.clang_getTypeSpelling(lib.clang_getCursorType(kid.cursor))) == "PyThreadState *"
    ]


def lower_lambda(
    node: Node, source: SourceMap, names: Names, owner: str, stores: list[Store]
) -> list[Function]:
    """The function a lambda is, and those of the lambdas inside it."""
    lowered = lower_function(node, source, names, lambda_key(source, node), f"{owner}::lambda")
    if lowered is None:
        return []
    stores += lowered.stores
    return [lowered.function, *lowered.nested]


def _finish(low: Lowering, node: Node, key: str, name: str, params: tuple[str, ...]) -> Lowered:
    stores = [store._replace(by=key) for store in low.stores]
    nested = [
        found for inner in low.nested for found in lower_lambda(inner, low.source, low.names, name, stores)
    ]
    ops, kept, objects, caught = (
        low.graph.ops,
        low.thread_states,
        frozenset[str](),
        dict[Location, Location](),
    )
    if isinstance(low, CxxLowering):
        ops, objects, caught = settled(low), objects_of(low, node), low.caught
        kept = kept | fields_of(ops, objects)
    cfg, mapping = compact(
        prune(ops, low.atoms, kept, params, moves=low.follows or bool(low.thread_states)),
        low.graph.successors,
    )
    function = Function(
        key=key,
        name=name,
        where=_name_location(low, node, name),
        cfg=cfg,
        is_static=clang.library().clang_Cursor_getStorageClass(node.cursor) == 3,
        params=params,
        locals=frozenset(low.locals.values()),
        aliased=frozenset(low.aliased),
        thread_states=frozenset(low.thread_states),
        atoms=low.atoms,
        commons=frozenset(low.commons),
        arrays=frozenset(low.arrays),
        owners=low.owners,
        loops=_loops(low.loops, cfg, mapping),
        objects=objects,
        nothrow=not low.names.cplusplus or low.names.describe(node.cursor).nothrow,
        caught=caught,
    )
    return Lowered(function, nested, stores, low.variables)


def _name_location(low: Lowering, node: Node, name: str) -> Location:
    text, offset = low.source.at(clang.library().clang_getCursorLocation(node.cursor))
    if text is None:
        return low.written(node).where
    return text.location(offset, offset + len(name.rpartition("::")[2].encode()))


def _loops(records: list[LoopRecord], cfg: Cfg, mapping: dict[int, int]) -> tuple[Loop, ...]:
    """The loops that are still there, with their blocks: what reaches a back edge's source without passing
    the header. A back edge is one that goes up in reverse postorder."""
    if not records:
        return ()
    before = cfg.predecessors()
    rank = {block: number for number, block in enumerate(reverse_postorder(cfg))}
    found: list[Loop] = []
    number: dict[int, int] = {}
    for index, record in enumerate(records):
        header = mapping.get(record.header)
        if header is None:
            continue
        stack = [block for block in before[header] if rank[block] >= rank[header]]
        if not stack:
            continue
        blocks = {header}
        while stack:
            block = stack.pop()
            if block not in blocks:
                blocks.add(block)
                stack.extend(before[block])
        number[index] = len(found)
        parent = number.get(record.parent, -1)
        found.append(Loop(record.where, record.bound, record.work, frozenset(blocks), parent))
    return tuple(found)
