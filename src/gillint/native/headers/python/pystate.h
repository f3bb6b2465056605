/* Thread states, interpreters and PyGILState. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYSTATE_H
#define Py_PYSTATE_H

#if PY_VERSION_HEX >= 0x030F0000
typedef struct PyInterpreterGuard PyInterpreterGuard;
typedef struct PyInterpreterView PyInterpreterView;
#endif

typedef enum { PyGILState_LOCKED, PyGILState_UNLOCKED } PyGILState_STATE;
typedef int (*Py_tracefunc)(PyObject *, PyFrameObject *, int, PyObject *);
struct _err_stackitem {
#if PY_VERSION_HEX < 0x030B0000
    PyObject *exc_type;
#endif
    PyObject *exc_value;
#if PY_VERSION_HEX < 0x030B0000
    PyObject *exc_traceback;
#endif
    struct _err_stackitem *previous_item;
};
struct _ts {
#if PY_VERSION_HEX >= 0x030B0000
    PyThreadState *prev, *next;
    PyInterpreterState *interp;
#if PY_VERSION_HEX < 0x030C0000
    int _initialized, _static, recursion_remaining, recursion_limit;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    uintptr_t eval_breaker;
#endif
#if PY_VERSION_HEX >= 0x030C0000
    struct { unsigned int initialized : 1, bound : 1, unbound : 1, bound_gilstate : 1, active : 1; } _status;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    int _whence, state;
#endif
#if PY_VERSION_HEX >= 0x030C0000
    int py_recursion_remaining, py_recursion_limit, c_recursion_remaining;
#endif
    int recursion_headroom, tracing;
#if PY_VERSION_HEX < 0x030C0000
    int tracing_what;
#endif
#if PY_VERSION_HEX >= 0x030C0000
    int what_event;
#endif
#if PY_VERSION_HEX < 0x030D0000
    void *cframe;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    void *current_frame;
#endif
    Py_tracefunc c_profilefunc, c_tracefunc;
    PyObject *c_profileobj, *c_traceobj;
#if PY_VERSION_HEX < 0x030C0000
    PyObject *curexc_type, *curexc_value, *curexc_traceback;
#endif
#if PY_VERSION_HEX >= 0x030C0000
    PyObject *current_exception;
#endif
    _PyErr_StackItem *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id, native_thread_id;
#if PY_VERSION_HEX < 0x030C0000
    int trash_delete_nesting;
    PyObject *trash_delete_later;
#endif
#if PY_VERSION_HEX >= 0x030C0000 && PY_VERSION_HEX < 0x030D0000
    void *trash;
#endif
#if PY_VERSION_HEX < 0x030D0000
    void (*on_delete)(void *);
    void *on_delete_data;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    PyObject *delete_later;
    uintptr_t critical_section;
#endif
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter, *async_gen_finalizer, *context;
    uint64_t context_ver, id;
#if PY_VERSION_HEX < 0x030C0000
    void *trace_info;
#endif
    void *datastack_chunk;
    PyObject **datastack_top, **datastack_limit;
    _PyErr_StackItem exc_state;
#if PY_VERSION_HEX < 0x030D0000
    void *root_cframe;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    PyObject *previous_executor;
    uint64_t dict_global_version;
    PyObject *threading_local_key, *threading_local_sentinel;
#endif
#else
    struct _ts *prev, *next;
    PyInterpreterState *interp;
    PyFrameObject *frame;
    int recursion_depth;
#if PY_VERSION_HEX < 0x030A0000
    char overflowed, recursion_critical;
#endif
#if PY_VERSION_HEX >= 0x030A0000
    int recursion_headroom;
#endif
    int stackcheck_counter, tracing;
#if PY_VERSION_HEX < 0x030A0000
    int use_tracing;
#endif
#if PY_VERSION_HEX >= 0x030A0000
    void *cframe;
#endif
    Py_tracefunc c_profilefunc, c_tracefunc;
    PyObject *c_profileobj, *c_traceobj, *curexc_type, *curexc_value, *curexc_traceback;
    _PyErr_StackItem exc_state, *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id;
    int trash_delete_nesting;
    PyObject *trash_delete_later;
    void (*on_delete)(void *);
    void *on_delete_data;
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter, *async_gen_finalizer, *context;
    uint64_t context_ver, id;
#if PY_VERSION_HEX >= 0x030A0000
    void *root_cframe;
#endif
#endif
};
typedef PyObject *(*_PyFrameEvalFunction)(PyThreadState *, struct _PyInterpreterFrame *, int);
typedef PyObject *(*xid_newobjectfunc)(_PyCrossInterpreterData *);
typedef void (*xid_freefunc)(void *);
struct _xid {
    void *data;
    PyObject *obj;
    int64_t interp;
    xid_newobjectfunc new_object;
    xid_freefunc free;
};
typedef int (*crossinterpdatafunc)(PyThreadState *, PyObject *, _PyCrossInterpreterData *);

#define PyThreadState_GET() PyThreadState_Get()

#define MAX_CO_EXTRA_USERS 255
#define PyTrace_CALL 0
#define PyTrace_EXCEPTION 1
#define PyTrace_LINE 2
#define PyTrace_RETURN 3
#define PyTrace_C_CALL 4
#define PyTrace_C_EXCEPTION 5
#define PyTrace_C_RETURN 6
#define PyTrace_OPCODE 7
#define Py_RTFLAGS_USE_MAIN_OBMALLOC (1UL << 5)
#define Py_RTFLAGS_MULTI_INTERP_EXTENSIONS (1UL << 8)
#define Py_RTFLAGS_THREADS (1UL << 10)
#define Py_RTFLAGS_DAEMON_THREADS (1UL << 11)
#define Py_RTFLAGS_FORK (1UL << 15)
#define Py_RTFLAGS_EXEC (1UL << 16)
#define C_RECURSION_LIMIT 1500
#define Py_C_RECURSION_LIMIT 10000

PyInterpreterState *_PyInterpreterState_Get(void);
PyThreadState *_PyThreadState_UncheckedGet(void);
int _PyObject_GetCrossInterpreterData(PyObject *, _PyCrossInterpreterData *);
PyObject *_PyCrossInterpreterData_NewObject(_PyCrossInterpreterData *);
int _PyCrossInterpreterData_Release(_PyCrossInterpreterData *);
PyInterpreterState *PyInterpreterState_New(void);
void PyInterpreterState_Clear(PyInterpreterState *);
void PyInterpreterState_Delete(PyInterpreterState *);
PyObject *PyInterpreterState_GetDict(PyInterpreterState *);
int64_t PyInterpreterState_GetID(PyInterpreterState *);
int PyState_AddModule(PyObject *, PyModuleDef *);
int PyState_RemoveModule(PyModuleDef *);
PyObject *PyState_FindModule(PyModuleDef *);
PyThreadState *PyThreadState_New(PyInterpreterState *);
void PyThreadState_Clear(PyThreadState *);
void PyThreadState_Delete(PyThreadState *);
PyThreadState *PyThreadState_Get(void);
PyThreadState *PyThreadState_Swap(PyThreadState *);
PyObject *PyThreadState_GetDict(void);
int PyThreadState_SetAsyncExc(unsigned long, PyObject *);
PyGILState_STATE PyGILState_Ensure(void);
void PyGILState_Release(PyGILState_STATE);
PyThreadState *PyGILState_GetThisThreadState(void);
int PyGILState_Check(void);
PyInterpreterState *PyInterpreterState_Main(void);
PyInterpreterState *PyInterpreterState_Head(void);
PyInterpreterState *PyInterpreterState_Next(PyInterpreterState *);
PyThreadState *PyInterpreterState_ThreadHead(PyInterpreterState *);
PyThreadState *PyThreadState_Next(PyThreadState *);
void PyThreadState_DeleteCurrent(void);

#if PY_VERSION_HEX >= 0x03090000
PyObject *_PyThreadState_GetDict(PyThreadState *);
const PyConfig *_PyInterpreterState_GetConfig(PyInterpreterState *);
PyInterpreterState *PyInterpreterState_Get(void);
PyInterpreterState *PyThreadState_GetInterpreter(PyThreadState *);
PyFrameObject *PyThreadState_GetFrame(PyThreadState *);
uint64_t PyThreadState_GetID(PyThreadState *);
_PyFrameEvalFunction _PyInterpreterState_GetEvalFrameFunc(PyInterpreterState *);
void _PyInterpreterState_SetEvalFrameFunc(PyInterpreterState *, _PyFrameEvalFunction);
#endif

#if PY_VERSION_HEX >= 0x030A0000
int _PyInterpreterState_GetConfigCopy(struct PyConfig *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
void PyThreadState_EnterTracing(PyThreadState *);
void PyThreadState_LeaveTracing(PyThreadState *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
PyObject *PyUnstable_InterpreterState_GetMainModule(PyInterpreterState *);
PyThreadState *PyThreadState_GetUnchecked(void);
#endif

#if PY_VERSION_HEX >= 0x030E0000
int PyUnstable_ThreadState_SetStackProtection(PyThreadState *, void *, size_t);
void PyUnstable_ThreadState_ResetStackProtection(PyThreadState *);
#endif

#if PY_VERSION_HEX >= 0x030F0000
PyInterpreterGuard *PyInterpreterGuard_FromCurrent(void);
PyInterpreterGuard *PyInterpreterGuard_FromView(PyInterpreterView *);
void PyInterpreterGuard_Close(PyInterpreterGuard *);
PyInterpreterView *PyInterpreterView_FromCurrent(void);
PyInterpreterView *PyInterpreterView_FromMain(void);
void PyInterpreterView_Close(PyInterpreterView *);
PyThreadState *PyThreadState_Ensure(PyInterpreterGuard *);
PyThreadState *PyThreadState_EnsureFromView(PyInterpreterView *);
void PyThreadState_Release(PyThreadState *);
#endif
#endif
