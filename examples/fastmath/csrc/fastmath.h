#ifndef FASTMATH_H
#define FASTMATH_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* kernel.c: plain C, callable without the GIL unless it says otherwise */
double kernel_norm(const double *values, Py_ssize_t count);
void kernel_multiply(const double *left, const double *right, double *product, Py_ssize_t size);
int kernel_smooth(const double *values, double *result, Py_ssize_t count, Py_ssize_t width);
double kernel_norm_detached(const double *values, Py_ssize_t count);

/* meter.c */
extern PyType_Spec meter_spec;

/* events.c */
PyObject *events_wait_readable(PyObject *self, PyObject *args);
PyObject *events_wait_writable(PyObject *self, PyObject *args);
PyObject *events_later(PyObject *self, PyObject *callback);
PyObject *events_later_leaky(PyObject *self, PyObject *callback);
PyObject *events_later_attached(PyObject *self, PyObject *callback);
PyObject *events_count(PyObject *self, PyObject *ignored);

#endif
