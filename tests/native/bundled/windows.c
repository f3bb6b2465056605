#include <Python.h>
#include <winsock2.h>
#include <windows.h>
static PyObject *f(PyObject *self, PyObject *a) {
    HANDLE h = CreateFile("x", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    DWORD n;
    char b[3];
    Py_BEGIN_ALLOW_THREADS
        WaitForSingleObject(h, INFINITE);
        ReadFile(h, b, 3, &n, NULL);
        recv(3, b, 3, 0);
    Py_END_ALLOW_THREADS
    Py_RETURN_NONE;
}
