"""What gillint knows: one object that answers by name."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from gillint.knowledge.families import shaped_like_c_api
from gillint.knowledge.own import OwnFacts
from gillint.knowledge.schema import (
    CallbackApi,
    CApi,
    Construct,
    Handling,
    HeldSemantics,
    Leaves,
    Leaving,
    LockApi,
    NativeCost,
    PoolApi,
    PythonCallable,
    Request,
    Role,
)
from gillint.knowledge.tables import Facts
from gillint.model import Location

Fact: TypeAlias = (
    CApi
    | NativeCost
    | LockApi
    | Request
    | CallbackApi
    | HeldSemantics
    | Handling
    | Leaving
    | Construct
    | PythonCallable
    | PoolApi
)
ReadFacts: TypeAlias = Callable[[Iterable[Path]], dict[str, Facts[Any]]]

NOTHING_OWN = OwnFacts({}, {})
_OF_NATIVE = ("capi", "raii", "cost", "lock", "request", "callback")
_OF_FUNCTIONS = ("capi", "cost", "lock", "request", "callback", "held")
_NATIVE = ("cpython", "bindings", "libc", "libraries", "locks", "callbacks")
_STDLIB_OF_OTHER_VERSIONS = frozenset({"builtins", "compression", "crypt", "audioop"})
_INLINE_NAMESPACE = re.compile(r"\b__\w+::")
_TEMPLATE_ARGUMENTS = re.compile(r"<[^<>]*>")


class Knowledge:
    """The facts by name. Names are C or C++ spellings ("std::mutex::lock") or dotted Python names.

    The C side is read when the object is made; held semantics, constructs, pools and each Python package's
    table when they are first asked for (which can raise KnowledgeError).
    """

    def __init__(self, facts: Path, read: ReadFacts, own: OwnFacts = NOTHING_OWN) -> None:
        """`own` is what the project states itself: it comes before the shipped facts of the same names."""
        self._facts = facts
        self._read = read
        self._own = own
        self._native = read(facts / f"{name}.toml" for name in _NATIVE)
        for name in _OF_NATIVE:
            self._overridden(name, self._native[name])
        self._packages: dict[str, Facts[PythonCallable]] = {}

    def capi(self, name: str) -> CApi | None:
        """What a function, macro or struct field ("PyListObject.ob_item") asks of the GIL or does to it."""
        found: CApi | None = self._native["capi"].get(name)
        return found

    def raii(self, class_name: str) -> CApi | None:
        """The GIL effect of a C++ object for as long as it lives: RELEASES, ENSURES or SWITCHES.

        Found by full name, else by its last component: namespaces are aliased (py::gil_scoped_release).
        """
        name = plain_name(class_name)
        table = self._native["raii"]
        found: CApi | None = table.get(name) or table.get(self._raii_by_last.get(_last(name), ""))
        return found

    def cost(self, name: str) -> NativeCost | None:
        """What a C or C++ function outside the project costs its caller."""
        table = self._native["cost"]
        found: NativeCost | None = table.get(name) or ("::" in name and table.get(plain_name(name))) or None
        return found

    def lock(self, name: str) -> LockApi | None:
        """What a C or C++ function, or a class of guards, does with a lock."""
        table = self._native["lock"]
        found: LockApi | None = table.get(name) or ("::" in name and table.get(plain_name(name))) or None
        return found

    def requests(self, name: str) -> tuple[Request, ...]:
        """What the C function `name` can be asked for that makes a difference to its caller's wait."""
        found: tuple[Request, ...] = self._native["request"].named(name)
        return found

    def callback(self, name: str, argument: int | None = None) -> CallbackApi | None:
        """Who runs the function whose address is given to the C function `name`, as the argument of this
        number (None: as any)."""
        table = self._native["callback"]
        found: tuple[CallbackApi, ...] = table.named(name) or table.named(plain_name(name))
        if argument is None:
            return found[0] if found else None
        exact = [fact for fact in found if fact.argument == argument]
        return next(iter(exact), None) or next((fact for fact in found if fact.argument < 0), None)

    @property
    def states_any(self) -> bool:
        """Whether the project states anything itself."""
        return bool(self._own.tables)

    def states(self, name: str) -> bool:
        """Whether the project itself says what the function, macro or member of a guard `name` does."""
        own = self._own.tables
        if not own:
            return False
        if any(name in own[table] for table in _OF_FUNCTIONS if table in own):
            return True
        owner, scope, _ = name.rpartition("::")
        return bool(scope) and "raii" in own and self.raii(owner) in own["raii"].values()

    def stated_at(self, name: str) -> Location | None:
        """Where the project states what `name` does, if it does."""
        return self._own.places.get(name) or self._own.places.get(name.rpartition("::")[0])

    @property
    def stated_callables(self) -> frozenset[str]:
        """The dotted names of Python callables that the project states something of."""
        own = self._own.tables
        return frozenset(
            fact.name for table in ("pool", "python") if table in own for fact in own[table].values()
        )

    def _overridden(self, name: str, table: Facts[Any]) -> Facts[Any]:
        own = self._own.tables.get(name)
        if own is not None:
            table.override(own)
        return table

    def needs_gil_by_family(self, name: str) -> bool:
        """Whether a name that no table lists must be taken for a C-API function that needs the GIL."""
        return name not in self._native["capi"] and shaped_like_c_api(name)

    def held(self, name: str) -> HeldSemantics | None:
        """What a C-API function may do to the caller's references and the GIL while it is held."""
        found: HeldSemantics | None = self._held.get(name)
        return found

    def handling(self, name: str, role: Role) -> Handling | None:
        """What a C function does of one kind with data that other threads may change."""
        return self._by_role[role].get(name)

    def leaving(self, name: str) -> Leaving | None:
        """How a C or C++ function outside the project ends other than by returning."""
        table = self._leaving
        found: Leaving | None = table.get(name) or ("::" in name and table.get(plain_name(name))) or None
        return found

    def leaving_by(self, how: Leaves) -> tuple[str, ...]:
        """The names of the functions that end in this way."""
        return self._leaving_by[how]

    def any_handling(self, names: Iterable[str], *roles: Role) -> bool:
        """Whether one of these functions has one of the roles."""
        return any(not self._by_role[role].keys().isdisjoint(names) for role in roles)

    def python(self, dotted: str) -> tuple[PythonCallable, ...]:
        """What is known of a Python callable: one fact per variant, or nothing."""
        own = self._own.tables.get("python")
        return (own.named(dotted) if own else ()) or self._package(dotted).named(dotted)

    def pool(self, dotted: str) -> PoolApi | None:
        """The Python API `dotted`, if it runs a callable elsewhere."""
        return self.pools.get(dotted)

    @cached_property
    def pools(self) -> Mapping[str, PoolApi]:
        """Every Python API that runs a callable elsewhere, by dotted name."""
        table = self._overridden("pool", self._read([self._facts / "pools.toml"])["pool"])
        return {fact.name: fact for fact in table.values()}

    def search(self, text: str) -> "Search":
        """All facts of exactly that name, or the names most like it; reads every table."""
        import difflib

        exact = tuple(fact for fact in self.everything() if fact.name == text)
        if exact:
            return Search(exact, ())
        names = {fact.name for fact in self.everything()}
        lowered = text.lower()
        inside = sorted((name for name in names if lowered and lowered in name.lower()), key=len)[:8]
        return Search((), tuple(inside or difflib.get_close_matches(text, names, n=5, cutoff=0.7)))

    def everything(self) -> Iterator[Fact]:
        """Every fact there is, table by table; reads every table."""
        for table in self._native.values():
            yield from table.values()
        yield from self._held.values()
        yield from self._handling.values()
        yield from self._leaving.values()
        yield from self._constructs.values()
        yield from self.pools.values()
        own = self._own.tables.get("python")
        if own is not None:
            yield from own.values()
        for path in sorted((self._facts / "python").glob("*.toml")):
            for fact in self._package_file(path.stem).values():
                if own is None or not own.named(fact.name):
                    yield fact

    @cached_property
    def _held(self) -> Facts[HeldSemantics]:
        return self._overridden("held", self._read([self._facts / "held.toml"])["held"])

    @cached_property
    def _handling(self) -> Facts[Handling]:
        return self._read([self._facts / "across.toml"])["handling"]

    @cached_property
    def _by_role(self) -> Mapping[Role, dict[str, Handling]]:
        found: dict[Role, dict[str, Handling]] = {role: {} for role in Role}
        for fact in self._handling.values():
            found[fact.role][fact.name] = fact
        return found

    @cached_property
    def _leaving(self) -> Facts[Leaving]:
        return self._overridden("leaving", self._read([self._facts / "exceptions.toml"])["leaving"])

    @cached_property
    def _leaving_by(self) -> Mapping[Leaves, tuple[str, ...]]:
        facts = list(self._leaving.values())
        return {how: tuple(fact.name for fact in facts if fact.how is how) for how in Leaves}

    @cached_property
    def _constructs(self) -> Facts[Construct]:
        return self._read([self._facts / "constructs.toml"])["construct"]

    @cached_property
    def _raii_by_last(self) -> dict[str, str]:
        return {_last(name): name for name in self._native["raii"]}

    def _package(self, dotted: str) -> Facts[PythonCallable]:
        top = dotted.partition(".")[0]
        if " " in top:
            return self._package_file("general")
        if top in sys.stdlib_module_names or top in _STDLIB_OF_OTHER_VERSIONS:
            return self._package_file("stdlib")
        return self._package_file(top if (self._facts / "python" / f"{top}.toml").exists() else "others")

    def _package_file(self, stem: str) -> Facts[PythonCallable]:
        table = self._packages.get(stem)
        if table is None:
            table = self._packages[stem] = self._read([self._facts / "python" / f"{stem}.toml"])["python"]
        return table


class Search(NamedTuple):
    """The answer to a search: facts of that exact name, else names that are like it."""

    exact: tuple[Fact, ...]
    similar: tuple[str, ...]


def plain_name(name: str) -> str:
    """A C++ name without a leading "::", inline namespaces ("std::__1::") and template arguments."""
    if "::" not in name and "<" not in name:
        return name
    name = _INLINE_NAMESPACE.sub("", name.removeprefix("::"))
    while (shorter := _TEMPLATE_ARGUMENTS.sub("", name)) != name:
        name = shorter
    return name


def _last(name: str) -> str:
    return name.rpartition("::")[2]
