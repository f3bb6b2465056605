/* contextvars. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_CONTEXT_H
#define Py_CONTEXT_H

extern PyTypeObject PyContext_Type, PyContextVar_Type, PyContextToken_Type;

int PyContext_ClearFreeList(void);
PyObject *PyContext_New(void);
PyObject *PyContext_Copy(PyObject *);
PyObject *PyContext_CopyCurrent(void);
int PyContext_Enter(PyObject *);
int PyContext_Exit(PyObject *);
PyObject *PyContextVar_New(const char *, PyObject *);
int PyContextVar_Get(PyObject *, PyObject *, PyObject **);
PyObject *PyContextVar_Set(PyObject *, PyObject *);
int PyContextVar_Reset(PyObject *, PyObject *);
int PyContext_CheckExact(const void *);
int PyContextVar_CheckExact(const void *);
int PyContextToken_CheckExact(const void *);
#endif
