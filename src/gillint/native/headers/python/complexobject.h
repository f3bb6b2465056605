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
Py_complex _Py_c_sum(Py_complex, Py_complex);
Py_complex _Py_c_diff(Py_complex, Py_complex);
Py_complex _Py_c_neg(Py_complex);
Py_complex _Py_c_prod(Py_complex, Py_complex);
Py_complex _Py_c_quot(Py_complex, Py_complex);
Py_complex _Py_c_pow(Py_complex, Py_complex);
double _Py_c_abs(Py_complex);
PyObject *PyComplex_FromCComplex(Py_complex);
Py_complex PyComplex_AsCComplex(PyObject *);
int PyComplex_Check(const void *);
int PyComplex_CheckExact(const void *);
#endif
