/* The arithmetic. */
#include "fastmath.h"

#include <math.h>

double
kernel_norm(const double *values, Py_ssize_t count)
{
    double sum = 0.0;
    for (Py_ssize_t i = 0; i < count; i++) {
        sum += values[i] * values[i];
    }
    return sqrt(sum);
}

void
kernel_multiply(const double *left, const double *right, double *product, Py_ssize_t size)
{
    for (Py_ssize_t row = 0; row < size; row++) {
        for (Py_ssize_t column = 0; column < size; column++) {
            double sum = 0.0;
            for (Py_ssize_t k = 0; k < size; k++) {
                sum += left[row * size + k] * right[k * size + column];
            }
            product[row * size + column] = sum;
        }
    }
}

/* Raises when the width is wrong, though its caller has released the GIL. */
int
kernel_smooth(const double *values, double *result, Py_ssize_t count, Py_ssize_t width)
{
    if (width < 1 || width > count) {
        PyErr_SetString(PyExc_ValueError, "the width does not fit"); /* planted: GIL101 */
        return -1;
    }
    for (Py_ssize_t i = 0; i + width <= count; i++) {
        double sum = 0.0;
        for (Py_ssize_t k = 0; k < width; k++) {
            sum += values[i + k];
        }
        result[i] = sum / (double)width;
    }
    return 0;
}

/* To be called with the GIL held: releases it for as long as it computes. */
double
kernel_norm_detached(const double *values, Py_ssize_t count)
{
    double norm;
    Py_BEGIN_ALLOW_THREADS
    norm = kernel_norm(values, count);
    Py_END_ALLOW_THREADS
    return norm;
}
