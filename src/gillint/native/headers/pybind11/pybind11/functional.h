/* std::function: any type can be cast here. */
#include <pybind11/pybind11.h>
#include <functional>
