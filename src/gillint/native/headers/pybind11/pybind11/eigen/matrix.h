/* Matrices of Eigen: any type can be cast here. */
#include <pybind11/numpy.h>
