/* Memory, numbers from text, the environment, processes. */
#ifndef GILLINT_STDLIB_H
#define GILLINT_STDLIB_H
#include <sys/types.h>
#include <alloca.h>
#include <stdint.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

size_t gillint_mb_cur_max(void);
#define MB_CUR_MAX (gillint_mb_cur_max())
typedef int (*comparison_fn_t)(const void *, const void *);
int WEXITSTATUS(int), WTERMSIG(int), WSTOPSIG(int), WIFEXITED(int), WIFSIGNALED(int), WIFSTOPPED(int);
int WIFCONTINUED(int);
#define WEXITSTATUS WEXITSTATUS
#define WTERMSIG WTERMSIG
#define WIFEXITED WIFEXITED
#define WIFSIGNALED WIFSIGNALED
#define WIFSTOPPED WIFSTOPPED
#define WIFCONTINUED WIFCONTINUED
#define WSTOPSIG WSTOPSIG

typedef float _Float32;
typedef double _Float64;
typedef double _Float32x;
typedef long double _Float64x;
typedef struct div_t {
    int quot, rem;
} div_t;
typedef struct ldiv_t {
    long quot, rem;
} ldiv_t;
typedef struct lldiv_t {
    long long quot, rem;
} lldiv_t;
struct random_data {
    int32_t *fptr, *rptr, *state;
    int rand_type, rand_deg, rand_sep;
    int32_t *end_ptr;
};
struct drand48_data {
    unsigned short __x[3], __old_x[3], __c, __init;
    unsigned long long __a;
};

#define WNOHANG 1
#define WUNTRACED 2
#define WSTOPPED 2
#define WEXITED 4
#define WCONTINUED 8
#define WNOWAIT 0x01000000
#define RAND_MAX 2147483647
#define EXIT_FAILURE 1
#define EXIT_SUCCESS 0

double atof(const char *);
int atoi(const char *);
long atol(const char *);
long long atoll(const char *);
double strtod(const char *, char **);
float strtof(const char *, char **);
long double strtold(const char *, char **);
long strtol(const char *, char **, int);
unsigned long strtoul(const char *, char **, int);
long long strtoq(const char *, char **, int);
unsigned long long strtouq(const char *, char **, int);
long long strtoll(const char *, char **, int);
unsigned long long strtoull(const char *, char **, int);
int strfromd(char *, size_t, const char *, double);
int strfromf(char *, size_t, const char *, float);
int strfroml(char *, size_t, const char *, long double);
char *l64a(long);
long a64l(const char *);
long random(void);
void srandom(unsigned int);
char *initstate(unsigned int, char *, size_t);
char *setstate(char *);
int rand(void);
void srand(unsigned int);
int rand_r(unsigned int *);
double drand48(void);
double erand48(unsigned short *);
long lrand48(void);
long nrand48(unsigned short *);
long mrand48(void);
long jrand48(unsigned short *);
void srand48(long);
unsigned short *seed48(unsigned short *);
void lcong48(unsigned short *);
unsigned int arc4random(void);
void arc4random_buf(void *, size_t);
unsigned int arc4random_uniform(unsigned int);
void *malloc(size_t);
void *calloc(size_t, size_t);
void *realloc(void *, size_t);
void free(void *);
void *reallocarray(void *, size_t, size_t);
void *valloc(size_t);
int posix_memalign(void **, size_t, size_t);
void *aligned_alloc(size_t, size_t);
__attribute__((noreturn)) void abort(void);
int atexit(void (*)(void));
int at_quick_exit(void (*)(void));
int on_exit(void (*)(int, void *), void *);
__attribute__((noreturn)) void exit(int);
__attribute__((noreturn)) void quick_exit(int);
__attribute__((noreturn)) void _Exit(int);
char *getenv(const char *);
char *secure_getenv(const char *);
int putenv(char *);
int setenv(const char *, const char *, int);
int unsetenv(const char *);
int clearenv(void);
char *mktemp(char *);
int mkstemp(char *);
int mkstemps(char *, int);
char *mkdtemp(char *);
int mkostemp(char *, int);
int mkostemps(char *, int, int);
int system(const char *);
char *canonicalize_file_name(const char *);
char *realpath(const char *, char *);
void *bsearch(const void *, const void *, size_t, size_t, int (*)(const void *, const void *));
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
void qsort_r(void *, size_t, size_t, int (*)(const void *, const void *, void *), void *);
int abs(int);
long labs(long);
long long llabs(long long);
div_t div(int, int);
ldiv_t ldiv(long, long);
lldiv_t lldiv(long long, long long);
char *ecvt(double, int, int *, int *);
char *fcvt(double, int, int *, int *);
char *gcvt(double, int, char *);
int mblen(const char *, size_t);
int mbtowc(wchar_t *, const char *, size_t);
int wctomb(char *, wchar_t);
size_t mbstowcs(wchar_t *, const char *, size_t);
size_t wcstombs(char *, const wchar_t *, size_t);
int rpmatch(const char *);
int getsubopt(char **, char *const *, char **);
int posix_openpt(int);
int grantpt(int);
int unlockpt(int);
char *ptsname(int);
int ptsname_r(int, char *, size_t);
int getpt(void);
int getloadavg(double *, int);

#ifdef __cplusplus
}
#endif
#endif
