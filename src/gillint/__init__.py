"""gillint: static analysis of how C/C++ extensions and Python call sites use CPython's GIL."""

__version__ = "0.1.0"
