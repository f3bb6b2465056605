/* Descriptors: members, properties written in C, slot wrappers. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_DESCROBJECT_H
#define Py_DESCROBJECT_H

typedef PyObject *(*getter)(PyObject *, void *);
typedef int (*setter)(PyObject *, PyObject *, void *);
struct PyGetSetDef {
    const char *name;
    getter get;
    setter set;
    const char *doc;
    void *closure;
};
struct PyMemberDef {
    const char *name;
    int type;
    Py_ssize_t offset;
    int flags;
    const char *doc;
};
typedef PyObject *(*wrapperfunc)(PyObject *, PyObject *, void *);
typedef PyObject *(*wrapperfunc_kwds)(PyObject *, PyObject *, void *, PyObject *);
struct wrapperbase {
    const char *name;
    int offset;
    void *function;
    wrapperfunc wrapper;
    const char *doc;
    int flags;
    PyObject *name_strobj;
};
struct PyDescrObject {
    PyObject_HEAD
    PyTypeObject *d_type;
    PyObject *d_name, *d_qualname;
};
struct PyMethodDescrObject {
    PyDescrObject d_common;
    PyMethodDef *d_method;
    vectorcallfunc vectorcall;
};
struct PyMemberDescrObject {
    PyDescrObject d_common;
    PyMemberDef *d_member;
};
struct PyGetSetDescrObject {
    PyDescrObject d_common;
    PyGetSetDef *d_getset;
};
struct PyWrapperDescrObject {
    PyDescrObject d_common;
    struct wrapperbase *d_base;
    void *d_wrapped;
};

#define PyDescr_TYPE(descriptor) (((PyDescrObject *)(descriptor))->d_type)
#define PyDescr_NAME(descriptor) (((PyDescrObject *)(descriptor))->d_name)
#define PyDescr_COMMON PyDescrObject d_common
#define _Py_T_OBJECT 6
#define _Py_T_NONE 20
#define _Py_WRITE_RESTRICTED 4

#define PyWrapperFlag_KEYWORDS 1
#define Py_T_SHORT 0
#define Py_T_INT 1
#define Py_T_LONG 2
#define Py_T_FLOAT 3
#define Py_T_DOUBLE 4
#define Py_T_STRING 5
#define Py_T_CHAR 7
#define Py_T_BYTE 8
#define Py_T_UBYTE 9
#define Py_T_USHORT 10
#define Py_T_UINT 11
#define Py_T_ULONG 12
#define Py_T_STRING_INPLACE 13
#define Py_T_BOOL 14
#define Py_T_OBJECT_EX 16
#define Py_T_LONGLONG 17
#define Py_T_ULONGLONG 18
#define Py_T_PYSSIZET 19
#define Py_READONLY 1
#define Py_AUDIT_READ 2
#define Py_RELATIVE_OFFSET 8

extern PyTypeObject
    PyClassMethodDescr_Type, PyGetSetDescr_Type, PyMemberDescr_Type, PyMethodDescr_Type, PyWrapperDescr_Type,
    PyDictProxy_Type, _PyMethodWrapper_Type, PyProperty_Type;

PyObject *PyDescr_NewMethod(PyTypeObject *, PyMethodDef *);
PyObject *PyDescr_NewClassMethod(PyTypeObject *, PyMethodDef *);
PyObject *PyDescr_NewMember(PyTypeObject *, PyMemberDef *);
PyObject *PyDescr_NewGetSet(PyTypeObject *, PyGetSetDef *);
PyObject *PyDictProxy_New(PyObject *);
PyObject *PyWrapper_New(PyObject *, PyObject *);
PyObject *PyMember_GetOne(const char *, PyMemberDef *);
int PyMember_SetOne(char *, PyMemberDef *, PyObject *);
PyObject *PyDescr_NewWrapper(PyTypeObject *, struct wrapperbase *, void *);
int PyDescr_IsData(PyObject *);
#endif
