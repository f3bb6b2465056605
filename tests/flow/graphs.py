"""Random control-flow graphs: small programs of functions that call each other, for the search."""

from dataclasses import dataclass, field

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from gillint.flow.cfg import ENTRY, EXIT, Block, Cfg, Function, Op, OpKind, Origin
from gillint.model import Location, Span

NUMBERS = ("a", "b")  # integer variables
SAVED, HANDLE = "s", "g"  # a thread state, a PyGILState handle
_OPPOSITE = {"=": "!", "!": "=", "<": "}", "}": "<", ">": "{", "{": ">"}


@dataclass(frozen=True)
class GraphProgram:
    """Functions by key; "f0" calls the others. `is_plain` promises that nothing is in it that the domain
    forgets: variables start with a value, are never copied, are compared in ways an interval can express,
    and no function uses what another returns."""

    functions: dict[str, Function]
    is_plain: bool

    def __repr__(self) -> str:
        return "\n".join(_shown(function) for function in self.functions.values())


def _shown(function: Function) -> str:
    lines = [f"{function.key}:"]
    for number, block in enumerate(function.cfg.blocks):
        ops = "; ".join(f"{op.result}={op.name}({','.join(op.args)}){op.value}" for op in block.ops)
        lines.append(f"  B{number} -> {list(block.successors)}  {ops}")
    return "\n".join(lines)


class Places:
    """A new location for every operation of a program."""

    def __init__(self) -> None:
        self.line = 0

    def next(self) -> Location:
        self.line += 1
        return Location("graph.c", Span(self.line, 1, self.line, 2))


@dataclass
class GraphWriter:
    """Draws one function."""

    draw: DrawFn
    places: Places
    plain: bool
    callees: tuple[str, ...]
    blocks: dict[int, Block] = field(default_factory=dict)
    fresh: int = 0

    def op(self, kind: OpKind, name: str, **values: object) -> Op:
        return Op(kind, name, self.places.next(), **values)  # type: ignore[arg-type]

    def call(self, name: str, result: str = "", args: tuple[str, ...] = ()) -> Op:
        origin = Origin.PYTHON if name.startswith("Py") else Origin.PROJECT
        return self.op(OpKind.CALL, name, callee=name, result=result, args=args, origin=origin)

    def number(self) -> str:
        return self.draw(st.sampled_from(NUMBERS))

    def simple(self) -> Op:
        """An operation that leaves the GIL alone, or a call to a function of the program."""
        match self.draw(st.integers(0, 6)):
            case 0:
                return self.call("opaque", self.number())
            case 1:
                return self.op(OpKind.ASSIGN, self.number(), value=f"={self.draw(st.integers(-1, 2))}")
            case 2 if not self.plain:
                value = self.draw(st.sampled_from(["", "@a", "@b"]))
                return self.op(OpKind.ASSIGN, self.number(), value=value)
            case 3 | 4 | 5 if self.callees:
                result = "" if self.plain else self.draw(st.sampled_from(["", *NUMBERS]))
                return self.call(self.draw(st.sampled_from(self.callees)), result)
            case _:
                return self.call("PyErr_SetString")

    def save(self) -> Op:
        return self.call("PyEval_SaveThread", SAVED)

    def restore(self) -> Op:
        return self.call("PyEval_RestoreThread", args=(SAVED,))

    def ensure(self) -> Op:
        return self.call("PyGILState_Ensure", HANDLE)

    def release(self) -> Op:
        return self.call("PyGILState_Release", args=(HANDLE,))

    def ops(self) -> list[Op]:
        """Operations without a jump: mostly whole regions, sometimes half of one."""
        match self.draw(st.integers(0, 9)):
            case 0 | 1:
                return [self.save(), self.simple(), self.restore()]
            case 2:
                return [self.ensure(), self.simple(), self.release()]
            case 3:
                return [self.save()]
            case 4 | 5:
                return [self.restore()]
            case 6:
                return [self.draw(st.sampled_from([self.ensure, self.release, self.release]))()]
            case 7:
                return [self.op(OpKind.ASSIGN, SAVED, value="=0"), self.simple()]
            case 8:
                return [self.call("opaque", self.number()), self.simple()]
            case _:
                return [self.simple()]

    def relation(self, place: str) -> str:
        if place == SAVED:
            return self.draw(st.sampled_from(["=0", "!0"]))
        plain = ["=0", "!0", "=0", "!0", "<0", "<1", "{0", ">0", ">1", "}1"]
        return self.draw(st.sampled_from(plain if self.plain else [*plain, "=1", "!1"]))

    def cfg(self) -> Cfg:
        """Blocks with random jumps; each condition's outcome is a block of its own."""
        self.blocks[EXIT] = Block((), ())
        names = [ENTRY, *(number + EXIT for number in range(1, self.draw(st.integers(1, 5))))]
        self.fresh = names[-1] + 2
        for name in names:
            ops = self.start() if name == ENTRY else self.ops()
            if self.draw(st.integers(0, 2)) == 0:
                name, ops = self.conditional_region(name, ops)
            target, other = (self.draw(st.sampled_from(names)) for _ in range(2))
            match self.draw(st.integers(0, 5)):
                case 0:
                    self.blocks[name] = Block(tuple(ops), (target,))
                case 1:
                    self.blocks[name] = Block(tuple(ops), tuple(dict.fromkeys((target, other))))
                case 2 | 3:
                    self.blocks[name] = Block((*ops, self.leave()), (EXIT,))
                case _:
                    place = self.draw(st.sampled_from((*NUMBERS, SAVED)))
                    yes, no = self.branch(name, ops, place, self.relation(place))
                    self.blocks[yes] = self.blocks[yes]._replace(successors=(target,))
                    self.blocks[no] = self.blocks[no]._replace(successors=(other,))
        order = {name: number for number, name in enumerate(sorted(self.blocks))}
        return Cfg(
            tuple(
                Block(block.ops, tuple(order[successor] for successor in block.successors))
                for _, block in sorted(self.blocks.items())
            )
        )

    def branch(self, name: int, ops: list[Op], place: str, relation: str) -> tuple[int, int]:
        """End block `name` with a condition; the two blocks it leads to still lack their successors."""
        where = self.places.next()
        yes, no = self.fresh, self.fresh + 1
        self.fresh += 2
        self.blocks[name] = Block(tuple(ops), (yes, no))
        for block, said in ((yes, relation), (no, _OPPOSITE[relation[0]] + relation[1:])):
            self.blocks[block] = Block((Op(OpKind.ASSUME, place, where, value=said),), ())
        return yes, no

    def conditional_region(self, name: int, ops: list[Op]) -> tuple[int, list[Op]]:
        """`if (a) s = save(); something; if (a or s) restore(s);`, and where to go on."""
        flag = self.number()
        tested = self.draw(st.sampled_from((flag, SAVED)))
        relation = "!0" if tested == SAVED else self.relation(flag)
        start = [*ops, self.op(OpKind.ASSIGN, SAVED, value="=0")]
        middle, after = self.fresh, self.fresh + 1
        self.fresh += 2
        yes, no = self.branch(name, start, flag, relation)
        self.blocks[yes] = Block((*self.blocks[yes].ops, self.save()), (middle,))
        self.blocks[no] = self.blocks[no]._replace(successors=(middle,))
        yes, no = self.branch(middle, [self.simple()], tested, relation)
        self.blocks[yes] = Block((*self.blocks[yes].ops, self.restore()), (after,))
        self.blocks[no] = self.blocks[no]._replace(successors=(after,))
        return after, [self.simple()]

    def start(self) -> list[Op]:
        if not self.plain:
            return self.ops()
        known = [self.call("opaque", name) for name in NUMBERS]
        return [*known, self.op(OpKind.ASSIGN, SAVED, value="=0"), *self.ops()]

    def leave(self) -> Op:
        values = ["", "=0", "=1", *(f"@{name}" for name in NUMBERS)]
        return self.op(OpKind.RETURN, "return", value=self.draw(st.sampled_from(values)))


@st.composite
def graph_programs(draw: DrawFn, recursive: bool = False) -> GraphProgram:
    """One to four functions; each calls only later ones, or any when they may be `recursive`."""
    places = Places()
    plain = draw(st.booleans())
    names = tuple(f"f{number}" for number in range(draw(st.integers(1, 4))))
    functions = {}
    for number, name in enumerate(names):
        callees = names if recursive else names[number + 1 :]
        cfg = GraphWriter(draw, places, plain, callees).cfg()
        functions[name] = Function(
            key=name,
            name=name,
            where=places.next(),
            cfg=cfg,
            locals=frozenset(NUMBERS),  # thread state and handle are not its own, so it cannot lose them
            thread_states=frozenset((SAVED, HANDLE)),
        )
    return GraphProgram(functions, plain)
