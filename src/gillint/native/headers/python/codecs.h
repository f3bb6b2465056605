/* Encodings and error handlers. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_CODECS_H
#define Py_CODECS_H

extern const char *Py_hexdigits;

PyObject *_PyCodec_LookupTextEncoding(const char *, const char *);
int PyCodec_Register(PyObject *);
int PyCodec_KnownEncoding(const char *);
PyObject *PyCodec_Encode(PyObject *, const char *, const char *);
PyObject *PyCodec_Decode(PyObject *, const char *, const char *);
PyObject *PyCodec_Encoder(const char *);
PyObject *PyCodec_Decoder(const char *);
PyObject *PyCodec_IncrementalEncoder(const char *, const char *);
PyObject *PyCodec_IncrementalDecoder(const char *, const char *);
PyObject *PyCodec_StreamReader(const char *, PyObject *, const char *);
PyObject *PyCodec_StreamWriter(const char *, PyObject *, const char *);
int PyCodec_RegisterError(const char *, PyObject *);
PyObject *PyCodec_LookupError(const char *);
PyObject *PyCodec_StrictErrors(PyObject *);
PyObject *PyCodec_IgnoreErrors(PyObject *);
PyObject *PyCodec_ReplaceErrors(PyObject *);
PyObject *PyCodec_XMLCharRefReplaceErrors(PyObject *);
PyObject *PyCodec_BackslashReplaceErrors(PyObject *);
PyObject *PyCodec_NameReplaceErrors(PyObject *);

#if PY_VERSION_HEX >= 0x030A0000
int PyCodec_Unregister(PyObject *);
#endif
#endif
