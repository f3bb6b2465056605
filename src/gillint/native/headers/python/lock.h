/* PyMutex, a lock that lets go of the GIL while it waits (3.13). */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_LOCK_H
#define Py_LOCK_H

struct PyMutex {
    uint8_t _bits;
};

#if PY_VERSION_HEX >= 0x030D0000
void PyMutex_Lock(PyMutex *);
void PyMutex_Unlock(PyMutex *);
#endif

#if PY_VERSION_HEX >= 0x030E0000
int PyMutex_IsLocked(PyMutex *);
#endif
#endif
