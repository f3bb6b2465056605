/* std::shared_ptr: any type can be cast here. */
#include <nanobind/nanobind.h>
#include <memory>
