/* Method tables and functions written in C. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_METHODOBJECT_H
#define Py_METHODOBJECT_H

typedef PyObject *(*PyCFunction)(PyObject *, PyObject *);
typedef PyObject *(*PyCFunctionFast)(PyObject *, PyObject *const *, Py_ssize_t);
typedef PyObject *(*PyCFunctionWithKeywords)(PyObject *, PyObject *, PyObject *);
typedef PyObject *(*PyCFunctionFastWithKeywords)(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
typedef PyObject *(*PyCMethod)(PyObject *, PyTypeObject *, PyObject *const *, size_t, PyObject *);
typedef PyCFunctionFast _PyCFunctionFast;
typedef PyCFunctionFastWithKeywords _PyCFunctionFastWithKeywords;
struct PyMethodDef {
    const char *ml_name;
    PyCFunction ml_meth;
    int ml_flags;
    const char *ml_doc;
};
struct PyCFunctionObject {
    PyObject_HEAD
    PyMethodDef *m_ml;
    PyObject *m_self, *m_module, *m_weakreflist;
    vectorcallfunc vectorcall;
};
struct PyCMethodObject {
    PyCFunctionObject func;
    PyTypeObject *mm_class;
};
typedef PyObject *(*PyNoArgsFunction)(PyObject *);

#define _PyCFunction_CAST(function) ((PyCFunction)(void (*)(void))(function))
#define PyCFunction_New(method, self) PyCFunction_NewEx((method), (self), NULL)

#define METH_VARARGS 0x0001
#define METH_KEYWORDS 0x0002
#define METH_NOARGS 0x0004
#define METH_O 0x0008
#define METH_CLASS 0x0010
#define METH_STATIC 0x0020
#define METH_COEXIST 0x0040
#define METH_FASTCALL 0x0080
#define METH_STACKLESS 0x0000
#define METH_METHOD 0x0200

extern PyTypeObject PyCFunction_Type, PyCMethod_Type;

PyObject *_PyCFunction_FastCallDict(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
int PyCFunction_ClearFreeList(void);
PyObject *PyCFunction_Call(PyObject *, PyObject *, PyObject *);
PyCFunction PyCFunction_GetFunction(PyObject *);
PyObject *PyCFunction_GetSelf(PyObject *);
int PyCFunction_GetFlags(PyObject *);
PyObject *PyCFunction_NewEx(PyMethodDef *, PyObject *, PyObject *);
PyCFunction PyCFunction_GET_FUNCTION(const void *);
PyObject *PyCFunction_GET_SELF(const void *);
int PyCFunction_GET_FLAGS(const void *);
int PyCFunction_Check(const void *);

#if PY_VERSION_HEX >= 0x03090000
PyObject *PyCMethod_New(PyMethodDef *, PyObject *, PyObject *, PyTypeObject *);
PyTypeObject *PyCFunction_GET_CLASS(const void *);
int PyCFunction_CheckExact(const void *);
int PyCMethod_CheckExact(const void *);
int PyCMethod_Check(const void *);
#endif
#endif
