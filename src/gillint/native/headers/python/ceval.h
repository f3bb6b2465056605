/* The evaluation loop, and where the GIL is given up and taken back. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_CEVAL_H
#define Py_CEVAL_H

#define Py_BEGIN_ALLOW_THREADS { PyThreadState *_save; _save = PyEval_SaveThread();
#define Py_BLOCK_THREADS PyEval_RestoreThread(_save);
#define Py_UNBLOCK_THREADS _save = PyEval_SaveThread();
#define Py_END_ALLOW_THREADS PyEval_RestoreThread(_save); }
PyObject *PyEval_CallObject(PyObject *callable, PyObject *arguments);
#define Py_ALLOW_RECURSION {
#define Py_END_ALLOW_RECURSION }

#define FVC_MASK 0x3
#define FVC_NONE 0x0
#define FVC_STR 0x1
#define FVC_REPR 0x2
#define FVC_ASCII 0x3
#define FVS_MASK 0x4
#define FVS_HAVE_SPEC 0x4

PyObject *PyEval_EvalCode(PyObject *, PyObject *, PyObject *);
PyObject *PyEval_EvalCodeEx(
    PyObject *, PyObject *, PyObject *, PyObject *const *, int, PyObject *const *, int, PyObject *const *,
    int, PyObject *, PyObject *);
PyObject *PyEval_GetBuiltins(void);
PyObject *PyEval_GetGlobals(void);
PyObject *PyEval_GetLocals(void);
PyFrameObject *PyEval_GetFrame(void);
int Py_AddPendingCall(int (*)(void *), void *);
int Py_MakePendingCalls(void);
void Py_SetRecursionLimit(int);
int Py_GetRecursionLimit(void);
int Py_EnterRecursiveCall(const char *);
void Py_LeaveRecursiveCall(void);
const char *PyEval_GetFuncName(PyObject *);
const char *PyEval_GetFuncDesc(PyObject *);
PyObject *PyEval_EvalFrame(PyFrameObject *);
PyObject *PyEval_EvalFrameEx(PyFrameObject *, int);
PyThreadState *PyEval_SaveThread(void);
void PyEval_RestoreThread(PyThreadState *);
void PyEval_InitThreads(void);
void PyEval_AcquireThread(PyThreadState *);
void PyEval_ReleaseThread(PyThreadState *);
void PyEval_SetProfile(Py_tracefunc, PyObject *);
void PyEval_SetTrace(Py_tracefunc, PyObject *);
int PyEval_MergeCompilerFlags(PyCompilerFlags *);
Py_ssize_t _PyEval_RequestCodeExtraIndex(freefunc);
int _PyEval_SliceIndex(PyObject *, Py_ssize_t *);
int _PyEval_SliceIndexNotNone(PyObject *, Py_ssize_t *);
PyObject *PyEval_CallObjectWithKeywords(PyObject *, PyObject *, PyObject *);
PyObject *PyEval_CallFunction(PyObject *, const char *, ...);
PyObject *PyEval_CallMethod(PyObject *, const char *, const char *, ...);
int PyEval_ThreadsInitialized(void);
void PyEval_AcquireLock(void);
void PyEval_ReleaseLock(void);

#if PY_VERSION_HEX >= 0x03090000
int _PyEval_SetProfile(PyThreadState *, Py_tracefunc, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
PyObject *_PyEval_GetBuiltin(PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030C0000
void PyEval_SetProfileAllThreads(Py_tracefunc, PyObject *);
void PyEval_SetTraceAllThreads(Py_tracefunc, PyObject *);
Py_ssize_t PyUnstable_Eval_RequestCodeExtraIndex(freefunc);
#endif

#if PY_VERSION_HEX >= 0x030D0000
PyObject *PyEval_GetFrameBuiltins(void);
PyObject *PyEval_GetFrameGlobals(void);
PyObject *PyEval_GetFrameLocals(void);
#endif
#endif
