/* types.GenericAlias. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_GENERICALIASOBJECT_H
#define Py_GENERICALIASOBJECT_H

extern PyTypeObject Py_GenericAliasType;

#if PY_VERSION_HEX >= 0x03090000
PyObject *Py_GenericAlias(PyObject *, PyObject *);
#endif
#endif
