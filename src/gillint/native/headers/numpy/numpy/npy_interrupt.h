/* Interrupts. */
#ifndef GILLINT_NUMPY_NPY_INTERRUPT_H
#define GILLINT_NUMPY_NPY_INTERRUPT_H
#include <Python.h>

#define NPY_SIGINT_ON
#define NPY_SIGINT_OFF
#endif
