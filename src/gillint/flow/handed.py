"""Functions whose address is given away: to which API or in which table, and who will call them.

Followed are arguments of calls, also those that the project's own helpers pass on, local variables, fields of
structs (handed over by the struct, or declared by a library) and variables of libraries.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from gillint.flow.cfg import Function, Op, Origin, Store
from gillint.flow.places import root_of
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import CallbackApi
from gillint.model import Location

# What is given a struct without handing it to anybody.
_KEEPS_NOTHING = frozenset(
    {
        "malloc",
        "calloc",
        "realloc",
        "free",
        "memset",
        "memcpy",
        "memmove",
        "bzero",
        "memcmp",
        "assert",
        "printf",
        "fprintf",
    }
)
_HOLDERS = frozenset(
    {
        "std::function::function",
        "std::function::operator=",
        "std::bind",
        "std::move",
        "std::forward",
        "std::ref",
    }
)
_DEPTH = 4  # of the project's own helpers that pass an address on


class Handing(NamedTuple):
    """The function `target` is given to `through`, an API, or a field or variable of a library's.

    `fact` says who calls it, if that is known. `groups` name what else is given in the same way: to the same
    API, in the same call, in the same struct. `by` is the key of the function in which `op`, the call of the
    API, stands ("" and None for tables).
    """

    target: str
    through: str
    where: Location
    fact: CallbackApi | None = None
    groups: tuple[str, ...] = ()
    by: str = ""
    op: Op | None = None

    @property
    def library(self) -> str:
        """How the names of the library's functions begin ("sqlite3_"); "" for a name that does not tell."""
        head, underscore, _ = self.through.partition("_")
        return f"{head}_" if underscore and len(head) > 2 and "." not in head else ""


class Handed:
    """All functions of a program that are given away."""

    def __init__(self, functions: Mapping[str, Function], stores: Iterable[Store], know: Knowledge) -> None:
        self._functions = functions
        self._know = know
        self._stores = [
            store for store in stores if store.target in functions and (not store.by or store.by in functions)
        ]
        self._called_through: frozenset[str] | None = None
        self._given_in: dict[str, dict[str, list[tuple[str, Op, int]]]] = {}
        self._by_place: dict[tuple[str, str], list[Store]] = {}
        for store in self._stores:
            self._by_place.setdefault((store.by, store.place), []).append(store)
        self.found: list[Handing] = [*self._arguments(), *self._in_tables()]

    # --- arguments ---------------------------------------------------------------------------------------

    def _arguments(self) -> Iterator[Handing]:
        for key, function in self._functions.items():
            for op in function.handing_over():
                for index, arg in enumerate(op.args):
                    if arg[:1] == "&" and arg[1:] in self._functions:
                        yield from self._passed(arg[1:], key, op, index)
        for by, held in self._held_by_locals().items():
            for op in self._functions[by].calls():
                for index, arg in enumerate(op.args):
                    for target in held.get(arg, ()):
                        yield from self._passed(target, by, op, index)

    def _held_by_locals(self) -> dict[str, dict[str, dict[str, None]]]:
        """The functions that local variables and temporaries hold, also in a std::function, by function."""
        found: dict[str, dict[str, dict[str, None]]] = {}
        for (by, place), stores in self._by_place.items():
            if by and "." not in place and self._is_own(by, place):
                found.setdefault(by, {})[place] = dict.fromkeys(store.target for store in stores)
        for key, function in self._functions.items():
            for op in function.handing_over():
                if op.name in _HOLDERS and op.origin is not Origin.PROJECT:
                    targets = [arg[1:] for arg in op.args if arg[:1] == "&" and arg[1:] in self._functions]
                    place = op.args[0] if op.name.endswith("=") else op.result
                    found.setdefault(key, {}).setdefault(place, {}).update(dict.fromkeys(targets))
        for by, held in found.items():
            for op in self._functions[by].calls():
                if op.name in _HOLDERS and op.args and op.args[0] in held:
                    held.setdefault(op.result, {}).update(held[op.args[0]])
        return found

    def _is_own(self, by: str, place: str) -> bool:
        """Whether a place is a local variable of a function, or a temporary."""
        return place[:1] == "$" or place in self._functions[by].locals

    def _passed(self, target: str, by: str, op: Op, index: int, depth: int = 0) -> Iterator[Handing]:
        """An address is the argument number `index` of a call in the function `by`."""
        helper = self._functions.get(op.callee)
        if helper is None:
            yield from self._given(target, by, op, index)
            return
        if depth == _DEPTH or index >= len(helper.params):
            return
        parameter = helper.params[index]
        for inner in helper.calls():
            for at, arg in enumerate(inner.args):
                if arg == parameter:
                    yield from self._passed(target, helper.key, inner, at, depth + 1)

    def _given(self, target: str, by: str, op: Op, index: int) -> Iterator[Handing]:
        fact = self._fact(op, index)
        if fact is None and (op.origin is Origin.PYTHON or self._know.callback(op.name) is not None):
            return
        yield Handing(target, op.name, op.where, fact, _groups(by, op), by, op)

    def _fact(self, op: Op, index: int) -> CallbackApi | None:
        return self._know.callback(op.callee[1:] if op.callee[:1] == "*" else op.name, index)

    # --- structs and variables ---------------------------------------------------------------------------

    def _in_tables(self) -> Iterator[Handing]:
        for store in self._stores:
            struct = store.holder.rpartition(".")[0]
            if not struct and store.by and self._is_own(store.by, store.place):
                continue
            fact = self._know.callback(store.holder) or self._know.callback(f"{struct}.*")
            groups = [f"struct {struct}"] if struct else []
            if struct:
                for by, op, index in self._given_with(store):
                    groups += _groups(by, op)
                    given = self._fact(op, index)
                    if given is not None:
                        yield Handing(store.target, op.name, op.where, given, tuple(groups), by, op)
            if fact is not None or (struct and self._is_foreign(store)):
                yield Handing(store.target, store.holder, store.where, fact, tuple(groups), store.by)

    def _given_with(self, store: Store) -> list[tuple[str, Op, int]]:
        """The calls of functions outside the sources that are given the struct of a store."""
        root = root_of(store.place)
        if store.by:
            return [each for each in self._outside(self._functions[store.by]) if _root(each) == root]
        return self._by_root(store.where.path).get(root, []) if root else []

    def _by_root(self, path: str) -> dict[str, list[tuple[str, Op, int]]]:
        """Such calls of a file's functions, by the variable that is given."""
        known = self._given_in.get(path)
        if known is None:
            known = self._given_in[path] = {}
            for function in self._functions.values():
                if function.where.path == path:
                    for each in self._outside(function):
                        known.setdefault(_root(each), []).append(each)
        return known

    def _outside(self, function: Function) -> Iterator[tuple[str, Op, int]]:
        """The arguments of a function's calls of functions outside the sources."""
        for op in function.calls():
            if op.callee not in self._functions and op.name not in _KEEPS_NOTHING:
                for index, arg in enumerate(op.args):
                    if arg:
                        yield function.key, op, index

    def _is_foreign(self, store: Store) -> bool:
        """Whether a library calls what is stored: it declares the struct, or nothing in the sources does."""
        if store.origin is not Origin.PROJECT:
            return True
        if self._called_through is None:
            self._called_through = frozenset(
                op.callee[1:]
                for function in self._functions.values()
                for op in function.calls()
                if op.callee[:1] == "*"
            )
        return store.holder not in self._called_through


def _root(given: tuple[str, Op, int]) -> str:
    _, op, index = given
    return root_of(op.args[index].lstrip("&*"))


def _groups(by: str, op: Op) -> tuple[str, ...]:
    return (f"{op.name}()", f"{by} {op.where.span.line}:{op.where.span.column}")
