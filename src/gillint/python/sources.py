"""The Python files of a project by dotted name, opened only when they are asked for."""

import codecs
import re
import tokenize
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from gillint.model import Comment, Location, Problem, Span

_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_SOURCE_ROOTS = frozenset({"src", "lib", "python"})


@dataclass(frozen=True, slots=True)
class PythonSource:
    """A Python file: `path` as reported, `absolute` to open it, and its dotted `module` name."""

    path: str
    absolute: Path
    module: str


def name_modules(paths: Iterable[tuple[str, Path]]) -> tuple[PythonSource, ...]:
    """Give every (reported path, absolute path) its dotted module name, from the layout alone.

    A package begins at the outermost folder with an `__init__.py` whose parent has none; folders below a
    package without one are sub-packages all the same. A file outside any package is a top-level module of
    its folder; when two of them would share a name, the folder's name is put before it.
    """
    files = list(paths)
    packages = {PurePosixPath(path).parent for path, _ in files if path.endswith("__init__.py")}
    named: dict[str, PythonSource] = {}
    for path, absolute in sorted(files):
        module = _module_name(PurePosixPath(path), packages)
        if module in named:
            module = _with_folders(PurePosixPath(path))
        named.setdefault(module, PythonSource(path, absolute, module))
    return tuple(named.values())


def _module_name(path: PurePosixPath, packages: set[PurePosixPath]) -> str:
    parents = list(path.parents)[:-1]  # nearest first, without the root
    outermost = max((i for i, folder in enumerate(parents) if folder in packages), default=-1)
    folders = [folder.name for folder in reversed(parents[: outermost + 1])]
    stem = path.name.removesuffix(".py").removesuffix(".pyi")
    return ".".join(folders if stem == "__init__" and folders else [*folders, stem])


def _with_folders(path: PurePosixPath) -> str:
    return ".".join((*path.parts[:-1], path.name.removesuffix(".py"))).strip(".")


def read_text(source: PythonSource) -> tuple[str, bytes]:
    """The file's text, its line ends untouched, and its bytes.

    Raises OSError, UnicodeDecodeError, or LookupError for an unknown encoding.
    """
    data = source.absolute.read_bytes()
    return decode(data), data


def decode(data: bytes) -> str:
    """Decode Python source by its byte order mark or coding cookie, else as UTF-8."""
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8")
    for line in data.split(b"\n", 2)[:2]:
        cookie = _COOKIE.match(line)
        if cookie:
            return data.decode(codecs.lookup(cookie[1].decode("ascii", "replace")).name)
    return data.decode("utf-8")


def comments(source: PythonSource, data: bytes) -> tuple[Comment, ...]:
    """The comments of a file that addresses gillint at all: others are not even tokenised."""
    if b"gillint:" not in data:
        return ()
    found = []
    try:
        for token in tokenize.tokenize(BytesIO(data).readline):
            if token.type == tokenize.COMMENT and "gillint:" in token.string:
                line, column = token.start
                span = Span(line, column + 1, token.end[0], token.end[1] + 1)
                alone = not token.line[:column].strip()
                found.append(Comment(token.string[1:].strip(), Location(source.path, span), alone))
    except (tokenize.TokenError, SyntaxError, UnicodeDecodeError):
        pass  # what was read before the trouble still counts; the trouble is reported by the reader
    return tuple(found)


def unreadable(source: PythonSource, error: Exception) -> Problem:
    """The Problem for a file that could not be opened or decoded."""
    remedy = "save it as UTF-8 or declare its encoding" if isinstance(error, ValueError | LookupError) else ""
    return Problem(source.path, "read", f"{type(error).__name__}: {error}", remedy=remedy)


def by_module(sources: Sequence[PythonSource]) -> Mapping[str, PythonSource]:
    """The sources by dotted name."""
    return {source.module: source for source in sources}
