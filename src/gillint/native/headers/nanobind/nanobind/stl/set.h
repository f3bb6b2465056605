/* std::set: any type can be cast here. */
#include <nanobind/nanobind.h>
#include <set>
