/* Part of nanobind. */
#include <nanobind/nanobind.h>
