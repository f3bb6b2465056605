/* tuple. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_TUPLEOBJECT_H
#define Py_TUPLEOBJECT_H

struct PyTupleObject {
    PyObject_VAR_HEAD
    PyObject *ob_item[1];
};

#define _PyTuple_ITEMS(tuple) (((PyTupleObject *)(tuple))->ob_item)
#define _PyTuple_CAST(object) ((PyTupleObject *)(object))
#define PyTuple_GET_ITEM(tuple, index) (((PyTupleObject *)(tuple))->ob_item[index])

extern PyTypeObject PyTuple_Type, PyTupleIter_Type;

int PyTuple_ClearFreeList(void);
PyObject *PyTuple_New(Py_ssize_t);
Py_ssize_t PyTuple_Size(PyObject *);
PyObject *PyTuple_GetItem(PyObject *, Py_ssize_t);
int PyTuple_SetItem(PyObject *, Py_ssize_t, PyObject *);
PyObject *PyTuple_GetSlice(PyObject *, Py_ssize_t, Py_ssize_t);
PyObject *PyTuple_Pack(Py_ssize_t, ...);
int _PyTuple_Resize(PyObject **, Py_ssize_t);
Py_ssize_t PyTuple_GET_SIZE(const void *);
void PyTuple_SET_ITEM(const void *, Py_ssize_t, const void *);
int PyTuple_Check(const void *);
int PyTuple_CheckExact(const void *);

#if PY_VERSION_HEX >= 0x030F0000
PyObject *PyTuple_FromArray(PyObject *const *, Py_ssize_t);
#endif
#endif
