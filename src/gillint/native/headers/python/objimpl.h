/* Making, freeing and garbage-collecting objects. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_OBJIMPL_H
#define Py_OBJIMPL_H

struct PyObjectArenaAllocator {
    void *ctx;
    void *(*alloc)(void *, size_t);
    void (*free)(void *, void *, size_t);
};
typedef int (*gcvisitobjects_t)(PyObject *, void *);
struct PyGC_Head {
    uintptr_t _gc_next, _gc_prev;
};

#define _PyGC_FINALIZED(object) PyObject_GC_IsFinalized(object)
#define _PyObject_GC_IS_TRACKED(object) PyObject_GC_IsTracked(object)
#define PyObject_New(type, python_type) ((type *)_PyObject_New(python_type))
#define PyObject_NEW(type, python_type) PyObject_New(type, python_type)
#define PyObject_NewVar(type, python_type, count) ((type *)_PyObject_NewVar((python_type), (count)))
#define PyObject_NEW_VAR(type, python_type, count) PyObject_NewVar(type, python_type, count)
#define PyObject_GC_New(type, python_type) ((type *)_PyObject_GC_New(python_type))
#define PyObject_GC_NewVar(type, python_type, count) ((type *)_PyObject_GC_NewVar((python_type), (count)))
#define PyObject_GC_Resize(type, object, count) \
    ((type *)_PyObject_GC_Resize((PyVarObject *)(object), (count)))
PyObject *PyObject_INIT(void *object, PyTypeObject *type);
PyVarObject *PyObject_INIT_VAR(void *object, PyTypeObject *type, Py_ssize_t size);
#define Py_VISIT(object)                                          \
    do {                                                          \
        if (object) {                                             \
            int gillint_found = visit((PyObject *)(object), arg); \
            if (gillint_found)                                    \
                return gillint_found;                             \
        }                                                         \
    } while (0)
int PyType_IS_GC(const void *type);
size_t _PyObject_SIZE(PyTypeObject *type), _PyObject_VAR_SIZE(PyTypeObject *type, Py_ssize_t count);
#define _PyObject_GC_TRACK(object) PyObject_GC_Track(object)
#define _PyObject_GC_UNTRACK(object) PyObject_GC_UnTrack(object)
PyObject **PyObject_GET_WEAKREFS_LISTPTR(const void *object);

#define PyObject_MALLOC PyObject_Malloc
#define PyObject_REALLOC PyObject_Realloc
#define PyObject_FREE PyObject_Free
#define PyObject_Del PyObject_Free
#define PyObject_DEL PyObject_Free

PyObject *_PyObject_GC_Malloc(size_t);
void *PyObject_Malloc(size_t);
void *PyObject_Calloc(size_t, size_t);
void *PyObject_Realloc(void *, size_t);
void PyObject_Free(void *);
PyObject *PyObject_Init(PyObject *, PyTypeObject *);
PyVarObject *PyObject_InitVar(PyVarObject *, PyTypeObject *, Py_ssize_t);
PyObject *_PyObject_New(PyTypeObject *);
PyVarObject *_PyObject_NewVar(PyTypeObject *, Py_ssize_t);
Py_ssize_t PyGC_Collect(void);
PyVarObject *_PyObject_GC_Resize(PyVarObject *, Py_ssize_t);
PyObject *_PyObject_GC_New(PyTypeObject *);
PyVarObject *_PyObject_GC_NewVar(PyTypeObject *, Py_ssize_t);
void PyObject_GC_Track(void *);
void PyObject_GC_UnTrack(void *);
void PyObject_GC_Del(void *);
void PyObject_GetArenaAllocator(PyObjectArenaAllocator *);
void PyObject_SetArenaAllocator(PyObjectArenaAllocator *);
int PyObject_IS_GC(PyObject *);

#if PY_VERSION_HEX >= 0x03090000
int PyObject_GC_IsTracked(PyObject *);
int PyObject_GC_IsFinalized(PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030A0000
int PyGC_Enable(void);
int PyGC_Disable(void);
int PyGC_IsEnabled(void);
#endif

#if PY_VERSION_HEX >= 0x030C0000
PyObject *PyUnstable_Object_GC_NewWithExtraData(PyTypeObject *, size_t);
void PyUnstable_GC_VisitObjects(gcvisitobjects_t, void *);
#endif
#endif
