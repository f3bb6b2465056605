/* Functions of the array API: a table of pointers in NumPy, functions here. */
#ifndef GILLINT_NUMPY_MULTIARRAY_API_H
#define GILLINT_NUMPY_MULTIARRAY_API_H
#include <numpy/ndarraytypes.h>
#ifdef __cplusplus
extern "C" {
#endif

extern PyTypeObject PyArrayDescr_Type, PyArray_Type, PyArrayIter_Type, PyArrayMultiIter_Type,
    PyBoolArrType_Type, PyGenericArrType_Type, PyNumberArrType_Type, PyIntegerArrType_Type,
    PySignedIntegerArrType_Type, PyUnsignedIntegerArrType_Type, PyInexactArrType_Type,
    PyFloatingArrType_Type, PyComplexFloatingArrType_Type, PyFlexibleArrType_Type, PyCharacterArrType_Type,
    PyByteArrType_Type, PyShortArrType_Type, PyIntArrType_Type, PyLongArrType_Type, PyLongLongArrType_Type,
    PyUByteArrType_Type, PyUShortArrType_Type, PyUIntArrType_Type, PyULongArrType_Type,
    PyULongLongArrType_Type, PyFloatArrType_Type, PyDoubleArrType_Type, PyLongDoubleArrType_Type,
    PyCFloatArrType_Type, PyCDoubleArrType_Type, PyCLongDoubleArrType_Type, PyObjectArrType_Type,
    PyStringArrType_Type, PyUnicodeArrType_Type, PyVoidArrType_Type, PyTimeIntegerArrType_Type,
    PyDatetimeArrType_Type, PyTimedeltaArrType_Type, PyHalfArrType_Type;
unsigned int PyArray_GetNDArrayCVersion(void);
int PyArray_INCREF(PyArrayObject *);
int PyArray_XDECREF(PyArrayObject *);
void PyArray_SetStringFunction(PyObject *, int);
PyArray_Descr *PyArray_DescrFromType(int);
PyObject *PyArray_TypeObjectFromType(int);
char *PyArray_Zero(PyArrayObject *);
char *PyArray_One(PyArrayObject *);
PyObject *PyArray_CastToType(PyArrayObject *, PyArray_Descr *, int);
int PyArray_CopyInto(PyArrayObject *, PyArrayObject *);
int PyArray_CopyAnyInto(PyArrayObject *, PyArrayObject *);
int PyArray_CanCastSafely(int, int);
npy_bool PyArray_CanCastTo(PyArray_Descr *, PyArray_Descr *);
int PyArray_ObjectType(PyObject *, int);
PyArray_Descr *PyArray_DescrFromObject(PyObject *, PyArray_Descr *);
PyArrayObject **PyArray_ConvertToCommonType(PyObject *, int *);
PyArray_Descr *PyArray_DescrFromScalar(PyObject *);
PyArray_Descr *PyArray_DescrFromTypeObject(PyObject *);
npy_intp PyArray_Size(PyObject *);
PyObject *PyArray_Scalar(void *, PyArray_Descr *, PyObject *);
PyObject *PyArray_FromScalar(PyObject *, PyArray_Descr *);
void PyArray_ScalarAsCtype(PyObject *, void *);
int PyArray_CastScalarToCtype(PyObject *, void *, PyArray_Descr *);
int PyArray_CastScalarDirect(PyObject *, PyArray_Descr *, void *, int);
int PyArray_Pack(PyArray_Descr *, void *, PyObject *);
PyObject *PyArray_FromAny(PyObject *, PyArray_Descr *, int, int, int, PyObject *);
PyObject *PyArray_EnsureArray(PyObject *);
PyObject *PyArray_EnsureAnyArray(PyObject *);
PyObject *PyArray_FromFile(FILE *, PyArray_Descr *, npy_intp, char *);
PyObject *PyArray_FromString(char *, npy_intp, PyArray_Descr *, npy_intp, char *);
PyObject *PyArray_FromBuffer(PyObject *, PyArray_Descr *, npy_intp, npy_intp);
PyObject *PyArray_FromIter(PyObject *, PyArray_Descr *, npy_intp);
PyObject *PyArray_Return(PyArrayObject *);
PyObject *PyArray_GetField(PyArrayObject *, PyArray_Descr *, int);
int PyArray_SetField(PyArrayObject *, PyArray_Descr *, int, PyObject *);
PyObject *PyArray_Byteswap(PyArrayObject *, npy_bool);
PyObject *PyArray_Resize(PyArrayObject *, PyArray_Dims *, int, NPY_ORDER order);
int PyArray_CopyObject(PyArrayObject *, PyObject *);
PyObject *PyArray_NewCopy(PyArrayObject *, NPY_ORDER);
PyObject *PyArray_ToList(PyArrayObject *);
PyObject *PyArray_ToString(PyArrayObject *, NPY_ORDER);
int PyArray_ToFile(PyArrayObject *, FILE *, char *, char *);
int PyArray_Dump(PyObject *, PyObject *, int);
PyObject *PyArray_Dumps(PyObject *, int);
int PyArray_ValidType(int);
void PyArray_UpdateFlags(PyArrayObject *, int);
PyObject *PyArray_New(PyTypeObject *, int, npy_intp const *, int, npy_intp const *, void *, int, int,
    PyObject *);
PyObject *PyArray_NewFromDescr(PyTypeObject *, PyArray_Descr *, int, npy_intp const *, npy_intp const *,
    void *, int, PyObject *);
PyArray_Descr *PyArray_DescrNew(PyArray_Descr *);
PyArray_Descr *PyArray_DescrNewFromType(int);
double PyArray_GetPriority(PyObject *, double);
PyObject *PyArray_IterNew(PyObject *);
PyObject *PyArray_MultiIterNew(int, ...);
int PyArray_PyIntAsInt(PyObject *);
npy_intp PyArray_PyIntAsIntp(PyObject *);
int PyArray_Broadcast(PyArrayMultiIterObject *);
int PyArray_FillWithScalar(PyArrayObject *, PyObject *);
npy_bool PyArray_CheckStrides(int, int, npy_intp, npy_intp, npy_intp const *, npy_intp const *);
PyArray_Descr *PyArray_DescrNewByteorder(PyArray_Descr *, char);
PyObject *PyArray_IterAllButAxis(PyObject *, int *);
PyObject *PyArray_CheckFromAny(PyObject *, PyArray_Descr *, int, int, int, PyObject *);
PyObject *PyArray_FromArray(PyArrayObject *, PyArray_Descr *, int);
PyObject *PyArray_FromInterface(PyObject *);
PyObject *PyArray_FromStructInterface(PyObject *);
PyObject *PyArray_FromArrayAttr(PyObject *, PyArray_Descr *, PyObject *);
NPY_SCALARKIND PyArray_ScalarKind(int, PyArrayObject **);
int PyArray_CanCoerceScalar(int, int, NPY_SCALARKIND);
npy_bool PyArray_CanCastScalar(PyTypeObject *, PyTypeObject *);
int PyArray_RemoveSmallest(PyArrayMultiIterObject *);
int PyArray_ElementStrides(PyObject *);
void PyArray_Item_INCREF(char *, PyArray_Descr *);
void PyArray_Item_XDECREF(char *, PyArray_Descr *);
PyObject *PyArray_Transpose(PyArrayObject *, PyArray_Dims *);
PyObject *PyArray_TakeFrom(PyArrayObject *, PyObject *, int, PyArrayObject *, NPY_CLIPMODE);
PyObject *PyArray_PutTo(PyArrayObject *, PyObject *, PyObject *, NPY_CLIPMODE);
PyObject *PyArray_PutMask(PyArrayObject *, PyObject *, PyObject *);
PyObject *PyArray_Repeat(PyArrayObject *, PyObject *, int);
PyObject *PyArray_Choose(PyArrayObject *, PyObject *, PyArrayObject *, NPY_CLIPMODE);
int PyArray_Sort(PyArrayObject *, int, NPY_SORTKIND);
PyObject *PyArray_ArgSort(PyArrayObject *, int, NPY_SORTKIND);
PyObject *PyArray_SearchSorted(PyArrayObject *, PyObject *, NPY_SEARCHSIDE, PyObject *);
PyObject *PyArray_ArgMax(PyArrayObject *, int, PyArrayObject *);
PyObject *PyArray_ArgMin(PyArrayObject *, int, PyArrayObject *);
PyObject *PyArray_Reshape(PyArrayObject *, PyObject *);
PyObject *PyArray_Newshape(PyArrayObject *, PyArray_Dims *, NPY_ORDER);
PyObject *PyArray_Squeeze(PyArrayObject *);
PyObject *PyArray_View(PyArrayObject *, PyArray_Descr *, PyTypeObject *);
PyObject *PyArray_SwapAxes(PyArrayObject *, int, int);
PyObject *PyArray_Max(PyArrayObject *, int, PyArrayObject *);
PyObject *PyArray_Min(PyArrayObject *, int, PyArrayObject *);
PyObject *PyArray_Ptp(PyArrayObject *, int, PyArrayObject *);
PyObject *PyArray_Mean(PyArrayObject *, int, int, PyArrayObject *);
PyObject *PyArray_Trace(PyArrayObject *, int, int, int, int, PyArrayObject *);
PyObject *PyArray_Diagonal(PyArrayObject *, int, int, int);
PyObject *PyArray_Clip(PyArrayObject *, PyObject *, PyObject *, PyArrayObject *);
PyObject *PyArray_Conjugate(PyArrayObject *, PyArrayObject *);
PyObject *PyArray_Nonzero(PyArrayObject *);
PyObject *PyArray_Std(PyArrayObject *, int, int, PyArrayObject *, int);
PyObject *PyArray_Sum(PyArrayObject *, int, int, PyArrayObject *);
PyObject *PyArray_CumSum(PyArrayObject *, int, int, PyArrayObject *);
PyObject *PyArray_Prod(PyArrayObject *, int, int, PyArrayObject *);
PyObject *PyArray_CumProd(PyArrayObject *, int, int, PyArrayObject *);
PyObject *PyArray_All(PyArrayObject *, int, PyArrayObject *);
PyObject *PyArray_Any(PyArrayObject *, int, PyArrayObject *);
PyObject *PyArray_Compress(PyArrayObject *, PyObject *, int, PyArrayObject *);
PyObject *PyArray_Flatten(PyArrayObject *, NPY_ORDER);
PyObject *PyArray_Ravel(PyArrayObject *, NPY_ORDER);
npy_intp PyArray_MultiplyList(npy_intp const *, int);
int PyArray_MultiplyIntList(int const *, int);
void *PyArray_GetPtr(PyArrayObject *, npy_intp const *);
int PyArray_CompareLists(npy_intp const *, npy_intp const *, int);
int PyArray_AsCArray(PyObject **, void *, npy_intp *, int, PyArray_Descr *);
int PyArray_Free(PyObject *, void *);
int PyArray_Converter(PyObject *, PyObject **);
int PyArray_IntpFromSequence(PyObject *, npy_intp *, int);
PyObject *PyArray_Concatenate(PyObject *, int);
PyObject *PyArray_InnerProduct(PyObject *, PyObject *);
PyObject *PyArray_MatrixProduct(PyObject *, PyObject *);
PyObject *PyArray_Correlate(PyObject *, PyObject *, int);
int PyArray_DescrConverter(PyObject *, PyArray_Descr **);
int PyArray_DescrConverter2(PyObject *, PyArray_Descr **);
int PyArray_IntpConverter(PyObject *, PyArray_Dims *);
int PyArray_BufferConverter(PyObject *, PyArray_Chunk *);
int PyArray_AxisConverter(PyObject *, int *);
int PyArray_BoolConverter(PyObject *, npy_bool *);
int PyArray_ByteorderConverter(PyObject *, char *);
int PyArray_OrderConverter(PyObject *, NPY_ORDER *);
unsigned char PyArray_EquivTypes(PyArray_Descr *, PyArray_Descr *);
PyObject *PyArray_Zeros(int, npy_intp const *, PyArray_Descr *, int);
PyObject *PyArray_Empty(int, npy_intp const *, PyArray_Descr *, int);
PyObject *PyArray_Where(PyObject *, PyObject *, PyObject *);
PyObject *PyArray_Arange(double, double, double, int);
PyObject *PyArray_ArangeObj(PyObject *, PyObject *, PyObject *, PyArray_Descr *);
int PyArray_SortkindConverter(PyObject *, NPY_SORTKIND *);
PyObject *PyArray_LexSort(PyObject *, int);
PyObject *PyArray_Round(PyArrayObject *, int, PyArrayObject *);
unsigned char PyArray_EquivTypenums(int, int);
int PyArray_RegisterDataType(PyArray_DescrProto *);
int PyArray_RegisterCastFunc(PyArray_Descr *, int, PyArray_VectorUnaryFunc *);
int PyArray_RegisterCanCast(PyArray_Descr *, int, NPY_SCALARKIND);
void PyArray_InitArrFuncs(PyArray_ArrFuncs *);
PyObject *PyArray_IntTupleFromIntp(int, npy_intp const *);
int PyArray_ClipmodeConverter(PyObject *, NPY_CLIPMODE *);
int PyArray_OutputConverter(PyObject *, PyArrayObject **);
PyObject *PyArray_BroadcastToShape(PyObject *, npy_intp *, int);
int PyArray_DescrAlignConverter(PyObject *, PyArray_Descr **);
int PyArray_DescrAlignConverter2(PyObject *, PyArray_Descr **);
int PyArray_SearchsideConverter(PyObject *, void *);
PyObject *PyArray_CheckAxis(PyArrayObject *, int *, int);
npy_intp PyArray_OverflowMultiplyList(npy_intp const *, int);
PyObject *PyArray_MultiIterFromObjects(PyObject **, int, int, ...);
int PyArray_GetEndianness(void);
unsigned int PyArray_GetNDArrayCFeatureVersion(void);
PyObject *PyArray_Correlate2(PyObject *, PyObject *, int);
PyObject *PyArray_NeighborhoodIterNew(PyArrayIterObject *, const npy_intp *, int, PyArrayObject *);
NPY_ARRAYMETHOD_FLAGS NpyIter_GetTransferFlags(NpyIter *);
NpyIter *NpyIter_New(PyArrayObject *, npy_uint32, NPY_ORDER, NPY_CASTING, PyArray_Descr *);
NpyIter *NpyIter_MultiNew(int, PyArrayObject **, npy_uint32, NPY_ORDER, NPY_CASTING, npy_uint32 *,
    PyArray_Descr **);
NpyIter *NpyIter_AdvancedNew(int, PyArrayObject **, npy_uint32, NPY_ORDER, NPY_CASTING, npy_uint32 *,
    PyArray_Descr **, int, int **, npy_intp *, npy_intp);
NpyIter *NpyIter_Copy(NpyIter *);
int NpyIter_Deallocate(NpyIter *);
npy_bool NpyIter_HasDelayedBufAlloc(NpyIter *);
npy_bool NpyIter_HasExternalLoop(NpyIter *);
int NpyIter_EnableExternalLoop(NpyIter *);
npy_intp *NpyIter_GetInnerStrideArray(NpyIter *);
npy_intp *NpyIter_GetInnerLoopSizePtr(NpyIter *);
int NpyIter_Reset(NpyIter *, char **);
int NpyIter_ResetBasePointers(NpyIter *, char **, char **);
int NpyIter_ResetToIterIndexRange(NpyIter *, npy_intp, npy_intp, char **);
int NpyIter_GetNDim(NpyIter *);
int NpyIter_GetNOp(NpyIter *);
NpyIter_IterNextFunc *NpyIter_GetIterNext(NpyIter *, char **);
npy_intp NpyIter_GetIterSize(NpyIter *);
void NpyIter_GetIterIndexRange(NpyIter *, npy_intp *, npy_intp *);
npy_intp NpyIter_GetIterIndex(NpyIter *);
int NpyIter_GotoIterIndex(NpyIter *, npy_intp);
npy_bool NpyIter_HasMultiIndex(NpyIter *);
int NpyIter_GetShape(NpyIter *, npy_intp *);
NpyIter_GetMultiIndexFunc *NpyIter_GetGetMultiIndex(NpyIter *, char **);
int NpyIter_GotoMultiIndex(NpyIter *, npy_intp const *);
int NpyIter_RemoveMultiIndex(NpyIter *);
npy_bool NpyIter_HasIndex(NpyIter *);
npy_bool NpyIter_IsBuffered(NpyIter *);
npy_bool NpyIter_IsGrowInner(NpyIter *);
npy_intp NpyIter_GetBufferSize(NpyIter *);
npy_intp *NpyIter_GetIndexPtr(NpyIter *);
int NpyIter_GotoIndex(NpyIter *, npy_intp);
char **NpyIter_GetDataPtrArray(NpyIter *);
PyArray_Descr **NpyIter_GetDescrArray(NpyIter *);
PyArrayObject **NpyIter_GetOperandArray(NpyIter *);
PyArrayObject *NpyIter_GetIterView(NpyIter *, npy_intp);
void NpyIter_GetReadFlags(NpyIter *, char *);
void NpyIter_GetWriteFlags(NpyIter *, char *);
void NpyIter_DebugPrint(NpyIter *);
npy_bool NpyIter_IterationNeedsAPI(NpyIter *);
void NpyIter_GetInnerFixedStrideArray(NpyIter *, npy_intp *);
int NpyIter_RemoveAxis(NpyIter *, int);
npy_intp *NpyIter_GetAxisStrideArray(NpyIter *, int);
npy_bool NpyIter_RequiresBuffering(NpyIter *);
char **NpyIter_GetInitialDataPtrArray(NpyIter *);
int NpyIter_CreateCompatibleStrides(NpyIter *, npy_intp, npy_intp *);
int PyArray_CastingConverter(PyObject *, NPY_CASTING *);
npy_intp PyArray_CountNonzero(PyArrayObject *);
PyArray_Descr *PyArray_PromoteTypes(PyArray_Descr *, PyArray_Descr *);
PyArray_Descr *PyArray_MinScalarType(PyArrayObject *);
PyArray_Descr *PyArray_ResultType(npy_intp, PyArrayObject *arrs[], npy_intp, PyArray_Descr *descrs[]);
npy_bool PyArray_CanCastArrayTo(PyArrayObject *, PyArray_Descr *, NPY_CASTING);
npy_bool PyArray_CanCastTypeTo(PyArray_Descr *, PyArray_Descr *, NPY_CASTING);
PyArrayObject *PyArray_EinsteinSum(char *, npy_intp, PyArrayObject **, PyArray_Descr *, NPY_ORDER,
    NPY_CASTING, PyArrayObject *);
PyObject *PyArray_NewLikeArray(PyArrayObject *, NPY_ORDER, PyArray_Descr *, int);
int PyArray_ConvertClipmodeSequence(PyObject *, NPY_CLIPMODE *, int);
PyObject *PyArray_MatrixProduct2(PyObject *, PyObject *, PyArrayObject *);
npy_bool NpyIter_IsFirstVisit(NpyIter *, int);
int PyArray_SetBaseObject(PyArrayObject *, PyObject *);
void PyArray_CreateSortedStridePerm(int, npy_intp const *, npy_stride_sort_item *);
void PyArray_RemoveAxesInPlace(PyArrayObject *, const npy_bool *);
void PyArray_DebugPrint(PyArrayObject *);
int PyArray_FailUnlessWriteable(PyArrayObject *, const char *);
int PyArray_SetUpdateIfCopyBase(PyArrayObject *, PyArrayObject *);
void *PyDataMem_NEW(size_t);
void PyDataMem_FREE(void *);
void *PyDataMem_RENEW(void *, size_t);
int PyArray_Partition(PyArrayObject *, PyArrayObject *, int, NPY_SELECTKIND);
PyObject *PyArray_ArgPartition(PyArrayObject *, PyArrayObject *, int, NPY_SELECTKIND);
int PyArray_SelectkindConverter(PyObject *, NPY_SELECTKIND *);
void *PyDataMem_NEW_ZEROED(size_t, size_t);
int PyArray_CheckAnyScalarExact(PyObject *);
int PyArray_ResolveWritebackIfCopy(PyArrayObject *);
int PyArray_SetWritebackIfCopyBase(PyArrayObject *, PyArrayObject *);
PyObject *PyDataMem_SetHandler(PyObject *);
PyObject *PyDataMem_GetHandler(void);
int NpyDatetime_ConvertDatetime64ToDatetimeStruct(PyArray_DatetimeMetaData *, npy_datetime,
    npy_datetimestruct *);
int NpyDatetime_ConvertDatetimeStructToDatetime64(PyArray_DatetimeMetaData *, const npy_datetimestruct *,
    npy_datetime *);
int NpyDatetime_ConvertPyDateTimeToDatetimeStruct(PyObject *, npy_datetimestruct *, NPY_DATETIMEUNIT *, int);
int NpyDatetime_GetDatetimeISO8601StrLen(int, NPY_DATETIMEUNIT);
int NpyDatetime_MakeISO8601Datetime(npy_datetimestruct *, char *, npy_intp, int, int, NPY_DATETIMEUNIT, int,
    NPY_CASTING);
int NpyDatetime_ParseISO8601Datetime(char const *, Py_ssize_t, NPY_DATETIMEUNIT, NPY_CASTING,
    npy_datetimestruct *, NPY_DATETIMEUNIT *, npy_bool *);
int NpyString_load(npy_string_allocator *, const npy_packed_static_string *, npy_static_string *);
int NpyString_pack(npy_string_allocator *, npy_packed_static_string *, const char *, size_t);
int NpyString_pack_null(npy_string_allocator *, npy_packed_static_string *);
npy_string_allocator *NpyString_acquire_allocator(const PyArray_StringDTypeObject *);
void NpyString_acquire_allocators(size_t, PyArray_Descr *const descrs[], npy_string_allocator *allocators[]);
void NpyString_release_allocator(npy_string_allocator *);
void NpyString_release_allocators(size_t, npy_string_allocator *allocators[]);
PyArray_Descr *PyArray_GetDefaultDescr(PyArray_DTypeMeta *);
int PyArrayInitDTypeMeta_FromSpec(PyArray_DTypeMeta *, PyArrayDTypeMeta_Spec *);
PyArray_DTypeMeta *PyArray_CommonDType(PyArray_DTypeMeta *, PyArray_DTypeMeta *);
PyArray_DTypeMeta *PyArray_PromoteDTypeSequence(npy_intp, PyArray_DTypeMeta **);
PyArray_ArrFuncs *_PyDataType_GetArrFuncs(const PyArray_Descr *);
int PyArray_SetNumericOps(PyObject *);
PyObject *PyArray_GetNumericOps(void);
int PyArray_FromDimsAndData(int, int *, int, char *);
PyObject *PyArray_SimpleNew(int, npy_intp const *, int);
PyObject *PyArray_SimpleNewFromData(int, npy_intp const *, int, void *);
PyObject *PyArray_SimpleNewFromDescr(int, npy_intp const *, PyArray_Descr *);

#ifdef __cplusplus
}
#endif
#endif
