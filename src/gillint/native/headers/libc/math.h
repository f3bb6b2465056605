/* Mathematics. */
#ifndef GILLINT_MATH_H
#define GILLINT_MATH_H
#include <stdlib.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef float float_t;
typedef double double_t;
#define HUGE_VAL (__builtin_huge_val())
#define HUGE_VALF (__builtin_huge_valf())
#define HUGE_VALL (__builtin_huge_vall())
#define INFINITY (__builtin_inff())
#define NAN (__builtin_nanf(""))
#define fpclassify(value) __builtin_fpclassify(0, 1, 4, 3, 2, (value))
#define signbit(value) __builtin_signbit(value)
#define isfinite(value) __builtin_isfinite(value)
#define isnormal(value) __builtin_isnormal(value)
#define isinf(value) __builtin_isinf(value)
#define isnan(value) __builtin_isnan(value)
#define isgreater(left, right) __builtin_isgreater((left), (right))
#define isgreaterequal(left, right) __builtin_isgreaterequal((left), (right))
#define isless(left, right) __builtin_isless((left), (right))
#define islessequal(left, right) __builtin_islessequal((left), (right))
#define islessgreater(left, right) __builtin_islessgreater((left), (right))
#define isunordered(left, right) __builtin_isunordered((left), (right))
double exp10(double), fmin(double, double);
#define math_errhandling 3

#define FP_ILOGB0 (-2147483647 - 1)
#define FP_ILOGBNAN (-2147483647 - 1)
#define FP_NAN 0
#define FP_INFINITE 1
#define FP_ZERO 2
#define FP_SUBNORMAL 3
#define FP_NORMAL 4
#define MATH_ERRNO 1
#define MATH_ERREXCEPT 2
#define MAXFLOAT 3.40282347e+38F
#define M_E 2.7182818284590452354
#define M_LOG2E 1.4426950408889634074
#define M_LOG10E 0.43429448190325182765
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.70710678118654752440
#define M_Ef 2.7182818284590452354f
#define M_El 2.718281828459045235360287471352662498L

double acos(double);
double asin(double);
double atan(double);
double atan2(double, double);
double cos(double);
double sin(double);
double tan(double);
double cosh(double);
double sinh(double);
double tanh(double);
void sincos(double, double *, double *);
double acosh(double);
double asinh(double);
double atanh(double);
double exp(double);
double frexp(double, int *);
double ldexp(double, int);
double log(double);
double log10(double);
double modf(double, double *);
double expm1(double);
double log1p(double);
double logb(double);
double exp2(double);
double log2(double);
double pow(double, double);
double sqrt(double);
double hypot(double, double);
double cbrt(double);
double ceil(double);
double fabs(double);
double floor(double);
double fmod(double, double);
int finite(double);
double copysign(double, double);
double nan(const char *);
double y0(double);
double y1(double);
double yn(int, double);
double erf(double);
double erfc(double);
double lgamma(double);
double tgamma(double);
double gamma(double);
double lgamma_r(double, int *);
double rint(double);
double nextafter(double, double);
double nexttoward(double, long double);
double remainder(double, double);
double scalbn(double, int);
int ilogb(double);
double scalbln(double, long);
double nearbyint(double);
double round(double);
double trunc(double);
double remquo(double, double, int *);
long lrint(double);
long long llrint(double);
long lround(double);
long long llround(double);
double fdim(double, double);
double fmax(double, double);
double fma(double, double, double);
float acosf(float);
float asinf(float);
float atanf(float);
float atan2f(float, float);
float cosf(float);
float sinf(float);
float tanf(float);
float coshf(float);
float sinhf(float);
float tanhf(float);
void sincosf(float, float *, float *);
float acoshf(float);
float asinhf(float);
float atanhf(float);
float expf(float);
float frexpf(float, int *);
float ldexpf(float, int);
float logf(float);
float log10f(float);
float modff(float, float *);
float expm1f(float);
float log1pf(float);
float logbf(float);
float exp2f(float);
float log2f(float);
float powf(float, float);
float sqrtf(float);
float hypotf(float, float);
float cbrtf(float);
float ceilf(float);
float fabsf(float);
float floorf(float);
float fmodf(float, float);
float copysignf(float, float);
float nanf(const char *);
float erff(float);
float erfcf(float);
float lgammaf(float);
float tgammaf(float);
float rintf(float);
float nextafterf(float, float);
float remainderf(float, float);
float scalbnf(float, int);
int ilogbf(float);
float scalblnf(float, long);
float nearbyintf(float);
float roundf(float);
float truncf(float);
float remquof(float, float, int *);
long lrintf(float);
long long llrintf(float);
long lroundf(float);
long long llroundf(float);
float fdimf(float, float);
float fmaxf(float, float);
float fminf(float, float);
float fmaf(float, float, float);
long double acosl(long double);
long double asinl(long double);
long double atanl(long double);
long double atan2l(long double, long double);
long double cosl(long double);
long double sinl(long double);
long double tanl(long double);
long double coshl(long double);
long double sinhl(long double);
long double tanhl(long double);
long double acoshl(long double);
long double asinhl(long double);
long double atanhl(long double);
long double expl(long double);
long double frexpl(long double, int *);
long double ldexpl(long double, int);
long double logl(long double);
long double log10l(long double);
long double modfl(long double, long double *);
long double logbl(long double);
long double exp2l(long double);
long double log2l(long double);
long double powl(long double, long double);
long double sqrtl(long double);
long double hypotl(long double, long double);
long double cbrtl(long double);
long double ceill(long double);
long double fabsl(long double);
long double floorl(long double);
long double fmodl(long double, long double);
long double copysignl(long double, long double);
long double rintl(long double);
long double nextafterl(long double, long double);
long double remainderl(long double, long double);
long double scalbnl(long double, int);
int ilogbl(long double);
long double scalblnl(long double, long);
long double roundl(long double);
long double truncl(long double);
long double fmaxl(long double, long double);
long double fminl(long double, long double);
_Float32 lgammaf32_r(_Float32, int *);
_Float64 lgammaf64_r(_Float64, int *);
_Float32x lgammaf32x_r(_Float32x, int *);
_Float64x lgammaf64x_r(_Float64x, int *);
extern int signgam;

#ifdef __cplusplus
}
#endif
#endif
