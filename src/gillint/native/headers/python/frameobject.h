/* The fields of a frame. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_FRAMEOBJECT_H
#define Py_FRAMEOBJECT_H
#ifdef __cplusplus
extern "C" {
#endif

typedef struct PyFrameLocalsProxyObject {
    PyObject_HEAD
    PyFrameObject *frame;
} PyFrameLocalsProxyObject;
typedef struct PyTryBlock {
    int b_type, b_handler, b_level;
} PyTryBlock;
/* Hidden since 3.11; code that looks into a frame was written for what 3.10 had. */
struct _frame {
    PyObject_VAR_HEAD
    struct _frame *f_back;
    PyCodeObject *f_code;
    PyObject *f_builtins, *f_globals, *f_locals;
    PyObject **f_valuestack;
#if PY_VERSION_HEX < 0x030A0000
    PyObject **f_stacktop;
#endif
    PyObject *f_trace;
#if PY_VERSION_HEX >= 0x030A0000
    int f_stackdepth;
#endif
    char f_trace_lines, f_trace_opcodes;
    PyObject *f_gen;
    int f_lasti, f_lineno, f_iblock;
#if PY_VERSION_HEX >= 0x030A0000
    signed char f_state;
#else
    char f_executing;
#endif
    PyTryBlock f_blockstack[CO_MAXBLOCKS];
    PyObject *f_localsplus[1];
};

PyObject **PyFrame_ExtendStack(PyFrameObject *, int, int);
int PyFrame_ClearFreeList(void);
void PyFrame_BlockSetup(PyFrameObject *, int, int, int);
PyTryBlock *PyFrame_BlockPop(PyFrameObject *);
PyFrameObject *PyFrame_New(PyThreadState *, PyCodeObject *, PyObject *, PyObject *);
void PyFrame_LocalsToFast(PyFrameObject *, int);
int PyFrame_FastToLocalsWithError(PyFrameObject *);
void PyFrame_FastToLocals(PyFrameObject *);

#ifdef __cplusplus
}
#endif
#endif
