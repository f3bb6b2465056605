/* Floating-point environment. */
#ifndef GILLINT_FENV_H
#define GILLINT_FENV_H
#ifdef __cplusplus
extern "C" {
#endif

typedef unsigned short fexcept_t;
typedef struct fenv_t {
    unsigned int opaque[8];
} fenv_t;
typedef fenv_t femode_t;
#define FE_DFL_ENV ((const fenv_t *)-1)

#define FE_INVALID 0x01
#define FE_DIVBYZERO 0x04
#define FE_OVERFLOW 0x08
#define FE_UNDERFLOW 0x10
#define FE_INEXACT 0x20
#define FE_ALL_EXCEPT (0x20 | 0x04 | 0x10 | 0x08 | 0x01)
#define FE_TONEAREST 0
#define FE_DOWNWARD 0x400
#define FE_UPWARD 0x800
#define FE_TOWARDZERO 0xc00

int feclearexcept(int);
int fegetexceptflag(fexcept_t *, int);
int feraiseexcept(int);
int fesetexcept(int);
int fesetexceptflag(const fexcept_t *, int);
int fetestexcept(int);
int fetestexceptflag(const fexcept_t *, int);
int fegetround(void);
int fesetround(int);
int fegetenv(fenv_t *);
int feholdexcept(fenv_t *);
int fesetenv(const fenv_t *);
int feupdateenv(const fenv_t *);
int fegetmode(femode_t *);
int fesetmode(const femode_t *);
int feenableexcept(int);
int fedisableexcept(int);
int fegetexcept(void);

#ifdef __cplusplus
}
#endif
#endif
