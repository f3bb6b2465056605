"""The only door through which compiler arguments of an analysed project reach libclang.

A repository is untrusted: its compile_commands.json must not make libclang load a plug-in, read a response
file, write a file or pass options to another tool. So nothing is forbidden
here; what is not known is dropped.
Every argument that passes leaves as ONE token with its value joined (`-I/abs/dir`), paths absolute, so that
no value can be taken for an option.
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

MAX_ARGUMENTS = 20_000
"""Arguments of one command that are looked at; the longest real command lines have a few thousand."""

_Maker = Callable[[str, str], str | None]
"""(value, directory) to the joined argument, or None when the value is not acceptable."""

_MACRO = re.compile(r"[A-Za-z_]\w*(?:\([\w\s,.]*\))?(?:=.*)?", re.ASCII)
_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_STANDARD = re.compile(r"(?:c|gnu|iso)(?:\+\+)?[0-9a-z:]{2,12}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_MACHINE = re.compile(
    r"-m(?:no-)?(?:mmx|s?sse[234]?|sse4\.[12]|sse4a|avx[0-9a-z]*|fma4?|f16c|bmi2?|lzcnt|popcnt|aes|pclmul|sha|crc32)"
)
_FLAGS = frozenset(
    {
        "-fexceptions", "-fno-exceptions", "-frtti", "-fno-rtti", "-fcxx-exceptions", "-fno-cxx-exceptions",
        "-fopenmp", "-fno-openmp", "-fopenmp-simd", "-fsigned-char", "-fno-signed-char", "-funsigned-char",
        "-fno-unsigned-char", "-fshort-enums", "-fno-short-enums", "-fshort-wchar", "-fno-short-wchar",
        "-fms-extensions", "-fno-ms-extensions", "-fms-compatibility", "-fgnu-keywords", "-fno-gnu-keywords",
        "-fgnu89-inline", "-fno-gnu89-inline", "-fblocks", "-fno-blocks", "-fchar8_t", "-fno-char8_t",
        "-fcoroutines", "-fconcepts", "-fwrapv", "-fno-wrapv", "-ffreestanding", "-fhosted",
        "-fno-operator-names", "-fpermissive", "-fsized-deallocation", "-faligned-allocation",
        "-fvisibility-inlines-hidden", "-fvisibility=hidden", "-fvisibility=default",
        "-m32", "-m64", "-mx32", "-mms-bitfields", "-pthread", "-ansi", "-trigraphs",
    }
)  # fmt: skip
_LANGUAGES = {
    "c": "-xc", "c++": "-xc++", "c-header": "-xc", "c++-header": "-xc++", "cpp-output": "-xc",
    "c++-cpp-output": "-xc++",
}  # fmt: skip


class Allowed(NamedTuple):
    """Arguments for libclang, and what was dropped (options and files of no interest included)."""

    args: tuple[str, ...]
    dropped: tuple[str, ...]


def allow(arguments: Sequence[str], directory: str) -> Allowed:
    """Those of `arguments` (a compiler's, without its name) that say how the text is to be read.

    Relative paths count from `directory`, which must be absolute. `-include` needs a regular file, so that a
    pipe cannot stop the parse.
    """
    args: list[str] = []
    dropped: list[str] = []
    pending = iter(arguments[:MAX_ARGUMENTS])
    for argument in pending:
        passed = _pass(argument, pending, directory)
        if passed is None:
            dropped.append(argument)
        else:
            args.append(passed)
    return Allowed(tuple(args), tuple(dropped))


def is_plain(text: str) -> bool:
    """Whether a text can be given to libclang: no control characters, nothing that UTF-8 cannot say."""
    return _CONTROL.search(text) is None


def _pass(argument: str, rest: Iterator[str], directory: str) -> str | None:
    """The safe spelling of one option, or None; takes the option's value from `rest` when it stands apart."""
    option = next((known for known in _WITH_VALUE if argument.startswith(known)), None)
    if option is None:
        if argument in _DROPPED_WITH_VALUE:
            next(rest, None)  # its value must not be read as an option
        return argument if argument in _FLAGS or _MACHINE.fullmatch(argument) else None
    value = argument[len(option) :] or ("" if option.endswith("=") else next(rest, ""))
    if not value or not is_plain(value):
        return None
    return _WITH_VALUE[option](value, directory)


def _directory(option: str) -> _Maker:
    return lambda value, directory: option + _absolute(value, directory)


def _absolute(value: str, directory: str) -> str:
    return os.path.normpath(os.path.join(directory, value))


def _forced_include(value: str, directory: str) -> str | None:
    path = _absolute(value, directory)
    return "-include" + path if os.path.isfile(path) else None


def _define(value: str, directory: str) -> str | None:
    return "-D" + value if _MACRO.fullmatch(value) else None


def _undefine(value: str, directory: str) -> str | None:
    return "-U" + value if _NAME.fullmatch(value) else None


def _standard(value: str, directory: str) -> str | None:
    return "-std=" + value if _STANDARD.fullmatch(value) else None


def _language(value: str, directory: str) -> str | None:
    return _LANGUAGES.get(value)


_WITH_VALUE: dict[str, _Maker] = {
    "-isystem": _directory("-isystem"),
    "-iquote": _directory("-iquote"),
    "-idirafter": _directory("-idirafter"),
    "-include": _forced_include,
    "-I": _directory("-I"),
    "-D": _define,
    "-U": _undefine,
    "-std=": _standard,
    "-x": _language,
}
_DROPPED_WITH_VALUE = frozenset(
    {
        "-o", "-MF", "-MT", "-MQ", "-MJ", "-Xclang", "-Xpreprocessor", "-Xassembler", "-Xlinker",
        "-Xanalyzer", "-Xarch_host", "-Xarch_device", "-mllvm", "-mmlir", "-load", "-plugin", "-add-plugin",
        "-target", "-arch", "-B", "-b", "-V", "-L", "-l", "-T", "-u", "-z", "-e", "-G", "-F", "-iframework",
        "-isysroot", "-imacros", "-iprefix", "-iwithprefix", "-iwithprefixbefore", "-ivfsoverlay",
        "-include-pch", "-imultilib", "-working-directory", "--sysroot", "--param", "--config", "-aux-info",
        "-dumpdir", "-dumpbase", "-specs", "-wrapper", "-install_name", "-framework",
        "-serialize-diagnostics", "-index-store-path",
    }
)  # fmt: skip
