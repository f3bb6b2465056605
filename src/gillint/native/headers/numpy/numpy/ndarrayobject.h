/* Making and converting arrays. */
#ifndef GILLINT_NUMPY_NDARRAYOBJECT_H
#define GILLINT_NUMPY_NDARRAYOBJECT_H
#include <numpy/ndarraytypes.h>
#include <numpy/multiarray_api.h>
#include <numpy/arrayscalars.h>
#ifdef __cplusplus
extern "C" {
#endif

#define PyArray_ContiguousFromAny(object, type, low, high) \
    PyArray_FromAny((object), PyArray_DescrFromType(type), (low), (high), NPY_ARRAY_DEFAULT, NULL)
#define PyArray_ContiguousFromObject PyArray_ContiguousFromAny
#define PyArray_FromObject(object, type, low, high) \
    PyArray_FromAny((object), PyArray_DescrFromType(type), (low), (high), NPY_ARRAY_BEHAVED, NULL)
#define PyArray_CopyFromObject(object, type, low, high) \
    PyArray_FromAny((object), PyArray_DescrFromType(type), (low), (high), NPY_ARRAY_ENSURECOPY, NULL)
#define PyArray_FROM_O(object) PyArray_FromAny((object), NULL, 0, 0, 0, NULL)
#define PyArray_FROM_OF(object, flags) PyArray_CheckFromAny((object), NULL, 0, 0, (flags), NULL)
#define PyArray_FROM_OT(object, type) PyArray_FromAny((object), PyArray_DescrFromType(type), 0, 0, 0, NULL)
#define PyArray_FROM_OTF(object, type, flags) \
    PyArray_FromAny((object), PyArray_DescrFromType(type), 0, 0, (flags), NULL)
#define PyArray_FROMANY(object, type, low, high, flags) \
    PyArray_FromAny((object), PyArray_DescrFromType(type), (low), (high), (flags), NULL)
#define PyArray_ZEROS(count, dims, type, fortran) \
    PyArray_Zeros((count), (dims), PyArray_DescrFromType(type), (fortran))
#define PyArray_EMPTY(count, dims, type, fortran) \
    PyArray_Empty((count), (dims), PyArray_DescrFromType(type), (fortran))
#define PyArray_Copy(object) PyArray_NewCopy((object), NPY_CORDER)
#define PyArray_Cast(array, type) PyArray_CastToType((array), PyArray_DescrFromType(type), 0)
#define PyArray_ToScalar(data, array) PyArray_Scalar((data), PyArray_DESCR(array), (PyObject *)(array))
#define PyArray_IsScalar(object, kind) PyObject_TypeCheck((object), &Py##kind##ArrType_Type)
#define PyArray_FILLWBYTE(object, value) memset(PyArray_DATA(object), (value), PyArray_NBYTES(object))
int PyArray_SAMESHAPE(const void *, const void *), PyArray_FORTRAN_IF(const void *);
PyArrayObject *PyArray_GETCONTIGUOUS(PyArrayObject *);
void PyArray_XDECREF_ERR(PyArrayObject *), PyArray_DiscardWritebackIfCopy(PyArrayObject *);
int PyArray_HasArrayInterface(PyObject *, PyObject *), PyArray_EquivByteorders(char, char);
npy_bool PyArray_EquivArrTypes(const void *, const void *);
int _import_array(void);
#define import_array()                                   \
    {                                                    \
        if (_import_array() < 0) {                       \
            PyErr_Print();                               \
            PyErr_SetString(PyExc_ImportError, "numpy"); \
            return NULL;                                 \
        }                                                \
    }
#define import_array1(result)                            \
    {                                                    \
        if (_import_array() < 0) {                       \
            PyErr_Print();                               \
            PyErr_SetString(PyExc_ImportError, "numpy"); \
            return result;                               \
        }                                                \
    }
#define import_array2(message, result)                     \
    {                                                      \
        if (_import_array() < 0) {                         \
            PyErr_Print();                                 \
            PyErr_SetString(PyExc_ImportError, (message)); \
            return result;                                 \
        }                                                  \
    }
int PyArray_ImportNumPyAPI(void);
#define PyArray_REFCOUNT(object) Py_REFCNT(object)

#ifdef __cplusplus
}
#endif
#endif
