"""How functions end, as their callers see it."""

from collections.abc import Mapping

from gillint.flow.cfg import RETURN, Function, Op
from gillint.flow.gil import HELD, Exit, Facts, World, lookup
from gillint.flow.trace import Trace
from gillint.flow.values import ANYTHING, Fact, constant, converted, source_of

_MAX_EXITS = 24


def settled(exits: frozenset[Exit], *, fields: bool = True) -> frozenset[Exit]:
    """What callers can rely on. Where ways out that differ in the GIL's state may return the same value (and
    leave the same in the `fields` of their object), the state depends on data that is not followed (a flag or
    a thread state in a struct): it is unknown."""
    outs = sorted(exits)
    for number, one in enumerate(outs):
        for other in outs[number + 1 :]:
            if (one.stack[-1] in HELD) == (other.stack[-1] in HELD) or not overlap(
                one.returned, other.returned
            ):
                continue
            if not fields or _overlap_in_fields(one.fields, dict(other.fields)):
                return frozenset({Exit("^?")})
    return exits


def _overlap_in_fields(one: Facts, other: Mapping[str, Fact]) -> bool:
    """Whether two objects may be equal."""
    return all(overlap(fact, other.get(name, ANYTHING)) for name, fact in one)


def overlap(one: Fact, other: Fact) -> bool:
    """Whether two values may be equal."""
    low, high = max(one.low, other.low), min(one.high, other.high)
    if low > high:
        return False
    return not (low == high == 0 and (one.nonzero or other.nonzero))


def exits_of(function: Function, trace: Trace, letter: str) -> frozenset[Exit]:
    """How the function, entered with `letter`, may end: stack and returned value, at every return."""
    found: set[Exit] = set()
    is_member = "this" in function.objects
    for block, states in zip(function.cfg.blocks, trace, strict=False):
        if not block.ops or block.ops[-1].kind is not RETURN or len(states) < len(block.ops):
            continue
        out = block.ops[-1]
        for world in states[len(block.ops) - 1]:
            fields = _fields(world) if is_member else ()
            found.add(Exit(_as_seen_outside(function, world, out, letter), _returned(out, world), fields))
    if len(found) > _MAX_EXITS:
        found = {Exit(out.stack) for out in found}
    stacks = {out.stack for out in found}
    if len(stacks) == 1 and not is_member:  # the value says nothing about the GIL
        return frozenset(Exit(stack) for stack in stacks)
    return frozenset(found)


def _fields(world: World) -> Facts:
    """What is known of the object of a member function."""
    return tuple([item for item in world.facts if item[0].startswith("this.")])


def _as_seen_outside(function: Function, world: World, out: Op, letter: str) -> str:
    """The stack a caller goes on with. Where a thread state or handle died with a local variable, the defect
    is this function's: its callers are judged as if it had restored what it was given (`letter`)."""
    stack = world.stack.replace("x", "r").replace("X", "R")
    if stack[-1] == "R" and len(stack) == 2 and dies(function, world, out, "saved"):
        return f"^{letter}"
    if "H" in stack[2:] and dies(function, world, out, "ensured"):
        return stack[:2]
    return stack


def dies(function: Function, world: World, out: Op, tag: str) -> bool:
    """Whether a thread state or handle (`tag` "saved" or "ensured") is lost at the return `out`: it is in no
    place but local variables whose address is stored nowhere and which are not what is returned. A result
    that is not even looked at is known from elsewhere (PyThreadState_Get)."""
    holders = [place for place, fact in world.facts if fact.tag == tag]
    return (
        bool(holders)
        and all(
            place not in function.aliased and place in function.locals and out.value != f"@{place}"
            for place in holders
        )
        and not kept_by_object(function, world, tag)
    )


def kept_by_object(function: Function, world: World, tag: str) -> bool:
    """Whether a thread state or handle is given to an object that is made of it: its destructor may give it
    back."""
    holders = {place for place, fact in world.facts if fact.tag == tag}
    return any(
        op.result[:1] not in ("", "$") and not holders.isdisjoint(op.args) and is_constructor(op)
        for op in function.calls()
    )


def is_constructor(op: Op) -> bool:
    """Whether a call makes an object: "Guard::Guard"."""
    owner, scope, last = op.name.rpartition("::")
    return bool(scope) and owner.rpartition("::")[2].partition("<")[0] == last.partition("<")[0]


def _returned(op: Op, world: World) -> Fact:
    if op.value[:1] == "=":
        return constant(int(op.value[1:]))
    known = lookup(world.facts, source_of(op.value))._replace(tag="")
    return converted(known, op.value[1:].partition(":")[0]) if op.value[:1] == "%" else known
