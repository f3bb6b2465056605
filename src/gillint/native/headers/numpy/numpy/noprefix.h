/* Names without NPY_. */
#ifndef GILLINT_NUMPY_NOPREFIX_H
#define GILLINT_NUMPY_NOPREFIX_H
#include <numpy/ndarrayobject.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef npy_intp intp;
typedef npy_uintp uintp;
typedef npy_longlong longlong;
typedef npy_ulonglong ulonglong;
typedef npy_longdouble longdouble;
typedef npy_float32 float32;
typedef npy_float64 float64;
#define MAX_DIMS NPY_MAXDIMS
#define BEGIN_THREADS_DEF NPY_BEGIN_THREADS_DEF
#define BEGIN_THREADS NPY_BEGIN_THREADS
#define END_THREADS NPY_END_THREADS

#ifdef __cplusplus
}
#endif
#endif
