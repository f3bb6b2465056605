/* What Python 2 had and old sources still write: names here, those with functions in
 * former/gillint_python2.h. */
#ifndef GILLINT_PYTHON_PYTHON2_H
#define GILLINT_PYTHON_PYTHON2_H
#if __has_include(<gillint_python2.h>)
#include <gillint_python2.h>
#endif

#define staticforward static
#define statichere static
#define Py_PROTO(parameters) parameters
#define ANY void
#define Py_TPFLAGS_HAVE_GETCHARBUFFER 0
#define Py_TPFLAGS_HAVE_SEQUENCE_IN 0
#define Py_TPFLAGS_HAVE_INPLACEOPS 0
#define Py_TPFLAGS_CHECKTYPES 0
#define Py_TPFLAGS_HAVE_RICHCOMPARE 0
#define Py_TPFLAGS_HAVE_WEAKREFS 0
#define Py_TPFLAGS_HAVE_ITER 0
#define Py_TPFLAGS_HAVE_CLASS 0
#define Py_TPFLAGS_HAVE_INDEX 0
#define Py_TPFLAGS_HAVE_NEWBUFFER 0
#define Py_TPFLAGS_GC Py_TPFLAGS_HAVE_GC
#define Py_TPFLAGS_INT_SUBCLASS (1UL << 23)
#define Py_TPFLAGS_STRING_SUBCLASS (1UL << 27)
#define METH_OLDARGS 0
#define PyBUF_CHARACTER PyBUF_SIMPLE

#ifdef __cplusplus
extern "C" {
#endif
typedef Py_ssize_t (*readbufferproc)(PyObject *, Py_ssize_t, void **);
typedef Py_ssize_t (*writebufferproc)(PyObject *, Py_ssize_t, void **);
typedef Py_ssize_t (*segcountproc)(PyObject *, Py_ssize_t *);
typedef Py_ssize_t (*charbufferproc)(PyObject *, Py_ssize_t, char **);
typedef int (*getreadbufferproc)(PyObject *, int, void **);
typedef int (*getwritebufferproc)(PyObject *, int, void **);
typedef int (*getsegcountproc)(PyObject *, int *);
typedef int (*getcharbufferproc)(PyObject *, int, const char **);
typedef PyObject *(*intargfunc)(PyObject *, int);
typedef PyObject *(*intintargfunc)(PyObject *, int, int);
typedef PyObject *(*ssizessizeargfunc)(PyObject *, Py_ssize_t, Py_ssize_t);
typedef int (*intobjargproc)(PyObject *, int, PyObject *);
typedef int (*intintobjargproc)(PyObject *, int, int, PyObject *);
typedef int (*ssizessizeobjargproc)(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
typedef int (*coercion)(PyObject **, PyObject **);
typedef int (*cmpfunc)(PyObject *, PyObject *);

FILE *PyFile_AsFile(PyObject *file);
PyObject *PyFile_FromFile(FILE *file, char *name, char *mode, int (*close)(FILE *));
int PyNumber_Coerce(PyObject **left, PyObject **right);
int PyNumber_CoerceEx(PyObject **left, PyObject **right);
int PyObject_Compare(PyObject *left, PyObject *right);
int PyObject_Cmp(PyObject *left, PyObject *right, int *result);
PyObject *PyObject_Unicode(PyObject *object);
PyObject *PyClass_New(PyObject *bases, PyObject *dict, PyObject *name);
PyObject *PyMember_Get(const char *address, void *members, const char *name);
int PyMember_Set(char *address, void *members, const char *name, PyObject *value);
#ifdef __cplusplus
}
#endif
#endif
