/* std::optional: any type can be cast here. */
#include <nanobind/nanobind.h>
#include <optional>
