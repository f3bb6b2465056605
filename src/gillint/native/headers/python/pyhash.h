/* Hashes of numbers, pointers and memory. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYHASH_H
#define Py_PYHASH_H

struct PyHash_FuncDef {
    Py_hash_t (*const hash)(const void *, Py_ssize_t);
    const char *name;
    const int hash_bits, seed_bits;
};

#define _PyHASH_MULTIPLIER PyHASH_MULTIPLIER
#define _PyHASH_BITS PyHASH_BITS
#define _PyHASH_MODULUS (((size_t)1 << _PyHASH_BITS) - 1)
#define PyHASH_MODULUS _PyHASH_MODULUS
#define _PyHASH_INF PyHASH_INF
#define _PyHASH_IMAG PyHASH_IMAG
#if PY_VERSION_HEX >= 0x030A0000
Py_hash_t _Py_HashDouble(PyObject *, double);
#else
Py_hash_t _Py_HashDouble(double);
#endif

#define Py_HASH_CUTOFF 0
#define Py_HASH_EXTERNAL 0
#define Py_HASH_SIPHASH24 1
#define Py_HASH_FNV 2
#define Py_HASH_ALGORITHM Py_HASH_SIPHASH13
#define Py_HASH_SIPHASH13 3
#define PyHASH_MULTIPLIER 1000003UL
#define PyHASH_BITS 61
#define PyHASH_INF 314159
#define PyHASH_IMAG PyHASH_MULTIPLIER

Py_hash_t _Py_HashPointer(const void *);
Py_hash_t _Py_HashBytes(const void *, Py_ssize_t);
PyHash_FuncDef *PyHash_GetFuncDef(void);

#if PY_VERSION_HEX >= 0x030D0000
Py_hash_t Py_HashPointer(const void *);
Py_hash_t PyObject_GenericHash(PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030E0000
Py_hash_t Py_HashBuffer(const void *, Py_ssize_t);
#endif
#endif
