/* Operators of a class. */
#include <pybind11/pybind11.h>
