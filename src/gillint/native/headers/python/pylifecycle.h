/* Starting and ending interpreters. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYLIFECYCLE_H
#define Py_PYLIFECYCLE_H

typedef void (*PyOS_sighandler_t)(int);
struct PyInterpreterConfig {
    int use_main_obmalloc, allow_fork, allow_exec, allow_threads, allow_daemon_threads;
    int check_multi_interp_extensions, gil;
};
typedef void (*atexit_datacallbackfunc)(void *);

#define PyInterpreterConfig_DEFAULT_GIL (0)
#define PyInterpreterConfig_SHARED_GIL (1)
#define PyInterpreterConfig_OWN_GIL (2)

extern int
    Py_DebugFlag, Py_VerboseFlag, Py_QuietFlag, Py_InteractiveFlag, Py_InspectFlag, Py_OptimizeFlag,
    Py_NoSiteFlag, Py_BytesWarningFlag, Py_FrozenFlag, Py_IgnoreEnvironmentFlag, Py_DontWriteBytecodeFlag,
    Py_NoUserSiteDirectory, Py_UnbufferedStdioFlag, Py_HashRandomizationFlag, Py_IsolatedFlag;
extern const unsigned long Py_Version;

void Py_Initialize(void);
void Py_InitializeEx(int);
void Py_Finalize(void);
int Py_FinalizeEx(void);
int Py_IsInitialized(void);
PyThreadState *Py_NewInterpreter(void);
void Py_EndInterpreter(PyThreadState *);
int Py_AtExit(void (*)(void));
GILLINT_NORETURN void Py_Exit(int);
int Py_Main(int, wchar_t **);
int Py_BytesMain(int, char **);
void Py_SetProgramName(const wchar_t *);
wchar_t *Py_GetProgramName(void);
void Py_SetPythonHome(const wchar_t *);
wchar_t *Py_GetPythonHome(void);
wchar_t *Py_GetProgramFullPath(void);
wchar_t *Py_GetPrefix(void);
wchar_t *Py_GetExecPrefix(void);
wchar_t *Py_GetPath(void);
const char *Py_GetVersion(void);
const char *Py_GetPlatform(void);
const char *Py_GetCopyright(void);
const char *Py_GetCompiler(void);
const char *Py_GetBuildInfo(void);
PyOS_sighandler_t PyOS_getsig(int);
PyOS_sighandler_t PyOS_setsig(int, PyOS_sighandler_t);
PyStatus Py_PreInitialize(const PyPreConfig *);
PyStatus Py_PreInitializeFromBytesArgs(const PyPreConfig *, Py_ssize_t, char **);
PyStatus Py_PreInitializeFromArgs(const PyPreConfig *, Py_ssize_t, wchar_t **);
PyStatus Py_InitializeFromConfig(const PyConfig *);
int Py_RunMain(void);
GILLINT_NORETURN void Py_ExitStatusException(PyStatus);
int Py_FdIsInteractive(FILE *, const char *);
void Py_SetPath(const wchar_t *);
int Py_SetStandardStreamEncoding(const char *, const char *);
int _Py_IsFinalizing(void);

#if PY_VERSION_HEX >= 0x03090000
int Py_FrozenMain(int, char **);
#endif

#if PY_VERSION_HEX >= 0x030C0000
PyStatus Py_NewInterpreterFromConfig(PyThreadState **, const PyInterpreterConfig *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int Py_IsFinalizing(void);
int PyUnstable_AtExit(PyInterpreterState *, atexit_datacallbackfunc, void *);
#endif
#endif
