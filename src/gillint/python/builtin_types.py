"""What built-in functions and the methods of built-in types give, by type name."""

import builtins

BUILTINS = frozenset(dir(builtins))
_CONTAINERS = frozenset(
    {"list", "tuple", "set", "dict", "frozenset", "str", "bytes", "bytearray", "int", "float"}
)
TYPES = _CONTAINERS | {"bool", "complex", "range", "enumerate", "zip", "map", "filter", "reversed"}
_MAKES = {"sorted": "list", "open": "file", "len": "int", "abs": "int", "round": "int", "ord": "int"}
_MAKES |= {"repr": "str", "chr": "str", "hex": "str", "bin": "str", "isinstance": "bool", "any": "bool"}
_MAKES |= {"all": "bool", "dir": "list", "id": "int", "divmod": "tuple"}
_MAKES |= {"input": "str", "callable": "bool", "hash": "int"}
_METHODS = {"split": "list", "rsplit": "list", "splitlines": "list", "encode": "bytes", "decode": "str"}
_METHODS |= {"join": "str", "strip": "str", "lower": "str", "upper": "str", "replace": "str", "format": "str"}
_METHODS |= {"lstrip": "str", "rstrip": "str", "keys": "keys", "values": "values", "items": "items"}
_METHODS |= {"count": "int", "index": "int", "find": "int", "startswith": "bool", "endswith": "bool"}


def made_by(name: str) -> str:
    """The type of what the built-in `name` ("sorted", "str.split") returns, "" where it depends."""
    if name in TYPES:
        return name
    return _MAKES.get(name) or (_METHODS.get(name.rpartition(".")[2], "") if "." in name else "")
