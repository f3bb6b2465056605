/* sys, audit hooks. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_SYSMODULE_H
#define Py_SYSMODULE_H

typedef int (*Py_AuditHookFunction)(const char *, PyObject *, void *);
struct PerfMapState {
    FILE *perf_map;
    PyThread_type_lock map_lock;
};

PyObject *PySys_GetObject(const char *);
int PySys_SetObject(const char *, PyObject *);
void PySys_SetArgv(int, wchar_t **);
void PySys_SetArgvEx(int, wchar_t **, int);
void PySys_WriteStdout(const char *, ...);
void PySys_WriteStderr(const char *, ...);
void PySys_FormatStdout(const char *, ...);
void PySys_FormatStderr(const char *, ...);
void PySys_ResetWarnOptions(void);
PyObject *PySys_GetXOptions(void);
int PySys_Audit(const char *, const char *, ...);
int PySys_AddAuditHook(Py_AuditHookFunction, void *);
void PySys_SetPath(const wchar_t *);
void PySys_AddWarnOption(const wchar_t *);
void PySys_AddWarnOptionUnicode(PyObject *);
int PySys_HasWarnOptions(void);
void PySys_AddXOption(const wchar_t *);
size_t _PySys_GetSizeOf(PyObject *);

#if PY_VERSION_HEX >= 0x030B0000
PyObject *_PySys_GetAttr(PyThreadState *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030C0000
int PyUnstable_PerfMapState_Init(void);
int PyUnstable_WritePerfMapEntry(const void *, unsigned int, const char *);
void PyUnstable_PerfMapState_Fini(void);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int PySys_AuditTuple(const char *, PyObject *);
int PyUnstable_CopyPerfMapFile(const char *);
int PyUnstable_PerfTrampoline_CompileCode(PyCodeObject *);
int PyUnstable_PerfTrampoline_SetPersistAfterFork(int);
#endif

#if PY_VERSION_HEX >= 0x030F0000
PyObject *PySys_GetAttr(PyObject *);
PyObject *PySys_GetAttrString(const char *);
int PySys_GetOptionalAttr(PyObject *, PyObject **);
int PySys_GetOptionalAttrString(const char *, PyObject **);
#endif
#endif
