/* complex. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_COMPLEXOBJECT_H
#define Py_COMPLEXOBJECT_H

struct Py_complex {
    double real, imag;
};
struct PyComplexObject {
    PyObject_HEAD
    Py_complex cval;
};

extern PyTypeObject PyComplex_Type;

PyObject *PyComplex_FromDoubles(double, double);
double PyComplex_RealAsDouble(PyObject *);
double PyComplex_ImagAsDouble(PyObject *);
PyObject *PyComplex_FromCComplex(Py_complex);
Py_complex PyComplex_AsCComplex(PyObject *);
int PyComplex_Check(const void *);
int PyComplex_CheckExact(const void *);
#endif
