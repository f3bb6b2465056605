/* Bound methods. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_CLASSOBJECT_H
#define Py_CLASSOBJECT_H

struct PyMethodObject {
    PyObject_HEAD
    PyObject *im_func, *im_self, *im_weakreflist;
    vectorcallfunc vectorcall;
};
struct PyInstanceMethodObject {
    PyObject_HEAD
    PyObject *func;
};

extern PyTypeObject PyMethod_Type, PyInstanceMethod_Type;

int PyMethod_ClearFreeList(void);
PyObject *PyMethod_New(PyObject *, PyObject *);
PyObject *PyMethod_Function(PyObject *);
PyObject *PyMethod_Self(PyObject *);
PyObject *PyMethod_GET_FUNCTION(const void *);
PyObject *PyMethod_GET_SELF(const void *);
PyObject *PyInstanceMethod_New(PyObject *);
PyObject *PyInstanceMethod_Function(PyObject *);
PyObject *PyInstanceMethod_GET_FUNCTION(const void *);
int PyMethod_Check(const void *);
int PyInstanceMethod_Check(const void *);
#endif
