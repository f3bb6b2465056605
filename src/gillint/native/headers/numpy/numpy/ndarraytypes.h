/* Arrays and their types, and where the GIL is released. */
#ifndef GILLINT_NUMPY_NDARRAYTYPES_H
#define GILLINT_NUMPY_NDARRAYTYPES_H
#include <numpy/npy_enums.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct NpyAuxData_tag NpyAuxData;
typedef struct _PyArray_Descr PyArray_Descr;
typedef struct tagPyArrayObject_fields PyArrayObject, PyArrayObject_fields;
typedef struct PyArrayIterObject_tag PyArrayIterObject;
typedef struct NpyIter_InternalOnly NpyIter;
typedef struct npy_packed_static_string npy_packed_static_string;
typedef struct npy_string_allocator npy_string_allocator;
typedef struct PyArray_DTypeMeta PyArray_DTypeMeta;
typedef struct PyArrayDTypeMeta_Spec PyArrayDTypeMeta_Spec;
typedef struct PyArrayMethod_Spec PyArrayMethod_Spec;
typedef struct PyArray_StringDTypeObject PyArray_StringDTypeObject;
typedef int NPY_ARRAYMETHOD_FLAGS;
typedef struct PyUFunc_LoopSlot PyUFunc_LoopSlot;
typedef void *PyArrayMethod_TranslateGivenDescriptors, *PyArrayMethod_TranslateLoopDescriptors;
typedef void NpyAuxData_FreeFunc(NpyAuxData *);
typedef NpyAuxData *NpyAuxData_CloneFunc(NpyAuxData *);
typedef PyObject *PyArray_GetItemFunc(void *, void *);
typedef int PyArray_SetItemFunc(PyObject *, void *, void *);
typedef void PyArray_CopySwapNFunc(void *, npy_intp, void *, npy_intp, npy_intp, int, void *);
typedef void PyArray_CopySwapFunc(void *, void *, int, void *);
typedef npy_bool PyArray_NonzeroFunc(void *, void *);
typedef int PyArray_CompareFunc(const void *, const void *, void *);
typedef int PyArray_ArgFunc(void *, npy_intp, npy_intp *, void *);
typedef void PyArray_DotFunc(void *, npy_intp, void *, npy_intp, void *, npy_intp, void *);
typedef void PyArray_VectorUnaryFunc(void *, void *, npy_intp, void *, void *);
typedef int PyArray_ScanFunc(FILE *, void *, char *, PyArray_Descr *);
typedef int PyArray_FromStrFunc(char *, void *, char **, PyArray_Descr *);
typedef int PyArray_FillFunc(void *, npy_intp, void *);
typedef int PyArray_SortFunc(void *, npy_intp, void *);
typedef int PyArray_ArgSortFunc(void *, npy_intp *, npy_intp, void *);
typedef int PyArray_FillWithScalarFunc(void *, npy_intp, void *, void *);
typedef int PyArray_ScalarKindFunc(void *);
typedef int PyArray_FinalizeFunc(PyArrayObject *, PyObject *);
typedef int NpyIter_IterNextFunc(NpyIter *);
typedef void NpyIter_GetMultiIndexFunc(NpyIter *, npy_intp *);
typedef char *(*npy_iter_get_dataptr_t)(PyArrayIterObject *, const npy_intp *);
typedef struct PyArray_Dims {
    npy_intp *ptr;
    int len;
} PyArray_Dims;
typedef struct PyArray_ArrFuncs {
    PyArray_VectorUnaryFunc *cast[21];
    PyArray_GetItemFunc *getitem;
    PyArray_SetItemFunc *setitem;
    PyArray_CopySwapNFunc *copyswapn;
    PyArray_CopySwapFunc *copyswap;
    PyArray_CompareFunc *compare;
    PyArray_ArgFunc *argmax;
    PyArray_DotFunc *dotfunc;
    PyArray_ScanFunc *scanfunc;
    PyArray_FromStrFunc *fromstr;
    PyArray_NonzeroFunc *nonzero;
    PyArray_FillFunc *fill;
    PyArray_FillWithScalarFunc *fillwithscalar;
    PyArray_SortFunc *sort[3];
    PyArray_ArgSortFunc *argsort[3];
    PyObject *castdict;
    PyArray_ScalarKindFunc *scalarkind;
    int **cancastscalarkindto, *cancastto;
    void *_unused1, *_unused2, *_unused3;
    PyArray_ArgFunc *argmin;
} PyArray_ArrFuncs;
typedef struct _arr_descr {
    PyArray_Descr *base;
    PyObject *shape;
} PyArray_ArrayDescr;
struct _PyArray_Descr {
    PyObject_HEAD PyTypeObject *typeobj;
    char kind, type, byteorder, _former_flags;
    int type_num;
    npy_uint64 flags;
    npy_intp elsize, alignment;
    PyObject *metadata;
    npy_hash_t hash;
    void *reserved_null[2];
    PyArray_ArrayDescr *subarray;
    PyObject *fields, *names;
    NpyAuxData *c_metadata;
    PyArray_ArrFuncs *f;
};
typedef PyArray_Descr _PyArray_LegacyDescr, _PyArray_DescrNumPy2;
typedef struct PyArray_DescrProto {
    PyObject_HEAD PyTypeObject *typeobj;
    char kind, type, byteorder, flags;
    int type_num, elsize, alignment;
    PyArray_ArrayDescr *subarray;
    PyObject *fields, *names;
    PyArray_ArrFuncs *f;
    PyObject *metadata;
    NpyAuxData *c_metadata;
    npy_hash_t hash;
} PyArray_DescrProto;
struct tagPyArrayObject_fields {
    PyObject_HEAD char *data;
    int nd;
    npy_intp *dimensions, *strides;
    PyObject *base;
    PyArray_Descr *descr;
    int flags;
    PyObject *weakreflist;
    void *_buffer_info;
    PyObject *mem_handler;
};
typedef struct PyArray_Chunk {
    PyObject_HEAD PyObject *base;
    void *ptr;
    npy_intp len;
    int flags;
} PyArray_Chunk;
typedef struct PyArray_DatetimeMetaData {
    NPY_DATETIMEUNIT base;
    int num;
} PyArray_DatetimeMetaData;
struct NpyAuxData_tag {
    NpyAuxData_FreeFunc *free;
    NpyAuxData_CloneFunc *clone;
    void *reserved[2];
};
typedef struct PyArray_DatetimeDTypeMetaData {
    NpyAuxData base;
    PyArray_DatetimeMetaData meta;
} PyArray_DatetimeDTypeMetaData;
typedef struct npy_datetimestruct {
    npy_int64 year;
    npy_int32 month, day, hour, min, sec, us, ps, as;
} npy_datetimestruct;
typedef struct npy_timedeltastruct {
    npy_int64 day;
    npy_int32 sec, us, ps, as;
} npy_timedeltastruct;
typedef struct PyDataMemAllocator {
    void *ctx;
    void *(*malloc)(void *, size_t);
    void *(*calloc)(void *, size_t, size_t);
    void *(*realloc)(void *, void *, size_t);
    void (*free)(void *, void *, size_t);
} PyDataMemAllocator;
typedef struct PyDataMem_Handler {
    char name[127];
    npy_uint8 version;
    PyDataMemAllocator allocator;
} PyDataMem_Handler;
struct PyArrayIterObject_tag {
    PyObject_HEAD int nd_m1;
    npy_intp index, size, coordinates[64], dims_m1[64], strides[64], backstrides[64], factors[64];
    PyArrayObject *ao;
    char *dataptr;
    npy_bool contiguous;
    npy_intp bounds[64][2], limits[64][2], limits_sizes[64];
    npy_iter_get_dataptr_t translate;
};
typedef struct PyArrayMultiIterObject {
    PyObject_HEAD int numiter;
    npy_intp size, index;
    int nd;
    npy_intp dimensions[64];
    PyArrayIterObject *iters[64];
} PyArrayMultiIterObject;
typedef struct PyArrayNeighborhoodIterObject {
    PyObject_HEAD int nd_m1;
    npy_intp index, size, coordinates[64], dims_m1[64], strides[64], backstrides[64], factors[64];
    PyArrayObject *ao;
    char *dataptr;
    npy_bool contiguous;
    npy_intp bounds[64][2], limits[64][2], limits_sizes[64];
    npy_iter_get_dataptr_t translate;
    npy_intp nd, dimensions[64];
    PyArrayIterObject *_internal_iter;
    char *constant;
    int mode;
} PyArrayNeighborhoodIterObject;
typedef struct npy_stride_sort_item {
    npy_intp perm, stride;
} npy_stride_sort_item;
typedef struct PyArrayInterface {
    int two, nd;
    char typekind;
    int itemsize, flags;
    npy_intp *shape, *strides;
    void *data;
    PyObject *descr;
} PyArrayInterface;
typedef struct npy_unpacked_static_string {
    size_t size;
    const char *buf;
} npy_static_string;

#define NPY_ALLOW_THREADS 1
#define NPY_BEGIN_ALLOW_THREADS Py_BEGIN_ALLOW_THREADS
#define NPY_END_ALLOW_THREADS Py_END_ALLOW_THREADS
#define NPY_BEGIN_THREADS_DEF PyThreadState *_save = NULL;
#define NPY_BEGIN_THREADS            \
    do {                             \
        _save = PyEval_SaveThread(); \
    } while (0);
#define NPY_END_THREADS                  \
    do {                                 \
        if (_save) {                     \
            PyEval_RestoreThread(_save); \
            _save = NULL;                \
        }                                \
    } while (0);
#define NPY_BEGIN_THREADS_THRESHOLDED(count) \
    do {                                     \
        if ((count) > 500) {                 \
            _save = PyEval_SaveThread();     \
        }                                    \
    } while (0);
#define NPY_BEGIN_THREADS_DESCR(type)                       \
    do {                                                    \
        if (!(PyDataType_FLAGCHK((type), NPY_NEEDS_PYAPI))) \
            NPY_BEGIN_THREADS;                              \
    } while (0);
#define NPY_END_THREADS_DESCR(type)                         \
    do {                                                    \
        if (!(PyDataType_FLAGCHK((type), NPY_NEEDS_PYAPI))) \
            NPY_END_THREADS;                                \
    } while (0);
#define NPY_ALLOW_C_API_DEF PyGILState_STATE __save__;
#define NPY_ALLOW_C_API                 \
    do {                                \
        __save__ = PyGILState_Ensure(); \
    } while (0);
#define NPY_DISABLE_C_API             \
    do {                              \
        PyGILState_Release(__save__); \
    } while (0);

/* Accessors: functions here, so that a call shows by its name. */
int PyArray_NDIM(const void *), PyArray_TYPE(const void *), PyArray_FLAGS(const void *);
void *PyArray_DATA(const void *);
char *PyArray_BYTES(const void *);
npy_intp *PyArray_DIMS(const void *), *PyArray_SHAPE(const void *), *PyArray_STRIDES(const void *);
npy_intp PyArray_DIM(const void *, int), PyArray_STRIDE(const void *, int), PyArray_ITEMSIZE(const void *);
npy_intp PyArray_SIZE(const void *), PyArray_NBYTES(const void *);
PyObject *PyArray_BASE(const void *), *PyArray_GETITEM(const void *, const void *),
    *PyArray_HANDLER(const void *);
PyArray_Descr *PyArray_DESCR(const void *), *PyArray_DTYPE(const void *);
int PyArray_SETITEM(const void *, const void *, PyObject *);
void PyArray_ENABLEFLAGS(const void *, int), PyArray_CLEARFLAGS(const void *, int);
int PyArray_CHKFLAGS(const void *, int);
#define PyArray_DIM PyArray_DIM
#define PyArray_CONTIGUOUS(array) PyArray_ISCONTIGUOUS(array)
void *PyArray_GETPTR1(const void *, npy_intp), *PyArray_GETPTR2(const void *, npy_intp, npy_intp);
void *PyArray_GETPTR3(const void *, npy_intp, npy_intp, npy_intp);
void *PyArray_GETPTR4(const void *, npy_intp, npy_intp, npy_intp, npy_intp);
npy_intp PyDataType_ELSIZE(const PyArray_Descr *), PyDataType_ALIGNMENT(const PyArray_Descr *);
npy_uint64 PyDataType_FLAGS(const PyArray_Descr *);
PyObject *PyDataType_NAMES(const PyArray_Descr *), *PyDataType_FIELDS(const PyArray_Descr *);
PyArray_ArrayDescr *PyDataType_SUBARRAY(const PyArray_Descr *);
PyArray_ArrFuncs *PyDataType_GetArrFuncs(const PyArray_Descr *);
NpyAuxData *PyDataType_C_METADATA(const PyArray_Descr *);
PyObject *PyDataType_METADATA(const PyArray_Descr *);
int PyDataType_FLAGCHK(const PyArray_Descr *, npy_uint64), PyDataType_REFCHK(const PyArray_Descr *);
#define PyArray_MAX(left, right) ((left) > (right) ? (left) : (right))
#define PyArray_MIN(left, right) ((left) < (right) ? (left) : (right))
#define PyDimMem_NEW(count) ((npy_intp *)PyArray_malloc((count) * sizeof(npy_intp)))
#define PyDimMem_FREE(block) PyArray_free(block)
#define PyDimMem_RENEW(block, count) ((npy_intp *)PyArray_realloc((block), (count) * sizeof(npy_intp)))
#define PyArray_malloc PyMem_RawMalloc
#define PyArray_free PyMem_RawFree
#define PyArray_realloc PyMem_RawRealloc
#define NPY_AUXDATA_FREE(data) ((data)->free(data))
#define NPY_AUXDATA_CLONE(data) ((data)->clone(data))
int PyArrayIter_Check(const void *);
int PyArrayMultiIter_Check(const void *);
int PyArrayNeighborhoodIter_Check(const void *);
int PyArray_Check(const void *);
int PyArray_CheckAnyScalar(const void *);
int PyArray_CheckExact(const void *);
int PyArray_CheckScalar(const void *);
int PyArray_DescrCheck(const void *);
int PyArray_FLAGSWAP(const void *);
int PyArray_HASFIELDS(const void *);
int PyArray_ISALIGNED(const void *);
int PyArray_ISBEHAVED(const void *);
int PyArray_ISBEHAVED_RO(const void *);
int PyArray_ISBOOL(const void *);
int PyArray_ISBYTESWAPPED(const void *);
int PyArray_ISCARRAY(const void *);
int PyArray_ISCARRAY_RO(const void *);
int PyArray_ISCOMPLEX(const void *);
int PyArray_ISCONTIGUOUS(const void *);
int PyArray_ISDATETIME(const void *);
int PyArray_ISEXTENDED(const void *);
int PyArray_ISFARRAY(const void *);
int PyArray_ISFARRAY_RO(const void *);
int PyArray_ISFLEXIBLE(const void *);
int PyArray_ISFLOAT(const void *);
int PyArray_ISFORTRAN(const void *);
int PyArray_ISINTEGER(const void *);
int PyArray_ISNBO(const void *);
int PyArray_ISNOTSWAPPED(const void *);
int PyArray_ISNUMBER(const void *);
int PyArray_ISOBJECT(const void *);
int PyArray_ISONESEGMENT(const void *);
int PyArray_ISSIGNED(const void *);
int PyArray_ISSTRING(const void *);
int PyArray_ISUNSIGNED(const void *);
int PyArray_ISUSERDEF(const void *);
int PyArray_ISVARIABLE(const void *);
int PyArray_ISWRITEABLE(const void *);
int PyArray_IS_C_CONTIGUOUS(const void *);
int PyArray_IS_F_CONTIGUOUS(const void *);
int PyArray_IsAnyScalar(const void *);
int PyArray_IsIntegerScalar(const void *);
int PyArray_IsPythonNumber(const void *);
int PyArray_IsPythonScalar(const void *);
int PyArray_IsZeroDim(const void *);
int PyArray_SAFEALIGNEDCOPY(const void *);
int PyDataType_HASFIELDS(const void *);
int PyDataType_HASSUBARRAY(const void *);
int PyDataType_ISBOOL(const void *);
int PyDataType_ISBYTESWAPPED(const void *);
int PyDataType_ISCOMPLEX(const void *);
int PyDataType_ISDATETIME(const void *);
int PyDataType_ISEXTENDED(const void *);
int PyDataType_ISFLEXIBLE(const void *);
int PyDataType_ISFLOAT(const void *);
int PyDataType_ISINTEGER(const void *);
int PyDataType_ISLEGACY(const void *);
int PyDataType_ISNOTSWAPPED(const void *);
int PyDataType_ISNUMBER(const void *);
int PyDataType_ISOBJECT(const void *);
int PyDataType_ISSIGNED(const void *);
int PyDataType_ISSTRING(const void *);
int PyDataType_ISUNSIGNED(const void *);
int PyDataType_ISUNSIZED(const void *);
int PyDataType_ISUSERDEF(const void *);
int PyTypeNum_ISBOOL(int);
int PyTypeNum_ISUNSIGNED(int);
int PyTypeNum_ISSIGNED(int);
int PyTypeNum_ISINTEGER(int);
int PyTypeNum_ISFLOAT(int);
int PyTypeNum_ISNUMBER(int);
int PyTypeNum_ISSTRING(int);
int PyTypeNum_ISCOMPLEX(int);
int PyTypeNum_ISFLEXIBLE(int);
int PyTypeNum_ISDATETIME(int);
int PyTypeNum_ISUSERDEF(int);
int PyTypeNum_ISEXTENDED(int);
int PyTypeNum_ISOBJECT(int);

void PyArray_ITER_RESET(const void *), PyArray_ITER_NEXT(const void *),
    PyArray_ITER_GOTO(const void *, npy_intp *);
void PyArray_ITER_GOTO1D(const void *, npy_intp);
void *PyArray_ITER_DATA(const void *);
int PyArray_ITER_NOTDONE(const void *);
void PyArray_MultiIter_RESET(const void *), PyArray_MultiIter_NEXT(const void *),
    PyArray_MultiIter_NEXTi(const void *, int);
void PyArray_MultiIter_GOTO(const void *, npy_intp *), PyArray_MultiIter_GOTO1D(const void *, npy_intp);
void *PyArray_MultiIter_DATA(const void *, int);
int PyArray_MultiIter_NOTDONE(const void *), PyArray_MultiIter_NUMITER(const void *),
    PyArray_MultiIter_NDIM(const void *);
npy_intp PyArray_MultiIter_SIZE(const void *), PyArray_MultiIter_INDEX(const void *),
    *PyArray_MultiIter_DIMS(const void *);
int PyArrayNeighborhoodIter_Reset(PyArrayNeighborhoodIterObject *),
    PyArrayNeighborhoodIter_Next(PyArrayNeighborhoodIterObject *);

#ifdef __cplusplus
}
#endif
#endif
