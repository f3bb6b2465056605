/* list. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_LISTOBJECT_H
#define Py_LISTOBJECT_H

struct PyListObject {
    PyObject_VAR_HEAD
    PyObject **ob_item;
    Py_ssize_t allocated;
};

#define _PyList_ITEMS(list) (((PyListObject *)(list))->ob_item)
#define _PyList_CAST(object) ((PyListObject *)(object))
#define PyList_GET_ITEM(list, index) (((PyListObject *)(list))->ob_item[index])

extern PyTypeObject PyList_Type, PyListIter_Type, PyListRevIter_Type, PySortWrapper_Type;

int PyList_ClearFreeList(void);
PyObject *_PyList_Extend(PyListObject *, PyObject *);
PyObject *PyList_New(Py_ssize_t);
Py_ssize_t PyList_Size(PyObject *);
PyObject *PyList_GetItem(PyObject *, Py_ssize_t);
int PyList_SetItem(PyObject *, Py_ssize_t, PyObject *);
int PyList_Insert(PyObject *, Py_ssize_t, PyObject *);
int PyList_Append(PyObject *, PyObject *);
PyObject *PyList_GetSlice(PyObject *, Py_ssize_t, Py_ssize_t);
int PyList_SetSlice(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
int PyList_Sort(PyObject *);
int PyList_Reverse(PyObject *);
PyObject *PyList_AsTuple(PyObject *);
Py_ssize_t PyList_GET_SIZE(const void *);
void PyList_SET_ITEM(const void *, Py_ssize_t, const void *);
int PyList_Check(const void *);
int PyList_CheckExact(const void *);

#if PY_VERSION_HEX >= 0x030D0000
PyObject *PyList_GetItemRef(PyObject *, Py_ssize_t);
int PyList_Extend(PyObject *, PyObject *);
int PyList_Clear(PyObject *);
#endif
#endif
