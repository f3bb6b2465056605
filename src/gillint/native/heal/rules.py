"""From clang's words to guesses. The texts are those of clang 18's DiagnosticSemaKinds."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from gillint.native.heal.complaints import Complaint
from gillint.native.heal.guesses import Guesses, Kind, Shape

_Act = Callable[[Guesses, "re.Match[str]", Complaint], None]
# 'struct T', 'const T *', "T" (aka 'long')
_TYPE = r"'(?:const |volatile |unsigned )*(?:(struct|union|class|enum) )?([\w:]+)[^']*'"
_TYPE_WORD = (
    r"(?:static|extern|inline|int|void|char|long|short|unsigned|signed|float|double|struct|enum|union|bool|"
    r"size_t|ssize_t|Py\w+|__inline\w*|__attribute__)\b"
)
_VERSION = re.compile(r"VERS(?:ION)?(?![a-z])|_VER(?:$|_)|_REVISION|_API_LEVEL|_RELEASE\b|_VERNUM")
_NEWEST = "0x7fffffff"
_STATEMENT_START = re.compile(r"(?:[;{}:]|\*/|^[ \t]*#[^\n]*|//[^\n]*)\s*\Z", re.MULTILINE)


class Rule(NamedTuple):
    """What to do about complaints of one kind."""

    text: re.Pattern[str]
    act: _Act


def learn(guesses: Guesses, complaints: Sequence[Complaint]) -> None:
    """Change `guesses` so that they answer the complaints."""
    for complaint in complaints:
        for rule in RULES:
            match = rule.text.search(complaint.text)
            if match:
                rule.act(guesses, match, complaint)
                break


def _unknown_type(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = match[1]
    rest = at.after[len(name) :] if at.after.startswith(name) else ""
    is_decoration = re.match(rf"\s+(?:{_TYPE_WORD}|\w+(?:\s+\**|\s*\*+)\s*\w+\s*\()", rest)
    if name == "bool" and not guesses.cplusplus:
        guesses.macro(name, "_Bool")
    elif is_decoration and not re.match(r"\s+const\b", rest):
        guesses.macro(name, "")
    elif guesses.cplusplus and re.match(r"\s*<", rest):
        guesses.type(name, template=True)
    else:
        guesses.type(name)


def _undeclared(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = match[1]
    rest = at.after[len(name) :] if at.after.startswith(name) else ""
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
    elif guesses.cplusplus and re.match(r"\s*<[\w:,\s*&<>]*>\s*\(", rest):
        guesses.declare(name, Shape.FUNCTION_TEMPLATE)
    else:
        is_constant = name.upper() == name or name in ("true", "false")
        is_constant = is_constant and not re.match(r"\s*(?:->|\.|\[|=[^=])", rest)
        is_constant = is_constant or bool(re.search(r"\bcase\s+$", at.before))
        guesses.declare(name, Shape.CONSTANT if is_constant else Shape.VARIABLE)
        _look_at_use(guesses, "gillint_of_" + name, rest)


def _type_after_all(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
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
    if re.match(r"[ \t]+\w+\s*(?:[=;,\[]|$)", rest):
        return True
    is_declaration = re.match(r"\s*\*+\s*(?:const\s+)?\w+\s*[=;,\[]", rest)
    return bool(is_declaration and _STATEMENT_START.search(before))


def _look_at_use(guesses: Guesses, helper: str, rest: str) -> None:
    """Save a round: what follows a name tells what it is."""
    member = re.match(r"\s*(->|\.)\s*(\w+)\s*(\()?", rest)
    if member:
        if member[1] == "->" and not guesses.cplusplus:
            guesses.use(helper, Kind.POINTER)
        guesses.member(helper, member[2], Shape.FUNCTION if member[3] else Shape.VARIABLE)
    elif re.match(r"\s*\[", rest) and not guesses.cplusplus:
        guesses.use(helper, Kind.POINTER)


def _undeclared_function(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.declare(match[1], Shape.FUNCTION)


def _no_member(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    member, owner = match[1], match[3]
    rest = at.after[len(member) :] if at.after.startswith(member) else ""
    if match[2] == "namespace":
        _no_name_in_namespace(guesses, f"{owner}::{member}", at.before, rest)
        return
    if not guesses.cplusplus:
        shape = Shape.VARIABLE
    elif re.match(r"\s*(?:<[\w:,\s*&<>]*>)?\s*\(", rest):
        shape = Shape.FUNCTION_TEMPLATE if re.match(r"\s*<", rest) else Shape.FUNCTION
    else:
        is_type = re.match(r"\s*::|\s+\w", rest) and at.before.endswith("::")
        shape = Shape.TYPE if is_type else Shape.VARIABLE
    guesses.member(owner, member, shape)
    if not guesses.cplusplus:
        _look_at_use(guesses, "gillint_of_" + f"{owner}::{member}".replace("::", "_"), rest)


def _no_name_in_namespace(guesses: Guesses, name: str, before: str, rest: str) -> None:
    is_capital = name.rpartition("::")[2][:1].isupper()
    if rest.startswith("::"):
        if is_capital:
            guesses.type(name, Kind.RECORD)
        else:
            guesses.namespace(name)
    elif re.match(r"\s*<", rest):
        is_call = re.match(r"\s*<[\w:,\s*&<>]*>\s*\(", rest) and not is_capital
        if is_call:
            guesses.declare(name, Shape.FUNCTION_TEMPLATE)
        else:
            guesses.type(name, template=True)
    elif re.match(r"\s*\(", rest) and not is_capital:
        guesses.declare(name, Shape.FUNCTION)
    elif is_capital or re.match(r"\s*[&*]*\s*[\w>)]", rest):
        guesses.type(name, Kind.RECORD)
    else:
        guesses.declare(name, Shape.VARIABLE)


def _no_type(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    if match[2] == "namespace":
        guesses.type(f"{match[3]}::{match[1]}", Kind.RECORD)
    else:
        guesses.member(match[3], match[1], Shape.TYPE)


def _no_template(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    owner = f"{match[2]}::" if match[2] else ""
    guesses.type(owner + match[1], template=True)


def _class_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = re.match(r"([\w:]+)\s*(<)?", at.after)
    if name:
        guesses.type(_qualifier(at.before) + name[1], Kind.RECORD, template=bool(name[2]))


def _namespace_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = re.match(r"[\w:]+", at.after)
    if name:
        guesses.namespace(_qualifier(at.before) + name[0])


def _qualifier(before: str) -> str:
    """`a::b::` of a name that these words stand before."""
    match = re.search(r"(?:\w+::)+\Z", before)
    return match[0] if match else ""


def _incomplete(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    tag = match[1] or ("" if match[2] in guesses.types else "struct")
    guesses.type(match[2], None if tag == "enum" else Kind.RECORD, tag="struct" if tag == "class" else tag)


def _pointer_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.use(match[2], Kind.POINTER)
    _member_named_here(guesses, match[2], at)


def _record_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.use(match[2], Kind.RECORD)
    _member_named_here(guesses, match[2], at)


def _member_named_here(guesses: Guesses, owner: str, at: Complaint) -> None:
    member = re.match(r"(?:->|\.)?\s*([A-Za-z_]\w*)\s*(\()?", at.after)
    if member and owner in guesses.types:
        guesses.member(owner, member[1], Shape.FUNCTION if member[2] else Shape.VARIABLE)


def _function_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.use(match[2], Kind.FUNCTION)


def _integer_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    for name in re.findall(r"'(?:const )?([\w:]+)", match[0]):
        guesses.use(name, Kind.INTEGER)


def _anything_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """In C++ a number is not the pointer that is asked for; a class that converts to anything is."""
    for name in re.findall(r"'(?:const )?([\w:]+)'", match[0]):
        guesses.use(name, Kind.RECORD)


def _one_side_too_open(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.use(match[1], Kind.INTEGER)


def _indexed(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = _name_before(at.before)
    for helper in list(guesses.types) if name else ():
        if helper == "gillint_of_" + name or helper.endswith("_" + name):
            guesses.use(helper, Kind.POINTER)


def _name_before(text: str) -> str:
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


def _no_semicolon(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """A macro that looks like a call and is a statement, or the head of a loop."""
    name = _name_before(at.before) if at.before.rstrip().endswith(")") else ""
    if guesses.globals.get(name) is not Shape.FUNCTION:
        return
    call = f"{name}(__VA_ARGS__)"
    is_head = re.match(r"\s*\{", at.after)
    guesses.macro(f"{name}(...)", f"while ({call})" if is_head else f"{call};")


def _variable_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """A guessed constant is assigned to or its address taken."""
    for name in (re.match(r"&?\s*(\w+)", at.after), re.search(r"(\w+)\s*$", at.before)):
        if name and guesses.globals.get(name[1]) is Shape.CONSTANT:
            guesses.declare(name[1], Shape.VARIABLE)


def _constant_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    for name in re.findall(r"\w+", re.split(r"[,;{}:\n]", at.after, maxsplit=1)[0]):
        if guesses.globals.get(name) is Shape.VARIABLE:
            guesses.globals[name] = Shape.CONSTANT
            guesses.changed = True


def _field_wanted(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    member = re.match(r"\.?\s*(\w+)", at.after)
    if member:
        guesses.use(match[2], Kind.RECORD)
        guesses.member(match[2], member[1])


def _undefined_macro(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """The version of a library that is not here: code for the newest is what will be built."""
    if _VERSION.search(match[1]):
        guesses.macro(match[1], _NEWEST)


def _macro_function(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.macros.pop(match[1], None)
    guesses.macro(match[1] + "(...)", "1")


def _text_macro(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = re.match(r'\s*([A-Za-z_]\w*)\s*(?=["),;])', at.after)
    if name and re.search(r'"\s*$', at.before) and name[1] not in guesses.macros:
        guesses.macro(name[1], '""')


def _declared_after_all(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.refuse(match[1])


def _declared_here_too(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    name = re.match(r"\w+", at.after)
    if name:
        guesses.refuse(name[0])


def _type_as_argument(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """FIELD_OFFSET(type, field) or STACK_OF(type) *: no function takes a type."""
    call = re.search(r"(\w+)\s*\(\s*\Z", at.before)
    if call and guesses.globals.get(call[1]) is Shape.FUNCTION:
        is_type = re.match(r"\w+\s*\)\s*\*", at.after)
        guesses.macro(f"{call[1]}(...)", "gillint_integer" if is_type else "gillint_unknown")


def _bare_declaration(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """NAME(...) between functions, without a semicolon: a macro that declares something."""
    call = re.search(r"(?:\A|[\n;}])\s*([A-Z_][A-Z0-9_]+)\s*\([^()]*\)\s*\Z", at.before) or re.match(
        r"([A-Z_][A-Z0-9_]+)\s*\(", at.after
    )
    if call:
        guesses.macro(f"{call[1]}(...)", "")


def _no_header(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    """Windows finds Psapi.h where psapi.h is meant."""
    name = match[1].replace("\\", "/")
    if name.lower() != match[1]:
        guesses.header(name.lower())


def _no_override(guesses: Guesses, match: re.Match[str], at: Complaint) -> None:
    guesses.macro("override", "")


RULES: tuple[Rule, ...] = tuple(
    Rule(re.compile(text), act)
    for text, act in (
        (r"^unknown (?:type|class) name '(\w+)'", _unknown_type),
        (r"^must use '(?:struct|union|enum)' tag to refer to type '(\w+)'", _unknown_type),
        (r"^use of undeclared identifier '(\w+)'", _undeclared),
        (r"^call to undeclared (?:library )?function '(\w+)'", _undeclared_function),
        (r"^no template named '(\w+)'(?: in (?:namespace )?'([\w:]+)')?", _no_template),
        (r"^no type named '(\w+)' in (?:(namespace) )?'(?:struct |class )?([\w:]+)", _no_type),
        (r"^no member named '(\w+)' in (?:(namespace) )?'(?:struct |union |class )?([\w:]+)", _no_member),
        (
            r"^field designator '(\w+)' does not refer to any field in type '(?:struct |union )?(\w+)",
            _field_wanted,
        ),
        (rf"designator in initializer for scalar type {_TYPE}", _field_wanted),
        (rf"^initialization of non-aggregate type {_TYPE}.* with a designated", _record_wanted),
        (r"^'([\w./\\+-]+)' file not found", _no_header),
        (r"^expected class name", _class_wanted),
        (r"^expected namespace name", _namespace_wanted),
        (rf"incomplete (?:\w+ )*?type {_TYPE}", _incomplete),
        (rf"^tentative definition has type {_TYPE} that is never completed", _incomplete),
        (rf"^incomplete definition of type {_TYPE}", _incomplete),
        (rf"^member reference type {_TYPE}.* is not a pointer", _pointer_wanted),
        (rf"^member reference base type {_TYPE}.* is not a structure or union", _record_wanted),
        (rf"^called object type {_TYPE}.* is not a function", _function_wanted),
        (rf"^indirection requires pointer operand \({_TYPE}", _pointer_wanted),
        (r"^subscripted value is not an array, pointer", _indexed),
        (r"^(?:function cannot return function|non-object) type '(\w+)' \(aka 'int \(", _type_after_all),
        (r"^incompatible (?:pointer to integer|integer to pointer) conversion .*", _anything_wanted),
        (r"^cannot initialize .*", _anything_wanted),
        (r"^conditional expression is ambiguous; '(?:const )?(gillint_of_\w+)' can", _one_side_too_open),
        (
            r"^conditional expression is ambiguous; .* can be converted to '(gillint_of_\w+)'",
            _one_side_too_open,
        ),
        (r"^(?:assigning to|initializing|passing|returning) .*incompatible type .*", _integer_wanted),
        (r"^(?:switch|statement) requires expression of (?:scalar|integer) type .*", _integer_wanted),
        (r"^used type .* where (?:arithmetic|integer).*", _integer_wanted),
        (r"^invalid operands to binary expression .*", _integer_wanted),
        (r"^invalid argument type .* to unary expression", _integer_wanted),
        (r"^expression is not assignable|^cannot take the address of an rvalue", _variable_wanted),
        (r"constant expression|^initializer element is not a compile-time constant", _constant_wanted),
        (r"^function-like macro '(\w+)' is not defined", _macro_function),
        (r"^'(\w+)' is not defined, evaluates to 0", _undefined_macro),
        (r"^expected ';' after expression", _no_semicolon),
        (r"^invalid storage class specifier in function declarator", _bare_declaration),
        (r"^expected function body after function declarator", _bare_declaration),
        (r"type specifier is required for all declarations", _bare_declaration),
        (r"^expected '[);]'", _text_macro),
        (r"^(?:typedef )?redefinition of (?:enumerator )?'(\w+)'", _declared_after_all),
        (r"^typedef redefinition with different types", _declared_here_too),
        (r"^unexpected type name '(\w+)': expected expression", _type_as_argument),
        (r"^conflicting types for '(\w+)'", _declared_after_all),
        (
            r"only virtual member functions can be marked 'override'|does not override any member",
            _no_override,
        ),
    )
)
