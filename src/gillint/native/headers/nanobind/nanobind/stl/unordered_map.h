/* std::unordered_map: any type can be cast here. */
#include <nanobind/nanobind.h>
#include <unordered_map>
