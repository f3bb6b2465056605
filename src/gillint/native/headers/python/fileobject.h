/* Files as Python objects. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_FILEOBJECT_H
#define Py_FILEOBJECT_H

typedef PyObject *(*Py_OpenCodeHookFunction)(PyObject *, void *);

#define _PyIsSelectable_fd(file) ((unsigned int)(file) < FD_SETSIZE)

#define PY_STDIOTEXTMODE "b"

extern const char *Py_FileSystemDefaultEncoding, *Py_FileSystemDefaultEncodeErrors;
extern int Py_HasFileSystemDefaultEncoding, Py_UTF8Mode;
extern PyTypeObject PyStdPrinter_Type;

PyObject *PyFile_FromFd(int, const char *, const char *, int, const char *, const char *, const char *, int);
PyObject *PyFile_GetLine(PyObject *, int);
int PyFile_WriteObject(PyObject *, PyObject *, int);
int PyFile_WriteString(const char *, PyObject *);
int PyObject_AsFileDescriptor(PyObject *);
char *Py_UniversalNewlineFgets(char *, int, FILE *, PyObject *);
PyObject *PyFile_NewStdPrinter(int);
PyObject *PyFile_OpenCode(const char *);
PyObject *PyFile_OpenCodeObject(PyObject *);
int PyFile_SetOpenCodeHook(Py_OpenCodeHookFunction, void *);

#if PY_VERSION_HEX >= 0x030A0000
int _PyLong_FileDescriptor_Converter(PyObject *, void *);
#endif
#endif
