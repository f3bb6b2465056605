/* Moved into cpython/ by Python 3.11, and included by Python.h since 3.12. */
#if __has_include(<cpython/longintrepr.h>)
#include <Python.h>
#include <cpython/longintrepr.h>
#endif
