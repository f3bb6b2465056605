/* Integer types, and the compiler's attributes under Python's names. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYPORT_H
#define Py_PYPORT_H
#ifdef _WIN64
typedef long long Py_ssize_t;
typedef unsigned long long Py_uintptr_t;
typedef long long Py_intptr_t;
#else
typedef ssize_t Py_ssize_t;
typedef uintptr_t Py_uintptr_t;
typedef intptr_t Py_intptr_t;
#endif
typedef Py_ssize_t Py_hash_t;
typedef size_t Py_uhash_t;
typedef Py_ssize_t Py_ssize_clean_t;
#define SIZEOF_PY_HASH_T SIZEOF_SIZE_T
#define SIZEOF_PY_UHASH_T SIZEOF_SIZE_T
#define PY_SSIZE_T_MAX ((Py_ssize_t)(SIZE_MAX >> 1))
#define PY_SSIZE_T_MIN (-PY_SSIZE_T_MAX - 1)
#define PY_SIZE_MAX SIZE_MAX
#define PY_FORMAT_SIZE_T "z"
#define PY_LONG_LONG long long
#define PY_LLONG_MIN LLONG_MIN
#define PY_LLONG_MAX LLONG_MAX
#define PY_ULLONG_MAX ULLONG_MAX
#define PY_INT32_T int32_t
#define PY_UINT32_T uint32_t
#define PY_INT64_T int64_t
#define PY_UINT64_T uint64_t
#define PY_DWORD_MAX 4294967295U
#define PYLONG_BITS_IN_DIGIT 30
#define PY_BIG_ENDIAN 0
#define PY_LITTLE_ENDIAN 1
#define HAVE_LONG_LONG 1
#define WITH_THREAD
#define Py_CAN_START_THREADS 1

#define _Py_STATIC_CAST(type, value) ((type)(value))
#define _Py_CAST(type, value) ((type)(value))
#ifdef __cplusplus
#define _Py_NULL nullptr
#else
#define _Py_NULL NULL
#endif
#define _Py_RVALUE(value) ((void)0, (value))
#define Py_LOCAL(type) static type
#define Py_LOCAL_INLINE(type) static inline type
#define Py_ALWAYS_INLINE
#define Py_NO_INLINE
#define Py_NO_RETURN __attribute__((__noreturn__))
#define _Py_NO_RETURN __attribute__((__noreturn__))
#define Py_DEPRECATED(version)
#define Py_GCC_ATTRIBUTE(attribute) __attribute__(attribute)
#define Py_ALIGNED(size) __attribute__((aligned(size)))
#define Py_LL(number) number##LL
#define Py_ULL(number) number##ULL
#define PY_CXX_CONST
#define Py_VA_COPY va_copy
#define Py_MEMCPY memcpy
#define Py_ARITHMETIC_RIGHT_SHIFT(type, value, count) ((value) >> (count))
#define Py_FORCE_EXPANSION(value) value
#define Py_SAFE_DOWNCAST(value, wide, narrow) ((narrow)(value))
#define HAVE_PY_SET_53BIT_PRECISION 1
#define _Py_SET_53BIT_PRECISION_HEADER int gillint_precision
#define _Py_SET_53BIT_PRECISION_START ((void)gillint_precision)
#define _Py_SET_53BIT_PRECISION_END ((void)gillint_precision)
void Py_SET_ERRNO_ON_MATH_ERROR(double value), Py_SET_ERANGE_IF_OVERFLOW(double value);
#define Py_ADJUST_ERANGE1(value) Py_SET_ERRNO_ON_MATH_ERROR(value)
#define Py_ADJUST_ERANGE2(first, second) Py_SET_ERRNO_ON_MATH_ERROR(first)
#define _Py_BEGIN_SUPPRESS_IPH
#define _Py_END_SUPPRESS_IPH
#define _Py_HOT_FUNCTION
#define _Py_COMP_DIAG_PUSH
#define _Py_COMP_DIAG_POP
#define _Py_COMP_DIAG_IGNORE_DEPR_DECLS
#define _Py_FALLTHROUGH __attribute__((fallthrough))
#define _Py_thread_local _Thread_local
#endif
