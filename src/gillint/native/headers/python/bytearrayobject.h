/* bytearray. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_BYTEARRAYOBJECT_H
#define Py_BYTEARRAYOBJECT_H

struct PyByteArrayObject {
    PyObject_VAR_HEAD
    Py_ssize_t ob_alloc;
    char *ob_bytes, *ob_start;
    Py_ssize_t ob_exports;
};

extern PyTypeObject PyByteArray_Type, PyByteArrayIter_Type;

PyObject *PyByteArray_FromObject(PyObject *);
PyObject *PyByteArray_Concat(PyObject *, PyObject *);
PyObject *PyByteArray_FromStringAndSize(const char *, Py_ssize_t);
Py_ssize_t PyByteArray_Size(PyObject *);
char *PyByteArray_AsString(PyObject *);
int PyByteArray_Resize(PyObject *, Py_ssize_t);
char *PyByteArray_AS_STRING(const void *);
Py_ssize_t PyByteArray_GET_SIZE(const void *);
int PyByteArray_Check(const void *);
int PyByteArray_CheckExact(const void *);
#endif
