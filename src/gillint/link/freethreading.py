"""Which functions belong to a module that says it does not need the GIL."""

from collections.abc import Mapping, Sequence

from gillint.model import Location
from gillint.native.facts import NativeFile


def gil_not_used(files: Sequence[NativeFile]) -> Mapping[str, Location]:
    """The functions of such modules, by key, with the place that says so.

    What is linked together is not known. A module is taken to be the file that says so, those whose functions
    it calls, and those without a module of their own that call one of these (a type's methods).
    """
    places = {file.path: file.gil_not_used for file in files if file.gil_not_used is not None}
    if not places:
        return {}
    defined = {
        function.key: file.path
        for file in files
        for function in file.functions
        if function.where.path == file.path  # what a header defines is in every file that includes it
    }
    ends = {file.path: _calls(file) & defined.keys() for file in files}
    calls = {path: {defined[key] for key in keys} - {path} for path, keys in ends.items()}
    own = {file.path for file in files if any(entry.kind == "module" for entry in file.entries)}
    queue = list(places)
    while queue:
        path = queue.pop()
        above = {other for other, called in calls.items() if path in called and other not in own}
        for other in sorted((calls[path] | above) - places.keys()):
            places[other] = places[path]
            queue.append(other)
    return {
        function.key: places[file.path]
        for file in files
        if file.path in places
        for function in file.functions
    }


def _calls(file: NativeFile) -> set[str]:
    return {op.callee for function in file.functions for op in function.calls() if op.callee}


def unsure(files: Sequence[NativeFile]) -> frozenset[str]:
    """The functions that a free-threaded build may guard otherwise than the build that was read."""
    return frozenset(
        function.key
        for file in files
        if file.of_builds
        for function in file.functions
        if function.where.path in file.of_builds
    )
