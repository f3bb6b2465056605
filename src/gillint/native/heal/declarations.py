"""Guesses as the text of a header."""

from collections.abc import Iterator

from gillint.native.clang import FIRST_GUESS
from gillint.native.heal.guesses import Guesses, Kind, Shape, Type, target_of, type_of

# A class that can be made of anything, used as anything and turned into anything.
_ANYTHING = """\
  {name}() = default; template <class G, class... Gs> {name}(G &&, Gs &&...);
  template <class G> operator G() const;
  template <class G> {name} &operator[](G) const;
  template <class... Gs> {name} &operator()(Gs &&...) const;
  {name} *operator->() const; {name} &operator*() const; {name} *begin() const; {name} *end() const;
  {name} &operator++(); {name} &operator--(); {name} operator++(int); {name} operator--(int);
"""
# Operators with such a class on either side: its conversions alone would leave a choice of built-in ones.
_OPERATORS = (
    """\
struct gillint_any {};
template <bool> struct gillint_if {}; template <> struct gillint_if<true> { typedef int type; };
struct gillint_value : gillint_any {
"""
    + _ANYTHING.format(name="gillint_value")
    + "};\n"
    + "".join(
        "template <class A, class B, typename gillint_if<__is_base_of(gillint_any, A) || "
        f"__is_base_of(gillint_any, B)>::type = 0> {result} operator{operator}({left} &, const B &);\n"
        for result, left, operators in (
            ("bool", "const A", ("==", "!=", "<", ">", "<=", ">=", "&&", "||")),
            ("gillint_value", "const A", ("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>")),
            ("A &", "A", ("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=")),
        )
        for operator in operators
    )
)
# In C a type that extensions hardly use: no conversion from or to it is known to change a value. In C++ one
# that the operators and templates of others know.
_INTEGER = "typedef {} gillint_integer; extern gillint_integer gillint_unknown;"
_WIDTHLESS = {False: "_BitInt(64)", True: "int"}
_VALUES = {"TRUE": 1, "FALSE": 0, "true": 1, "false": 0, "True": 1, "False": 0, "NULL": 0}


def render(guesses: Guesses) -> str:
    """A header that declares every guess; C or C++."""
    return "\n".join(_Declarations(guesses).lines()) + "\n"


class _Declarations:
    def __init__(self, guesses: Guesses) -> None:
        self._guesses = guesses
        self._done: set[str] = set()

    def lines(self) -> Iterator[str]:
        yield _INTEGER.format(_WIDTHLESS[self._guesses.cplusplus])
        if self._guesses.cplusplus:
            yield _OPERATORS
        for name in self._guesses.headers:
            yield f"#if __has_include(<{name}>)\n#include <{name}>\n#endif"
        for name in self._guesses.namespaces:
            yield self._within(name, "")
        for name in list(self._guesses.types):
            yield from self._type(name)
        for number, (name, shape) in enumerate(self._guesses.globals.items()):
            yield self._global(name, shape, _VALUES.get(name, FIRST_GUESS + number))
        for name, text in self._guesses.macros.items():
            yield f"#define {name} {text}".rstrip()

    def _type(self, name: str) -> Iterator[str]:
        """The declaration of a type, after those it needs."""
        known = self._guesses.types.get(name)
        if known is None or name in self._done:
            return
        self._done.add(name)
        for needed in self._needs(known):
            yield from self._type(needed)
        yield self._within(_scope(name), self._definition(known))

    def _needs(self, known: Type) -> list[str]:
        match known.kind:
            case Kind.RECORD:
                return [type_of(f"{known.name}::{member}") for member in known.members]
            case Kind.POINTER:
                return [target_of(known.name)]
            case Kind.FUNCTION:
                return [type_of(known.name)]
            case Kind.ALIAS:
                return [known.alias]
            case _:
                return []

    def _definition(self, known: Type) -> str:
        name = _last(known.name)
        match known.kind:
            case Kind.INTEGER:
                return f"typedef gillint_integer {name};"
            case Kind.ENUM:
                return f"enum {name} {{ gillint_first_{name} }};" + self._typedef(known, "enum")
            case Kind.OPAQUE:
                return f"struct {name};" + self._typedef(known, "struct")
            case Kind.POINTER:
                return f"typedef {target_of(known.name)} *{name};"
            case Kind.FUNCTION:
                return f"typedef {type_of(known.name)} (*{name})({'...' if self._guesses.cplusplus else ''});"
            case Kind.ALIAS:
                model = self._guesses.types[known.alias]
                return f"typedef {'' if model.is_named else model.tag + ' '}{known.alias} {name};"
            case Kind.RECORD:
                return self._record(known, name)

    def _record(self, known: Type, name: str) -> str:
        members = "".join(self._member(known, member, shape) for member, shape in known.members.items())
        if not self._guesses.cplusplus:
            keyword = known.tag or "struct"
            return f"{keyword} {name} {{ {members} long gillint_; }};" + self._typedef(known, keyword)
        template = "template <class...> " if known.is_template else ""
        text = _ANYTHING.format(name=name)
        if self._guesses.guards(known.name):  # its life is what matters
            text = f"~{name}();" + text.replace("() = default;", "();", 1)
        return f"{template}struct {name} : gillint_any {{\n{text}  {members}}};"

    def _typedef(self, known: Type, keyword: str) -> str:
        name = _last(known.name)
        return f" typedef {keyword} {name} {name};" if known.is_named and not self._guesses.cplusplus else ""

    def _member(self, known: Type, member: str, shape: Shape) -> str:
        kind = type_of(f"{known.name}::{member}")
        if not self._guesses.cplusplus:
            return f"{kind} {member}; "
        match shape:
            case Shape.FUNCTION:
                return f"template <class... Gs> static {kind} {member}(Gs &&...); "
            case Shape.FUNCTION_TEMPLATE:
                return f"template <class... Es, class... Gs> static {kind} {member}(Gs &&...); "
            case Shape.TYPE:
                return f"typedef {kind} {member}; "
            case Shape.VARIABLE | Shape.CONSTANT:
                return f"static {kind} {member}; "

    def _global(self, name: str, shape: Shape, number: int) -> str:
        short = _last(name)
        match shape:
            case Shape.CONSTANT:
                kind = "static const int {} = {};" if self._guesses.cplusplus else "enum {{ {} = {} }};"
                text = kind.format(short, number)
            case Shape.FUNCTION if self._guesses.cplusplus:
                # by reference: what is passed by value is copied, and the copies destroyed
                text = f"template <class... Gs> {type_of(name)} {short}(Gs &&...);"
            case Shape.FUNCTION:
                text = f"{type_of(name)} {short}();"
            case Shape.FUNCTION_TEMPLATE:
                text = f"template <class... Es, class... Gs> {type_of(name)} {short}(Gs &&...);"
            case Shape.VARIABLE if name.startswith("PyExc_"):  # an exception that this Python no longer has
                text = f"extern struct _object *{short};"
            case Shape.VARIABLE | Shape.TYPE:
                text = f"extern {type_of(name)} {short};"
        return self._within(_scope(name), text)

    def _within(self, namespace: str, text: str) -> str:
        parts = [part for part in namespace.split("::") if part]
        return "".join(f"namespace {part} {{ " for part in parts) + text + " }" * len(parts)


def _scope(name: str) -> str:
    """The namespace of a qualified name."""
    return name.rpartition("::")[0]


def _last(name: str) -> str:
    """A qualified name without its namespace."""
    return name.rpartition("::")[2]
