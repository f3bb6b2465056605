/* The functions of fastmath._fastmath; a comment says where a defect is planted, the others are as they should be. */
#include "fastmath.h"

#include <stdlib.h>
#include <string.h>

#define WORTH_RELEASING 4096

static int
get_doubles(PyObject *object, Py_buffer *view, Py_ssize_t *count)
{
    if (PyObject_GetBuffer(object, view, PyBUF_C_CONTIGUOUS) < 0) {
        return -1;
    }
    *count = view->len / (Py_ssize_t)sizeof(double);
    return 0;
}

/* multiply(left, right, size): the product of two square matrices; releases the GIL. */
static PyObject *
fast_multiply(PyObject *self, PyObject *args)
{
    Py_buffer left, right;
    Py_ssize_t size;
    if (!PyArg_ParseTuple(args, "y*y*n", &left, &right, &size)) {
        return NULL;
    }
    PyObject *product = NULL;
    Py_ssize_t needed = size * size * (Py_ssize_t)sizeof(double);
    if (size < 1 || size > 1 << 14 || left.len != needed || right.len != needed) {
        PyErr_SetString(PyExc_ValueError, "both matrices must have size * size doubles");
        goto done;
    }
    product = PyBytes_FromStringAndSize(NULL, needed);
    if (product != NULL) {
        double *cells = (double *)PyBytes_AS_STRING(product);
        Py_BEGIN_ALLOW_THREADS
        kernel_multiply(left.buf, right.buf, cells, size);
        Py_END_ALLOW_THREADS
    }
done:
    PyBuffer_Release(&left);
    PyBuffer_Release(&right);
    return product;
}

/* norm(values): releases the GIL when there is enough to do. */
static PyObject *
fast_norm(PyObject *self, PyObject *values)
{
    Py_buffer view;
    Py_ssize_t count;
    if (get_doubles(values, &view, &count) < 0) {
        return NULL;
    }
    PyThreadState *saved = NULL;
    if (count >= WORTH_RELEASING) {
        saved = PyEval_SaveThread();
    }
    double norm = kernel_norm(view.buf, count);
    if (saved != NULL) {
        PyEval_RestoreThread(saved);
    }
    PyBuffer_Release(&view);
    return PyFloat_FromDouble(norm);
}

/* distance(one, other): the edit distance of two byte strings; holds the GIL all the time. */
static PyObject *
fast_distance(PyObject *self, PyObject *args)
{
    const char *one, *other;
    Py_ssize_t rows, columns;
    if (!PyArg_ParseTuple(args, "y#y#", &one, &rows, &other, &columns)) {
        return NULL;
    }
    Py_ssize_t *costs = PyMem_New(Py_ssize_t, columns + 1);
    if (costs == NULL) {
        return PyErr_NoMemory();
    }
    for (Py_ssize_t column = 0; column <= columns; column++) {
        costs[column] = column;
    }
    for (Py_ssize_t row = 1; row <= rows; row++) { /* planted: GIL302 */
        Py_ssize_t diagonal = costs[0];
        costs[0] = row;
        for (Py_ssize_t column = 1; column <= columns; column++) {
            Py_ssize_t above = costs[column];
            Py_ssize_t best = diagonal + (one[row - 1] != other[column - 1]);
            best = above + 1 < best ? above + 1 : best;
            best = costs[column - 1] + 1 < best ? costs[column - 1] + 1 : best;
            diagonal = above;
            costs[column] = best;
        }
    }
    Py_ssize_t distance = costs[columns];
    PyMem_Free(costs);
    return PyLong_FromSsize_t(distance);
}

/* checked_sum(values): leaves its region when it meets a negative number. */
static PyObject *
fast_checked_sum(PyObject *self, PyObject *values)
{
    Py_buffer view;
    Py_ssize_t count;
    double sum = 0.0;
    if (get_doubles(values, &view, &count) < 0) {
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < count; i++) {
        double value = ((double *)view.buf)[i];
        if (value < 0.0) {
            return NULL; /* planted: GIL201 */
        }
        sum += value;
    }
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&view);
    return PyFloat_FromDouble(sum);
}

/* positive_sum(values): the same, done right. */
static PyObject *
fast_positive_sum(PyObject *self, PyObject *values)
{
    Py_buffer view;
    Py_ssize_t count, failed_at = -1;
    double sum = 0.0;
    if (get_doubles(values, &view, &count) < 0) {
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < count; i++) {
        double value = ((double *)view.buf)[i];
        if (value < 0.0) {
            failed_at = i;
            break;
        }
        sum += value;
    }
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&view);
    if (failed_at >= 0) {
        return PyErr_Format(PyExc_ValueError, "value %zd is negative", failed_at);
    }
    return PyFloat_FromDouble(sum);
}

/* smooth(values, width): the helper in kernel.c raises when the width is wrong. */
static PyObject *
fast_smooth(PyObject *self, PyObject *args)
{
    Py_buffer view;
    Py_ssize_t width;
    int failed;
    if (!PyArg_ParseTuple(args, "y*n", &view, &width)) {
        return NULL;
    }
    Py_ssize_t count = view.len / (Py_ssize_t)sizeof(double);
    PyObject *result = PyBytes_FromStringAndSize(NULL, view.len);
    if (result != NULL) {
        double *smoothed = (double *)PyBytes_AS_STRING(result);
        Py_BEGIN_ALLOW_THREADS
        failed = kernel_smooth(view.buf, smoothed, count, width);
        Py_END_ALLOW_THREADS
        if (failed) {
            Py_CLEAR(result);
        }
    }
    PyBuffer_Release(&view);
    return result;
}

/* scaled(values, factor): uses Python's allocator where malloc belongs. */
static PyObject *
fast_scaled(PyObject *self, PyObject *args)
{
    Py_buffer view;
    double factor, *copy;
    if (!PyArg_ParseTuple(args, "y*d", &view, &factor)) {
        return NULL;
    }
    Py_ssize_t count = view.len / (Py_ssize_t)sizeof(double);
    Py_BEGIN_ALLOW_THREADS
    copy = PyMem_Malloc(view.len + 1); /* planted: GIL104 */
    for (Py_ssize_t i = 0; copy != NULL && i < count; i++) {
        copy[i] = ((double *)view.buf)[i] * factor;
    }
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&view);
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    PyObject *result = PyBytes_FromStringAndSize((char *)copy, count * (Py_ssize_t)sizeof(double));
    PyMem_Free(copy);
    return result;
}

/* negated(values): the same shape with malloc. */
static PyObject *
fast_negated(PyObject *self, PyObject *values)
{
    Py_buffer view;
    Py_ssize_t count;
    double *copy;
    if (get_doubles(values, &view, &count) < 0) {
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    copy = malloc(view.len + 1);
    for (Py_ssize_t i = 0; copy != NULL && i < count; i++) {
        copy[i] = -((double *)view.buf)[i];
    }
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&view);
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    PyObject *result = PyBytes_FromStringAndSize((char *)copy, count * (Py_ssize_t)sizeof(double));
    free(copy);
    return result;
}

/* total_norm(values): drops a reference too early, and calls a helper that releases once more. */
static PyObject *
fast_total_norm(PyObject *self, PyObject *values)
{
    double norm = 0.0;
    PyObject *bytes = PyBytes_FromObject(values);
    if (bytes == NULL) {
        return NULL;
    }
    const double *numbers = (const double *)PyBytes_AS_STRING(bytes);
    Py_ssize_t count = PyBytes_GET_SIZE(bytes) / (Py_ssize_t)sizeof(double);
    if (count > WORTH_RELEASING) {
        Py_BEGIN_ALLOW_THREADS
        norm = kernel_norm_detached(numbers, count); /* planted: GIL203 */
        Py_END_ALLOW_THREADS
        Py_DECREF(bytes);
    }
    else {
        Py_BEGIN_ALLOW_THREADS
        norm = kernel_norm(numbers, count);
        Py_DECREF(bytes); /* planted: GIL102 */
        Py_END_ALLOW_THREADS
    }
    return PyFloat_FromDouble(norm);
}

/* length(values): the helper is there to be called with the GIL held. */
static PyObject *
fast_length(PyObject *self, PyObject *values)
{
    Py_buffer view;
    Py_ssize_t count;
    if (get_doubles(values, &view, &count) < 0) {
        return NULL;
    }
    double norm = kernel_norm_detached(view.buf, count);
    PyBuffer_Release(&view);
    return PyFloat_FromDouble(norm);
}

static int
compare_doubles(const void *left, const void *right)
{
    double one = *(const double *)left, other = *(const double *)right;
    return (one > other) - (one < other);
}

/* median(values): sorts a copy of everything with the GIL held. */
static PyObject *
fast_median(PyObject *self, PyObject *values)
{
    Py_buffer view;
    Py_ssize_t count;
    if (get_doubles(values, &view, &count) < 0) {
        return NULL;
    }
    double *copy = malloc(view.len + 1);
    if (copy == NULL || count == 0) {
        free(copy);
        PyBuffer_Release(&view);
        return count == 0 ? PyFloat_FromDouble(0.0) : PyErr_NoMemory();
    }
    memcpy(copy, view.buf, view.len);
    qsort(copy, count, sizeof(double), compare_doubles); /* planted: GIL303 */
    double middle = copy[count / 2];
    free(copy);
    PyBuffer_Release(&view);
    return PyFloat_FromDouble(middle);
}

static PyMethodDef methods[] = {
    {"multiply", fast_multiply, METH_VARARGS, "multiply(left, right, size) -> bytes"},
    {"norm", fast_norm, METH_O, "norm(values) -> float"},
    {"distance", fast_distance, METH_VARARGS, "distance(one, other) -> int"},
    {"checked_sum", fast_checked_sum, METH_O, "checked_sum(values) -> float"},
    {"positive_sum", fast_positive_sum, METH_O, "positive_sum(values) -> float"},
    {"smooth", fast_smooth, METH_VARARGS, "smooth(values, width) -> bytes"},
    {"scaled", fast_scaled, METH_VARARGS, "scaled(values, factor) -> bytes"},
    {"negated", fast_negated, METH_O, "negated(values) -> bytes"},
    {"total_norm", fast_total_norm, METH_O, "total_norm(values) -> float"},
    {"length", fast_length, METH_O, "length(values) -> float"},
    {"median", fast_median, METH_O, "median(values) -> float"},
    {"wait_readable", events_wait_readable, METH_VARARGS, "wait_readable(fd, milliseconds) -> bool"},
    {"wait_writable", events_wait_writable, METH_VARARGS, "wait_writable(fd, milliseconds) -> bool"},
    {"later", events_later, METH_O, "later(callback)"},
    {"later_leaky", events_later_leaky, METH_O, "later_leaky(callback)"},
    {"later_attached", events_later_attached, METH_O, "later_attached(callback)"},
    {"calls_made", events_count, METH_NOARGS, "calls_made() -> int"},
    {NULL, NULL, 0, NULL},
};

static int
module_exec(PyObject *module)
{
    PyObject *type = PyType_FromModuleAndSpec(module, &meter_spec, NULL);
    if (type == NULL) {
        return -1;
    }
    int failed = PyModule_AddType(module, (PyTypeObject *)type);
    Py_DECREF(type);
    return failed;
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, module_exec},
    {0, NULL},
};

static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "fastmath._fastmath",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit__fastmath(void)
{
    return PyModuleDef_Init(&definition);
}
