"""What is known of the value of a place: enough to correlate branches with the GIL's state."""

import re
from functools import lru_cache
from typing import NamedTuple

INFINITY = float("inf")


class Fact(NamedTuple):
    """An interval, whether zero is excluded, and what the value is: "saved" a thread state that
    PyEval_SaveThread gave, "ensured" a handle that PyGILState_Ensure gave, "spent" either of them given back,
    "undefined" never set."""

    low: float = -INFINITY
    high: float = INFINITY
    nonzero: bool = False
    tag: str = ""


ANYTHING = Fact()
SAVED = Fact(nonzero=True, tag="saved")
ENSURED = Fact(tag="ensured")
UNDEFINED = Fact(tag="undefined")
NONZERO = Fact(nonzero=True)


@lru_cache(maxsize=4096)
def constant(number: int) -> Fact:
    return Fact(number, number, number != 0)


@lru_cache(maxsize=65536)
def assume(fact: Fact, relation: str) -> Fact | None:
    """The fact that is left when `relation` ("=0", "!0", "<5", "{5" for <=, ">", "}") holds, or None.

    A relation whose constant is not a plain integer says nothing.
    """
    number = _number(relation)
    if number is None:
        return fact
    low, high, nonzero, tag = fact
    match relation[0]:
        case "=":
            low, high = max(low, number), min(high, number)
        case "!":
            if low == high == number:
                return None
            nonzero = nonzero or number == 0
            low = low + 1 if low == number else low
            high = high - 1 if high == number else high
        case "<":
            high = min(high, number - 1)
        case "{":
            high = min(high, number)
        case ">":
            low = max(low, number + 1)
        case "}":
            low = max(low, number)
    if low > high or (nonzero and low == high == 0):
        return None
    if tag == "undefined":
        tag = ""
    return Fact(low, high, nonzero or low > 0 or high < 0, tag)


@lru_cache(maxsize=4096)
def converted(fact: Fact, to: str) -> Fact:
    """What is known of an integer once it is converted: to an unsigned ("u") or signed ("s") one of so many
    bytes, with a "+" before it if that is no narrower."""
    kind, size = to.lstrip("+")[0], 8 * int(to.lstrip("+")[1:])
    span = 1 << size
    least = 0 if kind == "u" else -(span >> 1)
    low, high, nonzero, _ = fact
    if low == high:
        return constant(int(low - least) % span + least)
    if least <= low and high < least + span:
        return Fact(low, high, nonzero)
    if to[0] != "+":
        return ANYTHING
    if kind == "u" and low >= 0:
        return Fact(low, high, nonzero)
    if kind == "u" and high < 0:
        return Fact(low + span, high + span, True)
    return Fact(nonzero=nonzero)


def source_of(value: str) -> str:
    """The place that an assigned value comes from: of a copy ("@x") and of what is converted ("%u8:x")."""
    if value[:1] == "@":
        return value[1:]
    return value.partition(":")[2] if value[:1] == "%" else ""


_INTEGER = re.compile(r".(-?\d+)$")


@lru_cache(maxsize=4096)
def _number(relation: str) -> int | None:
    match = _INTEGER.match(relation)
    return int(match[1]) if match else None
