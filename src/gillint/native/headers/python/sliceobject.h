/* slice and Ellipsis. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_SLICEOBJECT_H
#define Py_SLICEOBJECT_H

struct PySliceObject {
    PyObject_HEAD
    PyObject *start, *stop, *step;
};

extern PyObject _Py_EllipsisObject;
#define Py_Ellipsis (&_Py_EllipsisObject)

extern PyTypeObject PySlice_Type, PyEllipsis_Type;

PyObject *PySlice_New(PyObject *, PyObject *, PyObject *);
int PySlice_GetIndices(PyObject *, Py_ssize_t, Py_ssize_t *, Py_ssize_t *, Py_ssize_t *);
int PySlice_GetIndicesEx(PyObject *, Py_ssize_t, Py_ssize_t *, Py_ssize_t *, Py_ssize_t *, Py_ssize_t *);
int PySlice_Unpack(PyObject *, Py_ssize_t *, Py_ssize_t *, Py_ssize_t *);
Py_ssize_t PySlice_AdjustIndices(Py_ssize_t, Py_ssize_t *, Py_ssize_t *, Py_ssize_t);
int PySlice_Check(const void *);
#endif
