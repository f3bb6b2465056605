/* types.SimpleNamespace. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_NAMESPACEOBJECT_H
#define Py_NAMESPACEOBJECT_H

extern PyTypeObject _PyNamespace_Type;

PyObject *_PyNamespace_New(PyObject *);
#endif
