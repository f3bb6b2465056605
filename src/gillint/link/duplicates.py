"""External functions that several files define, each for an extension or a system of its own: which of them
does a call from another file mean?"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from posixpath import dirname

from gillint.flow.cfg import ENTRY, EXIT, Block, Cfg, Function, Op, OpKind, Origin
from gillint.native.facts import NativeFile

_WORD = re.compile(r"[A-Za-z]+|\d+")


def separate(files: Sequence[NativeFile]) -> list[NativeFile]:
    """The files with one key for each function. A file's calls mean its own function; else that of the file
    most akin to it; else any of those, by way of a function that calls one of them."""
    several = _Definitions(files)
    if not several:
        return list(files)
    found = [several.told_apart(file) for file in files]
    between = several.in_between
    # No findings in what nobody has written: it is in no file.
    return [*found, NativeFile("", tuple(between.values()))] if between else found


class _Definitions:
    """The functions that more than one file defines, by the key they share."""

    def __init__(self, files: Sequence[NativeFile]) -> None:
        found: dict[str, dict[str, Function]] = {}
        for file in files:
            for function in file.functions:
                found.setdefault(function.key, {}).setdefault(function.where.path, function)
        self._by_key = {key: places for key, places in found.items() if len(places) > 1}
        self._lost = {file.path for file in files if file.completeness.missing_headers}
        self.in_between: dict[str, Function] = {}

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def told_apart(self, file: NativeFile) -> NativeFile:
        """A file whose functions, calls and tables speak of one definition each."""
        own = {function.key: function.where.path for function in file.functions}
        meant: dict[str, str] = {}

        def name(key: str) -> str:
            if key not in self._by_key:
                return key
            known = meant.get(key)
            if known is None:
                known = _key(own[key], key) if key in own else self._chosen(file, key)
                meant[key] = known
            return known

        def op(old: Op) -> Op:
            if not self._speaks_of(old):
                return old
            args = tuple([f"&{name(arg[1:])}" if arg[:1] == "&" else arg for arg in old.args])
            return old._replace(callee=name(old.callee), args=args)

        def function(old: Function) -> Function:
            if old.key not in self._by_key and not any(map(self._speaks_of, old.calls())):
                return old
            blocks = tuple([Block(tuple(map(op, block.ops)), block.successors) for block in old.cfg.blocks])
            return replace(old, key=name(old.key), cfg=Cfg(blocks))

        return file._replace(
            functions=tuple(map(function, file.functions)),
            entries=tuple(each._replace(function=name(each.function)) for each in file.entries),
            stores=tuple(each._replace(target=name(each.target), by=name(each.by)) for each in file.stores),
            exports=tuple(each._replace(function=name(each.function)) for each in file.exports),
        )

    def _speaks_of(self, op: Op) -> bool:
        known = self._by_key
        return op.callee in known or any(arg[1:] in known for arg in op.args if arg[:1] == "&")

    def _chosen(self, file: NativeFile, key: str) -> str:
        """The key of the definition that a file means which has none of its own."""
        places = self._by_key[key]
        folders, words = {dirname(path) for path in file.read}, set(_WORD.findall(file.path))

        def akin(path: str) -> tuple[bool, bool, int, bool]:
            shared = len(words.intersection(_WORD.findall(path)))
            return (
                dirname(path) == dirname(file.path),
                dirname(path) in folders,
                shared,
                path not in self._lost,
            )

        best = max(map(akin, places))
        meant = [path for path in places if akin(path) == best]
        return _key(meant[0], key) if len(meant) == 1 else self._any_of(key, meant)

    def _any_of(self, key: str, paths: Iterable[str]) -> str:
        chosen = {_key(path, key): self._by_key[key][path] for path in sorted(paths)}
        joined = " or ".join(chosen)
        self.in_between.setdefault(joined, _either(joined, chosen))
        return joined


def _key(path: str, key: str) -> str:
    return f"{path}::{key}"


def _either(key: str, chosen: dict[str, Function]) -> Function:
    """A function that hands its arguments to one of several."""
    first = next(iter(chosen.values()))
    params = max((function.params for function in chosen.values()), key=len)
    blocks = [Block((), tuple(range(EXIT + 1, EXIT + 1 + len(chosen)))), Block((), ())]
    for callee, function in chosen.items():
        call = Op(OpKind.CALL, function.name, function.where, "", callee, params, "$1", origin=Origin.PROJECT)
        blocks.append(Block((call, Op(OpKind.RETURN, "", function.where, value="@$1")), (EXIT,)))
    assert ENTRY == 0
    return Function(key, first.name, first.where, Cfg(tuple(blocks)), params=params, locals=frozenset(params))
