/* Generators, coroutines, asynchronous generators. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_GENOBJECT_H
#define Py_GENOBJECT_H

struct PyGenObject {
    PyObject_HEAD
#if PY_VERSION_HEX < 0x030B0000
    PyFrameObject *gi_frame;
#endif
#if PY_VERSION_HEX < 0x030A0000
    char gi_running;
#endif
#if PY_VERSION_HEX < 0x030C0000
    PyCodeObject *gi_code;
#endif
    PyObject *gi_weakreflist, *gi_name, *gi_qualname;
    _PyErr_StackItem gi_exc_state;
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *gi_origin_or_finalizer;
    char gi_hooks_inited, gi_closed, gi_running_async;
    int8_t gi_frame_state;
    PyObject *gi_iframe[1];
#endif
};
struct PyCoroObject {
    PyObject_HEAD
#if PY_VERSION_HEX < 0x030B0000
    PyFrameObject *cr_frame;
#endif
#if PY_VERSION_HEX < 0x030A0000
    char cr_running;
#endif
#if PY_VERSION_HEX < 0x030C0000
    PyCodeObject *cr_code;
#endif
    PyObject *cr_weakreflist, *cr_name, *cr_qualname;
    _PyErr_StackItem cr_exc_state;
#if PY_VERSION_HEX < 0x030B0000
    PyObject *cr_origin;
#endif
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *cr_origin_or_finalizer;
    char cr_hooks_inited, cr_closed, cr_running_async;
    int8_t cr_frame_state;
    PyObject *cr_iframe[1];
#endif
};
struct PyAsyncGenObject {
    PyObject_HEAD
#if PY_VERSION_HEX < 0x030B0000
    PyFrameObject *ag_frame;
#endif
#if PY_VERSION_HEX < 0x030A0000
    char ag_running;
#endif
#if PY_VERSION_HEX < 0x030C0000
    PyCodeObject *ag_code;
#endif
    PyObject *ag_weakreflist, *ag_name, *ag_qualname;
    _PyErr_StackItem ag_exc_state;
#if PY_VERSION_HEX < 0x030B0000
    PyObject *ag_finalizer;
#endif
#if PY_VERSION_HEX >= 0x030B0000
    PyObject *ag_origin_or_finalizer;
#endif
    char ag_hooks_inited, ag_closed, ag_running_async;
#if PY_VERSION_HEX >= 0x030B0000
    int8_t ag_frame_state;
    PyObject *ag_iframe[1];
#endif
};

extern PyTypeObject PyGen_Type, PyCoro_Type, PyAsyncGen_Type, _PyAsyncGenASend_Type;

PyObject *_PyGen_Send(PyGenObject *, PyObject *);
int PyGen_NeedsFinalizing(PyGenObject *);
int PyAsyncGen_ClearFreeLists(void);
int _PyGen_SetStopIterationValue(PyObject *);
int _PyGen_FetchStopIterationValue(PyObject **);
PyObject *PyGen_New(PyFrameObject *);
PyObject *PyGen_NewWithQualName(PyFrameObject *, PyObject *, PyObject *);
PyObject *PyCoro_New(PyFrameObject *, PyObject *, PyObject *);
PyObject *PyAsyncGen_New(PyFrameObject *, PyObject *, PyObject *);
int PyGen_Check(const void *);
int PyGen_CheckExact(const void *);
int PyCoro_CheckExact(const void *);
int PyAsyncGen_CheckExact(const void *);

#if PY_VERSION_HEX >= 0x030C0000
PyCodeObject *PyGen_GetCode(PyGenObject *);
int PyAsyncGenASend_CheckExact(const void *);
#endif
#endif
