/* std::string_view: any type can be cast here. */
#include <nanobind/nanobind.h>
#include <string_view>
