"""libcst's tree to the small one of `syntax.py`, in one descent that goes by the names of classes."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cache
from typing import Any

from gillint.model import Span
from gillint.python import syntax as s

NOWHERE = Span(1, 1, 1, 1)


class Lowering:
    """One descent over a libcst tree; `found` holds the spans by the nodes' identities."""

    def __init__(self, found: Mapping[int, Span]) -> None:
        self._found = found

    def span(self, node: Any) -> Span:
        return self._found.get(id(node), NOWHERE)

    # statements

    def body(self, node: Any) -> s.Body:
        """The statements of a Module, IndentedBlock or SimpleStatementSuite; of None, none."""
        if node is None:
            return ()
        found: list[s.Stmt] = []
        for item in node.body:
            if type(item).__name__ == "SimpleStatementLine":
                for small in item.body:
                    found.extend(self.statement(small))
            else:
                found.extend(self.statement(item))
        return tuple(found)

    def statement(self, node: Any) -> Sequence[s.Stmt]:
        lower = _STATEMENTS.get(type(node).__name__)
        if lower is not None:
            return lower(self, node)
        return (s.OtherStatement(self.parts(node), type(node).__name__ == "Raise"),)

    def orelse(self, node: Any) -> s.Body:
        if node is None:
            return ()
        return tuple(self.statement(node)) if type(node).__name__ == "If" else self.body(node.body)

    # expressions

    def expr(self, node: Any) -> s.Expr:
        lower = _EXPRESSIONS.get(type(node).__name__)
        return s.Other(self.parts(node)) if lower is None else lower(self, node)

    def optional(self, node: Any) -> s.Expr | None:
        return None if node is None or type(node).__name__ == "MaybeSentinel" else self.expr(node)

    def parts(self, node: Any) -> tuple[s.Expr, ...]:
        """What a node without a shape of its own is made of, as far as it is expressions."""
        found: list[s.Expr] = []
        for child in node.children:
            if _is_expression(type(child)):  # type: ignore[arg-type]
                found.append(self.expr(child))
            elif type(child).__name__ not in _TRIVIA:
                found.extend(self.parts(child))
        return tuple(found)

    def arguments(self, args: Sequence[Any]) -> tuple[s.Argument, ...]:
        return tuple(
            s.Argument(self.expr(a.value), a.keyword.value if a.keyword else "", a.star) for a in args
        )

    def parameters(self, node: Any) -> tuple[s.Parameter, ...]:
        found = [self._parameter(p, i, "") for i, p in enumerate((*node.posonly_params, *node.params))]
        if type(node.star_arg).__name__ == "Param":
            found.append(self._parameter(node.star_arg, -1, "*"))
        found.extend(self._parameter(p, -1, "") for p in node.kwonly_params)
        if node.star_kwarg is not None:
            found.append(self._parameter(node.star_kwarg, -1, "**"))
        return tuple(found)

    def _parameter(self, node: Any, position: int, star: str) -> s.Parameter:
        annotation = self.expr(node.annotation.annotation) if node.annotation else None
        return s.Parameter(node.name.value, position, annotation, self.optional(node.default), star)

    def decorators(self, node: Any) -> tuple[s.Expr, ...]:
        return tuple(self.expr(d.decorator) for d in node.decorators)


_TRIVIA = frozenset(
    (
        "SimpleWhitespace",
        "ParenthesizedWhitespace",
        "TrailingWhitespace",
        "EmptyLine",
        "Comment",
        "Newline",
        "LeftParen",
        "RightParen",
        "LeftSquareBracket",
        "RightSquareBracket",
        "LeftCurlyBrace",
        "RightCurlyBrace",
        "Comma",
        "Dot",
        "Colon",
        "Semicolon",
        "AssignEqual",
    )
)


@cache
def _is_expression(kind: Hashable) -> bool:
    return isinstance(kind, type) and any(base.__name__ == "BaseExpression" for base in kind.__mro__)


def _function(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    returns = low.expr(node.returns.annotation) if node.returns else None
    return (
        s.Function(
            node.name.value, low.parameters(node.params), low.decorators(node), returns, low.body(node.body),
            node.asynchronous is not None, low.span(node.name),
        ),
    )  # fmt: skip


def _class(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    bases = low.arguments((*node.bases, *node.keywords))
    return (s.Class(node.name.value, bases, low.decorators(node), low.body(node.body), low.span(node.name)),)


def _assign(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    return (s.Assign(tuple(low.expr(t.target) for t in node.targets), low.expr(node.value), None),)


def _annotated(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    annotation = low.expr(node.annotation.annotation)
    return (s.Assign((low.expr(node.target),), low.optional(node.value), annotation),)


def _augmented(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    operator = type(node.operator).__name__.removesuffix("Assign")
    return (s.AugAssign(low.expr(node.target), operator, low.expr(node.value)),)


def _for(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    return (
        s.Loop(
            low.expr(node.target), low.expr(node.iter), None, low.body(node.body), low.orelse(node.orelse),
            low.span(node),
        ),
    )  # fmt: skip


def _while(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    body, orelse = low.body(node.body), low.orelse(node.orelse)
    return (s.Loop(None, None, low.expr(node.test), body, orelse, low.span(node)),)


def _if(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    return (s.If(low.expr(node.test), low.body(node.body), low.orelse(node.orelse)),)


def _with(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    items = tuple((low.expr(i.item), low.expr(i.asname.name) if i.asname else None) for i in node.items)
    return (s.With(items, low.body(node.body)),)


def _try(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    handlers = tuple(low.body(h.body) for h in node.handlers)
    final = low.body(node.finalbody.body) if node.finalbody else ()
    return (s.Try(low.body(node.body), handlers, low.orelse(node.orelse), final),)


def _match(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    return (s.Match(low.expr(node.subject), tuple(low.body(case.body) for case in node.cases)),)


def _import(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    found = []
    for alias in node.names:
        module = s.dotted(low.expr(alias.name))
        bound = alias.asname.name.value if alias.asname else ""
        found.append(s.Import(module, 0, "", bound))
    return found


def _import_from(low: Lowering, node: Any) -> Sequence[s.Stmt]:
    module = s.dotted(low.expr(node.module)) if node.module else ""
    dots = len(node.relative)
    if type(node.names).__name__ == "ImportStar":
        return (s.Import(module, dots, "*", ""),)
    return [
        s.Import(module, dots, a.name.value, a.asname.name.value if a.asname else a.name.value)
        for a in node.names
    ]


def _declaration(_: Lowering, node: Any) -> Sequence[s.Stmt]:
    kind = type(node).__name__.lower()
    return (s.Declaration(kind, tuple(item.name.value for item in node.names)),)


def _nothing(_: Lowering, __: Any) -> Sequence[s.Stmt]:
    return ()


_STATEMENTS: dict[str, Callable[[Lowering, Any], Sequence[s.Stmt]]] = {
    "FunctionDef": _function,
    "ClassDef": _class,
    "Assign": _assign,
    "AnnAssign": _annotated,
    "AugAssign": _augmented,
    "For": _for,
    "While": _while,
    "If": _if,
    "With": _with,
    "Try": _try,
    "TryStar": _try,
    "Match": _match,
    "Import": _import,
    "ImportFrom": _import_from,
    "Global": _declaration,
    "Nonlocal": _declaration,
    "Pass": _nothing,
    "Expr": lambda low, node: (s.ExprStatement(low.expr(node.value)),),
    "Return": lambda low, node: (s.Return(low.optional(node.value)),),
}


def _string(_: Lowering, node: Any) -> s.Expr:
    raw: str = node.value
    quote = min(i for i in (raw.find('"'), raw.find("'")) if i >= 0)
    kind = "bytes" if "b" in raw[:quote].lower() else "str"
    width = 3 if raw[quote : quote + 3] in ('"""', "'''") else 1
    return s.Constant(kind, raw[quote + width : len(raw) - width])


def _operation(low: Lowering, node: Any) -> s.Expr:
    parts = tuple(
        low.expr(getattr(node, name)) for name in ("left", "right", "expression") if hasattr(node, name)
    )
    return s.Operation(type(node.operator).__name__, parts)


def _comparison(low: Lowering, node: Any) -> s.Expr:
    rest = tuple(low.expr(c.comparator) for c in node.comparisons)
    return s.Operation(type(node.comparisons[0].operator).__name__, (low.expr(node.left), *rest))


def _display(kind: str) -> Callable[[Lowering, Any], s.Expr]:
    def lower(low: Lowering, node: Any) -> s.Expr:
        return s.Display(kind, tuple(_element(low, e) for e in node.elements))

    return lower


def _element(low: Lowering, node: Any) -> s.Expr:
    value = low.expr(node.value)
    if type(node).__name__ == "DictElement":
        return s.Other((low.expr(node.key), value))
    return s.Other((value,)) if type(node).__name__.startswith("Starred") else value


def _comprehension(kind: str) -> Callable[[Lowering, Any], s.Expr]:
    def lower(low: Lowering, node: Any) -> s.Expr:
        names = ("key", "value") if kind == "dict" else ("elt",)
        clauses, clause = [], node.for_in
        while clause is not None:
            conditions = tuple(low.expr(c.test) for c in clause.ifs)
            clauses.append(s.Clause(low.expr(clause.target), low.expr(clause.iter), conditions))
            clause = clause.inner_for_in
        elements = tuple(low.expr(getattr(node, name)) for name in names)
        return s.Comprehension(kind, elements, tuple(clauses), low.span(node))

    return lower


def _yield(low: Lowering, node: Any) -> s.Expr:
    value = node.value
    if type(value).__name__ == "From":
        value = value.item
    return s.Yield(low.optional(value))


_WORDS = {"None": "NoneType", "True": "bool", "False": "bool"}


def _name(_: Lowering, node: Any) -> s.Expr:
    kind = _WORDS.get(node.value)
    return s.Constant(kind, node.value) if kind else s.Name(node.value)


_EXPRESSIONS: dict[str, Callable[[Lowering, Any], s.Expr]] = {
    "Name": _name,
    "Attribute": lambda low, n: s.Attribute(low.expr(n.value), n.attr.value),
    "Call": lambda low, n: s.Call(low.expr(n.func), low.arguments(n.args), low.span(n)),
    "SimpleString": _string,
    "ConcatenatedString": lambda low, n: s.Constant("str", ""),
    "FormattedString": lambda low, n: s.Operation("Format", low.parts(n)),
    "TemplatedString": lambda low, n: s.Operation("Format", low.parts(n)),
    "Integer": lambda low, n: s.Constant("int", n.value),
    "Float": lambda low, n: s.Constant("float", n.value),
    "Imaginary": lambda low, n: s.Constant("complex", n.value),
    "Ellipsis": lambda low, n: s.Constant("ellipsis", "..."),
    "List": _display("list"),
    "Tuple": _display("tuple"),
    "Set": _display("set"),
    "Dict": _display("dict"),
    "ListComp": _comprehension("list"),
    "SetComp": _comprehension("set"),
    "DictComp": _comprehension("dict"),
    "GeneratorExp": _comprehension("generator"),
    "Lambda": lambda low, n: s.Lambda(low.parameters(n.params), low.expr(n.body), low.span(n)),
    "BinaryOperation": _operation,
    "BooleanOperation": _operation,
    "UnaryOperation": _operation,
    "Comparison": _comparison,
    "IfExp": lambda low, n: s.Conditional(low.expr(n.test), low.expr(n.body), low.expr(n.orelse)),
    "Subscript": lambda low, n: s.Subscript(
        low.expr(n.value), tuple(e for part in n.slice for e in low.parts(part))
    ),
    "Await": lambda low, n: s.Await(low.expr(n.expression)),
    "Yield": _yield,
    "NamedExpr": lambda low, n: s.Walrus(low.expr(n.target), low.expr(n.value)),
}
