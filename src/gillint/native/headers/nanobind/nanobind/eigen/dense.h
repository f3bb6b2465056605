/* Part of nanobind. */
#include <nanobind/ndarray.h>
