/* Iterators. */
#ifndef GILLINT_NANOBIND_NANOBIND_MAKE_ITERATOR_H
#define GILLINT_NANOBIND_NANOBIND_MAKE_ITERATOR_H
#include <nanobind/nanobind.h>

namespace nanobind {
template <rv_policy p = rv_policy::automatic_reference, class I, class S, class... X>
iterator make_iterator(handle, const char *, I, S, X &&...) {}
template <rv_policy p = rv_policy::automatic_reference, class T, class... X>
iterator make_iterator(handle, const char *, T &, X &&...) {}
template <rv_policy p = rv_policy::automatic_reference, class I, class S, class... X>
iterator make_key_iterator(handle, const char *, I, S, X &&...) {}
template <rv_policy p = rv_policy::automatic_reference, class T, class... X>
iterator make_key_iterator(handle, const char *, T &, X &&...) {}
template <rv_policy p = rv_policy::automatic_reference, class I, class S, class... X>
iterator make_value_iterator(handle, const char *, I, S, X &&...) {}
template <rv_policy p = rv_policy::automatic_reference, class T, class... X>
iterator make_value_iterator(handle, const char *, T &, X &&...) {}
}
#endif
