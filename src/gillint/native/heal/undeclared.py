"""Names that nothing declares: what the words around one tell of it."""

import re

from gillint.native.heal.complaints import Complaint
from gillint.native.heal.guesses import Guesses, Kind, Shape, type_of
from gillint.native.heal.usage import look_at_use

_TYPE_WORD = (
    r"(?:static|extern|inline|int|void|char|long|short|unsigned|signed|float|double|struct|enum|union|bool|"
    r"size_t|ssize_t|Py\w+|__inline\w*|__attribute__)\b"
)
_TEMPLATE_CALL = re.compile(r"\s*<[\w:,\s*&<>]*>\s*\(")
_STATEMENT_START = re.compile(r"(?:[;{}:]|\*/|^[ \t]*#[^\n]*|//[^\n]*)\s*\Z", re.MULTILINE)


def unknown_type(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = match[1]
    rest = at.rest(name)
    if _acts(guesses, name, at.before, rest):
        return
    is_decoration = re.match(rf"\s+(?:{_TYPE_WORD}|\w+(?:\s+\**|\s*\*+)\s*\w+\s*\()", rest)
    if name == "bool" and not guesses.cplusplus:
        guesses.macro(name, "_Bool")
    elif is_decoration and not re.match(r"\s+const\b", rest):
        guesses.macro(name, "")
    elif guesses.cplusplus and re.match(r"\s*<", rest):
        guesses.type(name, template=True)
    else:
        guesses.type(name)


def undeclared(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = match[1]
    rest = at.rest(name)
    if _acts(guesses, name, at.before, rest):
        return
    if guesses.cplusplus and rest.startswith("::"):
        _scope(guesses, name)
    elif name.upper() == name and _is_bare_statement(at.before, rest):
        guesses.macro(name, "")
    elif _joins_text(at.before, rest):
        guesses.macro(name, '""')
    elif name == "bool":
        guesses.macro(name, "_Bool")
    elif _is_type_here(at.before, rest):
        guesses.type(name)
    elif re.match(r"\s*\(", rest):
        guesses.declare(name, Shape.FUNCTION)
    elif guesses.cplusplus and _TEMPLATE_CALL.match(rest):
        guesses.declare(name, Shape.FUNCTION_TEMPLATE)
    else:
        is_constant = name.upper() == name or name in ("true", "false")
        is_constant = is_constant and not re.match(r"\s*(?:->|\.|\[|=[^=])", rest)
        is_constant = is_constant or bool(re.search(r"\bcase\s+$", at.before))
        guesses.declare(name, Shape.CONSTANT if is_constant else Shape.VARIABLE)
        look_at_use(guesses, type_of(name), rest)


def _acts(guesses: Guesses, name: str, before: str, rest: str) -> bool:
    """A macro without arguments that is known to release or take the GIL, with or without a semicolon."""
    if re.match(r"\s*(?:\(|::)", rest) or not guesses.acts(name):
        return False
    guesses.act(name, f"{name}();" if _is_bare_statement(before, rest) else f"{name}()")
    return True


def type_after_all(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """`typedef name (*function)(...);` with an unknown name declares that name."""
    guesses.type(match[1])


def _scope(guesses: Guesses, name: str) -> None:
    """`name::`: classes are written with a capital more often than namespaces."""
    if name[:1].isupper() or name.endswith("_t"):
        guesses.type(name, Kind.RECORD)
    else:
        guesses.namespace(name)


def _is_bare_statement(before: str, rest: str) -> bool:
    """NAME alone on its line, without a semicolon: a macro that opens or closes something."""
    return bool(_STATEMENT_START.search(before) and re.match(r"[ \t]*(?:/\*.*?\*/|//.*)?[ \t]*\r?\n", rest))


def _joins_text(before: str, rest: str) -> bool:
    return bool(re.match(r'\s*"', rest) or re.search(r'"\s*$', before))


def _is_type_here(before: str, rest: str) -> bool:
    """A cast, an operand of sizeof, or a declaration."""
    if re.search(r"\b(?:if|while|switch|for|return)\s*\(\s*$", before):
        return bool(re.match(r"(?:\s+|\s*\*+\s*)(?:const\s+)?\w+\s*[=;:][^=]", rest))
    if re.search(r"\(\s*(?:const\s+)?$", before):
        if re.match(r"\s*(?:const\s*)?\*+\s*(?:const\s*)?\)", rest):
            return True
        is_operand = re.search(r"(?:sizeof|_Alignof|alignof)\s*\(\s*$", before)
        return bool(re.match(r"\s*\)", rest) and (is_operand or re.match(r"\s*\)\s*[\w&\"'~(]", rest)))
    if re.search(r"\w\s*<[^<>;(){}]*\Z", before) and re.match(r"\s*[*&]*\s*[,>]", rest):
        return True  # the argument of a template
    if re.search(r"[(,]\s*(?:const\s+)?\Z", before) and re.match(r"(?:\s+[*&]+|[*&]+\s+)\w+\s*[,)=]", rest):
        return True  # a parameter: `T *name`, where a product would be `a * b`
    if re.match(r"[ \t]+\w+\s*(?:[=;,\[]|$)", rest):
        return True
    is_declaration = re.match(r"\s*\*+\s*(?:const\s+)?\w+\s*[=;,\[]", rest)
    return bool(is_declaration and _STATEMENT_START.search(before))


def undeclared_function(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.declare(match[1], Shape.FUNCTION)


def no_type(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    if match[2] == "namespace":
        guesses.type(f"{match[3]}::{match[1]}", Kind.RECORD)
    else:
        guesses.member(match[3], match[1], Shape.TYPE)


def no_template(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    owner = f"{match[2]}::" if match[2] else ""
    guesses.type(owner + match[1], template=True)


def no_member(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    member, owner = match[1], match[3]
    rest = at.rest(member)
    if match[2] == "namespace":
        _no_name_in_namespace(guesses, f"{owner}::{member}", rest)
        return
    if not guesses.cplusplus:
        shape = Shape.VARIABLE
    elif _TEMPLATE_CALL.match(rest):
        shape = Shape.FUNCTION_TEMPLATE
    elif re.match(r"\s*\(", rest):
        shape = Shape.FUNCTION
    else:
        is_type = re.match(r"\s*::|\s+\w", rest) and at.before.endswith("::")
        shape = Shape.TYPE if is_type else Shape.VARIABLE
    guesses.member(owner, member, shape)
    if not guesses.cplusplus:
        look_at_use(guesses, type_of(f"{owner}::{member}"), rest)


def class_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = re.match(r"([\w:]+)\s*(<)?", at.after)
    if name:
        guesses.type(_qualifier(at.before) + name[1], Kind.RECORD, template=bool(name[2]))


def _qualifier(before: str) -> str:
    """`a::b::` of a name that these words stand before."""
    match = re.search(r"(?:\w+::)+\Z", before)
    return match[0] if match else ""


def namespace_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = re.match(r"[\w:]+", at.after)
    if name:
        guesses.namespace(_qualifier(at.before) + name[0])


def _no_name_in_namespace(guesses: Guesses, name: str, rest: str) -> None:
    is_capital = name.rpartition("::")[2][:1].isupper()
    if rest.startswith("::"):
        if is_capital:
            guesses.type(name, Kind.RECORD)
        else:
            guesses.namespace(name)
    elif re.match(r"\s*<", rest):
        if _TEMPLATE_CALL.match(rest) and not is_capital:
            guesses.declare(name, Shape.FUNCTION_TEMPLATE)
        else:
            guesses.type(name, template=True)
    elif re.match(r"\s*\(", rest) and not is_capital:
        guesses.declare(name, Shape.FUNCTION)
    elif is_capital or re.match(r"\s*[&*]*\s*[\w>)]", rest):
        guesses.type(name, Kind.RECORD)
    else:
        guesses.declare(name, Shape.VARIABLE)
