"""What users import; the work is done in the extension module."""

from ._fastmath import (
    Meter,
    calls_made,
    checked_sum,
    distance,
    later,
    later_attached,
    later_leaky,
    length,
    median,
    negated,
    norm,
    positive_sum,
    scaled,
    smooth,
    total_norm,
    wait_readable,
    wait_writable,
)
from ._fastmath import multiply as matrix_product

__all__ = [
    "Meter",
    "calls_made",
    "checked_sum",
    "distance",
    "later",
    "later_attached",
    "later_leaky",
    "length",
    "matrix_product",
    "median",
    "negated",
    "norm",
    "positive_sum",
    "scaled",
    "smooth",
    "total_norm",
    "wait_readable",
    "wait_writable",
]
