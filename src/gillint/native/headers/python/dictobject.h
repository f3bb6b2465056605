/* dict and its views. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_DICTOBJECT_H
#define Py_DICTOBJECT_H

struct PyDictObject {
    PyObject_HEAD
    Py_ssize_t ma_used;
    uint64_t ma_version_tag;
    PyDictKeysObject *ma_keys;
    PyDictValues *ma_values;
};
typedef enum {
    PyDict_EVENT_ADDED, PyDict_EVENT_MODIFIED, PyDict_EVENT_DELETED, PyDict_EVENT_CLONED,
    PyDict_EVENT_CLEARED, PyDict_EVENT_DEALLOCATED } PyDict_WatchEvent;
typedef int (*PyDict_WatchCallback)(PyDict_WatchEvent, PyObject *, PyObject *, PyObject *);
struct _PyDictViewObject {
    PyObject_HEAD
    PyDictObject *dv_dict;
};

extern PyTypeObject
    PyDict_Type, PyDictKeys_Type, PyDictValues_Type, PyDictItems_Type, PyDictIterKey_Type,
    PyDictIterValue_Type, PyDictIterItem_Type, PyDictRevIterKey_Type, PyDictRevIterItem_Type,
    PyDictRevIterValue_Type;

int PyDict_ClearFreeList(void);
PyObject *_PyDict_GetItemIdWithError(PyObject *, _Py_Identifier *);
int _PyDict_SetItem_KnownHash(PyObject *, PyObject *, PyObject *, Py_hash_t);
int _PyDict_SetItemId(PyObject *, _Py_Identifier *, PyObject *);
PyObject *PyDict_New(void);
PyObject *PyDict_GetItem(PyObject *, PyObject *);
PyObject *PyDict_GetItemWithError(PyObject *, PyObject *);
int PyDict_SetItem(PyObject *, PyObject *, PyObject *);
int PyDict_DelItem(PyObject *, PyObject *);
void PyDict_Clear(PyObject *);
int PyDict_Next(PyObject *, Py_ssize_t *, PyObject **, PyObject **);
PyObject *PyDict_Keys(PyObject *);
PyObject *PyDict_Values(PyObject *);
PyObject *PyDict_Items(PyObject *);
Py_ssize_t PyDict_Size(PyObject *);
PyObject *PyDict_Copy(PyObject *);
int PyDict_Contains(PyObject *, PyObject *);
int PyDict_Update(PyObject *, PyObject *);
int PyDict_Merge(PyObject *, PyObject *, int);
int PyDict_MergeFromSeq2(PyObject *, PyObject *, int);
PyObject *PyDict_GetItemString(PyObject *, const char *);
int PyDict_SetItemString(PyObject *, const char *, PyObject *);
int PyDict_DelItemString(PyObject *, const char *);
PyObject *PyObject_GenericGetDict(PyObject *, void *);
PyObject *_PyDict_GetItem_KnownHash(PyObject *, PyObject *, Py_hash_t);
PyObject *PyDict_SetDefault(PyObject *, PyObject *, PyObject *);
Py_ssize_t PyDict_GET_SIZE(const void *);
PyObject *_PyDict_NewPresized(Py_ssize_t);
PyObject *_PyDict_Pop(PyObject *, PyObject *, PyObject *);
int PyDict_Check(const void *);
int PyDict_CheckExact(const void *);
int PyDictKeys_Check(const void *);
int PyDictValues_Check(const void *);
int PyDictItems_Check(const void *);
int PyDictViewSet_Check(const void *);

#if PY_VERSION_HEX >= 0x030A0000
int _PyDict_Contains_KnownHash(PyObject *, PyObject *, Py_hash_t);
int _PyDict_ContainsId(PyObject *, _Py_Identifier *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
PyObject *_PyDict_GetItemWithError(PyObject *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030C0000
int PyDict_AddWatcher(PyDict_WatchCallback);
int PyDict_ClearWatcher(int);
int PyDict_Watch(int, PyObject *);
int PyDict_Unwatch(int, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int PyDict_GetItemRef(PyObject *, PyObject *, PyObject **);
int PyDict_GetItemStringRef(PyObject *, const char *, PyObject **);
int PyDict_SetDefaultRef(PyObject *, PyObject *, PyObject *, PyObject **);
int PyDict_ContainsString(PyObject *, const char *);
int PyDict_Pop(PyObject *, PyObject *, PyObject **);
int PyDict_PopString(PyObject *, const char *, PyObject **);
#endif
#endif
