/* Frames, as far as Python.h shows them. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYFRAME_H
#define Py_PYFRAME_H

#define PyUnstable_EXECUTABLE_KIND_SKIP 0
#define PyUnstable_EXECUTABLE_KIND_PY_FUNCTION 1
#define PyUnstable_EXECUTABLE_KIND_BUILTIN_FUNCTION 3
#define PyUnstable_EXECUTABLE_KIND_METHOD_DESCRIPTOR 4
#define PyUnstable_EXECUTABLE_KINDS 5

extern PyTypeObject PyFrame_Type, PyFrameLocalsProxy_Type;
extern const PyTypeObject *const PyUnstable_ExecutableKinds[6];

int PyFrame_GetLineNumber(PyFrameObject *);
int PyFrame_Check(const void *);

#if PY_VERSION_HEX >= 0x03090000
PyCodeObject *PyFrame_GetCode(PyFrameObject *);
PyFrameObject *PyFrame_GetBack(PyFrameObject *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
PyObject *PyFrame_GetLocals(PyFrameObject *);
PyObject *PyFrame_GetGlobals(PyFrameObject *);
PyObject *PyFrame_GetBuiltins(PyFrameObject *);
PyObject *PyFrame_GetGenerator(PyFrameObject *);
int PyFrame_GetLasti(PyFrameObject *);
#endif

#if PY_VERSION_HEX >= 0x030C0000
PyObject *PyFrame_GetVar(PyFrameObject *, PyObject *);
PyObject *PyFrame_GetVarString(PyFrameObject *, const char *);
PyObject *PyUnstable_InterpreterFrame_GetCode(struct _PyInterpreterFrame *);
int PyUnstable_InterpreterFrame_GetLasti(struct _PyInterpreterFrame *);
int PyUnstable_InterpreterFrame_GetLine(struct _PyInterpreterFrame *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int PyFrameLocalsProxy_Check(const void *);
#endif
#endif
