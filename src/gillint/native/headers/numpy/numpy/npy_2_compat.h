/* Names of NumPy 1 and 2 side by side. */
#ifndef GILLINT_NUMPY_NPY_2_COMPAT_H
#define GILLINT_NUMPY_NPY_2_COMPAT_H
#include <numpy/ndarraytypes.h>
#ifdef __cplusplus
extern "C" {
#endif

#define PyArray_RUNTIME_VERSION NPY_2_0_API_VERSION
#define NPY_DEFAULT_INT NPY_INTP
#define NPY_RAVEL_AXIS NPY_MIN_INT
#define NPY_MAXARGS 64
PyArray_ArrFuncs *PyDataType_GetArrFuncs(const PyArray_Descr *);
void PyDataType_SET_ELSIZE(PyArray_Descr *, npy_intp);

#ifdef __cplusplus
}
#endif
#endif
