/* Locks of single objects in a free-threaded build. Where there is a GIL they do nothing, but are seen. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_CRITICAL_SECTION_H
#define Py_CRITICAL_SECTION_H

#if PY_VERSION_HEX >= 0x030D0000
typedef struct PyCriticalSection {
    uintptr_t _previous;
    PyMutex *_mutex;
} PyCriticalSection;
typedef struct PyCriticalSection2 {
    PyCriticalSection _first;
    PyMutex *_second;
} PyCriticalSection2;

void PyCriticalSection_Begin(PyCriticalSection *, PyObject *);
void PyCriticalSection_End(PyCriticalSection *);
void PyCriticalSection2_Begin(PyCriticalSection2 *, PyObject *, PyObject *);
void PyCriticalSection2_End(PyCriticalSection2 *);

#define Py_BEGIN_CRITICAL_SECTION(object) \
    {                                     \
        PyCriticalSection _py_section;    \
        PyCriticalSection_Begin(&_py_section, (PyObject *) (object));
#define Py_END_CRITICAL_SECTION()          \
    PyCriticalSection_End(&_py_section);   \
    }
#define Py_BEGIN_CRITICAL_SECTION2(first, second) \
    {                                             \
        PyCriticalSection2 _py_section;           \
        PyCriticalSection2_Begin(&_py_section, (PyObject *) (first), (PyObject *) (second));
#define Py_END_CRITICAL_SECTION2()          \
    PyCriticalSection2_End(&_py_section);   \
    }
#endif

#if PY_VERSION_HEX >= 0x030E0000
void PyCriticalSection_BeginMutex(PyCriticalSection *, PyMutex *);
void PyCriticalSection2_BeginMutex(PyCriticalSection2 *, PyMutex *, PyMutex *);
#define Py_BEGIN_CRITICAL_SECTION_MUTEX(mutex) \
    {                                          \
        PyCriticalSection _py_section;         \
        PyCriticalSection_BeginMutex(&_py_section, mutex);
#define Py_BEGIN_CRITICAL_SECTION2_MUTEX(first, second) \
    {                                                   \
        PyCriticalSection2 _py_section;                 \
        PyCriticalSection2_BeginMutex(&_py_section, first, second);
#endif
#endif
