/* range. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_RANGEOBJECT_H
#define Py_RANGEOBJECT_H

extern PyTypeObject PyRange_Type, PyRangeIter_Type, PyLongRangeIter_Type;

int PyRange_Check(const void *);
#endif
