/* Names of Python 2 and 3 side by side. */
#ifndef GILLINT_NUMPY_NPY_3KCOMPAT_H
#define GILLINT_NUMPY_NPY_3KCOMPAT_H
#include <Python.h>
#include <numpy/npy_common.h>
#ifdef __cplusplus
extern "C" {
#endif

#define NPY_PY3K 1
#define PyUString_FromString PyUnicode_FromString
#define PyUString_Check PyUnicode_Check
#define PyUString_FromFormat PyUnicode_FromFormat
#define NpyCapsule_FromVoidPtr(pointer, destroy) PyCapsule_New((pointer), NULL, (destroy))
#define NpyCapsule_AsVoidPtr(object) PyCapsule_GetPointer((object), NULL)
#define NpyCapsule_Check PyCapsule_CheckExact
FILE *npy_PyFile_Dup2(PyObject *, char *, npy_off_t *);
int npy_PyFile_DupClose2(PyObject *, FILE *, npy_off_t);

#ifdef __cplusplus
}
#endif
#endif
