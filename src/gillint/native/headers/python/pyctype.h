/* Characters of the C locale. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYCTYPE_H
#define Py_PYCTYPE_H

int Py_ISLOWER(int), Py_ISUPPER(int), Py_ISALPHA(int), Py_ISDIGIT(int), Py_ISXDIGIT(int), Py_ISALNUM(int);
int Py_ISSPACE(int);
int Py_TOLOWER(int), Py_TOUPPER(int);

#define PY_CTF_LOWER 0x01
#define PY_CTF_UPPER 0x02
#define PY_CTF_ALPHA (PY_CTF_LOWER | PY_CTF_UPPER)
#define PY_CTF_DIGIT 0x04
#define PY_CTF_ALNUM (PY_CTF_ALPHA | PY_CTF_DIGIT)
#define PY_CTF_SPACE 0x08
#define PY_CTF_XDIGIT 0x10

extern const unsigned int _Py_ctype_table[256];
extern const unsigned char _Py_ctype_tolower[256];
extern const unsigned char _Py_ctype_toupper[256];
#endif
