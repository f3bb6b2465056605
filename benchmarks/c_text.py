"""Just enough reading of C text to say on which lines a function stands."""

import re

_TOKENS = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)


def blank(text: str) -> str:
    """The text with comments and literals turned to spaces, line ends kept."""
    return _TOKENS.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def function_lines(text: str, name: str) -> range:
    """Lines (1-based) of the definition of `name`, from the line of the name; empty if it is not defined.

    C++ member names are looked up without their class.
    """
    code = blank(text)
    for found in re.finditer(rf"\b{re.escape(name)}\s*\(", code):
        after = _closing(code, found.end() - 1, "()")
        body = re.compile(r"\s*(?:const\b|noexcept\b|\s)*\{").match(code, after) if after else None
        if body:
            first = code.count("\n", 0, found.start()) + 1
            return range(first, code.count("\n", 0, _body_end(code, body.end() - 1)) + 2)
    return range(0)


def _body_end(code: str, opening: int) -> int:
    """Offset of the brace that ends the body: its partner, or one in column one if that is nearer."""
    column_zero = code.find("\n}", opening)
    matched = _closing(code, opening, "{}") or len(code)
    return min(matched - 1, column_zero + 1) if column_zero >= 0 else matched - 1


def _closing(code: str, opening: int, pair: str) -> int:
    """Offset after the partner of the bracket at `opening`, or 0."""
    depth = 0
    for found in re.compile(f"[{re.escape(pair)}]").finditer(code, opening):
        depth += 1 if found[0] == pair[0] else -1
        if depth == 0:
            return found.end()
    return 0
