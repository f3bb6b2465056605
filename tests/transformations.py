"""Rewritings of C source that must not change what gillint finds; promises move with the text."""

import re
from collections.abc import Callable

from expectations import Project

Rewrite = Callable[[Project], Project]

_EXPANSIONS = {
    "Py_BEGIN_ALLOW_THREADS": "{ PyThreadState *_save; _save = PyEval_SaveThread();",
    "Py_END_ALLOW_THREADS": "PyEval_RestoreThread(_save); }",
    "Py_UNBLOCK_THREADS": "_save = PyEval_SaveThread();",
    "Py_BLOCK_THREADS": "PyEval_RestoreThread(_save);",
}
_MACRO = re.compile("|".join(rf"\b{name}\b" for name in _EXPANSIONS))
_CODE = re.compile(r"GIL\d{3}")
_EXPECT = re.compile(r"expect:([^\n]*?)(?=\s*\*/|$)", re.MULTILINE)
_STATIC = re.compile(r"^static [^;={]*?\b(\w+)\([^;{]*\)\n\{", re.MULTILINE)
_FUNCTION = re.compile(r"^((?!PyMODINIT_FUNC)[A-Za-z_][\w \*]*\([^;{}]*\))\n\{\n.*?^\}\n", re.M | re.S)
_UNRELATED = "static int nothing_to_do_with_it(int a) { return a + 1; }\n"


def suppressed(project: Project) -> Project:
    """Every promise becomes a comment that hides the finding."""
    files = {
        path: _EXPECT.sub(lambda m: f"gillint: ignore[{','.join(_CODE.findall(m[1]))}] as promised", text)
        for path, text in project.files.items()
    }
    return Project(project.name, files)


def expanded(project: Project) -> Project:
    """The four region macros written out as the calls they stand for."""
    return project.mapped(lambda text: _MACRO.sub(lambda m: _EXPANSIONS[m[0]], text))


def as_cxx(project: Project) -> Project:
    """C files taken for C++."""
    files = {re.sub(r"\.c$", ".cpp", path): text for path, text in project.files.items()}
    return Project(project.name, files)


def renamed(project: Project) -> Project:
    """Static functions under other names, after one that has nothing to do with them."""
    names = {name for text in project.files.values() for name in _STATIC.findall(text)}
    if not names:
        return project
    name = re.compile(rf"\b({'|'.join(sorted(names))})\b(?!\")")

    def change(text: str) -> str:
        first = "" if "#ifndef" in text else _UNRELATED  # a header would bring a second one
        return first + name.sub(r"other_\1", text)

    return project.mapped(change)


def reordered(project: Project) -> Project:
    """The functions of each file last to first, after a prototype of each."""
    return project.mapped(_reversed_functions)


def all_at_once(project: Project) -> Project:
    """Macros written out, functions renamed and in reverse order: for checks that each alone would repeat."""
    return reordered(renamed(expanded(project)))


def _reversed_functions(text: str) -> str:
    found = list(_FUNCTION.finditer(text))
    if len(found) < 2:
        return text
    prototypes = "".join(" ".join(match[1].split()) + ";\n" for match in found) + "\n"
    pieces, end = [text[: found[0].start()], prototypes], found[0].start()
    for place, function in zip(found, reversed(found), strict=True):
        pieces += [text[end : place.start()], function[0]]
        end = place.end()
    return "".join([*pieces, text[end:]])
