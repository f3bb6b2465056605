/* Running Python from C. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYTHONRUN_H
#define Py_PYTHONRUN_H

PyObject *Py_CompileStringFlags(const char *, const char *, int, PyCompilerFlags *);

#define PYOS_STACK_MARGIN 2048

extern int (*PyOS_InputHook)(void);
extern char *(*PyOS_ReadlineFunctionPointer)(FILE *, FILE *, const char *);
extern PyThreadState *_PyOS_ReadlineTState;

PyObject *Py_CompileString(const char *, const char *, int);
void PyErr_Print(void);
void PyErr_PrintEx(int);
void PyErr_Display(PyObject *, PyObject *, PyObject *);
int PyRun_SimpleStringFlags(const char *, PyCompilerFlags *);
int PyRun_AnyFileExFlags(FILE *, const char *, int, PyCompilerFlags *);
int PyRun_SimpleFileExFlags(FILE *, const char *, int, PyCompilerFlags *);
int PyRun_InteractiveOneFlags(FILE *, const char *, PyCompilerFlags *);
int PyRun_InteractiveOneObject(FILE *, PyObject *, PyCompilerFlags *);
int PyRun_InteractiveLoopFlags(FILE *, const char *, PyCompilerFlags *);
PyObject *PyRun_StringFlags(const char *, int, PyObject *, PyObject *, PyCompilerFlags *);
PyObject *PyRun_FileExFlags(FILE *, const char *, int, PyObject *, PyObject *, int, PyCompilerFlags *);
PyObject *Py_CompileStringExFlags(const char *, const char *, int, PyCompilerFlags *, int);
PyObject *Py_CompileStringObject(const char *, PyObject *, int, PyCompilerFlags *, int);
PyObject *PyRun_String(const char *, int, PyObject *, PyObject *);
int PyRun_AnyFile(FILE *, const char *);
int PyRun_AnyFileEx(FILE *, const char *, int);
int PyRun_AnyFileFlags(FILE *, const char *, PyCompilerFlags *);
int PyRun_SimpleString(const char *);
int PyRun_SimpleFile(FILE *, const char *);
int PyRun_SimpleFileEx(FILE *, const char *, int);
int PyRun_InteractiveOne(FILE *, const char *);
int PyRun_InteractiveLoop(FILE *, const char *);
PyObject *PyRun_File(FILE *, const char *, int, PyObject *, PyObject *);
PyObject *PyRun_FileEx(FILE *, const char *, int, PyObject *, PyObject *, int);
PyObject *PyRun_FileFlags(FILE *, const char *, int, PyObject *, PyObject *, PyCompilerFlags *);
char *PyOS_Readline(FILE *, FILE *, const char *);

#if PY_VERSION_HEX >= 0x030C0000
void PyErr_DisplayException(PyObject *);
#endif
#endif
