/* The functions as <math.h> has them: which one a type-generic macro picks makes no difference here, and glibc's
   own macros are written for GCC. */
#ifndef GILLINT_TGMATH_H
#define GILLINT_TGMATH_H
#if __has_include(<math.h>)
#include <math.h>
#endif
#if __has_include(<complex.h>) && !defined(__cplusplus)
#include <complex.h>
#endif
#endif
