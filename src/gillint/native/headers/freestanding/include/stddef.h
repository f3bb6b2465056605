/* The compiler's part of <stddef.h>. A libc asks for single names with __need_*; all of them are harmless. */
#ifndef GILLINT_STDDEF_H
#define GILLINT_STDDEF_H

typedef __SIZE_TYPE__ size_t;
typedef __PTRDIFF_TYPE__ ptrdiff_t;

#if !defined(__cplusplus) && !defined(_WCHAR_T)
#define _WCHAR_T
typedef __WCHAR_TYPE__ wchar_t;
#endif

#if defined(__cplusplus) && __cplusplus >= 201103L
typedef decltype(nullptr) nullptr_t;
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L
typedef __typeof__(nullptr) nullptr_t;
#endif

#if !defined(__DEFINED_max_align_t) && !defined(_GCC_MAX_ALIGN_T)
#define __DEFINED_max_align_t
#define _GCC_MAX_ALIGN_T
typedef struct {
    long long __gillint_widest_integer __attribute__((__aligned__(__alignof__(long long))));
    long double __gillint_widest_real __attribute__((__aligned__(__alignof__(long double))));
} max_align_t;
#endif

#ifndef offsetof
#define offsetof(type, member) __builtin_offsetof(type, member)
#endif

#endif

#ifndef NULL
#ifdef __cplusplus
#define NULL __null
#else
#define NULL ((void *)0)
#endif
#endif

#if defined(__need_wint_t) && !defined(_WINT_T)
#define _WINT_T
typedef __WINT_TYPE__ wint_t;
#endif

#undef __need_size_t
#undef __need_ptrdiff_t
#undef __need_wchar_t
#undef __need_wint_t
#undef __need_rsize_t
#undef __need_max_align_t
#undef __need_offsetof
#undef __need_nullptr_t
#undef __need_NULL
