/* Weak references. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_WEAKREFOBJECT_H
#define Py_WEAKREFOBJECT_H

struct _PyWeakReference {
    PyObject_HEAD
    PyObject *wr_object, *wr_callback;
    Py_hash_t hash;
    PyWeakReference *wr_prev, *wr_next;
#if PY_VERSION_HEX >= 0x030B0000
    vectorcallfunc vectorcall;
#endif
};

extern PyTypeObject _PyWeakref_RefType, _PyWeakref_ProxyType, _PyWeakref_CallableProxyType;

Py_ssize_t _PyWeakref_GetWeakrefCount(PyWeakReference *);
PyObject *PyWeakref_NewRef(PyObject *, PyObject *);
PyObject *PyWeakref_NewProxy(PyObject *, PyObject *);
PyObject *PyWeakref_GetObject(PyObject *);
void _PyWeakref_ClearRef(PyWeakReference *);
PyObject *PyWeakref_GET_OBJECT(const void *);
int PyWeakref_CheckRef(const void *);
int PyWeakref_CheckRefExact(const void *);
int PyWeakref_CheckProxy(const void *);
int PyWeakref_Check(const void *);

#if PY_VERSION_HEX >= 0x030D0000
int PyWeakref_GetRef(PyObject *, PyObject **);
#endif
#endif
