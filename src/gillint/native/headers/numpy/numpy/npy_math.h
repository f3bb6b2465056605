/* Mathematics for each type of element. */
#ifndef GILLINT_NUMPY_NPY_MATH_H
#define GILLINT_NUMPY_NPY_MATH_H
#include <numpy/npy_common.h>
#include <math.h>
#ifdef __cplusplus
extern "C" {
#endif

#define NPY_E 2.718281828459045235360287471352662498
#define NPY_LOG2E 1.442695040888963407359924681001892137
#define NPY_LOG10E 0.434294481903251827651128918916605082
#define NPY_LOGE2 0.693147180559945309417232121458176568
#define NPY_LOGE10 2.302585092994045684017991454684364208
#define NPY_PI 3.141592653589793238462643383279502884
#define NPY_PI_2 1.570796326794896619231321691639751442
#define NPY_PI_4 0.785398163397448309615660845819875721
#define NPY_1_PI 0.318309886183790671537767526745028724
#define NPY_2_PI 0.636619772367581343075535053490057448
#define NPY_EULER 0.577215664901532860606512090082402431
#define NPY_SQRT2 1.414213562373095048801688724209698079
#define NPY_SQRT1_2 0.707106781186547524400844362104849039
#define NPY_Ef 2.718281828459045235360287471352662498F
#define NPY_LOG2Ef 1.442695040888963407359924681001892137F
#define NPY_LOG10Ef 0.434294481903251827651128918916605082F
#define NPY_LOGE2f 0.693147180559945309417232121458176568F
#define NPY_LOGE10f 2.302585092994045684017991454684364208F
#define NPY_PIf 3.141592653589793238462643383279502884F
#define NPY_PI_2f 1.570796326794896619231321691639751442F
#define NPY_PI_4f 0.785398163397448309615660845819875721F
#define NPY_1_PIf 0.318309886183790671537767526745028724F
#define NPY_2_PIf 0.636619772367581343075535053490057448F
#define NPY_EULERf 0.577215664901532860606512090082402431F
#define NPY_SQRT2f 1.414213562373095048801688724209698079F
#define NPY_SQRT1_2f 0.707106781186547524400844362104849039F
#define NPY_El 2.718281828459045235360287471352662498L
#define NPY_LOG2El 1.442695040888963407359924681001892137L
#define NPY_LOG10El 0.434294481903251827651128918916605082L
#define NPY_LOGE2l 0.693147180559945309417232121458176568L
#define NPY_LOGE10l 2.302585092994045684017991454684364208L
#define NPY_PIl 3.141592653589793238462643383279502884L
#define NPY_PI_2l 1.570796326794896619231321691639751442L
#define NPY_PI_4l 0.785398163397448309615660845819875721L
#define NPY_1_PIl 0.318309886183790671537767526745028724L
#define NPY_2_PIl 0.636619772367581343075535053490057448L
#define NPY_EULERl 0.577215664901532860606512090082402431L
#define NPY_SQRT2l 1.414213562373095048801688724209698079L
#define NPY_SQRT1_2l 0.707106781186547524400844362104849039L
#define NPY_FPE_DIVIDEBYZERO 1
#define NPY_FPE_OVERFLOW 2
#define NPY_FPE_UNDERFLOW 4
#define NPY_FPE_INVALID 8
#define NPY_INFINITY ((npy_double)INFINITY)
#define NPY_INFINITYF INFINITY
#define NPY_NAN ((npy_double)NAN)
#define NPY_NANF NAN
#define NPY_PZERO 0.0
#define NPY_NZERO (-0.0)
#define npy_isnan(value) isnan(value)
#define npy_isinf(value) isinf(value)
#define npy_isfinite(value) isfinite(value)
#define npy_signbit(value) signbit(value)
npy_uint npy_gcdu(npy_uint, npy_uint);
npy_uint npy_lcmu(npy_uint, npy_uint);
npy_ulong npy_gcdul(npy_ulong, npy_ulong);
npy_ulong npy_lcmul(npy_ulong, npy_ulong);
npy_ulonglong npy_gcdull(npy_ulonglong, npy_ulonglong);
npy_ulonglong npy_lcmull(npy_ulonglong, npy_ulonglong);
npy_int npy_gcd(npy_int, npy_int);
npy_int npy_lcm(npy_int, npy_int);
npy_long npy_gcdl(npy_long, npy_long);
npy_long npy_lcml(npy_long, npy_long);
npy_longlong npy_gcdll(npy_longlong, npy_longlong);
npy_longlong npy_lcmll(npy_longlong, npy_longlong);
npy_ubyte npy_rshiftuhh(npy_ubyte, npy_ubyte);
npy_ubyte npy_lshiftuhh(npy_ubyte, npy_ubyte);
npy_ushort npy_rshiftuh(npy_ushort, npy_ushort);
npy_ushort npy_lshiftuh(npy_ushort, npy_ushort);
npy_uint npy_rshiftu(npy_uint, npy_uint);
npy_uint npy_lshiftu(npy_uint, npy_uint);
npy_ulong npy_rshiftul(npy_ulong, npy_ulong);
npy_ulong npy_lshiftul(npy_ulong, npy_ulong);
npy_ulonglong npy_rshiftull(npy_ulonglong, npy_ulonglong);
npy_ulonglong npy_lshiftull(npy_ulonglong, npy_ulonglong);
npy_byte npy_rshifthh(npy_byte, npy_byte);
npy_byte npy_lshifthh(npy_byte, npy_byte);
npy_short npy_rshifth(npy_short, npy_short);
npy_short npy_lshifth(npy_short, npy_short);
npy_int npy_rshift(npy_int, npy_int);
npy_int npy_lshift(npy_int, npy_int);
npy_long npy_rshiftl(npy_long, npy_long);
npy_long npy_lshiftl(npy_long, npy_long);
npy_longlong npy_rshiftll(npy_longlong, npy_longlong);
npy_longlong npy_lshiftll(npy_longlong, npy_longlong);
uint8_t npy_popcountuhh(npy_ubyte);
uint8_t npy_popcountuh(npy_ushort);
uint8_t npy_popcountu(npy_uint);
uint8_t npy_popcountul(npy_ulong);
uint8_t npy_popcountull(npy_ulonglong);
uint8_t npy_popcounthh(npy_byte);
uint8_t npy_popcounth(npy_short);
uint8_t npy_popcount(npy_int);
uint8_t npy_popcountl(npy_long);
uint8_t npy_popcountll(npy_longlong);
double npy_sin(double);
double npy_cos(double);
double npy_tan(double);
double npy_hypot(double, double);
double npy_log2(double);
double npy_atan2(double, double);
double npy_spacing(double);
float npy_sinf(float);
float npy_cosf(float);
float npy_tanf(float);
float npy_expf(float);
float npy_sqrtf(float);
float npy_hypotf(float, float);
float npy_log2f(float);
float npy_atan2f(float, float);
float npy_powf(float, float);
float npy_modff(float, float *);
float npy_spacingf(float);
npy_longdouble npy_sinl(npy_longdouble);
npy_longdouble npy_cosl(npy_longdouble);
npy_longdouble npy_tanl(npy_longdouble);
npy_longdouble npy_expl(npy_longdouble);
npy_longdouble npy_sqrtl(npy_longdouble);
npy_longdouble npy_hypotl(npy_longdouble, npy_longdouble);
npy_longdouble npy_log2l(npy_longdouble);
npy_longdouble npy_atan2l(npy_longdouble, npy_longdouble);
npy_longdouble npy_powl(npy_longdouble, npy_longdouble);
npy_longdouble npy_modfl(npy_longdouble, npy_longdouble *);
npy_longdouble npy_spacingl(npy_longdouble);
double npy_deg2rad(double);
double npy_rad2deg(double);
double npy_logaddexp(double, double);
double npy_logaddexp2(double, double);
double npy_divmod(double, double, double *);
double npy_heaviside(double, double);
float npy_deg2radf(float);
float npy_rad2degf(float);
float npy_logaddexpf(float, float);
float npy_logaddexp2f(float, float);
float npy_divmodf(float, float, float *);
float npy_heavisidef(float, float);
npy_longdouble npy_deg2radl(npy_longdouble);
npy_longdouble npy_rad2degl(npy_longdouble);
npy_longdouble npy_logaddexpl(npy_longdouble, npy_longdouble);
npy_longdouble npy_logaddexp2l(npy_longdouble, npy_longdouble);
npy_longdouble npy_divmodl(npy_longdouble, npy_longdouble, npy_longdouble *);
npy_longdouble npy_heavisidel(npy_longdouble, npy_longdouble);
double npy_creal(const npy_cdouble);
void npy_csetreal(npy_cdouble *, const double);
double npy_cimag(const npy_cdouble);
void npy_csetimag(npy_cdouble *, const double);
float npy_crealf(const npy_cfloat);
void npy_csetrealf(npy_cfloat *, const float);
float npy_cimagf(const npy_cfloat);
void npy_csetimagf(npy_cfloat *, const float);
npy_longdouble npy_creall(const npy_clongdouble);
void npy_csetreall(npy_clongdouble *, const long double);
npy_longdouble npy_cimagl(const npy_clongdouble);
void npy_csetimagl(npy_clongdouble *, const long double);
npy_cdouble npy_cpack(double, double);
npy_cfloat npy_cpackf(float, float);
npy_clongdouble npy_cpackl(npy_longdouble, npy_longdouble);
double npy_cabs(npy_cdouble);
double npy_carg(npy_cdouble);
npy_cdouble npy_cexp(npy_cdouble);
npy_cdouble npy_clog(npy_cdouble);
npy_cdouble npy_cpow(npy_cdouble, npy_cdouble);
npy_cdouble npy_csqrt(npy_cdouble);
npy_cdouble npy_ccos(npy_cdouble);
npy_cdouble npy_csin(npy_cdouble);
npy_cdouble npy_ctan(npy_cdouble);
npy_cdouble npy_ccosh(npy_cdouble);
npy_cdouble npy_csinh(npy_cdouble);
npy_cdouble npy_ctanh(npy_cdouble);
npy_cdouble npy_cacos(npy_cdouble);
npy_cdouble npy_casin(npy_cdouble);
npy_cdouble npy_catan(npy_cdouble);
npy_cdouble npy_cacosh(npy_cdouble);
npy_cdouble npy_casinh(npy_cdouble);
npy_cdouble npy_catanh(npy_cdouble);
float npy_cabsf(npy_cfloat);
float npy_cargf(npy_cfloat);
npy_cfloat npy_cexpf(npy_cfloat);
npy_cfloat npy_clogf(npy_cfloat);
npy_cfloat npy_cpowf(npy_cfloat, npy_cfloat);
npy_cfloat npy_csqrtf(npy_cfloat);
npy_cfloat npy_ccosf(npy_cfloat);
npy_cfloat npy_csinf(npy_cfloat);
npy_cfloat npy_ctanf(npy_cfloat);
npy_cfloat npy_ccoshf(npy_cfloat);
npy_cfloat npy_csinhf(npy_cfloat);
npy_cfloat npy_ctanhf(npy_cfloat);
npy_cfloat npy_cacosf(npy_cfloat);
npy_cfloat npy_casinf(npy_cfloat);
npy_cfloat npy_catanf(npy_cfloat);
npy_cfloat npy_cacoshf(npy_cfloat);
npy_cfloat npy_casinhf(npy_cfloat);
npy_cfloat npy_catanhf(npy_cfloat);
npy_longdouble npy_cabsl(npy_clongdouble);
npy_longdouble npy_cargl(npy_clongdouble);
npy_clongdouble npy_cexpl(npy_clongdouble);
npy_clongdouble npy_clogl(npy_clongdouble);
npy_clongdouble npy_cpowl(npy_clongdouble, npy_clongdouble);
npy_clongdouble npy_csqrtl(npy_clongdouble);
npy_clongdouble npy_ccosl(npy_clongdouble);
npy_clongdouble npy_csinl(npy_clongdouble);
npy_clongdouble npy_ctanl(npy_clongdouble);
npy_clongdouble npy_ccoshl(npy_clongdouble);
npy_clongdouble npy_csinhl(npy_clongdouble);
npy_clongdouble npy_ctanhl(npy_clongdouble);
npy_clongdouble npy_cacosl(npy_clongdouble);
npy_clongdouble npy_casinl(npy_clongdouble);
npy_clongdouble npy_catanl(npy_clongdouble);
npy_clongdouble npy_cacoshl(npy_clongdouble);
npy_clongdouble npy_casinhl(npy_clongdouble);
npy_clongdouble npy_catanhl(npy_clongdouble);
int npy_clear_floatstatus_barrier(char *);
int npy_get_floatstatus_barrier(char *);
int npy_clear_floatstatus(void);
int npy_get_floatstatus(void);
void npy_set_floatstatus_divbyzero(void);
void npy_set_floatstatus_overflow(void);
void npy_set_floatstatus_underflow(void);
void npy_set_floatstatus_invalid(void);

#ifdef __cplusplus
}
#endif
#endif
