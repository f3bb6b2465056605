/* Dictionaries as classes. */
#ifndef GILLINT_NANOBIND_NANOBIND_STL_BIND_MAP_H
#define GILLINT_NANOBIND_NANOBIND_STL_BIND_MAP_H
#include <nanobind/nanobind.h>
#include <map>

namespace nanobind {
template <class M, rv_policy p = rv_policy::automatic_reference, class... X>
class_<M> bind_map(handle, const char *, X &&...) {}
}
#endif
