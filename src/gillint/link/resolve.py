"""From the dotted name that Python code calls to the extension function behind it."""

from collections.abc import Iterable, Sequence

from gillint.link.profile import GilProfile


class Exports:
    """The exported extension functions of the project, looked up by the name a caller resolved to.

    A C source often spells only the last part of its module's name ("_fast" for "pkg._fast"). Such a module
    is matched by that part, unless the project has a Python file of the caller's name or two modules share
    the part.
    """

    def __init__(self, profiles: Sequence[GilProfile], python_modules: Iterable[str]) -> None:
        self._python = frozenset(python_modules)
        self._exact = {f"{p.module}.{p.qualname}": p for p in profiles}
        self._spellings: dict[str, set[str]] = {}
        for profile in profiles:
            last = profile.module.rpartition(".")[2]
            self._spellings.setdefault(last, set()).add(profile.module)

    def find(self, dotted: str) -> GilProfile | None:
        """The profile of `dotted`, split at every place where a module may end; None when none fits."""
        exact = self._exact.get(dotted)
        if exact is not None:
            return exact
        parts = dotted.split(".")
        for cut in range(len(parts) - 1, 0, -1):
            module, qualname = ".".join(parts[:cut]), ".".join(parts[cut:])
            found = self._by_last_part(module, qualname)
            if found is not None:
                return found
        return None

    def _by_last_part(self, module: str, qualname: str) -> GilProfile | None:
        if module in self._python:
            return None
        spellings = self._spellings.get(module.rpartition(".")[2], set())
        if len(spellings) != 1:
            return None
        (spelling,) = spellings
        # "other._fast" is not "pkg._fast": a spelling with a package must be the end of the caller's name
        if "." in spelling and not f".{module}".endswith(f".{spelling}"):
            return None
        return self._exact.get(f"{spelling}.{qualname}")
