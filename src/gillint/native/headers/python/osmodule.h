/* Paths from path-like objects. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_OSMODULE_H
#define Py_OSMODULE_H

PyObject *PyOS_FSPath(PyObject *);
#endif
