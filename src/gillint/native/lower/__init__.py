"""From clang's syntax to control-flow graphs: every C statement, and C++ as far as it shares them."""

from gillint.native.lower.functions import lower_function

__all__ = ["lower_function"]
