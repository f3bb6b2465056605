"""Macros that only a missing header defines, and headers under another name."""

import re

from gillint.native.heal.complaints import Complaint
from gillint.native.heal.guesses import Guesses, Shape
from gillint.native.heal.usage import name_before

_VERSION = re.compile(r"VERS(?:ION)?(?![a-z])|_VER(?:$|_)|_REVISION|_API_LEVEL|_RELEASE\b|_VERNUM")
_NEWEST = "0x7fffffff"


def undefined_macro(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """The version of a library that is not here: code for the newest is what will be built."""
    if _VERSION.search(match[1]):
        guesses.macro(match[1], _NEWEST)


def macro_function(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.macros.pop(match[1], None)
    guesses.macro(match[1] + "(...)", "1")


def text_macro(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = re.match(r'\s*([A-Za-z_]\w*)\s*(?=["),;])', at.after)
    if name and re.search(r'"\s*$', at.before) and name[1] not in guesses.macros:
        guesses.macro(name[1], '""')


def no_semicolon(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """A macro that looks like a call and is a statement, or the head of a loop."""
    name = name_before(at.before) if at.before.rstrip().endswith(")") else ""
    if guesses.globals.get(name) is not Shape.FUNCTION:
        return
    call = f"{name}(__VA_ARGS__)"
    is_head = re.match(r"\s*\{", at.after)
    guesses.macro(f"{name}(...)", f"while ({call})" if is_head else f"{call};")


def bare_declaration(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """NAME(...) between functions, without a semicolon: a macro that declares something."""
    call = re.search(r"(?:\A|[\n;}])\s*([A-Z_][A-Z0-9_]+)\s*\([^()]*\)\s*\Z", at.before) or re.match(
        r"([A-Z_][A-Z0-9_]+)\s*\(", at.after
    )
    if call:
        guesses.macro(f"{call[1]}(...)", "")


def type_as_argument(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """FIELD_OFFSET(type, field) or STACK_OF(type) *: no function takes a type."""
    call = re.search(r"(\w+)\s*\(\s*\Z", at.before)
    if call and guesses.globals.get(call[1]) is Shape.FUNCTION:
        is_type = re.match(r"\w+\s*\)\s*\*", at.after)
        guesses.macro(f"{call[1]}(...)", "gillint_integer" if is_type else "gillint_unknown")


def no_header(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """Windows finds Psapi.h where psapi.h is meant."""
    name = match[1].replace("\\", "/")
    if name.lower() != match[1]:
        guesses.header(name.lower())


def no_override(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.macro("override", "")


def header_macro(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """`#include FT_FREETYPE_H`: a header that only another one names."""
    name = re.match(r"[A-Za-z_]\w*", at.after)
    if name:
        guesses.macro(name[0], "<stddef.h>")
