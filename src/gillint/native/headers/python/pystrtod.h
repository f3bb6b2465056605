/* Text and double. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYSTRTOD_H
#define Py_PYSTRTOD_H

#define Py_DTSF_SIGN 0x01
#define Py_DTSF_ADD_DOT_0 0x02
#define Py_DTSF_ALT 0x04
#define Py_DTST_FINITE 0
#define Py_DTST_INFINITE 1
#define Py_DTST_NAN 2
#define Py_DTSF_NO_NEG_0 0x08

double PyOS_string_to_double(const char *, char **, PyObject *);
char *PyOS_double_to_string(double, char, int, int, int *);
#endif
