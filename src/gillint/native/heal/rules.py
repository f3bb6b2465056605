"""From clang's words to guesses. The texts are those of clang 18's DiagnosticSemaKinds."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from gillint.native.heal import macros, undeclared, usage
from gillint.native.heal.complaints import Complaint
from gillint.native.heal.guesses import Guesses

_Act = Callable[[Guesses, "re.Match[str]", Complaint], None]
# 'struct T', 'const T *', "T" (aka 'long')
_TYPE = r"'(?:const |volatile |unsigned )*(?:(struct|union|class|enum) )?([\w:]+)[^']*'"


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


RULES: tuple[Rule, ...] = tuple(
    Rule(re.compile(text), act)
    for text, act in (
        (r"^unknown (?:type|class) name '(\w+)'", undeclared.unknown_type),
        (r"^must use '(?:struct|union|enum)' tag to refer to type '(\w+)'", undeclared.unknown_type),
        (r"^use of undeclared identifier '(\w+)'", undeclared.undeclared),
        (r"^call to undeclared (?:library )?function '(\w+)'", undeclared.undeclared_function),
        (r"^no template named '(\w+)'(?: in (?:namespace )?'([\w:]+)')?", undeclared.no_template),
        (r"^no type named '(\w+)' in (?:(namespace) )?'(?:struct |class )?([\w:]+)", undeclared.no_type),
        (
            r"^no member named '(\w+)' in (?:(namespace) )?'(?:struct |union |class )?([\w:]+)",
            undeclared.no_member,
        ),
        (
            r"^field designator '(\w+)' does not refer to any field in type '(?:struct |union )?(\w+)",
            usage.field_wanted,
        ),
        (rf"designator in initializer for scalar type {_TYPE}", usage.field_wanted),
        (rf"^initialization of non-aggregate type {_TYPE}.* with a designated", usage.record_wanted),
        (r"^'([\w./\\+-]+)' file not found", macros.no_header),
        (r"^expected class name", undeclared.class_wanted),
        (r"^expected namespace name", undeclared.namespace_wanted),
        (r"^expected '\(' for function-style cast", usage.value_wanted),
        (
            r"^static assertion failed due to requirement '(?:\w+::)*is_enum(?:_v)?<([\w:]+)>",
            usage.enum_wanted,
        ),
        (rf"incomplete (?:\w+ )*?type {_TYPE}", usage.incomplete),
        (rf"^tentative definition has type {_TYPE} that is never completed", usage.incomplete),
        (rf"^incomplete definition of type {_TYPE}", usage.incomplete),
        (rf"^member reference type {_TYPE}.* is not a pointer", usage.pointer_wanted),
        (rf"^member reference base type {_TYPE}.* is not a structure or union", usage.record_wanted),
        (rf"^called object type {_TYPE}.* is not a function", usage.function_wanted),
        (rf"^indirection requires pointer operand \({_TYPE}", usage.pointer_wanted),
        (r"^subscripted value is not an array, pointer", usage.indexed),
        (
            r"^(?:function cannot return function|non-object) type '(\w+)' \(aka 'int \(",
            undeclared.type_after_all,
        ),
        (r"^incompatible (?:pointer to integer|integer to pointer) conversion .*", usage.anything_wanted),
        (r"^cannot initialize .*", usage.anything_wanted),
        (r"^conditional expression is ambiguous; '(?:const )?(gillint_of_\w+)' can", usage.one_side_too_open),
        (
            r"^conditional expression is ambiguous; .* can be converted to '(gillint_of_\w+)'",
            usage.one_side_too_open,
        ),
        (r"^(?:assigning to|initializing|passing|returning) .*incompatible type .*", usage.integer_wanted),
        (r"^(?:switch|statement) requires expression of (?:scalar|integer) type .*", usage.integer_wanted),
        (r"^used type .* where (?:arithmetic|integer).*", usage.integer_wanted),
        (r"^invalid operands to binary expression .*", usage.integer_wanted),
        (r"^invalid argument type .* to unary expression", usage.integer_wanted),
        (r"^expression is not assignable|^cannot take the address of an rvalue", usage.variable_wanted),
        (r"constant expression|^initializer element is not a compile-time constant", usage.constant_wanted),
        (r"^function-like macro '(\w+)' is not defined", macros.macro_function),
        (r"^'(\w+)' is not defined, evaluates to 0", macros.undefined_macro),
        (r"^expected \"FILENAME\" or <FILENAME>", macros.header_macro),
        (r"^cast from pointer to smaller type '(\w+)'", usage.anything_wanted),
        (r"^expected ';' after expression", macros.no_semicolon),
        (r"^invalid storage class specifier in function declarator", macros.bare_declaration),
        (r"^expected function body after function declarator", macros.bare_declaration),
        (r"type specifier is required for all declarations", macros.bare_declaration),
        (r"^expected '[);]'", macros.text_macro),
        (r"^(?:typedef )?redefinition of (?:enumerator )?'(\w+)'", usage.declared_after_all),
        (r"^typedef redefinition with different types", usage.declared_here_too),
        (r"^unexpected type name '(\w+)': expected expression", macros.type_as_argument),
        (r"^conflicting types for '(\w+)'", usage.declared_after_all),
        (
            r"only virtual member functions can be marked 'override'|does not override any member",
            macros.no_override,
        ),
    )
)
