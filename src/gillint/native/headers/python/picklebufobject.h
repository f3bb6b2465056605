/* pickle.PickleBuffer. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PICKLEBUFOBJECT_H
#define Py_PICKLEBUFOBJECT_H

extern PyTypeObject PyPickleBuffer_Type;

PyObject *PyPickleBuffer_FromObject(PyObject *);
const Py_buffer *PyPickleBuffer_GetBuffer(PyObject *);
int PyPickleBuffer_Release(PyObject *);
int PyPickleBuffer_Check(const void *);
#endif
