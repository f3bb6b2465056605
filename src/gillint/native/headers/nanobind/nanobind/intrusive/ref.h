/* Part of nanobind. */
#include <nanobind/intrusive/counter.h>
