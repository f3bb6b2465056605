/* Part of <pybind11/pybind11.h> here. */
#include <pybind11/pybind11.h>
