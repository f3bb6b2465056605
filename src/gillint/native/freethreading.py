"""What a text says of free-threaded builds: that a module does not need the GIL, and what only those read.

All of it usually stands under an `#if` that the machine's own build leaves out, so the text itself is asked:
no parse sees it.
"""

import re
from collections.abc import Iterator, Sequence

from gillint.flow.cfg import Origin
from gillint.model import Location
from gillint.native.source import SourceText

# The slot, the call for modules without slots (Doc/howto/free-threading-extensions.rst @ 3.13), and what is
# handed to PYBIND11_MODULE (pybind11 2.13, docs/advanced/misc.rst).
_DECLARATION = re.compile(
    rb"""(?: \bPy_mod_gil \s*, | = ) \s* Py_MOD_GIL_NOT_USED\b
    |    \bPyUnstable_Module_SetGIL \s*\( [^;{}]*? \bPy_MOD_GIL_NOT_USED\b
    |    \bmod_gil_not_used \s*\(\s* (?:true\s*)? \)""",
    re.X,
)
_SOURCES = (".c", ".cc", ".cpp", ".cxx", ".c++")
_NAMES = (b"Py_MOD_GIL_NOT_USED", b"mod_gil_not_used")
_NOT_CODE = re.compile(
    rb"""/\*.*?\*/ | //[^\n]* | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'""", re.DOTALL | re.VERBOSE
)
_REST = rb"[^\n\\]*(?:\\\r?\n[^\n\\]*)*"  # of a directive, continued lines included
_DIRECTIVE = re.compile(rb"^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|else|endif)\b(%b)" % _REST, re.M)
_MACRO = re.compile(rb"^[ \t]*#[ \t]*define[ \t]+(\w+)%b" % _REST, re.M)
_OTHER_LINE = re.compile(rb"^[ \t]*#[ \t]*(?!define)%b" % _REST, re.M)
_BUILD = re.compile(rb"\bPy_GIL_DISABLED\b|\b0x030[D-Fd-f]|\bPy_PACK_VERSION\(3,\s*1[3-9]")
_BUILDS = (b"Py_GIL_DISABLED", b"0x030", b"Py_PACK_VERSION")  # one of which _BUILD matches: quicker to find
_SECTIONS = (b"Py_BEGIN_CRITICAL_SECTION", b"PyMutex_Lock")
_LOCKING = re.compile(rb"mutex|lock|critical_?section", re.I)
_WORD = re.compile(rb"\b(?!Py_mod_gil\b)[A-Za-z_]\w*")


def declared(texts: Sequence[SourceText]) -> Location | None:
    """Where one of a unit's texts says that its module does not need the GIL."""
    for each in texts:
        if each.origin is Origin.PROJECT and _has_any(each.text, _NAMES):
            text = _blanked(each.text)
            if not each.path.endswith(_SOURCES):  # a macro of a header's is for those who use it (nanobind's)
                text = _MACRO.sub(_spaces, text)
            found = _DECLARATION.search(text)
            if found is not None:
                return each.location(*found.span())
    return None


def of_builds(texts: Sequence[SourceText]) -> frozenset[str]:
    """The project's texts with code, or locks, that free-threaded builds (or Pythons before them) have alone:
    what guards data in them is not seen in another build."""
    own = [each for each in texts if each.origin is Origin.PROJECT]
    found: set[str] = set()
    locks: set[bytes] = set()
    for each in own:
        decides = _has_any(each.text, _BUILDS) and _BUILD.search(each.text) is not None
        branches = list(_branches(_blanked(each.text))) if decides else []
        if any(map(_has_code, branches)) or _has_any(each.text, _SECTIONS):
            found.add(each.path)
        locks.update(name for branch in branches for name in _locks_in(branch))
    if locks:
        used = re.compile(rb"\b(?:%b)\b" % b"|".join(map(re.escape, sorted(locks))))
        found |= {each.path for each in own if used.search(each.text)}
    return frozenset(found)


def _has_any(text: bytes, words: Sequence[bytes]) -> bool:
    return any(word in text for word in words)


def _blanked(text: bytes) -> bytes:
    """A text of the same length without its comments and strings."""
    return _NOT_CODE.sub(_spaces, text)


def _spaces(found: re.Match[bytes]) -> bytes:
    return re.sub(rb"[^\n]", b" ", found[0])


def _branches(text: bytes) -> Iterator[bytes]:
    """What stands below conditions that a free-threaded build decides, and in what their `#else` has."""
    open_: list[tuple[bool, int]] = []
    for directive in _DIRECTIVE.finditer(text):
        word, named = directive[1], _BUILD.search(directive[2]) is not None
        if word in (b"if", b"ifdef", b"ifndef"):
            open_.append((named, directive.end()))
        elif open_:
            before, begin = open_.pop()
            if before:
                yield text[begin : directive.start()]
            if word != b"endif":
                open_.append((before or named, directive.end()))


def _has_code(branch: bytes) -> bool:
    """Whether a branch has more than the declaration that the GIL is not needed."""
    return _WORD.search(_OTHER_LINE.sub(b" ", _DECLARATION.sub(b" ", branch))) is not None


def _locks_in(branch: bytes) -> Iterator[bytes]:
    """The macros for locks that a branch defines. Critical sections are seen wherever they are written."""
    for found in _MACRO.finditer(branch):
        if _LOCKING.search(found[0]) and b"CRITICAL_SECTION" not in found[1]:
            yield found[1]
