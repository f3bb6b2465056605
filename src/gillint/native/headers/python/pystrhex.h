/* Bytes as hexadecimal digits. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYSTRHEX_H
#define Py_PYSTRHEX_H
#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif
#endif
