/* Capsules: C pointers as Python objects. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYCAPSULE_H
#define Py_PYCAPSULE_H

typedef void (*PyCapsule_Destructor)(PyObject *);

extern PyTypeObject PyCapsule_Type;

PyObject *PyCapsule_New(void *, const char *, PyCapsule_Destructor);
void *PyCapsule_GetPointer(PyObject *, const char *);
PyCapsule_Destructor PyCapsule_GetDestructor(PyObject *);
const char *PyCapsule_GetName(PyObject *);
void *PyCapsule_GetContext(PyObject *);
int PyCapsule_IsValid(PyObject *, const char *);
int PyCapsule_SetPointer(PyObject *, void *);
int PyCapsule_SetDestructor(PyObject *, PyCapsule_Destructor);
int PyCapsule_SetName(PyObject *, const char *);
int PyCapsule_SetContext(PyObject *, void *);
void *PyCapsule_Import(const char *, int);
int PyCapsule_CheckExact(const void *);
#endif
