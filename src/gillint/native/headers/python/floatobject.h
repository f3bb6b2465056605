/* float. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_FLOATOBJECT_H
#define Py_FLOATOBJECT_H

struct PyFloatObject {
    PyObject_HEAD
    double ob_fval;
};

#define Py_RETURN_NAN return PyFloat_FromDouble(Py_NAN)
#define Py_RETURN_INF(sign) return PyFloat_FromDouble(copysign(Py_HUGE_VAL, (sign)))

extern PyTypeObject PyFloat_Type;

int _PyFloat_Pack2(double, unsigned char *, int);
int _PyFloat_Pack4(double, unsigned char *, int);
int _PyFloat_Pack8(double, unsigned char *, int);
double _PyFloat_Unpack2(const unsigned char *, int);
double _PyFloat_Unpack4(const unsigned char *, int);
double _PyFloat_Unpack8(const unsigned char *, int);
int PyFloat_ClearFreeList(void);
double PyFloat_GetMax(void);
double PyFloat_GetMin(void);
PyObject *PyFloat_GetInfo(void);
PyObject *PyFloat_FromString(PyObject *);
PyObject *PyFloat_FromDouble(double);
double PyFloat_AsDouble(PyObject *);
double PyFloat_AS_DOUBLE(const void *);
int PyFloat_Check(const void *);
int PyFloat_CheckExact(const void *);

#if PY_VERSION_HEX >= 0x030B0000
int PyFloat_Pack2(double, char *, int);
int PyFloat_Pack4(double, char *, int);
int PyFloat_Pack8(double, char *, int);
double PyFloat_Unpack2(const char *, int);
double PyFloat_Unpack4(const char *, int);
double PyFloat_Unpack8(const char *, int);
#endif
#endif
