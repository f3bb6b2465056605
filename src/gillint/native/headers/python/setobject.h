/* set and frozenset. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_SETOBJECT_H
#define Py_SETOBJECT_H

struct setentry {
    PyObject *key;
    Py_hash_t hash;
};
struct PySetObject {
    PyObject_HEAD
    Py_ssize_t fill, used, mask;
    setentry *table;
    Py_hash_t hash;
    Py_ssize_t finger;
    setentry smalltable[8];
    PyObject *weakreflist;
};

#define PySet_MINSIZE 8

extern PyObject *_PySet_Dummy;
extern PyTypeObject PySet_Type, PyFrozenSet_Type, PySetIter_Type;

int PySet_ClearFreeList(void);
int _PySet_NextEntry(PyObject *, Py_ssize_t *, PyObject **, Py_hash_t *);
int _PySet_Update(PyObject *, PyObject *);
PyObject *PySet_New(PyObject *);
PyObject *PyFrozenSet_New(PyObject *);
int PySet_Add(PyObject *, PyObject *);
int PySet_Clear(PyObject *);
int PySet_Contains(PyObject *, PyObject *);
int PySet_Discard(PyObject *, PyObject *);
PyObject *PySet_Pop(PyObject *);
Py_ssize_t PySet_Size(PyObject *);
Py_ssize_t PySet_GET_SIZE(const void *);
int PyFrozenSet_CheckExact(const void *);
int PyAnySet_CheckExact(const void *);
int PyAnySet_Check(const void *);
int PySet_Check(const void *);
int PyFrozenSet_Check(const void *);

#if PY_VERSION_HEX >= 0x030A0000
int PySet_CheckExact(const void *);
#endif
#endif
