/* Exceptions: setting, testing, printing; the exception types. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYERRORS_H
#define Py_PYERRORS_H

struct PyBaseExceptionObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
};
struct PyBaseExceptionGroupObject {
    PyObject_HEAD PyObject *dict, *args, *notes, *traceback, *context, *cause;
    char suppress_context;
    PyObject *msg, *excs;
};
struct PySyntaxErrorObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
    PyObject *msg, *filename, *lineno, *offset;
#if PY_VERSION_HEX >= 0x030A0000
    PyObject *end_lineno, *end_offset;
#endif
    PyObject *text, *print_file_and_line;
};
struct PyImportErrorObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
    PyObject *msg, *name, *path;
#if PY_VERSION_HEX >= 0x030C0000
    PyObject *name_from;
#endif
};
struct PyUnicodeErrorObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
    PyObject *encoding, *object;
    Py_ssize_t start, end;
    PyObject *reason;
};
struct PySystemExitObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
    PyObject *code;
};
struct PyOSErrorObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
    PyObject *myerrno, *strerror, *filename, *filename2;
    Py_ssize_t written;
};
struct PyStopIterationObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
    PyObject *value;
};
struct PyNameErrorObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
    PyObject *name;
};
struct PyAttributeErrorObject {
    PyObject_HEAD PyObject *dict, *args;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *notes;
#endif
    PyObject *traceback, *context, *cause;
    char suppress_context;
    PyObject *obj, *name;
};
typedef PyOSErrorObject PyEnvironmentErrorObject;

#define PyExceptionClass_Check(object) \
    (PyType_Check(object) && PyType_FastSubclass((PyTypeObject *)(object), Py_TPFLAGS_BASE_EXC_SUBCLASS))
#define PyExceptionInstance_Check(object) PyType_FastSubclass(Py_TYPE(object), Py_TPFLAGS_BASE_EXC_SUBCLASS)
#define PyExceptionInstance_Class(object) ((PyObject *)Py_TYPE(object))
GILLINT_NORETURN void Py_FatalError(const char *message);
void PyErr_BadInternalCall(void);

extern PyObject *PyExc_BaseException, *PyExc_Exception, *PyExc_StopAsyncIteration, *PyExc_StopIteration,
    *PyExc_GeneratorExit, *PyExc_ArithmeticError, *PyExc_LookupError, *PyExc_AssertionError,
    *PyExc_AttributeError, *PyExc_BufferError, *PyExc_EOFError, *PyExc_FloatingPointError, *PyExc_OSError,
    *PyExc_ImportError, *PyExc_ModuleNotFoundError, *PyExc_IndexError, *PyExc_KeyError,
    *PyExc_KeyboardInterrupt, *PyExc_MemoryError, *PyExc_NameError, *PyExc_OverflowError, *PyExc_RuntimeError,
    *PyExc_RecursionError, *PyExc_NotImplementedError, *PyExc_SyntaxError, *PyExc_IndentationError,
    *PyExc_TabError, *PyExc_ReferenceError, *PyExc_SystemError, *PyExc_SystemExit, *PyExc_TypeError,
    *PyExc_UnboundLocalError, *PyExc_UnicodeError, *PyExc_UnicodeEncodeError, *PyExc_UnicodeDecodeError,
    *PyExc_UnicodeTranslateError, *PyExc_ValueError, *PyExc_ZeroDivisionError, *PyExc_BlockingIOError,
    *PyExc_BrokenPipeError, *PyExc_ChildProcessError, *PyExc_ConnectionError, *PyExc_ConnectionAbortedError,
    *PyExc_ConnectionRefusedError, *PyExc_ConnectionResetError, *PyExc_FileExistsError,
    *PyExc_FileNotFoundError, *PyExc_InterruptedError, *PyExc_IsADirectoryError, *PyExc_NotADirectoryError,
    *PyExc_PermissionError, *PyExc_ProcessLookupError, *PyExc_TimeoutError, *PyExc_EnvironmentError,
    *PyExc_IOError, *PyExc_Warning, *PyExc_UserWarning, *PyExc_DeprecationWarning,
    *PyExc_PendingDeprecationWarning, *PyExc_SyntaxWarning, *PyExc_RuntimeWarning, *PyExc_FutureWarning,
    *PyExc_ImportWarning, *PyExc_UnicodeWarning, *PyExc_BytesWarning, *PyExc_ResourceWarning,
    *PyExc_EncodingWarning, *PyExc_BaseExceptionGroup, *PyExc_PythonFinalizationError;

void PyErr_SetNone(PyObject *);
void PyErr_SetObject(PyObject *, PyObject *);
void PyErr_SetString(PyObject *, const char *);
PyObject *PyErr_Occurred(void);
void PyErr_Clear(void);
void PyErr_Fetch(PyObject **, PyObject **, PyObject **);
void PyErr_Restore(PyObject *, PyObject *, PyObject *);
void PyErr_GetExcInfo(PyObject **, PyObject **, PyObject **);
void PyErr_SetExcInfo(PyObject *, PyObject *, PyObject *);
int PyErr_GivenExceptionMatches(PyObject *, PyObject *);
int PyErr_ExceptionMatches(PyObject *);
void PyErr_NormalizeException(PyObject **, PyObject **, PyObject **);
int PyException_SetTraceback(PyObject *, PyObject *);
PyObject *PyException_GetTraceback(PyObject *);
PyObject *PyException_GetCause(PyObject *);
void PyException_SetCause(PyObject *, PyObject *);
PyObject *PyException_GetContext(PyObject *);
void PyException_SetContext(PyObject *, PyObject *);
const char *PyExceptionClass_Name(const void *);
int PyErr_BadArgument(void);
PyObject *PyErr_NoMemory(void);
PyObject *PyErr_SetFromErrno(PyObject *);
PyObject *PyErr_SetFromErrnoWithFilenameObject(PyObject *, PyObject *);
PyObject *PyErr_SetFromErrnoWithFilenameObjects(PyObject *, PyObject *, PyObject *);
PyObject *PyErr_SetFromErrnoWithFilename(PyObject *, const char *);
PyObject *PyErr_Format(PyObject *, const char *, ...);
PyObject *PyErr_FormatV(PyObject *, const char *, va_list);
PyObject *PyErr_SetImportErrorSubclass(PyObject *, PyObject *, PyObject *, PyObject *);
PyObject *PyErr_SetImportError(PyObject *, PyObject *, PyObject *);
void _PyErr_BadInternalCall(const char *, int);
PyObject *PyErr_NewException(const char *, PyObject *, PyObject *);
PyObject *PyErr_NewExceptionWithDoc(const char *, const char *, PyObject *, PyObject *);
void PyErr_WriteUnraisable(PyObject *);
int PyErr_CheckSignals(void);
void PyErr_SetInterrupt(void);
void PyErr_SyntaxLocation(const char *, int);
void PyErr_SyntaxLocationEx(const char *, int, int);
PyObject *PyErr_ProgramText(const char *, int);
PyObject *PyUnicodeDecodeError_Create(
    const char *, const char *, Py_ssize_t, Py_ssize_t, Py_ssize_t, const char *);
PyObject *PyUnicodeEncodeError_GetEncoding(PyObject *);
PyObject *PyUnicodeDecodeError_GetEncoding(PyObject *);
PyObject *PyUnicodeEncodeError_GetObject(PyObject *);
PyObject *PyUnicodeDecodeError_GetObject(PyObject *);
PyObject *PyUnicodeTranslateError_GetObject(PyObject *);
int PyUnicodeEncodeError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeDecodeError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeTranslateError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeEncodeError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeDecodeError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeTranslateError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeEncodeError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeDecodeError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeTranslateError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeEncodeError_SetEnd(PyObject *, Py_ssize_t);
int PyUnicodeDecodeError_SetEnd(PyObject *, Py_ssize_t);
int PyUnicodeTranslateError_SetEnd(PyObject *, Py_ssize_t);
PyObject *PyUnicodeEncodeError_GetReason(PyObject *);
PyObject *PyUnicodeDecodeError_GetReason(PyObject *);
PyObject *PyUnicodeTranslateError_GetReason(PyObject *);
int PyUnicodeEncodeError_SetReason(PyObject *, const char *);
int PyUnicodeDecodeError_SetReason(PyObject *, const char *);
int PyUnicodeTranslateError_SetReason(PyObject *, const char *);
int PyOS_snprintf(char *, size_t, const char *, ...);
int PyOS_vsnprintf(char *, size_t, const char *, va_list);
int PySignal_SetWakeupFd(int);
void PyErr_SyntaxLocationObject(PyObject *, int, int);
PyObject *PyErr_ProgramTextObject(PyObject *, int);
PyObject *PyUnicodeEncodeError_Create(
    const char *, const Py_UNICODE *, Py_ssize_t, Py_ssize_t, Py_ssize_t, const char *);
PyObject *PyUnicodeTranslateError_Create(
    const Py_UNICODE *, Py_ssize_t, Py_ssize_t, Py_ssize_t, const char *);
void _PyErr_ChainExceptions(PyObject *, PyObject *, PyObject *);
PyObject *_PyErr_FormatFromCause(PyObject *, const char *, ...);
void _PyErr_WriteUnraisableMsg(const char *, PyObject *);

#if PY_VERSION_HEX >= 0x03090000
GILLINT_NORETURN void _Py_FatalErrorFunc(const char *, const char *);
#endif

#if PY_VERSION_HEX >= 0x030A0000
int PyErr_SetInterruptEx(int);
void PyErr_RangedSyntaxLocationObject(PyObject *, int, int, int, int);
#endif

#if PY_VERSION_HEX >= 0x030B0000
PyObject *PyErr_GetHandledException(void);
void PyErr_SetHandledException(PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030C0000
PyObject *PyErr_GetRaisedException(void);
void PyErr_SetRaisedException(PyObject *);
PyObject *PyException_GetArgs(PyObject *);
void PyException_SetArgs(PyObject *, PyObject *);
PyObject *PyUnstable_Exc_PrepReraiseStar(PyObject *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
void PyErr_FormatUnraisable(const char *, ...);
#endif
#endif
