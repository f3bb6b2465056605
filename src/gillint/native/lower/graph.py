"""Building a control-flow graph, and making it small."""

from collections.abc import Iterable

from gillint.flow.cfg import ASSIGN, ASSUME, CALL, ENTRY, EXIT, RETURN, Block, Cfg, Op
from gillint.flow.places import root_of
from gillint.flow.values import source_of

_DEAD = 2


class GraphBuilder:
    """Blocks under construction. `current` takes the next operation; after a jump it is _DEAD, which nothing
    leads to and which leads nowhere: dead code is lowered like any other and then dropped."""

    def __init__(self) -> None:
        self.ops: list[list[Op]] = [[], [], []]
        self.successors: list[list[int]] = [[], [], []]
        self.current = ENTRY

    def new(self) -> int:
        self.ops.append([])
        self.successors.append([])
        return len(self.ops) - 1

    def emit(self, op: Op) -> None:
        self.ops[self.current].append(op)

    def edge(self, target: int) -> None:
        """Add a successor to the current block."""
        successors = self.successors[self.current]
        if self.current != _DEAD and target not in successors:
            successors.append(target)

    def jump(self, target: int) -> None:
        """End the current block with a jump; what follows is unreachable until a block is entered."""
        self.edge(target)
        self.current = _DEAD

    def enter(self, block: int) -> None:
        """Continue in `block`, falling through from the current one."""
        self.edge(block)
        self.current = block

    def stop(self) -> None:
        """End the path: nothing follows (noreturn)."""
        self.current = _DEAD


def compact(ops: list[list[Op]], successors: list[list[int]]) -> tuple[Cfg, dict[int, int]]:
    """Drop unreachable blocks, skip empty ones, merge chains.

    Returns the graph and where each old block went (blocks that are gone are absent).
    """
    target = _skip_empty(ops, successors)
    edges = _reachable_edges(target, successors)
    reachable = sorted(edges)
    edges.setdefault(EXIT, [])
    entries = [0] * len(ops)
    before = [0] * len(ops)
    for block in reachable:
        for successor in edges[block]:
            entries[successor] += 1
            before[successor] = block
    order: list[int] = []
    merged_into: dict[int, int] = {}
    bodies: dict[int, list[Op]] = {}
    lasts: dict[int, int] = {}
    for head in (ENTRY, EXIT, *reachable):
        if head in merged_into or head in bodies:
            continue
        if (
            head not in (ENTRY, EXIT)
            and entries[head] == 1
            and edges[before[head]] == [head] != [before[head]]
        ):
            continue  # merged into its only predecessor
        order.append(head)
        bodies[head], lasts[head] = _chain(head, ops, edges, entries, merged_into)
    number = {head: index for index, head in enumerate(order)}
    blocks = tuple(Block(tuple(bodies[head]), tuple(number[s] for s in edges[lasts[head]])) for head in order)
    mapping = {old: number[merged_into[new]] for old, new in enumerate(target) if new in merged_into}
    return Cfg(blocks), mapping


def _skip_empty(ops: list[list[Op]], successors: list[list[int]]) -> list[int]:
    target = list(range(len(ops)))
    for block in range(len(ops)):
        if ops[block] or len(successors[block]) != 1 or block in (ENTRY, EXIT):
            continue
        seen = {block}
        here = block
        while here not in (ENTRY, EXIT) and not ops[here] and len(successors[here]) == 1:
            here = successors[here][0]
            if here in seen:  # an empty endless loop
                break
            seen.add(here)
        target[block] = here
    return target


def _reachable_edges(target: list[int], successors: list[list[int]]) -> dict[int, list[int]]:
    """The successors of each block that the entry reaches, empty blocks skipped."""
    edges: dict[int, list[int]] = {}
    stack = [ENTRY]
    while stack:
        block = stack.pop()
        if block in edges:
            continue
        following = successors[block]
        edges[block] = (
            sorted({target[s] for s in following}) if len(following) > 1 else [target[s] for s in following]
        )
        stack += edges[block]
    return edges


def _chain(
    head: int,
    ops: list[list[Op]],
    edges: dict[int, list[int]],
    entries: list[int],
    merged_into: dict[int, int],
) -> tuple[list[Op], int]:
    body = list(ops[head])
    merged_into[head] = head
    last = head
    while len(edges[last]) == 1:
        following = edges[last][0]
        if following in (ENTRY, EXIT) or entries[following] != 1 or following in merged_into:
            break
        body += ops[following]
        merged_into[following] = head
        last = following
    return body, last


def _reached_through(place: str) -> tuple[str, ...]:
    """The variables that a place changes with: "p" and "i" for "*p[i]"."""
    root = root_of(place)
    bracket = place.rfind("[")
    return (root, place[bracket + 1 : -1]) if bracket > 0 and place[-1] == "]" else (root,)


def prune(
    ops: list[list[Op]], atoms: dict[str, tuple[str, ...]], kept: set[str], params: Iterable[str]
) -> list[list[Op]]:
    """Drop assignments that no condition, return value or saved thread state (`kept`) can depend on, nor what
    a call is asked for: an argument that is a parameter, or only ever a constant."""
    tested: set[str] = set()
    results: set[str] = set()
    arguments: set[str] = set()
    given: dict[str, set[str]] = {}  # the values that each place is assigned
    for block in ops:
        for op in block:
            kind = op.kind
            if kind is CALL:
                arguments.update([argument.lstrip("&*") for argument in op.args])
                results.add(op.result)
            elif kind is ASSUME:
                tested.add(op.name)
                tested.update(atoms.get(op.name, ()))
            elif kind is ASSIGN:
                given.setdefault(op.name, set()).add(op.value)
            elif kind is RETURN and op.value:
                tested.add(source_of(op.value))
    if not given:
        return ops
    tested |= {part for place in tested for part in _reached_through(place)}
    results.discard("")
    matters = _sources(tested | kept | (results.union(params) & arguments), given)
    asked = {name for name in arguments & given.keys() - results if _is_constant(given[name])}

    def wanted(op: Op) -> bool:
        if op.kind is not ASSIGN or op.name in matters:
            return True
        if op.name in asked:
            return op.value != "~"
        return op.value[:1] == "@" and op.value[1:] in results and op.value[1:] in matters

    return [[op for op in block if wanted(op)] if block else block for block in ops]


def _sources(matters: set[str], given: dict[str, set[str]]) -> set[str]:
    """The places whose values matter if those of `matters` do: what they are copies of, too."""
    copies = [(name, source_of(value)) for name, values in given.items() for value in values]
    while new := {source for target, source in copies if target in matters} - matters:
        matters |= new
    matters.discard("")
    return matters


def _is_constant(values: set[str]) -> bool:
    return all(value[:1] in ("=", "~") for value in values)
