/* Random numbers. */
#ifndef GILLINT_NUMPY_RANDOM_DISTRIBUTIONS_H
#define GILLINT_NUMPY_RANDOM_DISTRIBUTIONS_H
#include <numpy/npy_common.h>
#include <numpy/random/bitgen.h>
#ifdef __cplusplus
extern "C" {
#endif

#define RAND_INT_TYPE int64_t
#define RAND_INT_MAX INT64_MAX
typedef struct s_binomial_t binomial_t;
float random_standard_uniform_f(bitgen_t *);
double random_standard_uniform(bitgen_t *);
void random_standard_uniform_fill(bitgen_t *, npy_intp, double *);
void random_standard_uniform_fill_f(bitgen_t *, npy_intp, float *);
int64_t random_positive_int64(bitgen_t *);
int32_t random_positive_int32(bitgen_t *);
int64_t random_positive_int(bitgen_t *);
uint64_t random_uint(bitgen_t *);
double random_standard_exponential(bitgen_t *);
float random_standard_exponential_f(bitgen_t *);
void random_standard_exponential_fill(bitgen_t *, npy_intp, double *);
void random_standard_exponential_fill_f(bitgen_t *, npy_intp, float *);
void random_standard_exponential_inv_fill(bitgen_t *, npy_intp, double *);
void random_standard_exponential_inv_fill_f(bitgen_t *, npy_intp, float *);
double random_standard_normal(bitgen_t *);
float random_standard_normal_f(bitgen_t *);
void random_standard_normal_fill(bitgen_t *, npy_intp, double *);
void random_standard_normal_fill_f(bitgen_t *, npy_intp, float *);
double random_standard_gamma(bitgen_t *, double);
float random_standard_gamma_f(bitgen_t *, float);
double random_normal(bitgen_t *, double, double);
double random_gamma(bitgen_t *, double, double);
float random_gamma_f(bitgen_t *, float, float);
double random_exponential(bitgen_t *, double);
double random_uniform(bitgen_t *, double, double);
double random_beta(bitgen_t *, double, double);
double random_chisquare(bitgen_t *, double);
double random_f(bitgen_t *, double, double);
double random_standard_cauchy(bitgen_t *);
double random_pareto(bitgen_t *, double);
double random_weibull(bitgen_t *, double);
double random_power(bitgen_t *, double);
double random_laplace(bitgen_t *, double, double);
double random_gumbel(bitgen_t *, double, double);
double random_logistic(bitgen_t *, double, double);
double random_lognormal(bitgen_t *, double, double);
double random_rayleigh(bitgen_t *, double);
double random_standard_t(bitgen_t *, double);
double random_noncentral_chisquare(bitgen_t *, double, double);
double random_noncentral_f(bitgen_t *, double, double, double);
double random_wald(bitgen_t *, double, double);
double random_vonmises(bitgen_t *, double, double);
double random_triangular(bitgen_t *, double, double, double);
int64_t random_poisson(bitgen_t *, double);
int64_t random_negative_binomial(bitgen_t *, double, double);
int64_t random_binomial(bitgen_t *, double, int64_t, binomial_t *);
int64_t random_logseries(bitgen_t *, double);
int64_t random_geometric(bitgen_t *, double);
int64_t random_geometric_search(bitgen_t *, double);
int64_t random_zipf(bitgen_t *, double);
int64_t random_hypergeometric(bitgen_t *, int64_t, int64_t, int64_t);
uint64_t random_interval(bitgen_t *, uint64_t);
uint64_t random_bounded_uint64(bitgen_t *, uint64_t, uint64_t, uint64_t, npy_bool);
uint32_t random_buffered_bounded_uint32(bitgen_t *, uint32_t, uint32_t, uint32_t, npy_bool, int *,
    uint32_t *);
uint16_t random_buffered_bounded_uint16(bitgen_t *, uint16_t, uint16_t, uint16_t, npy_bool, int *,
    uint32_t *);
uint8_t random_buffered_bounded_uint8(bitgen_t *, uint8_t, uint8_t, uint8_t, npy_bool, int *, uint32_t *);
npy_bool random_buffered_bounded_bool(bitgen_t *, npy_bool, npy_bool, npy_bool, npy_bool, int *, uint32_t *);
void random_bounded_uint64_fill(bitgen_t *, uint64_t, uint64_t, npy_intp, npy_bool, uint64_t *);
void random_bounded_uint32_fill(bitgen_t *, uint32_t, uint32_t, npy_intp, npy_bool, uint32_t *);
void random_bounded_uint16_fill(bitgen_t *, uint16_t, uint16_t, npy_intp, npy_bool, uint16_t *);
void random_bounded_uint8_fill(bitgen_t *, uint8_t, uint8_t, npy_intp, npy_bool, uint8_t *);
void random_bounded_bool_fill(bitgen_t *, npy_bool, npy_bool, npy_intp, npy_bool, npy_bool *);
void random_multinomial(bitgen_t *, int64_t, int64_t *, double *, npy_intp, binomial_t *);
int random_multivariate_hypergeometric_count(bitgen_t *, int64_t, size_t, int64_t *, int64_t, size_t,
    int64_t *);
void random_multivariate_hypergeometric_marginals(bitgen_t *, int64_t, size_t, int64_t *, int64_t, size_t,
    int64_t *);
int64_t random_binomial_btpe(bitgen_t *, int64_t, double, binomial_t *);
int64_t random_binomial_inversion(bitgen_t *, int64_t, double, binomial_t *);
double random_loggam(double);
double next_double(bitgen_t *);

#ifdef __cplusplus
}
#endif
#endif
