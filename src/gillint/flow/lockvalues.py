"""Values that tell whether a lock was taken: results of trying, flags, what a helper puts a lock in."""

from collections import Counter

from gillint.flow.cfg import ASSIGN, ASSUME, RETURN, Function, Op
from gillint.flow.gil import Facts, lookup
from gillint.flow.places import root_of
from gillint.flow.values import ANYTHING, NONZERO, Fact, assume, constant, source_of


def looked_at(op: Op) -> str:
    """The place whose value goes on to another place or to the caller."""
    return source_of(op.value) if op.kind in (ASSIGN, RETURN) and op.value[:1] == "@" else ""


def with_values(op: Op, known: Facts, *, told: bool) -> Facts | None:
    """What is known after a test or an assignment of a place, which matters if it is `told`; None when the
    test cannot come out like this."""
    if op.kind is ASSIGN:
        fact = lookup(known, source_of(op.value)) if op.value[:1] == "@" else ANYTHING
        if told and op.value[:1] == "=":
            fact = constant(int(op.value[1:]))
        known = forget(known, op.name)
        return known if fact == ANYTHING else remember(known, op.name, fact)
    fact = lookup(known, op.name)
    left = assume(fact, op.value)
    if left is None:
        return None
    return known if left == fact or (fact == ANYTHING and not told) else remember(known, op.name, left)


def after_call(op: Op, known: Facts, *, library: bool) -> Facts:
    """What is still known: not of its result, nor of what others can change. A function of a `library`
    changes what it is given only, and nobody changes what a parameter points to without having it."""
    given = {arg[1:] for arg in op.args if arg[:1] == "&"} | {op.result}
    roots = set(map(root_of, op.args))

    def stays(place: str) -> bool:
        if place in given:
            return False
        if library or not any(mark in place for mark in ".[*"):
            return True
        return place[0] == "*" and root_of(place) not in roots

    return tuple(item for item in known if stays(item[0]))


def values_of(op: Op, function: Function, tested: frozenset[str]) -> Facts:
    """What is known of the parameters that are `tested`: constants, and addresses."""
    given = op.args[-len(function.params) :] if function.params else ()
    found = []
    for parameter, arg in zip(function.params, given, strict=False):
        if parameter not in tested:
            continue
        if arg[:1] == "&":
            found.append((parameter, NONZERO))
        elif arg.removeprefix("-").isdigit():
            found.append((parameter, constant(int(arg))))
    return tuple(sorted(found))


def spent(ops: list[Op]) -> frozenset[str]:
    """The temporary values that are tested at one branch and nowhere else: nothing has to be known of them
    after it."""
    tests = Counter(op.name for op in ops if op.kind is ASSUME)
    used = {arg.lstrip("&*") for op in ops for arg in (*op.args, op.value.lstrip("@"))}
    return frozenset(name for name, number in tests.items() if name[:1] == "$" and number < 3) - used


def tested_again(ops: list[Op], function: Function) -> frozenset[str]:
    """The variables by which branches agree."""
    tests = Counter(op.name for op in ops if op.kind is ASSUME)  # a branch is two of them
    return frozenset(name for name, number in tests.items() if number > 2 and name in function.locals)


def forget(known: Facts, place: str) -> Facts:
    return tuple(item for item in known if item[0] != place) if known else known


def remember(known: Facts, place: str, fact: Fact) -> Facts:
    return tuple(sorted((*forget(known, place), (place, fact))))
