/* int. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_LONGOBJECT_H
#define Py_LONGOBJECT_H

#define _Py_PARSE_PID "i"
#define _Py_PARSE_INTPTR "L"
#define _Py_PARSE_UINTPTR "K"
#define PyLong_FromPid PyLong_FromLong
#define PyLong_AsPid PyLong_AsLong
long PyLong_AS_LONG(const void *number);
#if PY_VERSION_HEX >= 0x030E0000
struct PyLongLayout {
    uint8_t bits_per_digit, digit_size;
    int8_t digits_order, digit_endianness;
};
struct PyLongExport {
    int64_t value;
    uint8_t negative;
    Py_ssize_t ndigits;
    const void *digits;
    Py_uintptr_t _reserved;
};
#endif
#if PY_VERSION_HEX >= 0x030D0000
int _PyLong_AsByteArray(PyLongObject *, unsigned char *, size_t, int, int, int);
#else
int _PyLong_AsByteArray(PyLongObject *, unsigned char *, size_t, int, int);
#endif

#define Py_ASNATIVEBYTES_DEFAULTS (-1)
#define Py_ASNATIVEBYTES_BIG_ENDIAN 0
#define Py_ASNATIVEBYTES_LITTLE_ENDIAN 1
#define Py_ASNATIVEBYTES_NATIVE_ENDIAN 3
#define Py_ASNATIVEBYTES_UNSIGNED_BUFFER 4
#define Py_ASNATIVEBYTES_REJECT_NEGATIVE 8
#define Py_ASNATIVEBYTES_ALLOW_INDEX 16

extern unsigned char _PyLong_DigitValue[256];
extern PyObject *_PyLong_Zero, *_PyLong_One;

PyObject *PyLong_FromUnicode(Py_UNICODE *, Py_ssize_t, int);
int _PyLong_AsInt(PyObject *);
int _PyLong_UnsignedShort_Converter(PyObject *, void *);
int _PyLong_UnsignedInt_Converter(PyObject *, void *);
int _PyLong_UnsignedLong_Converter(PyObject *, void *);
int _PyLong_UnsignedLongLong_Converter(PyObject *, void *);
int _PyLong_Size_t_Converter(PyObject *, void *);
PyObject *_PyLong_Rshift(PyObject *, size_t);
PyObject *_PyLong_Lshift(PyObject *, size_t);
PyObject *PyLong_FromLong(long);
PyObject *PyLong_FromUnsignedLong(unsigned long);
PyObject *PyLong_FromSize_t(size_t);
PyObject *PyLong_FromSsize_t(Py_ssize_t);
PyObject *PyLong_FromDouble(double);
long PyLong_AsLong(PyObject *);
long PyLong_AsLongAndOverflow(PyObject *, int *);
Py_ssize_t PyLong_AsSsize_t(PyObject *);
size_t PyLong_AsSize_t(PyObject *);
unsigned long PyLong_AsUnsignedLong(PyObject *);
unsigned long PyLong_AsUnsignedLongMask(PyObject *);
PyObject *PyLong_GetInfo(void);
double PyLong_AsDouble(PyObject *);
PyObject *PyLong_FromVoidPtr(void *);
void *PyLong_AsVoidPtr(PyObject *);
PyObject *PyLong_FromLongLong(long long);
PyObject *PyLong_FromUnsignedLongLong(unsigned long long);
long long PyLong_AsLongLong(PyObject *);
unsigned long long PyLong_AsUnsignedLongLong(PyObject *);
unsigned long long PyLong_AsUnsignedLongLongMask(PyObject *);
long long PyLong_AsLongLongAndOverflow(PyObject *, int *);
PyObject *PyLong_FromString(const char *, char **, int);
unsigned long PyOS_strtoul(const char *, char **, int);
long PyOS_strtol(const char *, char **, int);
PyObject *PyLong_FromUnicodeObject(PyObject *, int);
int _PyLong_Sign(PyObject *);
size_t _PyLong_NumBits(PyObject *);
PyObject *_PyLong_FromByteArray(const unsigned char *, size_t, int, int);
PyObject *_PyLong_GCD(PyObject *, PyObject *);
int PyLong_Check(const void *);
int PyLong_CheckExact(const void *);

#if PY_VERSION_HEX >= 0x030D0000
int PyLong_AsInt(PyObject *);
Py_ssize_t PyLong_AsNativeBytes(PyObject *, void *, Py_ssize_t, int);
PyObject *PyLong_FromNativeBytes(const void *, size_t, int);
PyObject *PyLong_FromUnsignedNativeBytes(const void *, size_t, int);
#endif

#if PY_VERSION_HEX >= 0x030E0000
int PyLong_GetSign(PyObject *, int *);
int PyLong_IsPositive(PyObject *);
int PyLong_IsNegative(PyObject *);
int PyLong_IsZero(PyObject *);
PyObject *PyLong_FromInt32(int32_t);
PyObject *PyLong_FromUInt32(uint32_t);
PyObject *PyLong_FromInt64(int64_t);
PyObject *PyLong_FromUInt64(uint64_t);
int PyLong_AsInt32(PyObject *, int32_t *);
int PyLong_AsUInt32(PyObject *, uint32_t *);
int PyLong_AsInt64(PyObject *, int64_t *);
int PyLong_AsUInt64(PyObject *, uint64_t *);
const PyLongLayout *PyLong_GetNativeLayout(void);
int PyLong_Export(PyObject *, PyLongExport *);
void PyLong_FreeExport(PyLongExport *);
PyLongWriter *PyLongWriter_Create(int, Py_ssize_t, void **);
PyObject *PyLongWriter_Finish(PyLongWriter *);
void PyLongWriter_Discard(PyLongWriter *);
#endif
#endif
