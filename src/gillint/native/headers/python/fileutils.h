/* Files and the encoding of their names. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_FILEUTILS_H
#define Py_FILEUTILS_H

typedef enum {
    _Py_ERROR_UNKNOWN,
    _Py_ERROR_STRICT,
    _Py_ERROR_SURROGATEESCAPE,
    _Py_ERROR_REPLACE,
    _Py_ERROR_IGNORE,
    _Py_ERROR_BACKSLASHREPLACE,
    _Py_ERROR_SURROGATEPASS,
    _Py_ERROR_XMLCHARREFREPLACE,
    _Py_ERROR_OTHER
} _Py_error_handler;

wchar_t *Py_DecodeLocale(const char *, size_t *);
char *Py_EncodeLocale(const wchar_t *, size_t *);
#endif
