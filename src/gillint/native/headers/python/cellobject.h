/* Cells of closures. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_CELLOBJECT_H
#define Py_CELLOBJECT_H

struct PyCellObject {
    PyObject_HEAD
    PyObject *ob_ref;
};

extern PyTypeObject PyCell_Type;

PyObject *PyCell_New(PyObject *);
PyObject *PyCell_Get(PyObject *);
int PyCell_Set(PyObject *, PyObject *);
PyObject *PyCell_GET(const void *);
void PyCell_SET(const void *, PyObject *);
int PyCell_Check(const void *);
#endif
