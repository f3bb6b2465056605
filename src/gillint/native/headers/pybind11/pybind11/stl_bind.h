/* Containers as classes. */
#ifndef GILLINT_PYBIND11_STL_BIND_H
#define GILLINT_PYBIND11_STL_BIND_H
#include <pybind11/pybind11.h>

namespace pybind11 {
template <class V, class H = std::unique_ptr<V>, class... X>
class_<V, H> bind_vector(handle, const std::string &, X &&...) {}
template <class M, class H = std::unique_ptr<M>, class... X>
class_<M, H> bind_map(handle, const std::string &, X &&...) {}
}
#endif
