/* What Python 2 had and Python 3 has not, so that code which includes one of its headers by name can be read.
   Types and signatures only; what the functions do to the GIL is in rules/facts. */
#ifndef GILLINT_PYTHON2_H
#define GILLINT_PYTHON2_H
#if __has_include(<Python.h>)
#include <Python.h>
#endif
#if defined(PY_MAJOR_VERSION) && PY_MAJOR_VERSION >= 3
#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    PyObject_HEAD
    Py_ssize_t ob_size;
    long ob_shash;
    int ob_sstate;
    char ob_sval[1];
} PyStringObject;
typedef struct {
    PyObject_HEAD
    long ob_ival;
} PyIntObject;
typedef struct {
    PyObject_HEAD
    PyObject *in_class, *in_dict, *in_weakreflist;
} PyInstanceObject;
typedef struct {
    PyObject_HEAD
    PyObject *cl_bases, *cl_dict, *cl_name;
} PyClassObject;

extern PyTypeObject PyString_Type, PyBaseString_Type, PyInt_Type, PyBuffer_Type, PyFile_Type, PyClass_Type;
extern PyTypeObject PyInstance_Type, PyCObject_Type;

#define PyString_Check(object) PyType_FastSubclass(Py_TYPE(object), Py_TPFLAGS_BYTES_SUBCLASS)
#define PyString_CheckExact(object) (Py_TYPE(object) == &PyString_Type)
#define PyString_AS_STRING(object) (((PyStringObject *)(object))->ob_sval)
#define PyString_GET_SIZE(object) (((PyStringObject *)(object))->ob_size)
PyObject *PyString_FromString(const char *text);
PyObject *PyString_FromStringAndSize(const char *text, Py_ssize_t size);
PyObject *PyString_FromFormat(const char *format, ...);
PyObject *PyString_FromFormatV(const char *format, va_list values);
char *PyString_AsString(PyObject *object);
Py_ssize_t PyString_Size(PyObject *object);
int PyString_AsStringAndSize(PyObject *object, char **text, Py_ssize_t *size);
int _PyString_Resize(PyObject **object, Py_ssize_t size);
void PyString_Concat(PyObject **object, PyObject *tail);
void PyString_ConcatAndDel(PyObject **object, PyObject *tail);
PyObject *PyString_Format(PyObject *format, PyObject *values);
PyObject *PyString_InternFromString(const char *text);
void PyString_InternInPlace(PyObject **object);
PyObject *_PyString_Join(PyObject *separator, PyObject *sequence);
int _PyString_Eq(PyObject *left, PyObject *right);
PyObject *PyString_Repr(PyObject *object, int smart);
PyObject *PyString_Encode(const char *text, Py_ssize_t size, const char *encoding, const char *errors);
PyObject *PyString_Decode(const char *text, Py_ssize_t size, const char *encoding, const char *errors);
PyObject *PyString_AsEncodedObject(PyObject *object, const char *encoding, const char *errors);

#define PyInt_Check(object) PyType_IsSubtype(Py_TYPE(object), &PyInt_Type)
#define PyInt_CheckExact(object) (Py_TYPE(object) == &PyInt_Type)
#define PyInt_AS_LONG(object) (((PyIntObject *)(object))->ob_ival)
PyObject *PyInt_FromLong(long value);
PyObject *PyInt_FromSsize_t(Py_ssize_t value);
PyObject *PyInt_FromSize_t(size_t value);
PyObject *PyInt_FromString(char *text, char **end, int base);
long PyInt_AsLong(PyObject *object);
Py_ssize_t PyInt_AsSsize_t(PyObject *object);
unsigned long PyInt_AsUnsignedLongMask(PyObject *object);
unsigned PY_LONG_LONG PyInt_AsUnsignedLongLongMask(PyObject *object);
long PyInt_GetMax(void);
PyObject *PyNumber_Int(PyObject *object);
PyObject *PyNumber_Divide(PyObject *left, PyObject *right);
PyObject *PyNumber_InPlaceDivide(PyObject *left, PyObject *right);

#define PyBuffer_Check(object) (Py_TYPE(object) == &PyBuffer_Type)
PyObject *PyBuffer_FromObject(PyObject *base, Py_ssize_t offset, Py_ssize_t size);
PyObject *PyBuffer_FromReadWriteObject(PyObject *base, Py_ssize_t offset, Py_ssize_t size);
PyObject *PyBuffer_FromMemory(void *memory, Py_ssize_t size);
PyObject *PyBuffer_FromReadWriteMemory(void *memory, Py_ssize_t size);
PyObject *PyBuffer_New(Py_ssize_t size);

#define PyCObject_Check(object) (Py_TYPE(object) == &PyCObject_Type)
PyObject *PyCObject_FromVoidPtr(void *pointer, void (*destroy)(void *));
PyObject *PyCObject_FromVoidPtrAndDesc(void *pointer, void *description, void (*destroy)(void *, void *));
void *PyCObject_AsVoidPtr(PyObject *object);
void *PyCObject_GetDesc(PyObject *object);
void *PyCObject_Import(char *module, char *name);

#define PyFile_Check(object) PyType_IsSubtype(Py_TYPE(object), &PyFile_Type)
#define PyClass_Check(object) (Py_TYPE(object) == &PyClass_Type)
#define PyInstance_Check(object) (Py_TYPE(object) == &PyInstance_Type)
PyObject *PyInstance_New(PyObject *type, PyObject *args, PyObject *kwargs);
PyObject *PyInstance_NewRaw(PyObject *type, PyObject *dict);

PyObject *Py_InitModule(const char *name, PyMethodDef *methods);
PyObject *Py_InitModule3(const char *name, PyMethodDef *methods, const char *doc);
PyObject *Py_InitModule4(const char *name, PyMethodDef *methods, const char *doc, PyObject *self, int version);
PyObject *Py_FindMethod(PyMethodDef *methods, PyObject *self, const char *name);

#ifdef __cplusplus
}
#endif
#endif
#endif
