/* Scalars. */
#ifndef GILLINT_NUMPY_ARRAYSCALARS_H
#define GILLINT_NUMPY_ARRAYSCALARS_H
#include <numpy/ndarraytypes.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct PyBoolScalarObject {
    PyObject_HEAD
    npy_bool obval;
} PyBoolScalarObject;
typedef struct PyByteScalarObject {
    PyObject_HEAD
    npy_byte obval;
} PyByteScalarObject;
typedef struct PyShortScalarObject {
    PyObject_HEAD
    npy_short obval;
} PyShortScalarObject;
typedef struct PyIntScalarObject {
    PyObject_HEAD
    npy_int obval;
} PyIntScalarObject;
typedef struct PyLongScalarObject {
    PyObject_HEAD
    npy_long obval;
} PyLongScalarObject;
typedef struct PyLongLongScalarObject {
    PyObject_HEAD
    npy_longlong obval;
} PyLongLongScalarObject;
typedef struct PyUByteScalarObject {
    PyObject_HEAD
    npy_ubyte obval;
} PyUByteScalarObject;
typedef struct PyUShortScalarObject {
    PyObject_HEAD
    npy_ushort obval;
} PyUShortScalarObject;
typedef struct PyUIntScalarObject {
    PyObject_HEAD
    npy_uint obval;
} PyUIntScalarObject;
typedef struct PyULongScalarObject {
    PyObject_HEAD
    npy_ulong obval;
} PyULongScalarObject;
typedef struct PyULongLongScalarObject {
    PyObject_HEAD
    npy_ulonglong obval;
} PyULongLongScalarObject;
typedef struct PyHalfScalarObject {
    PyObject_HEAD
    npy_half obval;
} PyHalfScalarObject;
typedef struct PyFloatScalarObject {
    PyObject_HEAD
    npy_float obval;
} PyFloatScalarObject;
typedef struct PyDoubleScalarObject {
    PyObject_HEAD
    npy_double obval;
} PyDoubleScalarObject;
typedef struct PyLongDoubleScalarObject {
    PyObject_HEAD
    npy_longdouble obval;
} PyLongDoubleScalarObject;
typedef struct PyCFloatScalarObject {
    PyObject_HEAD
    npy_cfloat obval;
} PyCFloatScalarObject;
typedef struct PyCDoubleScalarObject {
    PyObject_HEAD
    npy_cdouble obval;
} PyCDoubleScalarObject;
typedef struct PyCLongDoubleScalarObject {
    PyObject_HEAD
    npy_clongdouble obval;
} PyCLongDoubleScalarObject;
typedef struct PyDatetimeScalarObject {
    PyObject_HEAD
    npy_datetime obval;
    PyArray_DatetimeMetaData obmeta;
} PyDatetimeScalarObject, PyTimedeltaScalarObject;
typedef struct PyVoidScalarObject {
    PyObject_VAR_HEAD
    char *obval;
    PyArray_Descr *descr;
    int flags;
    PyObject *base;
} PyVoidScalarObject;
#define PyInt8ScalarObject PyByteScalarObject
#define PyInt8ArrType_Type PyByteArrType_Type
#define PyUInt8ScalarObject PyUByteScalarObject
#define PyUInt8ArrType_Type PyUByteArrType_Type
#define PyInt16ScalarObject PyShortScalarObject
#define PyInt16ArrType_Type PyShortArrType_Type
#define PyUInt16ScalarObject PyUShortScalarObject
#define PyUInt16ArrType_Type PyUShortArrType_Type
#define PyInt32ScalarObject PyIntScalarObject
#define PyInt32ArrType_Type PyIntArrType_Type
#define PyInt64ScalarObject PyLongScalarObject
#define PyInt64ArrType_Type PyLongArrType_Type
#define PyUInt64ScalarObject PyULongScalarObject
#define PyUInt64ArrType_Type PyULongArrType_Type
#define PyFloat16ScalarObject PyHalfScalarObject
#define PyFloat16ArrType_Type PyHalfArrType_Type
#define PyFloat32ScalarObject PyFloatScalarObject
#define PyFloat32ArrType_Type PyFloatArrType_Type
#define PyFloat64ScalarObject PyDoubleScalarObject
#define PyFloat64ArrType_Type PyDoubleArrType_Type
#define PyComplex64ScalarObject PyCFloatScalarObject
#define PyComplex64ArrType_Type PyCFloatArrType_Type
#define PyComplex128ScalarObject PyCDoubleScalarObject
#define PyComplex128ArrType_Type PyCDoubleArrType_Type
extern PyBoolScalarObject _PyArrayScalar_BoolValues[2];
#define PyArrayScalar_True ((PyObject *)&_PyArrayScalar_BoolValues[1])
#define PyArrayScalar_False ((PyObject *)&_PyArrayScalar_BoolValues[0])
#define PyArrayScalar_VAL(object, kind) (((Py##kind##ScalarObject *)(object))->obval)
#define PyArrayScalar_ASSIGN(object, kind, value) (PyArrayScalar_VAL(object, kind) = (value))
#define PyArrayScalar_New(kind) Py##kind##ArrType_Type.tp_alloc(&Py##kind##ArrType_Type, 0)

#ifdef __cplusplus
}
#endif
#endif
