/* Types of elements. */
#ifndef GILLINT_NUMPY_NPY_COMMON_H
#define GILLINT_NUMPY_NPY_COMMON_H
#include <Python.h>
#include <numpy/numpyconfig.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef signed char npy_byte;
typedef unsigned char npy_ubyte;
typedef unsigned short npy_ushort;
typedef unsigned int npy_uint;
typedef unsigned long npy_ulong;
typedef char npy_char;
typedef short npy_short;
typedef int npy_int;
typedef long npy_long;
typedef long long npy_longlong;
typedef unsigned long long npy_ulonglong;
typedef float npy_float;
typedef double npy_double;
typedef long double npy_longdouble;
typedef unsigned char npy_bool;
typedef unsigned short npy_half;
typedef Py_ssize_t npy_intp;
typedef size_t npy_uintp;
typedef Py_UCS4 npy_ucs4;
typedef Py_hash_t npy_hash_t;
typedef long long npy_datetime;
typedef long long npy_timedelta;
typedef signed char npy_int8;
typedef unsigned char npy_uint8;
typedef short npy_int16;
typedef unsigned short npy_uint16;
typedef int npy_int32;
typedef unsigned int npy_uint32;
typedef long npy_int64;
typedef unsigned long npy_uint64;
typedef unsigned short npy_float16;
typedef float npy_float32;
typedef double npy_float64;
typedef long npy_off_t;
#ifdef __cplusplus
typedef struct {
    double _Val[2];
} npy_cdouble, npy_complex128;
typedef struct {
    float _Val[2];
} npy_cfloat, npy_complex64;
typedef struct {
    long double _Val[2];
} npy_clongdouble, npy_complex256;
#else
typedef double _Complex npy_cdouble, npy_complex128;
typedef float _Complex npy_cfloat, npy_complex64;
typedef long double _Complex npy_clongdouble, npy_complex256;
#endif
typedef long double npy_float128;
#define NPY_TRUE 1
#define NPY_FALSE 0
#define NPY_INLINE inline
#define NPY_FINLINE static inline
#define NPY_TLS __thread
#define NPY_NO_EXPORT
#define NPY_VISIBILITY_HIDDEN
#define NPY_LIKELY(value) (value)
#define NPY_UNLIKELY(value) (value)
#define NPY_UNUSED(name) name
#define NPY_GCC_OPT_3
#define NPY_GCC_NONNULL(position)
#define NPY_GCC_UNROLL_LOOPS
#define NPY_STEALS_REF_TO_ARG(position)
#define NPY_PREFETCH(place, write, locality)
#define NPY_INT64_FMT "ld"
#define NPY_SIZEOF_CHAR 1
#define NPY_SIZEOF_BYTE 1
#define NPY_SIZEOF_DATETIME 8
#define NPY_SIZEOF_TIMEDELTA 8
#define NPY_SIZEOF_HALF 2
#define NPY_SIZEOF_CFLOAT NPY_SIZEOF_COMPLEX_FLOAT
#define NPY_SIZEOF_CDOUBLE NPY_SIZEOF_COMPLEX_DOUBLE
#define NPY_SIZEOF_CLONGDOUBLE NPY_SIZEOF_COMPLEX_LONGDOUBLE
#define NPY_SSIZE_T_PYFMT "n"
#define NPY_INTP NPY_LONG
#define NPY_UINTP NPY_ULONG
#define NPY_MAX_INTP NPY_MAX_LONG
#define NPY_MIN_INTP NPY_MIN_LONG
#define NPY_MAX_UINTP NPY_MAX_ULONG
#define NPY_INTP_FMT "ld"
#define NPY_LONGLONG_FMT "lld"
#define NPY_ULONGLONG_FMT "llu"
#define NPY_SIZEOF_HASH_T NPY_SIZEOF_INTP
#define NPY_MAX_INT8 127
#define NPY_MIN_INT8 - 128
#define NPY_MAX_UINT8 255
#define NPY_MAX_INT16 32767
#define NPY_MIN_INT16 - 32768
#define NPY_MAX_UINT16 65535
#define NPY_MAX_INT32 2147483647
#define NPY_MIN_INT32 ( - NPY_MAX_INT32 - 1 )
#define NPY_MAX_UINT32 4294967295U
#define NPY_MAX_INT64 NPY_LONGLONG_SUFFIX ( 9223372036854775807 )
#define NPY_MIN_INT64 ( - NPY_MAX_INT64 - NPY_LONGLONG_SUFFIX ( 1 ) )
#define NPY_MAX_UINT64 NPY_ULONGLONG_SUFFIX ( 18446744073709551615 )
#define NPY_MAX_INT128 NPY_LONGLONG_SUFFIX ( 85070591730234615865843651857942052864 )
#define NPY_MIN_INT128 ( - NPY_MAX_INT128 - NPY_LONGLONG_SUFFIX ( 1 ) )
#define NPY_MAX_UINT128 NPY_ULONGLONG_SUFFIX ( 170141183460469231731687303715884105728 )
#define NPY_MIN_DATETIME NPY_MIN_INT64
#define NPY_MAX_DATETIME NPY_MAX_INT64
#define NPY_MIN_TIMEDELTA NPY_MIN_INT64
#define NPY_MAX_TIMEDELTA NPY_MAX_INT64
#define NPY_MAX_BYTE SCHAR_MAX
#define NPY_MIN_BYTE SCHAR_MIN
#define NPY_MAX_UBYTE UCHAR_MAX
#define NPY_MAX_SHORT SHRT_MAX
#define NPY_MIN_SHORT SHRT_MIN
#define NPY_MAX_USHORT USHRT_MAX
#define NPY_MAX_INT INT_MAX
#define NPY_MIN_INT INT_MIN
#define NPY_MAX_UINT UINT_MAX
#define NPY_MAX_LONG LONG_MAX
#define NPY_MIN_LONG LONG_MIN
#define NPY_MAX_ULONG ULONG_MAX
#define NPY_BITSOF_BOOL ( sizeof ( npy_bool ) * CHAR_BIT )
#define NPY_BITSOF_CHAR CHAR_BIT
#define NPY_BITSOF_BYTE ( NPY_SIZEOF_BYTE * CHAR_BIT )
#define NPY_BITSOF_SHORT ( NPY_SIZEOF_SHORT * CHAR_BIT )
#define NPY_BITSOF_INT ( NPY_SIZEOF_INT * CHAR_BIT )
#define NPY_BITSOF_LONG ( NPY_SIZEOF_LONG * CHAR_BIT )
#define NPY_BITSOF_LONGLONG ( NPY_SIZEOF_LONGLONG * CHAR_BIT )
#define NPY_BITSOF_INTP ( NPY_SIZEOF_INTP * CHAR_BIT )
#define NPY_BITSOF_HALF ( NPY_SIZEOF_HALF * CHAR_BIT )
#define NPY_BITSOF_FLOAT ( NPY_SIZEOF_FLOAT * CHAR_BIT )
#define NPY_BITSOF_DOUBLE ( NPY_SIZEOF_DOUBLE * CHAR_BIT )
#define NPY_BITSOF_LONGDOUBLE ( NPY_SIZEOF_LONGDOUBLE * CHAR_BIT )
#define NPY_BITSOF_CFLOAT ( NPY_SIZEOF_CFLOAT * CHAR_BIT )
#define NPY_BITSOF_CDOUBLE ( NPY_SIZEOF_CDOUBLE * CHAR_BIT )
#define NPY_BITSOF_CLONGDOUBLE ( NPY_SIZEOF_CLONGDOUBLE * CHAR_BIT )
#define NPY_BITSOF_DATETIME ( NPY_SIZEOF_DATETIME * CHAR_BIT )
#define NPY_BITSOF_TIMEDELTA ( NPY_SIZEOF_TIMEDELTA * CHAR_BIT )
#define NPY_INT64 NPY_LONG
#define NPY_UINT64 NPY_ULONG
#define NPY_INT64_FMT NPY_LONG_FMT
#define NPY_UINT64_FMT NPY_ULONG_FMT
#define NPY_MAX_LONGLONG NPY_MAX_INT64
#define NPY_MIN_LONGLONG NPY_MIN_INT64
#define NPY_MAX_ULONGLONG NPY_MAX_UINT64
#define NPY_INT32 NPY_INT
#define NPY_UINT32 NPY_UINT
#define NPY_INT32_FMT NPY_INT_FMT
#define NPY_UINT32_FMT NPY_UINT_FMT
#define NPY_INT16 NPY_SHORT
#define NPY_UINT16 NPY_USHORT
#define NPY_INT16_FMT NPY_SHORT_FMT
#define NPY_UINT16_FMT NPY_USHORT_FMT
#define NPY_INT8 NPY_BYTE
#define NPY_UINT8 NPY_UBYTE
#define NPY_INT8_FMT NPY_BYTE_FMT
#define NPY_UINT8_FMT NPY_UBYTE_FMT
#define NPY_FLOAT64 NPY_DOUBLE
#define NPY_COMPLEX128 NPY_CDOUBLE
#define NPY_FLOAT64_FMT NPY_DOUBLE_FMT
#define NPY_COMPLEX128_FMT NPY_CDOUBLE_FMT
#define NPY_FLOAT32 NPY_FLOAT
#define NPY_COMPLEX64 NPY_CFLOAT
#define NPY_FLOAT32_FMT NPY_FLOAT_FMT
#define NPY_COMPLEX64_FMT NPY_CFLOAT_FMT
#define NPY_FLOAT16 NPY_HALF
#define NPY_FLOAT128 NPY_LONGDOUBLE
#define NPY_COMPLEX256 NPY_CLONGDOUBLE
#define NPY_FLOAT128_FMT NPY_LONGDOUBLE_FMT
#define NPY_COMPLEX256_FMT NPY_CLONGDOUBLE_FMT
#define NPY_DATETIME_FMT NPY_INT64_FMT
#define NPY_TIMEDELTA_FMT NPY_INT64_FMT
#define NPY_SIZEOF_SHORT 2
#define NPY_SIZEOF_INT 4
#define NPY_SIZEOF_LONG 8
#define NPY_SIZEOF_FLOAT 4
#define NPY_SIZEOF_COMPLEX_FLOAT 8
#define NPY_SIZEOF_DOUBLE 8
#define NPY_SIZEOF_COMPLEX_DOUBLE 16
#define NPY_SIZEOF_LONGDOUBLE 16
#define NPY_SIZEOF_COMPLEX_LONGDOUBLE 32
#define NPY_SIZEOF_PY_INTPTR_T 8
#define NPY_SIZEOF_INTP 8
#define NPY_SIZEOF_UINTP 8
#define NPY_SIZEOF_WCHAR_T 4
#define NPY_SIZEOF_OFF_T 8
#define NPY_SIZEOF_PY_LONG_LONG 8
#define NPY_SIZEOF_LONGLONG 8

#ifdef __cplusplus
}
#endif
#endif
