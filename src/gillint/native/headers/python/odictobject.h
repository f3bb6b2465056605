/* collections.OrderedDict. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_ODICTOBJECT_H
#define Py_ODICTOBJECT_H

Py_ssize_t PyODict_SIZE(const void *dict), PyODict_Size(const void *dict);
PyObject *PyODict_GetItem(const void *dict, PyObject *key),
    *PyODict_GetItemWithError(const void *dict, PyObject *key);
PyObject *PyODict_GetItemString(const void *dict, const char *key);
int PyODict_Contains(const void *dict, PyObject *key);

extern PyTypeObject PyODict_Type, PyODictIter_Type, PyODictKeys_Type, PyODictItems_Type, PyODictValues_Type;

PyObject *PyODict_New(void);
int PyODict_SetItem(PyObject *, PyObject *, PyObject *);
int PyODict_DelItem(PyObject *, PyObject *);
int PyODict_Check(const void *);
int PyODict_CheckExact(const void *);
#endif
