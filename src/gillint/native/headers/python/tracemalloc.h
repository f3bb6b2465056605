/* Traces of allocations. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_TRACEMALLOC_H
#define Py_TRACEMALLOC_H

int PyTraceMalloc_Track(unsigned int, uintptr_t, size_t);
int PyTraceMalloc_Untrack(unsigned int, uintptr_t);
#endif
