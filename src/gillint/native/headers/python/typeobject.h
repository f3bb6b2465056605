/* Types: making, asking, walking their bases. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_TYPEOBJECT_H
#define Py_TYPEOBJECT_H

PyObject *PyType_FromSpec(PyType_Spec *);
PyObject *PyType_FromSpecWithBases(PyType_Spec *, PyObject *);
void *PyType_GetSlot(PyTypeObject *, int);
int PyType_IsSubtype(PyTypeObject *, PyTypeObject *);
unsigned long PyType_GetFlags(PyTypeObject *);
int PyType_Ready(PyTypeObject *);
PyObject *PyType_GenericAlloc(PyTypeObject *, Py_ssize_t);
PyObject *PyType_GenericNew(PyTypeObject *, PyObject *, PyObject *);
unsigned int PyType_ClearCache(void);
void PyType_Modified(PyTypeObject *);
const char *_PyType_Name(PyTypeObject *);
PyObject *_PyType_Lookup(PyTypeObject *, PyObject *);
int PyType_HasFeature(PyTypeObject *, unsigned long);
int PyType_Check(const void *);
int PyType_CheckExact(const void *);
int PyType_SUPPORTS_WEAKREFS(PyTypeObject *);
int PyType_IS_GC(const void *);

#if PY_VERSION_HEX >= 0x03090000
PyObject *PyType_FromModuleAndSpec(PyObject *, PyType_Spec *, PyObject *);
PyObject *PyType_GetModule(PyTypeObject *);
void *PyType_GetModuleState(PyTypeObject *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
PyObject *PyType_GetName(PyTypeObject *);
PyObject *PyType_GetQualName(PyTypeObject *);
PyObject *PyType_GetModuleByDef(PyTypeObject *, PyModuleDef *);
#endif

#if PY_VERSION_HEX >= 0x030C0000
PyObject *PyType_FromMetaclass(PyTypeObject *, PyObject *, PyType_Spec *, PyObject *);
Py_ssize_t PyType_GetTypeDataSize(PyTypeObject *);
PyObject *PyType_GetDict(PyTypeObject *);
int PyType_AddWatcher(PyType_WatchCallback);
int PyType_ClearWatcher(int);
int PyType_Watch(int, PyObject *);
int PyType_Unwatch(int, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
PyObject *PyType_GetFullyQualifiedName(PyTypeObject *);
PyObject *PyType_GetModuleName(PyTypeObject *);
#endif

#if PY_VERSION_HEX >= 0x030E0000
int PyType_Freeze(PyTypeObject *);
int PyType_GetBaseByToken(PyTypeObject *, void *, PyTypeObject **);
#endif
#endif
