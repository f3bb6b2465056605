"""libcst to the small tree of `syntax.py`: the only module that imports libcst, and only once it is needed.

libcst's visitors and metadata rebuild every node, at many times the cost of the parse. Here one pass of its
code generator records where the nodes that matter begin and end, and one descent (`lower.py`) reads them off.
"""

import ast
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

from gillint.model import Span
from gillint.python import syntax as s
from gillint.python.deep import deep_recursion
from gillint.python.lower import NOWHERE, Lowering

Positions = dict[int, Span]


class UnparsableError(Exception):
    """A piece of source that libcst refuses; the text says why, with the line in the whole file."""


def parse_slice(text: str, line: int, indented: bool, *, placed: bool = True) -> s.Body:
    """The statements of `text`, which begins at 1-based `line` of its file.

    An `indented` slice (a member of a class) is parsed inside a block of its own; without `placed` its spans
    are not filled in. Raises UnparsableError.
    """
    source, first = (f"if 1:\n{text}", line - 1) if indented else (text, line)
    try:
        with deep_recursion():
            module = _parse(source, first)
            positions = _positions(module, first - 1) if placed else {}
            body = Lowering(positions).body(module)
    except RecursionError as error:
        raise UnparsableError("it nests too deeply") from error
    if indented and len(body) == 1 and isinstance(body[0], s.If):
        return body[0].body
    return body


def _parse(source: str, first: int) -> Any:
    cst = _libcst()
    try:
        return cst.parse_module(source)
    except cst.ParserSyntaxError as error:
        reason = f"not valid Python: line {error.raw_line + first - 1}"
    except (SyntaxError, ValueError, LookupError, RecursionError) as error:
        reason = f"{type(error).__name__}: {error}"
    raise UnparsableError(reason)


def why_invalid(text: str) -> str:
    """What is wrong with a whole file, whose statements libcst can bear (`Unit.danger`); empty when the
    running Python or libcst, which knows newer grammars, accepts it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        try:
            _parse(text, 1)
        except UnparsableError as error:
            return str(error)
    return ""


@cache
def _libcst() -> ModuleType:
    import libcst

    return libcst


def _positions(module: Any, offset: int) -> Positions:
    recorder = _recorder()(module.default_indent, module.default_newline)
    recorder.line += offset
    module._codegen(recorder)
    found: Positions = recorder.found
    return found


_PLACED: tuple[str, ...] = (
    "Call",
    "Lambda",
    "FunctionDef",
    "ClassDef",
    "For",
    "While",
    "ListComp",
    "SetComp",
    "DictComp",
)
_PLACED += ("GeneratorExp",)


@cache
def _recorder() -> type[Any]:  # noqa: C901 - one class, one idea
    """A code generator state that keeps the spans of the nodes in _PLACED."""
    from libcst._nodes.internal import CodegenState

    cst = _libcst()
    placed = {getattr(cst, name) for name in _PLACED}
    headers = {cst.FunctionDef, cst.ClassDef}

    class Recorder(CodegenState):  # type: ignore[misc, unused-ignore]
        def __init__(self, indent: str, newline: str) -> None:
            super().__init__(default_indent=indent, default_newline=newline)
            self.line, self.column = 1, 1
            self.found: Positions = {}
            self.headers: set[int] = set()

        def add_indent_tokens(self) -> None:
            for token in self.indent_tokens:
                self.add_token(token)

        def add_token(self, value: str) -> None:
            if "\n" in value or "\r" in value:
                unified = value.replace("\r\n", "\n").replace("\r", "\n")
                self.line += unified.count("\n")
                self.column = len(unified) - unified.rfind("\n")
            else:
                self.column += len(value)

        def pop_trailing_newline(self) -> None:
            """Nothing is kept, so there is nothing to drop."""

        def before_codegen(self, node: Any) -> None:
            kind = type(node)
            if kind in placed:
                self.found[id(node)] = Span(self.line, self.column, self.line, self.column)
                if kind in headers:
                    self.headers.add(id(node.name))
                    self.found[id(node.name)] = NOWHERE
            elif id(node) in self.headers:
                self.found[id(node)] = Span(self.line, self.column, self.line, self.column)

        def after_codegen(self, node: Any) -> None:
            begun = self.found.get(id(node))
            if begun is not None:
                self.found[id(node)] = Span(begun.line, begun.column, self.line, self.column)

        @contextmanager
        def record_syntactic_position(self, node: Any, **_: Any) -> Iterator[None]:
            if id(node) in self.found:
                self.found[id(node)] = Span(self.line, self.column, self.line, self.column)
            yield

    return Recorder
