"""GIL206: a thread state or handle that does not belong to what is being closed."""

from collections.abc import Iterator

from gillint.checks.base import check
from gillint.flow.gil import lookup
from gillint.flow.solved import SolvedFunction, Step
from gillint.knowledge.base import Knowledge
from gillint.model import Confidence, Finding, Severity

_ADVICE = "Restore the thread state, or release the handle, that this path's own release or Ensure returned."


@check("GIL206", "mismatched-thread-state", Severity.ERROR, Confidence.HIGH, since="0.1")
def mismatched_thread_state(fn: SolvedFunction, know: Knowledge) -> Iterator[Finding]:
    if not fn.changes_gil:
        return
    for step in fn.steps:
        effect = fn.program.summaries.effect(step.op)
        if effect.action in ("acquire", "restore"):
            wrong = wrong_state(fn, step, effect.action, effect.state_argument or 0)
            if wrong:
                message, sure = wrong
                confidence = Confidence.HIGH if sure else Confidence.MEDIUM
                yield fn.finding("GIL206", step.op.where, message, Severity.ERROR, confidence, advice=_ADVICE)


def wrong_state(fn: SolvedFunction, step: Step, action: str, argument: int) -> tuple[str, bool] | None:
    """What is wrong with the argument of an acquire or restore, and whether it is on every path."""
    name = step.op.shown
    given = step.op.args[argument] if argument < len(step.op.args) else ""
    if action == "acquire" and given == "0":
        return f"`{name}` is given NULL", True
    place = given.lstrip("&")
    facts = [lookup(world.facts, place) for world in step.state]
    shown = place.partition("#")[0]
    unset = [fact.tag == "undefined" for fact in facts]
    if any(unset):
        return f"`{shown}` is given to `{name}` but was never set on this path", all(unset)
    null = [fact.low == fact.high == 0 and not fact.tag for fact in facts]
    if action == "acquire" and any(null):
        return f"`{shown}` is NULL when it is given to `{name}`", all(null)
    other = "ensured" if action == "acquire" else "saved"
    if any(fact.tag == other for fact in facts):
        return f"`{shown}` comes from another kind of call than `{name}` undoes", True
    if action == "restore" and facts and any(fact.tag == "spent" for fact in facts):
        return f"`{shown}` was given to `{name}` before", all(fact.tag == "spent" for fact in facts)
    known_entry = any(caller.kind == "entry" for caller in fn.contexts.held)
    if action == "restore" and known_entry and any(len(world.stack) == 2 for world in step.state):
        return f"`{name}` without a PyGILState_Ensure before it", False
    return None
