"""Building a control-flow graph, and making it small."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from gillint.flow.cfg import ASSIGN, ASSUME, CALL, ENTRY, EXIT, MOVE, RETURN, Block, Cfg, Op
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
    follows = _chains(edges)
    merged = set(follows.values())
    heads = [ENTRY, EXIT, *(block for block in sorted(edges) if block > EXIT and block not in merged)]
    number: dict[int, int] = {}  # the new number of each block that is left, or of the one it is merged into
    bodies: list[tuple[tuple[Op, ...], list[int]]] = []
    for index, head in enumerate(heads):
        number[head] = index
        body, last = ops[head], head
        while last in follows:
            last = follows[last]
            number[last] = index
            body = body + ops[last]
        bodies.append((tuple(body), edges.get(last, [])))
    blocks = tuple(Block(body, tuple([number[s] for s in after])) for body, after in bodies)
    return Cfg(blocks), {old: number[new] for old, new in enumerate(target) if new in number}


def _chains(edges: dict[int, list[int]]) -> dict[int, int]:
    """The block that each one goes on in, if nothing else leads there and it goes nowhere else."""
    entries = Counter(chain.from_iterable(edges.values()))
    return {
        block: after[0]
        for block, after in edges.items()
        if len(after) == 1 and after[0] > EXIT and entries[after[0]] == 1 and after[0] != block
    }


def _skip_empty(ops: list[list[Op]], successors: list[list[int]]) -> list[int]:
    """Where each block leads that does nothing but lead on; in an empty endless loop, somewhere into it."""
    leads_to = [
        after[0] if not body and len(after) == 1 else -1 for body, after in zip(ops, successors, strict=True)
    ]
    leads_to[ENTRY] = leads_to[EXIT] = -1
    target = list(range(len(ops)))
    for block, here in enumerate(leads_to):
        if here < 0:
            continue
        left = len(ops)
        while leads_to[here] >= 0 and left:
            here = leads_to[here]
            left -= 1
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
        after = successors[block]
        if len(after) == 1:
            edges[block] = [target[after[0]]]
        else:
            edges[block] = sorted({target[s] for s in after})
        stack += edges[block]
    return edges


def _reached_through(place: str) -> tuple[str, ...]:
    """The variables that a place changes with: "p" and "i" for "*p[i]"."""
    root = root_of(place)
    bracket = place.rfind("[")
    return (root, place[bracket + 1 : -1]) if bracket > 0 and place[-1] == "]" else (root,)


def prune(
    ops: list[list[Op]],
    atoms: dict[str, tuple[str, ...]],
    kept: set[str],
    params: Iterable[str],
    *,
    moves: bool,
) -> list[list[Op]]:
    """Drop assignments that no condition, return value or saved thread state (`kept`) can depend on, nor what
    a call is asked for: an argument that is a parameter, or only ever a constant. With `moves` they are kept
    as what only says where a value has gone."""
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

    if moves:
        return [[op if wanted(op) else op._replace(kind=MOVE) for op in block] for block in ops]
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
