/* Universal functions. */
#ifndef GILLINT_NUMPY_UFUNCOBJECT_H
#define GILLINT_NUMPY_UFUNCOBJECT_H
#include <numpy/ndarraytypes.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef void (*PyUFuncGenericFunction)(char **, npy_intp const *, npy_intp const *, void *);
typedef int PyUFunc_TypeResolutionFunc(
    struct _tagPyUFuncObject *, NPY_CASTING, PyArrayObject **, PyObject *, PyArray_Descr **);
typedef struct _tagPyUFuncObject {
    PyObject_HEAD int nin, nout, nargs, identity;
    PyUFuncGenericFunction *functions;
    void *const *data;
    int ntypes, reserved1;
    const char *name, *types, *doc;
    void *ptr;
    PyObject *obj, *userloops;
    int core_enabled, core_num_dim_ix, *core_num_dims, *core_dim_ixs, *core_offsets;
    char *core_signature;
    PyUFunc_TypeResolutionFunc *type_resolver;
    PyObject *dict;
    vectorcallfunc vectorcall;
    void *reserved3;
    npy_uint32 *op_flags, iter_flags;
    npy_intp *core_dim_sizes;
    npy_uint32 *core_dim_flags;
    PyObject *identity_value;
    void *_dispatch_cache;
    PyObject *_loops;
} PyUFuncObject;
#define PyUFunc_One 1
#define PyUFunc_Zero 0
#define PyUFunc_MinusOne 2
#define PyUFunc_None (-1)
#define PyUFunc_ReorderableNone (-2)
#define PyUFunc_IdentityValue (-3)
#define UFUNC_REDUCE 0
#define UFUNC_ACCUMULATE 1
#define UFUNC_OUTER 3
#define UFUNC_FPE_DIVIDEBYZERO 1
#define UFUNC_FPE_OVERFLOW 2
#define UFUNC_FPE_UNDERFLOW 4
#define UFUNC_FPE_INVALID 8
#define NPY_UFUNC_FPE NPY_UFUNC_FPE
#if NPY_ALLOW_THREADS
#define NPY_LOOP_BEGIN_THREADS                  \
    do {                                        \
        if (!(loop->obj & UFUNC_OBJ_NEEDS_API)) \
            _save = PyEval_SaveThread();        \
    } while (0);
#define NPY_LOOP_END_THREADS                    \
    do {                                        \
        if (!(loop->obj & UFUNC_OBJ_NEEDS_API)) \
            PyEval_RestoreThread(_save);        \
    } while (0);
#endif
extern PyTypeObject PyUFunc_Type;
PyObject *PyUFunc_FromFuncAndData(PyUFuncGenericFunction *, void *const *, const char *, int, int, int, int,
    const char *, const char *, int);
int PyUFunc_RegisterLoopForType(PyUFuncObject *, int, PyUFuncGenericFunction, const int *, void *);
void PyUFunc_f_f_As_d_d(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_d_d(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_f_f(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_g_g(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_F_F_As_D_D(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_F_F(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_D_D(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_G_G(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_O_O(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_ff_f_As_dd_d(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_ff_f(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_dd_d(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_gg_g(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_FF_F_As_DD_D(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_DD_D(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_FF_F(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_GG_G(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_OO_O(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_O_O_method(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_OO_O_method(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_On_Om(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_clearfperr(void);
int PyUFunc_getfperr(void);
int PyUFunc_ReplaceLoopBySignature(
    PyUFuncObject *, PyUFuncGenericFunction, const int *, PyUFuncGenericFunction *);
PyObject *PyUFunc_FromFuncAndDataAndSignature(PyUFuncGenericFunction *, void *const *, const char *, int, int,
    int, int, const char *, const char *, int, const char *);
void PyUFunc_e_e(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_e_e_As_f_f(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_e_e_As_d_d(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_ee_e(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_ee_e_As_ff_f(char **, npy_intp const *, npy_intp const *, void *);
void PyUFunc_ee_e_As_dd_d(char **, npy_intp const *, npy_intp const *, void *);
int PyUFunc_DefaultTypeResolver(PyUFuncObject *, NPY_CASTING, PyArrayObject **, PyObject *, PyArray_Descr **);
int PyUFunc_ValidateCasting(PyUFuncObject *, NPY_CASTING, PyArrayObject **, PyArray_Descr *const *);
int PyUFunc_RegisterLoopForDescr(
    PyUFuncObject *, PyArray_Descr *, PyUFuncGenericFunction, PyArray_Descr **, void *);
PyObject *PyUFunc_FromFuncAndDataAndSignatureAndIdentity(PyUFuncGenericFunction *, void *const *,
    const char *, int, int, int, int, const char *, const char *, const int, const char *, PyObject *);
int PyUFunc_AddLoopFromSpec(PyObject *, PyArrayMethod_Spec *);
int PyUFunc_AddPromoter(PyObject *, PyObject *, PyObject *);
int PyUFunc_AddWrappingLoop(PyObject *, PyArray_DTypeMeta *new_dtypes[], PyArray_DTypeMeta *wrapped_dtypes[],
    PyArrayMethod_TranslateGivenDescriptors *, PyArrayMethod_TranslateLoopDescriptors *);
int PyUFunc_GiveFloatingpointErrors(const char *, int);
int PyUFunc_AddLoopsFromSpecs(PyUFunc_LoopSlot *);
int _import_umath(void);
#define import_umath()             \
    do {                           \
        if (_import_umath() < 0) { \
            return NULL;           \
        }                          \
    } while (0)
#define import_umath1(result)      \
    do {                           \
        if (_import_umath() < 0) { \
            return result;         \
        }                          \
    } while (0)
#define import_umath2(result, message)                     \
    do {                                                   \
        if (_import_umath() < 0) {                         \
            PyErr_SetString(PyExc_ImportError, (message)); \
            return result;                                 \
        }                                                  \
    } while (0)
#define import_ufunc()                                   \
    do {                                                 \
        if (_import_umath() < 0) {                       \
            PyErr_SetString(PyExc_ImportError, "numpy"); \
        }                                                \
    } while (0)
#define PyUFunc_ImportUFuncAPI() _import_umath()

#ifdef __cplusplus
}
#endif
#endif
