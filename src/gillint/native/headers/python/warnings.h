/* Warnings. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_WARNINGS_H
#define Py_WARNINGS_H

#define PyErr_Warn(category, message) PyErr_WarnEx((category), (message), 1)

int PyErr_WarnEx(PyObject *, const char *, Py_ssize_t);
int PyErr_WarnFormat(PyObject *, Py_ssize_t, const char *, ...);
int PyErr_ResourceWarning(PyObject *, Py_ssize_t, const char *, ...);
int PyErr_WarnExplicit(PyObject *, const char *, const char *, int, const char *, PyObject *);
int PyErr_WarnExplicitObject(PyObject *, PyObject *, PyObject *, int, PyObject *, PyObject *);
int PyErr_WarnExplicitFormat(PyObject *, const char *, int, const char *, PyObject *, const char *, ...);
#endif
