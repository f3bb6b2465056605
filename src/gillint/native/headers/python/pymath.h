/* Floating point. */
#ifndef Py_PYMATH_H
#define Py_PYMATH_H
#define Py_MATH_PI 3.14159265358979323846
#define Py_MATH_PIl 3.14159265358979323846L
#define Py_MATH_E 2.71828182845904523536
#define Py_MATH_El 2.71828182845904523536L
#define Py_MATH_TAU 6.28318530717958647692
#define Py_FORCE_DOUBLE(value) (value)
#define Py_HUGE_VAL HUGE_VAL
#define Py_NAN ((double)NAN)
#define Py_INFINITY ((double)INFINITY)
#define Py_IS_NAN(value) isnan(value)
#define Py_IS_INFINITY(value) isinf(value)
#define Py_IS_FINITE(value) isfinite(value)
#define Py_OVERFLOWED(value) ((value) == Py_HUGE_VAL || (value) == -Py_HUGE_VAL)
#endif
