/* The simple guards. */
#include <pybind11/gil.h>
