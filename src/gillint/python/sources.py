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
SIZE_LIMIT = 16 << 20  # bytes; the largest module known to be imported by anyone has about 5 MB
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

    Raises OSError, ValueError (also for what is no text), or LookupError for an unknown encoding.
    """
    data = read_bytes(source)
    return decode(data), data


def read_bytes(source: PythonSource) -> bytes:
    """The file's bytes. Raises OSError, or ValueError for what cannot be Python or is beyond SIZE_LIMIT."""
    size = source.absolute.stat().st_size
    if size > SIZE_LIMIT:
        raise ValueError(f"it is {size} bytes long; the limit is {SIZE_LIMIT}")
    data = source.absolute.read_bytes()
    if b"\0" in data:
        raise ValueError("it is binary: it holds NUL bytes")
    return data


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
    is_encoding = isinstance(error, UnicodeError | LookupError)
    remedy = "save it as UTF-8 or declare its encoding" if is_encoding else ""
    cause = getattr(error, "strerror", None) or str(error)
    return Problem(source.path, "read", f"{source.path} cannot be read: {cause}", remedy=remedy)


def by_module(sources: Sequence[PythonSource]) -> Mapping[str, PythonSource]:
    """The sources by dotted name."""
    return {source.module: source for source in sources}
