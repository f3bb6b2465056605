/* Iterators over sequences and callables. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_ITEROBJECT_H
#define Py_ITEROBJECT_H

extern PyTypeObject PySeqIter_Type, PyCallIter_Type, PyCmpWrapper_Type;

PyObject *PySeqIter_New(PyObject *);
PyObject *PyCallIter_New(PyObject *, PyObject *);
int PySeqIter_Check(const void *);
int PyCallIter_Check(const void *);
#endif
