/* bytes. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_BYTESOBJECT_H
#define Py_BYTESOBJECT_H

struct PyBytesObject {
    PyObject_VAR_HEAD
    Py_hash_t ob_shash;
    char ob_sval[1];
};
struct _PyBytesWriter {
    PyObject *buffer;
    Py_ssize_t allocated, min_size;
    int use_bytearray, overallocate, use_small_buffer;
    char small_buffer[512];
};

extern PyTypeObject PyBytes_Type, PyBytesIter_Type;

PyObject *PyBytes_FromStringAndSize(const char *, Py_ssize_t);
PyObject *PyBytes_FromString(const char *);
PyObject *PyBytes_FromObject(PyObject *);
PyObject *PyBytes_FromFormatV(const char *, va_list);
PyObject *PyBytes_FromFormat(const char *, ...);
Py_ssize_t PyBytes_Size(PyObject *);
char *PyBytes_AsString(PyObject *);
PyObject *PyBytes_Repr(PyObject *, int);
void PyBytes_Concat(PyObject **, PyObject *);
void PyBytes_ConcatAndDel(PyObject **, PyObject *);
PyObject *PyBytes_DecodeEscape(const char *, Py_ssize_t, const char *, Py_ssize_t, const char *);
int PyBytes_AsStringAndSize(PyObject *, char **, Py_ssize_t *);
int _PyBytes_Resize(PyObject **, Py_ssize_t);
char *PyBytes_AS_STRING(const void *);
Py_ssize_t PyBytes_GET_SIZE(const void *);
PyObject *_PyBytes_Join(PyObject *, PyObject *);
int PyBytes_Check(const void *);
int PyBytes_CheckExact(const void *);

#if PY_VERSION_HEX >= 0x030E0000
PyObject *PyBytes_Join(PyObject *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030F0000
PyBytesWriter *PyBytesWriter_Create(Py_ssize_t);
PyObject *PyBytesWriter_Finish(PyBytesWriter *);
PyObject *PyBytesWriter_FinishWithSize(PyBytesWriter *, Py_ssize_t);
PyObject *PyBytesWriter_FinishWithPointer(PyBytesWriter *, void *);
void PyBytesWriter_Discard(PyBytesWriter *);
void *PyBytesWriter_GetData(PyBytesWriter *);
Py_ssize_t PyBytesWriter_GetSize(PyBytesWriter *);
int PyBytesWriter_WriteBytes(PyBytesWriter *, const void *, Py_ssize_t);
int PyBytesWriter_Format(PyBytesWriter *, const char *, ...);
int PyBytesWriter_Resize(PyBytesWriter *, Py_ssize_t);
int PyBytesWriter_Grow(PyBytesWriter *, Py_ssize_t);
void *PyBytesWriter_GrowAndUpdatePointer(PyBytesWriter *, Py_ssize_t, void *);
#endif
#endif
