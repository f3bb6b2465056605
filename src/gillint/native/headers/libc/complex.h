/* Complex numbers. In C++, <complex.h> is <complex>. */
#ifndef GILLINT_COMPLEX_H
#define GILLINT_COMPLEX_H
#ifdef __cplusplus
#include <complex>
#else
#define complex _Complex
#define _Complex_I (__extension__ 1.0iF)
#define I _Complex_I
#define CMPLX(real, imaginary) ((double _Complex)((real) + _Complex_I * (imaginary)))
#define CMPLXF(real, imaginary) ((float _Complex)((real) + _Complex_I * (imaginary)))
double cabs(double _Complex), carg(double _Complex), creal(double _Complex), cimag(double _Complex);
float cabsf(float _Complex), cargf(float _Complex), crealf(float _Complex), cimagf(float _Complex);
long double cabsl(long double _Complex), creall(long double _Complex), cimagl(long double _Complex);
double _Complex conj(double _Complex), cproj(double _Complex), csqrt(double _Complex), cexp(double _Complex);
double _Complex clog(double _Complex), csin(double _Complex), ccos(double _Complex), ctan(double _Complex);
double _Complex csinh(double _Complex), ccosh(double _Complex), ctanh(double _Complex);
double _Complex casin(double _Complex), cacos(double _Complex), catan(double _Complex);
double _Complex casinh(double _Complex), cacosh(double _Complex), catanh(double _Complex);
double _Complex cpow(double _Complex, double _Complex);
float _Complex conjf(float _Complex), csqrtf(float _Complex), cexpf(float _Complex), clogf(float _Complex);
float _Complex csinf(float _Complex), ccosf(float _Complex), cpowf(float _Complex, float _Complex);
long double _Complex conjl(long double _Complex), csqrtl(long double _Complex), cexpl(long double _Complex);
#endif
#endif
