/* bool. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_BOOLOBJECT_H
#define Py_BOOLOBJECT_H

extern PyLongObject _Py_FalseStruct, _Py_TrueStruct;
#define Py_False ((PyObject *)&_Py_FalseStruct)
#define Py_True ((PyObject *)&_Py_TrueStruct)
#if PY_VERSION_HEX >= 0x030C0000
#define Py_RETURN_TRUE return Py_True
#define Py_RETURN_FALSE return Py_False
#else
#define Py_RETURN_TRUE return Py_NewRef(Py_True)
#define Py_RETURN_FALSE return Py_NewRef(Py_False)
#endif

PyObject *PyBool_FromLong(long);
int PyBool_Check(const void *);

#if PY_VERSION_HEX >= 0x030A0000
int Py_IsTrue(PyObject *);
int Py_IsFalse(PyObject *);
#endif
#endif
