/* Python functions, class methods and static methods. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_FUNCOBJECT_H
#define Py_FUNCOBJECT_H

struct PyFrameConstructor {
    PyObject *fc_globals, *fc_builtins, *fc_name, *fc_qualname, *fc_code, *fc_defaults, *fc_kwdefaults;
    PyObject *fc_closure;
};
struct PyFunctionObject {
#if PY_VERSION_HEX >= 0x030A0000
    PyObject_HEAD
    PyObject *func_globals, *func_builtins, *func_name, *func_qualname, *func_code, *func_defaults;
    PyObject *func_kwdefaults, *func_closure, *func_doc, *func_dict, *func_weakreflist, *func_module;
    PyObject *func_annotations;
#if PY_VERSION_HEX >= 0x030C0000
    PyObject *func_typeparams;
#endif
    vectorcallfunc vectorcall;
#if PY_VERSION_HEX >= 0x030B0000
    uint32_t func_version;
#endif
#else
    PyObject_HEAD
    PyObject *func_code, *func_globals, *func_defaults, *func_kwdefaults, *func_closure, *func_doc;
    PyObject *func_name, *func_dict, *func_weakreflist, *func_module, *func_annotations, *func_qualname;
    vectorcallfunc vectorcall;
#endif
};
typedef enum {
    PyFunction_EVENT_CREATE, PyFunction_EVENT_DESTROY, PyFunction_EVENT_MODIFY_CODE,
    PyFunction_EVENT_MODIFY_DEFAULTS, PyFunction_EVENT_MODIFY_KWDEFAULTS } PyFunction_WatchEvent;
typedef int (*PyFunction_WatchCallback)(PyFunction_WatchEvent, PyFunctionObject *, PyObject *);

extern PyTypeObject PyFunction_Type, PyClassMethod_Type, PyStaticMethod_Type;

PyObject *_PyFunction_FastCallDict(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
PyObject *_PyFunction_Vectorcall(PyObject *, PyObject *const *, size_t, PyObject *);
PyObject *PyFunction_New(PyObject *, PyObject *);
PyObject *PyFunction_NewWithQualName(PyObject *, PyObject *, PyObject *);
PyObject *PyFunction_GetCode(PyObject *);
PyObject *PyFunction_GetGlobals(PyObject *);
PyObject *PyFunction_GetModule(PyObject *);
PyObject *PyFunction_GetDefaults(PyObject *);
int PyFunction_SetDefaults(PyObject *, PyObject *);
PyObject *PyFunction_GetKwDefaults(PyObject *);
int PyFunction_SetKwDefaults(PyObject *, PyObject *);
PyObject *PyFunction_GetClosure(PyObject *);
int PyFunction_SetClosure(PyObject *, PyObject *);
PyObject *PyFunction_GetAnnotations(PyObject *);
int PyFunction_SetAnnotations(PyObject *, PyObject *);
PyObject *PyFunction_GET_CODE(const void *);
PyObject *PyFunction_GET_GLOBALS(const void *);
PyObject *PyFunction_GET_MODULE(const void *);
PyObject *PyFunction_GET_DEFAULTS(const void *);
PyObject *PyFunction_GET_KW_DEFAULTS(const void *);
PyObject *PyFunction_GET_CLOSURE(const void *);
PyObject *PyFunction_GET_ANNOTATIONS(const void *);
PyObject *PyClassMethod_New(PyObject *);
PyObject *PyStaticMethod_New(PyObject *);
int PyFunction_Check(const void *);

#if PY_VERSION_HEX >= 0x030C0000
void PyFunction_SetVectorcall(PyFunctionObject *, vectorcallfunc);
int PyFunction_AddWatcher(PyFunction_WatchCallback);
int PyFunction_ClearWatcher(int);
#endif
#endif
