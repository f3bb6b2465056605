/* Half-precision numbers. */
#ifndef GILLINT_NUMPY_HALFFLOAT_H
#define GILLINT_NUMPY_HALFFLOAT_H
#include <numpy/npy_common.h>
#ifdef __cplusplus
extern "C" {
#endif

float npy_half_to_float(npy_half);
double npy_half_to_double(npy_half);
npy_half npy_float_to_half(float);
npy_half npy_double_to_half(double);
int npy_half_eq(npy_half, npy_half);
int npy_half_ne(npy_half, npy_half);
int npy_half_le(npy_half, npy_half);
int npy_half_lt(npy_half, npy_half);
int npy_half_ge(npy_half, npy_half);
int npy_half_gt(npy_half, npy_half);
int npy_half_eq_nonan(npy_half, npy_half);
int npy_half_lt_nonan(npy_half, npy_half);
int npy_half_le_nonan(npy_half, npy_half);
int npy_half_iszero(npy_half);
int npy_half_isnan(npy_half);
int npy_half_isinf(npy_half);
int npy_half_isfinite(npy_half);
int npy_half_signbit(npy_half);
npy_half npy_half_copysign(npy_half, npy_half);
npy_half npy_half_spacing(npy_half);
npy_half npy_half_nextafter(npy_half, npy_half);
npy_half npy_half_divmod(npy_half, npy_half, npy_half *);
npy_uint16 npy_floatbits_to_halfbits(npy_uint32);
npy_uint16 npy_doublebits_to_halfbits(npy_uint64);
npy_uint32 npy_halfbits_to_floatbits(npy_uint16);
npy_uint64 npy_halfbits_to_doublebits(npy_uint16);

#ifdef __cplusplus
}
#endif
#endif
