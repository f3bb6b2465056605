/* std::unordered_set: any type can be cast here. */
#include <nanobind/nanobind.h>
#include <unordered_set>
