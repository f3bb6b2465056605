"""What operations mean for the GIL: the knowledge base applied to one operation at a time."""

from collections.abc import Container
from functools import lru_cache

from gillint.flow.cfg import CALL, TOUCH, Op, OpKind, Origin
from gillint.flow.gil import NO_EFFECT, CallEffect
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import CApi, Gil

_ACTIONS = {
    Gil.RELEASES: "release",
    Gil.ACQUIRES: "acquire",
    Gil.ENSURES: "ensure",
    Gil.RESTORES: "restore",
    Gil.SWITCHES: "switch",
}


# A guard object gives back what it took when its scope ends, which is not followed yet: until the end of the
# function the state is unknown.
_UNTIL_DESTROYED = CallEffect("switch")


def constructed_class(name: str) -> str:
    """The class whose constructor has this qualified name ("ns::A::A"), or ""."""
    owner, _, last = name.rpartition("::")
    return owner if owner and owner.rpartition("::")[2].partition("<")[0] == last.partition("<")[0] else ""


class Semantics:
    """Answers about single operations. `defined` holds the keys of the functions that were analysed: their
    bodies say more than a table, except for CPython's own primitives."""

    def __init__(self, know: Knowledge, defined: Container[str]) -> None:
        self._know = know
        self._defined = defined
        self._named = lru_cache(maxsize=None)(self._lookup)
        self._known: dict[int, tuple[Op, CApi | None, CallEffect]] = {}

    def fact(self, op: Op) -> CApi | None:
        """The C-API fact an operation stands for: of the macro as written, else of the function or field."""
        if op.kind is not CALL and op.kind is not TOUCH:
            return None
        return self._meaning(op)[1]

    def effect(self, op: Op) -> CallEffect:
        """What the operation itself does to the GIL, calls to analysed functions not followed."""
        if op.kind is not CALL and op.kind is not TOUCH:
            return NO_EFFECT
        return self._meaning(op)[2]

    def need(self, op: Op) -> CApi | None:
        """The fact of an operation that needs the GIL."""
        fact = self.fact(op)
        return fact if fact is not None and fact.gil is Gil.NEEDS else None

    def _meaning(self, op: Op) -> tuple[Op, CApi | None, CallEffect]:
        """Fact and effect of a call or a touch. Remembered by identity, since hashing an operation costs more
        than the rest, and with the operation, so that no other is ever found in its place."""
        known = self._known.get(id(op))
        if known is None:
            named = self._named(op.kind, op.name, op.api_macro, op.origin, op.callee in self._defined)
            known = self._known[id(op)] = (op, *named)
        return known

    def _lookup(
        self, kind: OpKind, name: str, macro: str, origin: Origin, defined: bool
    ) -> tuple[CApi | None, CallEffect]:
        if origin is Origin.INDIRECT:
            return None, NO_EFFECT
        if kind is TOUCH:
            fact = (self._know.capi(macro) if macro else None) or self._know.capi(name)
            return fact, CallEffect(touches=fact is not None and fact.gil is Gil.NEEDS)
        if constructed_class(name) and self._know.raii(constructed_class(name)) is not None:
            return None, _UNTIL_DESTROYED
        fact = self._know.capi(name)
        if fact is not None and fact.gil in _ACTIONS:
            if defined and not name.startswith("Py"):
                return None, NO_EFFECT
            return fact, CallEffect(_ACTIONS[fact.gil], fact.saves_to)
        if defined:
            return None, NO_EFFECT
        written = self._know.capi(macro) if macro else None
        if written is not None and written.gil in (Gil.NEEDS, Gil.FREE):
            fact = written
        if fact is None and self._unlisted(name, origin):
            fact = CApi(name, Gil.NEEDS, None, ())
        return fact, CallEffect(touches=fact is not None and fact.gil is Gil.NEEDS)

    def _unlisted(self, name: str, origin: Origin) -> bool:
        """A function of Python's headers, or of no header at all, that is named like the public C-API.

        A private name that no table lists may be anything: _PyThreadState_SetCurrent is called to attach.
        """
        if name.startswith("_") or origin not in (Origin.PYTHON, Origin.UNKNOWN):
            return False
        return self._know.needs_gil_by_family(name)
