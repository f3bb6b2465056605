/* Reference counts, and the type and size of an object. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_REFCOUNT_H
#define Py_REFCOUNT_H

#define _Py_IMMORTAL_REFCNT ((Py_ssize_t)0xFFFFFFFF)
/* Kept assignable, as they were until 3.9. */
PyTypeObject **Py_TYPE(const void *object);
Py_ssize_t *Py_REFCNT(const void *object), *Py_SIZE(const void *object);
#define Py_TYPE(object) (*Py_TYPE(object))
#define Py_REFCNT(object) (*Py_REFCNT(object))
#define Py_SIZE(object) (*Py_SIZE(object))

#define Py_CLEAR(place)                              \
    do {                                             \
        PyObject *gillint_old = (PyObject *)(place); \
        if (gillint_old != NULL) {                   \
            (place) = NULL;                          \
            Py_DECREF(gillint_old);                  \
        }                                            \
    } while (0)
#define Py_SETREF(place, value)                      \
    do {                                             \
        PyObject *gillint_old = (PyObject *)(place); \
        (place) = (value);                           \
        Py_DECREF(gillint_old);                      \
    } while (0)
#define Py_XSETREF(place, value)                     \
    do {                                             \
        PyObject *gillint_old = (PyObject *)(place); \
        (place) = (value);                           \
        Py_XDECREF(gillint_old);                     \
    } while (0)
#define Py_TRASHCAN_BEGIN(object, dealloc) {
#define Py_TRASHCAN_BEGIN_CONDITION(object, condition) {
#define Py_TRASHCAN_END }
#define Py_TRASHCAN_SAFE_BEGIN(object) {
#define Py_TRASHCAN_SAFE_END(object) }

#define Py_TRASHCAN_HEADROOM 50

void _Py_ForgetReference(PyObject *);
void _Py_Dealloc(PyObject *);
void Py_IncRef(PyObject *);
void Py_DecRef(PyObject *);
void Py_INCREF(const void *);
void Py_DECREF(const void *);
void Py_XINCREF(const void *);
void Py_XDECREF(const void *);
void _Py_NewReference(PyObject *);

#if PY_VERSION_HEX >= 0x03090000
int Py_IS_TYPE(const void *, PyTypeObject *);
void Py_SET_REFCNT(const void *, Py_ssize_t);
void Py_SET_TYPE(const void *, PyTypeObject *);
void Py_SET_SIZE(const void *, Py_ssize_t);
#endif

#if PY_VERSION_HEX >= 0x030A0000
PyObject *Py_NewRef(const void *);
PyObject *Py_XNewRef(const void *);
#endif
#endif
