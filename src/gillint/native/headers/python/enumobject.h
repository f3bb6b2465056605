/* enumerate and reversed. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_ENUMOBJECT_H
#define Py_ENUMOBJECT_H

extern PyTypeObject PyEnum_Type, PyReversed_Type;
#endif
