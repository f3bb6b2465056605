/* Objects, numbers, sequences and mappings by what they can do. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_ABSTRACT_H
#define Py_ABSTRACT_H

#define _PyObject_CallOneArg PyObject_CallOneArg
#define _PyObject_CallMethodOneArg PyObject_CallMethodOneArg
#define _PyObject_CallMethodNoArgs PyObject_CallMethodNoArgs
#define _PyObject_CallNoArg PyObject_CallNoArgs
#define PyObject_Length PyObject_Size
#define PySequence_Length PySequence_Size
#define PyMapping_Length PyMapping_Size
#define PySequence_In PySequence_Contains
int PyObject_DelAttr(PyObject *object, PyObject *name),
    PyObject_DelAttrString(PyObject *object, const char *name);
int PyMapping_DelItem(PyObject *object, PyObject *key),
    PyMapping_DelItemString(PyObject *object, const char *key);
Py_ssize_t PySequence_Fast_GET_SIZE(const void *sequence);
PyObject *PySequence_Fast_GET_ITEM(const void *sequence, Py_ssize_t index);
PyObject **PySequence_Fast_ITEMS(const void *sequence);
PyObject *PySequence_ITEM(const void *sequence, Py_ssize_t index);
#define PY_VECTORCALL_ARGUMENTS_OFFSET ((size_t)1 << (8 * sizeof(size_t) - 1))
Py_ssize_t PyVectorcall_NARGS(size_t count);

#define PY_ITERSEARCH_COUNT 1
#define PY_ITERSEARCH_INDEX 2
#define PY_ITERSEARCH_CONTAINS 3

PyObject *_PyObject_Vectorcall(PyObject *, PyObject *const *, size_t, PyObject *);
PyObject *_PyObject_FastCallDict(PyObject *, PyObject *const *, size_t, PyObject *);
PyObject *PyObject_Call(PyObject *, PyObject *, PyObject *);
PyObject *PyObject_CallObject(PyObject *, PyObject *);
PyObject *PyObject_CallFunction(PyObject *, const char *, ...);
PyObject *PyObject_CallMethod(PyObject *, const char *, const char *, ...);
PyObject *PyObject_CallFunctionObjArgs(PyObject *, ...);
PyObject *PyObject_CallMethodObjArgs(PyObject *, PyObject *, ...);
PyObject *PyVectorcall_Call(PyObject *, PyObject *, PyObject *);
PyObject *PyObject_Type(PyObject *);
Py_ssize_t PyObject_Size(PyObject *);
PyObject *PyObject_GetItem(PyObject *, PyObject *);
int PyObject_SetItem(PyObject *, PyObject *, PyObject *);
int PyObject_DelItemString(PyObject *, const char *);
int PyObject_DelItem(PyObject *, PyObject *);
PyObject *PyObject_Format(PyObject *, PyObject *);
PyObject *PyObject_GetIter(PyObject *);
int PyIter_Check(PyObject *);
PyObject *PyIter_Next(PyObject *);
int PyNumber_Check(PyObject *);
PyObject *PyNumber_Add(PyObject *, PyObject *);
PyObject *PyNumber_Subtract(PyObject *, PyObject *);
PyObject *PyNumber_Multiply(PyObject *, PyObject *);
PyObject *PyNumber_MatrixMultiply(PyObject *, PyObject *);
PyObject *PyNumber_FloorDivide(PyObject *, PyObject *);
PyObject *PyNumber_TrueDivide(PyObject *, PyObject *);
PyObject *PyNumber_Remainder(PyObject *, PyObject *);
PyObject *PyNumber_Divmod(PyObject *, PyObject *);
PyObject *PyNumber_Power(PyObject *, PyObject *, PyObject *);
PyObject *PyNumber_Negative(PyObject *);
PyObject *PyNumber_Positive(PyObject *);
PyObject *PyNumber_Absolute(PyObject *);
PyObject *PyNumber_Invert(PyObject *);
PyObject *PyNumber_Lshift(PyObject *, PyObject *);
PyObject *PyNumber_Rshift(PyObject *, PyObject *);
PyObject *PyNumber_And(PyObject *, PyObject *);
PyObject *PyNumber_Xor(PyObject *, PyObject *);
PyObject *PyNumber_Or(PyObject *, PyObject *);
int PyIndex_Check(PyObject *);
PyObject *PyNumber_Index(PyObject *);
Py_ssize_t PyNumber_AsSsize_t(PyObject *, PyObject *);
PyObject *PyNumber_Long(PyObject *);
PyObject *PyNumber_Float(PyObject *);
PyObject *PyNumber_InPlaceAdd(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceSubtract(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceMultiply(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceMatrixMultiply(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceFloorDivide(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceTrueDivide(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceRemainder(PyObject *, PyObject *);
PyObject *PyNumber_InPlacePower(PyObject *, PyObject *, PyObject *);
PyObject *PyNumber_InPlaceLshift(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceRshift(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceAnd(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceXor(PyObject *, PyObject *);
PyObject *PyNumber_InPlaceOr(PyObject *, PyObject *);
PyObject *PyNumber_ToBase(PyObject *, int);
int PySequence_Check(PyObject *);
Py_ssize_t PySequence_Size(PyObject *);
PyObject *PySequence_Concat(PyObject *, PyObject *);
PyObject *PySequence_Repeat(PyObject *, Py_ssize_t);
PyObject *PySequence_GetItem(PyObject *, Py_ssize_t);
PyObject *PySequence_GetSlice(PyObject *, Py_ssize_t, Py_ssize_t);
int PySequence_SetItem(PyObject *, Py_ssize_t, PyObject *);
int PySequence_DelItem(PyObject *, Py_ssize_t);
int PySequence_SetSlice(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
int PySequence_DelSlice(PyObject *, Py_ssize_t, Py_ssize_t);
PyObject *PySequence_Tuple(PyObject *);
PyObject *PySequence_List(PyObject *);
PyObject *PySequence_Fast(PyObject *, const char *);
Py_ssize_t PySequence_Count(PyObject *, PyObject *);
int PySequence_Contains(PyObject *, PyObject *);
Py_ssize_t PySequence_Index(PyObject *, PyObject *);
PyObject *PySequence_InPlaceConcat(PyObject *, PyObject *);
PyObject *PySequence_InPlaceRepeat(PyObject *, Py_ssize_t);
int PyMapping_Check(PyObject *);
Py_ssize_t PyMapping_Size(PyObject *);
int PyMapping_HasKeyString(PyObject *, const char *);
int PyMapping_HasKey(PyObject *, PyObject *);
PyObject *PyMapping_Keys(PyObject *);
PyObject *PyMapping_Values(PyObject *);
PyObject *PyMapping_Items(PyObject *);
PyObject *PyMapping_GetItemString(PyObject *, const char *);
int PyMapping_SetItemString(PyObject *, const char *, PyObject *);
int PyObject_IsInstance(PyObject *, PyObject *);
int PyObject_IsSubclass(PyObject *, PyObject *);
PyObject *_PyObject_CallMethodId(PyObject *, _Py_Identifier *, const char *, ...);
PyObject *_PyStack_AsDict(PyObject *const *, PyObject *);
int PyObject_AsCharBuffer(PyObject *, const char **, Py_ssize_t *);
int PyObject_CheckReadBuffer(PyObject *);
int PyObject_AsReadBuffer(PyObject *, const void **, Py_ssize_t *);
Py_ssize_t PyObject_LengthHint(PyObject *, Py_ssize_t);
int PyObject_AsWriteBuffer(PyObject *, void **, Py_ssize_t *);
PyObject *_PyObject_FastCall(PyObject *, PyObject *const *, Py_ssize_t);
PyObject *_PyObject_CallMethodIdObjArgs(PyObject *, _Py_Identifier *, ...);
char *const *_PySequence_BytesToCharpArray(PyObject *);

#if PY_VERSION_HEX >= 0x03090000
PyObject *_PyObject_VectorcallTstate(PyThreadState *, PyObject *, PyObject *const *, size_t, PyObject *);
PyObject *PyObject_CallNoArgs(PyObject *);
PyObject *PyObject_Vectorcall(PyObject *, PyObject *const *, size_t, PyObject *);
PyObject *PyObject_VectorcallMethod(PyObject *, PyObject *const *, size_t, PyObject *);
vectorcallfunc PyVectorcall_Function(PyObject *);
PyObject *PyObject_VectorcallDict(PyObject *, PyObject *const *, size_t, PyObject *);
PyObject *PyObject_CallOneArg(PyObject *, PyObject *);
PyObject *PyObject_CallMethodNoArgs(PyObject *, PyObject *);
PyObject *PyObject_CallMethodOneArg(PyObject *, PyObject *, PyObject *);
PyObject *_PyObject_CallMethodIdNoArgs(PyObject *, _Py_Identifier *);
PyObject *_PyObject_CallMethodIdOneArg(PyObject *, _Py_Identifier *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030A0000
PyObject *PyObject_GetAIter(PyObject *);
int PyAIter_Check(PyObject *);
PySendResult PyIter_Send(PyObject *, PyObject *, PyObject **);
PyObject *_PyNumber_Index(PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
PyObject *_PyObject_CallMethod(PyObject *, PyObject *, const char *, ...);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int PyMapping_HasKeyWithError(PyObject *, PyObject *);
int PyMapping_HasKeyStringWithError(PyObject *, const char *);
int PyMapping_GetOptionalItem(PyObject *, PyObject *, PyObject **);
int PyMapping_GetOptionalItemString(PyObject *, const char *, PyObject **);
#endif

#if PY_VERSION_HEX >= 0x030E0000
int PyIter_NextItem(PyObject *, PyObject **);
#endif
#endif
