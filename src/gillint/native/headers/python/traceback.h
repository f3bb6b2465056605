/* Tracebacks. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_TRACEBACK_H
#define Py_TRACEBACK_H

struct _traceback {
    PyObject_HEAD
    PyTracebackObject *tb_next;
    PyFrameObject *tb_frame;
    int tb_lasti, tb_lineno;
};

extern PyTypeObject PyTraceBack_Type;

void _PyTraceback_Add(const char *, const char *, int);
int PyTraceBack_Here(PyFrameObject *);
int PyTraceBack_Print(PyObject *, PyObject *);
int PyTraceBack_Check(const void *);
#endif
