/* memoryview. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_MEMORYOBJECT_H
#define Py_MEMORYOBJECT_H

struct _PyManagedBufferObject {
    PyObject_HEAD
    int flags;
    Py_ssize_t exports;
    Py_buffer master;
};
struct PyMemoryViewObject {
    PyObject_VAR_HEAD
    _PyManagedBufferObject *mbuf;
    Py_hash_t hash;
    int flags;
    Py_ssize_t exports;
    Py_buffer view;
    PyObject *weakreflist;
    Py_ssize_t ob_array[1];
};

extern PyTypeObject _PyManagedBuffer_Type, PyMemoryView_Type;

PyObject *PyMemoryView_FromObject(PyObject *);
PyObject *PyMemoryView_FromMemory(char *, Py_ssize_t, int);
PyObject *PyMemoryView_FromBuffer(const Py_buffer *);
PyObject *PyMemoryView_GetContiguous(PyObject *, int, char);
Py_buffer *PyMemoryView_GET_BUFFER(const void *);
PyObject *PyMemoryView_GET_BASE(const void *);
int PyMemoryView_Check(const void *);
#endif
