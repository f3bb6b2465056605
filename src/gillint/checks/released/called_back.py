"""Why a function is taken to be called without the GIL: facts, its own code, others given away with it."""

from typing import NamedTuple

from gillint.checks.released.siblings import cousin, given_in_region, sibling, taken_after
from gillint.flow.contexts import Caller
from gillint.flow.handed import Handing
from gillint.flow.solved import SolvedFunction
from gillint.flow.summary import Touch
from gillint.knowledge.base import Knowledge
from gillint.knowledge.schema import CallbackApi, is_verified
from gillint.model import Confidence, Note, Severity


class Reason(NamedTuple):
    """Why a function is taken to be called without the GIL: the end of the message, and how sure that is."""

    text: str
    severity: Severity
    confidence: Confidence
    notes: tuple[Note, ...]


def known(fn: SolvedFunction, know: Knowledge) -> Reason | None:
    """It is given to something that is known to call it without the GIL."""
    found = [(_severity(fn, know, caller), caller) for caller in fn.contexts.callbacks]
    if not found:
        return None
    severity, caller = max(found, key=lambda each: each[0])
    sure = caller.kind == "thread" and severity is Severity.ERROR
    notes: tuple[Note, ...] = (Note(f"`{fn.name}` is handed to `{caller.through}`", caller.where),)
    text = f"`{caller.through}` has `{fn.name}` called without the GIL"
    if caller.kind == "callback":
        notes = (*_given(fn, caller), *fn.why_entered_released(caller))
        text = f"`{caller.through}` calls `{fn.name}` back while the GIL is released"
    elif caller.through == fn.name:
        notes = (Note(f"`{fn.name}` takes the place of a library's function", caller.where),)
        text = f"whoever calls `{fn.name}` may not have the GIL"
    return Reason(text, severity, Confidence.HIGH if sure else Confidence.MEDIUM, notes)


def _given(fn: SolvedFunction, caller: Caller) -> tuple[Note, ...]:
    """How a library knows what it calls back."""
    for handing in fn.handings:
        if handing.through == fn.name:
            return (Note(f"a header declares `{fn.name}` with `{caller.through}`", handing.where),)
        if handing.fact is not None and handing.through != caller.through:
            return (Note(f"`{fn.name}` is handed to `{handing.through}`", handing.where),)
    return ()


def by_its_own_end(fn: SolvedFunction, touch: Touch) -> Reason | None:
    """It takes the GIL itself, later on."""
    taken = taken_after(fn, touch.op)
    handing = next(iter(fn.handings), None)
    if taken is None or handing is None:
        return None
    notes = (
        Note(f"`{fn.name}` is handed to `{handing.through}`", handing.where),
        Note(f"`{taken.shown}` takes the GIL", taken.where),
    )
    text = f"`{fn.name}` takes the GIL only after that"
    return Reason(text, Severity.WARNING, Confidence.HIGH, notes)


def by_others(fn: SolvedFunction) -> Reason | None:
    """Others that are given away with it take the GIL, or it is given away in a region."""
    other = sibling(fn) or cousin(fn)
    if other is None:
        return _by_region(fn)
    through = other.handing.through
    notes = (
        Note(f"`{fn.name}` is handed to `{through}`", other.handing.where),
        Note(f"`{other.name}` takes the GIL first", other.takes.where),
    )
    text = f"`{fn.name}` does not take the GIL, as `{other.name}` does that is handed over with it"
    return Reason(text, Severity.WARNING, Confidence.MEDIUM, notes)


def _by_region(fn: SolvedFunction) -> Reason | None:
    given = given_in_region(fn)
    if given is None:
        return None
    notes = (Note(f"`{fn.name}` is handed to `{given.through}`", given.where),)
    text = f"`{given.through}` is given `{fn.name}` while the GIL is released"
    return Reason(text, Severity.WARNING, Confidence.MEDIUM, notes)


def _severity(fn: SolvedFunction, know: Knowledge, caller: Caller) -> Severity:
    """An error where somebody has looked up who calls back, a note where nobody has."""
    facts = [each.fact for each in fn.handings if each.fact and _speaks_of(each, each.fact, caller.through)]
    named = know.callback(caller.through)
    if not facts and named is not None:
        facts = [named]
    if not facts:
        return Severity.WARNING
    return Severity.ERROR if any(is_verified(fact.evidence) for fact in facts) else Severity.NOTE


def _speaks_of(handing: Handing, fact: CallbackApi, name: str) -> bool:
    return name == handing.through or name in fact.during
