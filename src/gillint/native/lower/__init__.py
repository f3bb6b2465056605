"""From clang's syntax to control-flow graphs: every C statement, and C++ as far as it shares them."""

from gillint.native.lower.functions import lower_function, lower_lambda
from gillint.native.lower.statements import is_static, lambdas_in

__all__ = ["is_static", "lambdas_in", "lower_function", "lower_lambda"]
