"""A small tree of Python source: the part of the syntax that names, dispatch and work are read from.

`parse.py` makes it; nothing else knows libcst. Frozen dataclasses rather than NamedTuples: two kinds of
node with equal fields must not be equal. Spans are 1-based and in the coordinates of the whole file.
"""

from dataclasses import dataclass
from typing import TypeAlias

from gillint.model import Span


@dataclass(frozen=True, slots=True)
class Name:
    id: str


@dataclass(frozen=True, slots=True)
class Attribute:
    value: "Expr"
    attr: str


@dataclass(frozen=True, slots=True)
class Argument:
    """`star` is "", "*" or "**"."""

    value: "Expr"
    keyword: str
    star: str


@dataclass(frozen=True, slots=True)
class Call:
    func: "Expr"
    args: tuple[Argument, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Constant:
    """`kind` names the value's type; `text` is the literal as written, without quotes for strings."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Display:
    """A list, tuple, set or dict written out; the items of a dict are its values and keys."""

    kind: str
    items: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One `for target in iterable if conditions` of a comprehension."""

    target: "Expr"
    iterable: "Expr"
    conditions: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Comprehension:
    """`kind` is list, set, dict or generator."""

    kind: str
    elements: tuple["Expr", ...]
    clauses: tuple[Clause, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Parameter:
    """`star` is "", "*" or "**"; `position` is -1 for a keyword-only parameter."""

    name: str
    position: int
    annotation: "Expr | None"
    default: "Expr | None"
    star: str


@dataclass(frozen=True, slots=True)
class Lambda:
    parameters: tuple[Parameter, ...]
    body: "Expr"
    span: Span


@dataclass(frozen=True, slots=True)
class Operation:
    """A unary, binary, boolean or comparing operator; `operator` is the libcst name of the first."""

    operator: str
    operands: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Conditional:
    test: "Expr"
    then: "Expr"
    otherwise: "Expr"


@dataclass(frozen=True, slots=True)
class Subscript:
    value: "Expr"
    index: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Await:
    value: "Expr"


@dataclass(frozen=True, slots=True)
class Yield:
    value: "Expr | None"


@dataclass(frozen=True, slots=True)
class Walrus:
    target: "Expr"
    value: "Expr"


@dataclass(frozen=True, slots=True)
class Other:
    """Any other expression; only what it is made of matters."""

    parts: tuple["Expr", ...]


Expr: TypeAlias = (
    Name
    | Attribute
    | Call
    | Constant
    | Display
    | Comprehension
    | Lambda
    | Operation
    | Conditional
    | Subscript
    | Await
    | Yield
    | Walrus
    | Other
)


@dataclass(frozen=True, slots=True)
class Assign:
    targets: tuple[Expr, ...]
    value: Expr | None
    annotation: Expr | None


@dataclass(frozen=True, slots=True)
class AugAssign:
    target: Expr
    operator: str
    value: Expr


@dataclass(frozen=True, slots=True)
class ExprStatement:
    value: Expr


@dataclass(frozen=True, slots=True)
class Return:
    value: Expr | None


@dataclass(frozen=True, slots=True)
class Loop:
    """`for` (target and iterable) or `while` (test)."""

    target: Expr | None
    iterable: Expr | None
    test: Expr | None
    body: "Body"
    orelse: "Body"
    span: Span


@dataclass(frozen=True, slots=True)
class If:
    test: Expr
    body: "Body"
    orelse: "Body"


@dataclass(frozen=True, slots=True)
class With:
    items: tuple[tuple[Expr, Expr | None], ...]
    body: "Body"


@dataclass(frozen=True, slots=True)
class Try:
    body: "Body"
    handlers: tuple["Body", ...]
    orelse: "Body"
    final: "Body"


@dataclass(frozen=True, slots=True)
class Match:
    subject: Expr
    cases: tuple["Body", ...]


@dataclass(frozen=True, slots=True)
class Function:
    name: str
    parameters: tuple[Parameter, ...]
    decorators: tuple[Expr, ...]
    returns: Expr | None
    body: "Body"
    is_async: bool
    span: Span  # of the name


@dataclass(frozen=True, slots=True)
class Class:
    name: str
    bases: tuple[Argument, ...]
    decorators: tuple[Expr, ...]
    body: "Body"
    span: Span  # of the name


@dataclass(frozen=True, slots=True)
class Import:
    """`from <dots><module> import name as bound`; for a plain import `name` is empty, "*" for a star."""

    module: str
    dots: int
    name: str
    bound: str


@dataclass(frozen=True, slots=True)
class Declaration:
    """`global` or `nonlocal`."""

    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherStatement:
    parts: tuple[Expr, ...]
    raises: bool


Stmt: TypeAlias = (
    Assign
    | AugAssign
    | ExprStatement
    | Return
    | Loop
    | If
    | With
    | Try
    | Match
    | Function
    | Class
    | Import
    | Declaration
    | OtherStatement
)
Body: TypeAlias = tuple[Stmt, ...]


def children(expr: Expr) -> tuple[Expr, ...]:
    """The expressions directly inside `expr`; a lambda's body and a comprehension's parts included."""
    match expr:
        case Attribute(value, _) | Await(value):
            return (value,)
        case Call(func, args, _):
            return (func, *(arg.value for arg in args))
        case Display(_, items) | Operation(_, items) | Other(items):
            return items
        case Comprehension(_, elements, clauses, _):
            return (*elements, *(part for c in clauses for part in (c.target, c.iterable, *c.conditions)))
        case Lambda(_, body, _):
            return (body,)
        case Conditional(test, then, otherwise):
            return (test, then, otherwise)
        case Walrus(target, value):
            return (target, value)
        case Subscript(value, index):
            return (value, *index)
        case Yield(inner):
            return () if inner is None else (inner,)
    return ()


def dotted(expr: Expr) -> str:
    """The dotted spelling of a chain of attributes on a name, "" for anything else."""
    parts: list[str] = []
    while isinstance(expr, Attribute):
        parts.append(expr.attr)
        expr = expr.value
    if not isinstance(expr, Name):
        return ""
    return ".".join([expr.id, *reversed(parts)])
