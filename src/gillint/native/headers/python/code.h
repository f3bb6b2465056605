/* Code objects. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_CODE_H
#define Py_CODE_H

struct PyCodeObject {
#if PY_VERSION_HEX >= 0x030B0000
    PyObject_VAR_HEAD
    PyObject *co_consts, *co_names, *co_exceptiontable;
    int co_flags;
#if PY_VERSION_HEX < 0x030C0000
    short co_warmup, _co_linearray_entry_size;
#endif
    int co_argcount, co_posonlyargcount, co_kwonlyargcount, co_stacksize, co_firstlineno, co_nlocalsplus;
#if PY_VERSION_HEX >= 0x030C0000
    int co_framesize;
#endif
    int co_nlocals;
#if PY_VERSION_HEX < 0x030C0000
    int co_nplaincellvars;
#endif
    int co_ncellvars, co_nfreevars;
#if PY_VERSION_HEX >= 0x030C0000
    uint32_t co_version;
#endif
    PyObject *co_localsplusnames, *co_localspluskinds, *co_filename, *co_name, *co_qualname, *co_linetable;
    PyObject *co_weakreflist;
#if PY_VERSION_HEX < 0x030C0000
    PyObject *_co_code;
    char *_co_linearray;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    void *co_executors;
#endif
#if PY_VERSION_HEX >= 0x030C0000
    void *_co_cached;
    uintptr_t _co_instrumentation_version;
    void *_co_monitoring;
#endif
    int _co_firsttraceable;
    void *co_extra;
    char co_code_adaptive[1];
#else
    PyObject_HEAD
    int co_argcount, co_posonlyargcount, co_kwonlyargcount, co_nlocals, co_stacksize, co_flags;
    int co_firstlineno;
    PyObject *co_code, *co_consts, *co_names, *co_varnames, *co_freevars, *co_cellvars;
    Py_ssize_t *co_cell2arg;
    PyObject *co_filename, *co_name;
#if PY_VERSION_HEX < 0x030A0000
    PyObject *co_lnotab;
#endif
#if PY_VERSION_HEX >= 0x030A0000
    PyObject *co_linetable;
#endif
    void *co_zombieframe;
    PyObject *co_weakreflist;
    void *co_extra;
    unsigned char *co_opcache_map;
    void *co_opcache;
    int co_opcache_flag;
    unsigned char co_opcache_size;
#endif
};
typedef enum { PY_CODE_EVENT_CREATE, PY_CODE_EVENT_DESTROY } PyCodeEvent;
typedef int (*PyCode_WatchCallback)(PyCodeEvent, PyCodeObject *);
struct _opaque {
    int computed_line;
    const uint8_t *lo_next, *limit;
};
struct _line_offsets {
    int ar_start, ar_end, ar_line;
    struct _opaque opaque;
};
struct _addr_pair {
    int ap_lower, ap_upper;
};

typedef uint16_t _Py_CODEUNIT;
int PyCode_GetNumFree(PyCodeObject *code);
#if PY_VERSION_HEX >= 0x030B0000
PyCodeObject *PyCode_New(int, int, int, int, int, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *,
    PyObject *, PyObject *, PyObject *, PyObject *, int, PyObject *, PyObject *);
PyCodeObject *PyCode_NewWithPosOnlyArgs(int, int, int, int, int, int, PyObject *, PyObject *, PyObject *,
    PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, int, PyObject *, PyObject *);
#else
PyCodeObject *PyCode_New(int, int, int, int, int, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *,
    PyObject *, PyObject *, PyObject *, int, PyObject *);
PyCodeObject *PyCode_NewWithPosOnlyArgs(int, int, int, int, int, int, PyObject *, PyObject *, PyObject *,
    PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, int, PyObject *);
#endif

#define CO_OPTIMIZED 0x0001
#define CO_NEWLOCALS 0x0002
#define CO_VARARGS 0x0004
#define CO_VARKEYWORDS 0x0008
#define CO_NESTED 0x0010
#define CO_GENERATOR 0x0020
#define CO_NOFREE 0x0040
#define CO_COROUTINE 0x0080
#define CO_ITERABLE_COROUTINE 0x0100
#define CO_ASYNC_GENERATOR 0x0200
#define CO_FUTURE_DIVISION 0x20000
#define CO_FUTURE_ABSOLUTE_IMPORT 0x40000
#define CO_FUTURE_WITH_STATEMENT 0x80000
#define CO_FUTURE_PRINT_FUNCTION 0x100000
#define CO_FUTURE_UNICODE_LITERALS 0x200000
#define CO_FUTURE_BARRY_AS_BDFL 0x400000
#define CO_FUTURE_GENERATOR_STOP 0x800000
#define CO_FUTURE_ANNOTATIONS 0x1000000
#define CO_CELL_NOT_AN_ARG (-1)
#define CO_MAXBLOCKS 21
#define CO_NO_MONITORING_EVENTS 0x2000000

extern PyTypeObject PyCode_Type;

PyCodeObject *PyCode_NewEmpty(const char *, const char *, int);
int PyCode_Addr2Line(PyCodeObject *, int);
PyObject *PyCode_Optimize(PyObject *, PyObject *, PyObject *, PyObject *);
int _PyCode_GetExtra(PyObject *, Py_ssize_t, void **);
int _PyCode_SetExtra(PyObject *, Py_ssize_t, void *);
int PyCode_Check(const void *);

#if PY_VERSION_HEX >= 0x030A0000
void PyLineTable_InitAddressRange(const char *, Py_ssize_t, int, PyCodeAddressRange *);
int PyLineTable_NextAddressRange(PyCodeAddressRange *);
int PyLineTable_PreviousAddressRange(PyCodeAddressRange *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
int PyCode_Addr2Location(PyCodeObject *, int, int *, int *, int *, int *);
PyObject *PyCode_GetCode(PyCodeObject *);
PyObject *PyCode_GetVarnames(PyCodeObject *);
PyObject *PyCode_GetCellvars(PyCodeObject *);
PyObject *PyCode_GetFreevars(PyCodeObject *);
#endif

#if PY_VERSION_HEX >= 0x030C0000
int PyCode_GetFirstFree(PyCodeObject *);
PyCodeObject *PyUnstable_Code_New(
    int, int, int, int, int, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *,
    PyObject *, PyObject *, PyObject *, int, PyObject *, PyObject *);
PyCodeObject *PyUnstable_Code_NewWithPosOnlyArgs(
    int, int, int, int, int, int, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *,
    PyObject *, PyObject *, PyObject *, int, PyObject *, PyObject *);
int PyCode_AddWatcher(PyCode_WatchCallback);
int PyCode_ClearWatcher(int);
int PyUnstable_Code_GetExtra(PyObject *, Py_ssize_t, void **);
int PyUnstable_Code_SetExtra(PyObject *, Py_ssize_t, void *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int PyUnstable_Code_GetFirstFree(PyCodeObject *);
#endif
#endif
