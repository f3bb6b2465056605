"""The scopes of lambdas and comprehensions, annotations in quotes, and what generators yield."""

from gillint.python import syntax as s
from gillint.python.modules import Binding, Bindings, Scope, walk


def lambda_scope(node: s.Lambda, scope: Scope) -> Scope:
    """The scope of a lambda's body."""
    names: Bindings = {p.name: [Binding("parameter", p)] for p in node.parameters}
    return Scope(scope.module, None, scope, names)


def comprehension_scope(node: s.Comprehension, scope: Scope) -> Scope:
    """The scope of a comprehension's elements."""
    names: Bindings = {}
    for clause in node.clauses:
        if isinstance(clause.target, s.Name):
            names[clause.target.id] = [Binding("element", clause.iterable)]
        else:
            for part in s.children(clause.target):
                if isinstance(part, s.Name):
                    names[part.id] = [Binding("opaque", "unpacked from a loop's items")]
    return Scope(scope.module, scope.entity, scope, names)


def quoted_annotation(text: str) -> s.Expr:
    """A quoted annotation: dotted names and subscripts only."""
    head = text.partition("[")[0].strip().strip("'\"")
    parts = [part.strip() for part in head.split("|")]
    names: list[s.Expr] = []
    for part in parts:
        pieces = part.split(".")
        expr: s.Expr = s.Name(pieces[0])
        for piece in pieces[1:]:
            expr = s.Attribute(expr, piece)
        names.append(expr)
    return names[0] if len(names) == 1 else s.Operation("BitOr", tuple(names))


def yielded(body: s.Body) -> list[s.Expr]:
    """What a generator yields in statements of its own."""
    values = (x.value for x in walk(body) if isinstance(x, s.ExprStatement))
    return [v.value for v in values if isinstance(v, s.Yield) and v.value is not None]
