"""Uses that a guess does not fit: members, pointers, calls, conversions."""

import re

from gillint.native.heal.complaints import Complaint
from gillint.native.heal.guesses import Guesses, Kind, Shape, type_of


def look_at_use(guesses: Guesses, helper: str, rest: str) -> None:
    """Save a round: what follows a name tells what it is."""
    member = re.match(r"\s*(->|\.)\s*(\w+)\s*(\()?", rest)
    if member:
        if member[1] == "->" and not guesses.cplusplus:
            guesses.use(helper, Kind.POINTER)
        guesses.member(helper, member[2], Shape.FUNCTION if member[3] else Shape.VARIABLE)
    elif re.match(r"\s*\[", rest) and not guesses.cplusplus:
        guesses.use(helper, Kind.POINTER)


def incomplete(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    tag = match[1] or ("" if match[2] in guesses.types else "struct")
    guesses.type(match[2], None if tag == "enum" else Kind.RECORD, tag="struct" if tag == "class" else tag)


def pointer_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.use(match[2], Kind.POINTER)
    _member_named_here(guesses, match[2], at)


def record_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.use(match[2], Kind.RECORD)
    _member_named_here(guesses, match[2], at)


def _member_named_here(guesses: Guesses, owner: str, at: Complaint) -> None:
    member = re.match(r"(?:->|\.)?\s*([A-Za-z_]\w*)\s*(\()?", at.after)
    if member and owner in guesses.types:
        guesses.member(owner, member[1], Shape.FUNCTION if member[2] else Shape.VARIABLE)


def function_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.use(match[2], Kind.FUNCTION)


def integer_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    names = re.findall(r"(?<!aka )'(?:const |struct )*([\w:]+)'", match[0])
    if not guesses.cplusplus and len(names) > 1:
        guesses.same(names[0], names[-1])
    for name in names:
        guesses.use(name, Kind.INTEGER)


def value_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """`f(acme::Two)`: what was taken for a class, by its capital, stands where a value does."""
    name = re.search(r"\w+(?:\s*::\s*\w+)*\s*\Z", at.before)
    last = re.split(r"\W+", name[0].strip())[-1] if name else ""
    found = [each for each in guesses.types if each == last or each.endswith(f"::{last}")] if last else []
    if len(found) == 1:
        guesses.value(found[0])


def enum_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """`static_assert(std::is_enum<T>::value)` of an invented type says what it is."""
    guesses.use(match[1], Kind.ENUM)


def anything_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """In C++ a number is not the pointer that is asked for; a class that converts to anything is."""
    for name in re.findall(r"'(?:const )?([\w:]+)'", match[0]):
        guesses.use(name, Kind.RECORD)


def one_side_too_open(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.use(match[1], Kind.INTEGER)


def indexed(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = name_before(at.before)
    for helper in list(guesses.types) if name else ():
        if helper == type_of(name) or helper.endswith("_" + name):
            guesses.use(helper, Kind.POINTER)


def name_before(text: str) -> str:
    """The name of the expression that a text ends with: `a->b` gives b, `f(x, (y))` gives f."""
    text = text.rstrip()
    while text.endswith(")"):
        depth = 0
        for place in range(len(text) - 1, -1, -1):
            depth += {")": 1, "(": -1}.get(text[place], 0)
            if depth == 0:
                text = text[:place].rstrip()
                break
        else:
            return ""
    name = re.search(r"[A-Za-z_]\w*$", text)
    return name[0] if name else ""


def variable_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """A guessed constant is assigned to or its address taken."""
    for name in (re.match(r"&?\s*(\w+)", at.after), re.search(r"(\w+)\s*$", at.before)):
        if name and guesses.globals.get(name[1]) is Shape.CONSTANT:
            guesses.declare(name[1], Shape.VARIABLE)


def constant_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    for name in re.findall(r"\w+", re.split(r"[,;{}:\n]", at.after, maxsplit=1)[0]):
        if guesses.globals.get(name) is Shape.VARIABLE:
            guesses.globals[name] = Shape.CONSTANT
            guesses.changed = True


def field_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    member = re.match(r"\.?\s*(\w+)", at.after)
    if member:
        guesses.use(match[2], Kind.RECORD)
        guesses.member(match[2], member[1])


def declared_after_all(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.refuse(match[1])


def declared_here_too(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = re.match(r"\w+", at.after)
    if name:
        guesses.refuse(name[0])
