/* std::function: any type can be cast here. */
#include <nanobind/nanobind.h>
#include <functional>
