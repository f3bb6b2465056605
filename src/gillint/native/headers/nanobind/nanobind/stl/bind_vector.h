/* Vectors as classes. */
#ifndef GILLINT_NANOBIND_NANOBIND_STL_BIND_VECTOR_H
#define GILLINT_NANOBIND_NANOBIND_STL_BIND_VECTOR_H
#include <nanobind/nanobind.h>
#include <vector>

namespace nanobind {
template <class V, rv_policy p = rv_policy::automatic_reference, class... X>
class_<V> bind_vector(handle, const char *, X &&...) {}
}
#endif
