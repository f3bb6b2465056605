/* Arguments of C functions, building values, creating modules. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_MODSUPPORT_H
#define Py_MODSUPPORT_H

struct _PyArg_Parser {
    const char *format;
    const char *const *keywords;
    const char *fname, *custom_msg;
    int pos, min, max;
    PyObject *kwtuple;
    struct _PyArg_Parser *next;
};

#define PyModule_AddIntMacro(module, name) PyModule_AddIntConstant((module), #name, (name))
#define PyModule_AddStringMacro(module, name) PyModule_AddStringConstant((module), #name, (name))
#define PyModule_Create(definition) PyModule_Create2((definition), PYTHON_API_VERSION)
#define PyModule_FromDefAndSpec(definition, spec) \
    PyModule_FromDefAndSpec2((definition), (spec), PYTHON_API_VERSION)

#define Py_CLEANUP_SUPPORTED 0x20000
#define PYTHON_API_VERSION 1013
#define PYTHON_API_STRING "1013"
#define PYTHON_ABI_VERSION 3
#define PYTHON_ABI_STRING "3"

extern const char *_Py_PackageContext;

int PyArg_Parse(PyObject *, const char *, ...);
int PyArg_ParseTuple(PyObject *, const char *, ...);
int PyArg_ParseTupleAndKeywords(PyObject *, PyObject *, const char *, char *const *, ...);
int PyArg_VaParse(PyObject *, const char *, va_list);
int PyArg_VaParseTupleAndKeywords(PyObject *, PyObject *, const char *, char *const *, va_list);
int PyArg_ValidateKeywordArguments(PyObject *);
int PyArg_UnpackTuple(PyObject *, const char *, Py_ssize_t, Py_ssize_t, ...);
PyObject *Py_BuildValue(const char *, ...);
PyObject *Py_VaBuildValue(const char *, va_list);
int PyModule_AddObject(PyObject *, const char *, PyObject *);
int PyModule_AddIntConstant(PyObject *, const char *, long);
int PyModule_AddStringConstant(PyObject *, const char *, const char *);
int PyModule_SetDocString(PyObject *, const char *);
int PyModule_AddFunctions(PyObject *, PyMethodDef *);
int PyModule_ExecDef(PyObject *, PyModuleDef *);
PyObject *PyModule_Create2(PyModuleDef *, int);
PyObject *PyModule_FromDefAndSpec2(PyModuleDef *, PyObject *, int);
int _PyArg_NoKeywords(const char *, PyObject *);
int _PyArg_NoPositional(const char *, PyObject *);
void _PyArg_BadArgument(const char *, const char *, const char *, PyObject *);
int _PyArg_CheckPositional(const char *, Py_ssize_t, Py_ssize_t, Py_ssize_t);
PyObject *const *_PyArg_UnpackKeywords(PyObject *const *, Py_ssize_t, PyObject *, PyObject *,
    struct _PyArg_Parser *, int, int, int, PyObject **);

#if PY_VERSION_HEX >= 0x03090000
int PyModule_AddType(PyObject *, PyTypeObject *);
int _PyArg_NoKwnames(const char *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030A0000
int PyModule_AddObjectRef(PyObject *, const char *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
PyObject *const *_PyArg_UnpackKeywordsWithVararg(PyObject *const *, Py_ssize_t, PyObject *, PyObject *,
    struct _PyArg_Parser *, int, int, int, int, PyObject **);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int PyModule_Add(PyObject *, const char *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030F0000
int PyArg_ParseArray(PyObject *const *, Py_ssize_t, const char *, ...);
int PyArg_ParseArrayAndKeywords(
    PyObject *const *, Py_ssize_t, PyObject *, const char *, const char *const *, ...);
#endif
#endif
