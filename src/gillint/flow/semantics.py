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
    Gil.CHECKS: "check",
    Gil.SWITCHES: "switch",
}


# What the constructor and the destructor of a guard do, by what it is for.
_GUARDS = {
    Gil.RELEASES: (CallEffect("release"), CallEffect("acquire", 0)),
    Gil.ENSURES: (CallEffect("ensure"), CallEffect("restore", 0)),
    Gil.FREE: (NO_EFFECT, NO_EFFECT),
}
_ANYTHING = CallEffect("switch")


def _of_unknown_object(op: Op, fact: CApi | None, effect: CallEffect) -> tuple[CApi | None, CallEffect]:
    """What a constructor or destructor means whose object is not followed: there may be none to destroy."""
    if effect.action:
        return fact, _ANYTHING
    return (None, NO_EFFECT) if "~" in op.name else (fact, effect)


class Semantics:
    """Answers about single operations. `defined` holds the keys of the functions that were analysed: their
    bodies say more than a table, except for CPython's own primitives."""

    def __init__(self, know: Knowledge, defined: Container[str]) -> None:
        self.know = know
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
            fact, effect = self._named(op.kind, op.name, op.api_macro, op.origin, op.callee in self._defined)
            if op.macro == "assert" and fact is not None and fact.gil is Gil.NEEDS:
                fact, effect = None, NO_EFFECT  # extensions are built with NDEBUG
            if op.value == "?" and op.kind is CALL:
                fact, effect = _of_unknown_object(op, fact, effect)
            known = self._known[id(op)] = (op, fact, effect)
        return known

    def _lookup(
        self, kind: OpKind, name: str, macro: str, origin: Origin, defined: bool
    ) -> tuple[CApi | None, CallEffect]:
        if origin is Origin.INDIRECT:
            return None, NO_EFFECT
        if kind is TOUCH:
            fact = (self.know.capi(macro) if macro else None) or self.know.capi(name)
            return fact, CallEffect(touches=fact is not None and fact.gil is Gil.NEEDS)
        if "::" in name and not defined:
            guard = self._guard(name)
            if guard is not None:
                return None, guard
        fact = self.know.capi(name)
        if fact is not None and fact.gil in _ACTIONS:
            if defined and not name.startswith("Py"):
                return None, NO_EFFECT
            return fact, CallEffect(_ACTIONS[fact.gil], fact.saves_to)
        if defined:
            return None, NO_EFFECT
        written = self.know.capi(macro) if macro else None
        if written is not None and written.gil in (Gil.NEEDS, Gil.FREE):
            fact = written
        if fact is None and self._unlisted(name, origin):
            fact = CApi(name, Gil.NEEDS, None, ())
        return fact, CallEffect(touches=fact is not None and fact.gil is Gil.NEEDS)

    def _guard(self, name: str) -> CallEffect | None:
        """What a member function of a guard does, of which nothing is seen but its name."""
        owner, _, last = name.rpartition("::")
        fact = self.know.raii(owner)
        if fact is None:
            return None
        made, destroyed = _GUARDS.get(fact.gil, (_ANYTHING, _ANYTHING))
        if last.startswith("~"):
            return destroyed
        is_constructor = owner.rpartition("::")[2].partition("<")[0] == last.partition("<")[0]
        return made if is_constructor or fact.gil is Gil.FREE else _ANYTHING

    def _unlisted(self, name: str, origin: Origin) -> bool:
        """A function of Python's headers, or of no header at all, that is named like the public C-API.

        A private name that no table lists may be anything: _PyThreadState_SetCurrent is called to attach.
        """
        if name.startswith("_") or origin not in (Origin.PYTHON, Origin.UNKNOWN):
            return False
        return self.know.needs_gil_by_family(name)
