"""Reading one source with gillint.native, and its facts as text."""

from pathlib import Path

from gillint.flow.cfg import EXIT, Function, Op, OpKind
from gillint.native.extract import NativeSource, Roots, extract
from gillint.native.facts import NativeFile
from gillint.sources.files import Language
from gillint.sources.toolchain import find_toolchain, standard

TOOLCHAIN = find_toolchain()


def source(path: Path, root: Path) -> NativeSource:
    """A file as api.read_native would have it read, without a compilation database."""
    cplusplus = path.suffix in (".cpp", ".cc")
    language: Language = "c++" if cplusplus else "c"
    args = ("-x", language, standard(language), *TOOLCHAIN.arguments(language))
    return NativeSource(path.relative_to(root).as_posix(), path, args, cplusplus)


def read(text: str | bytes, directory: Path, name: str = "m.c") -> NativeFile:
    """The facts of a source text."""
    path = directory / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_all([path], directory)[0]


def read_all(paths: list[Path], directory: Path) -> list[NativeFile]:
    roots = Roots(directory.resolve(), TOOLCHAIN.directories())
    sources = [source(path, directory) for path in paths]
    return extract(sources, roots, lambda file: file.absolute.read_bytes())


def printed(file: NativeFile) -> str:
    """Every function's graph, then the tables: without locations."""
    lines: list[str] = []
    for function in file.functions:
        lines += [f"{function.name}({', '.join(function.params)})", *_graph(function)]
        lines += [f"  loop {loop.bound} {sorted(loop.blocks)}" for loop in function.loops]
    lines += [f"entry {entry.kind} {entry.function}" for entry in file.entries]
    lines += [f"export {export.module}.{export.qualname} = {export.function}" for export in file.exports]
    lines += [f"problem {problem.stage}: {problem.text}" for problem in file.problems]
    return "\n".join(lines) + "\n"


def _graph(function: Function) -> list[str]:
    lines = []
    for number, block in enumerate(function.cfg.blocks):
        if number == EXIT:
            continue
        targets = ", ".join("exit" if s == EXIT else str(s) for s in block.successors) or "nowhere"
        lines.append(f"  {number}: {'; '.join(map(_text, block.ops)) or '-'} -> {targets}")
    return lines


def _text(op: Op) -> str:
    macro = f" [{op.macro}]" if op.macro else ""
    match op.kind:
        case OpKind.CALL:
            return f"{f'{op.result} = ' if op.result else ''}{op.name}({', '.join(op.args)}){macro}"
        case OpKind.ASSIGN:
            return f"{op.name} := {op.value or '?'}"
        case OpKind.ASSUME:
            return f"{op.name}{op.value}?"
        case OpKind.TOUCH:
            return f"{'write' if op.value == 'w' else 'read'} {op.name}{macro}"
        case OpKind.RETURN:
            return f"{op.name or 'end'} {op.value}".strip()
        case _:
            return op.name
