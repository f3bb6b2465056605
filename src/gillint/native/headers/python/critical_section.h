/* Locks of single objects in a free-threaded build; nothing where there is a GIL. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_CRITICAL_SECTION_H
#define Py_CRITICAL_SECTION_H

typedef struct PyCriticalSection PyCriticalSection;
typedef struct PyCriticalSection2 PyCriticalSection2;
#define Py_BEGIN_CRITICAL_SECTION(object) {
#define Py_END_CRITICAL_SECTION() }
#define Py_BEGIN_CRITICAL_SECTION2(first, second) {
#define Py_END_CRITICAL_SECTION2() }
#if PY_VERSION_HEX >= 0x030E0000
#define Py_BEGIN_CRITICAL_SECTION_MUTEX(mutex) {
#define Py_BEGIN_CRITICAL_SECTION2_MUTEX(first, second) {
#endif

#if PY_VERSION_HEX >= 0x030D0000
void PyCriticalSection_Begin(PyCriticalSection *, PyObject *);
void PyCriticalSection_End(PyCriticalSection *);
void PyCriticalSection2_Begin(PyCriticalSection2 *, PyObject *, PyObject *);
void PyCriticalSection2_End(PyCriticalSection2 *);
#endif
#endif
