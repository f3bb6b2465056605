/* Comparisons of text that ignore case. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYSTRCMP_H
#define Py_PYSTRCMP_H

#define PyOS_strnicmp PyOS_mystrnicmp
#define PyOS_stricmp PyOS_mystricmp

int PyOS_mystrnicmp(const char *, const char *, Py_ssize_t);
int PyOS_mystricmp(const char *, const char *);
#endif
