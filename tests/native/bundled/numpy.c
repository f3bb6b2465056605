#define NPY_NO_DEPRECATED_API NPY_1_7_API_VERSION
#include <Python.h>
#include <numpy/arrayobject.h>
static PyObject *f(PyObject *self, PyObject *args) {
    PyArrayObject *a;
    NPY_BEGIN_THREADS_DEF;
    if (!PyArg_ParseTuple(args, "O!", &PyArray_Type, &a)) return NULL;
    double *d = (double *)PyArray_DATA(a);
    npy_intp n = PyArray_DIM(a, 0), i;
    npy_intp dims[1] = {n};
    PyObject *o = PyArray_SimpleNew(1, dims, NPY_DOUBLE);
    PyArrayObject *b = (PyArrayObject *)PyArray_FROM_OTF((PyObject *)a, NPY_DOUBLE, NPY_ARRAY_IN_ARRAY);
    NPY_BEGIN_THREADS;
    for (i = 0; i < n; i++) d[i] = *(double *)PyArray_GETPTR1(b, i);
    NPY_END_THREADS;
    NPY_BEGIN_ALLOW_THREADS
        i = 0;
    NPY_END_ALLOW_THREADS
    Py_XDECREF(b);
    if (PyArray_NDIM(a) != 1 || PyArray_TYPE(a) != NPY_DOUBLE || !PyArray_ISCARRAY(a)) return NULL;
    return o;
}
PyMODINIT_FUNC PyInit_x(void) {
    import_array();
    return PyModule_Create(NULL);
}
