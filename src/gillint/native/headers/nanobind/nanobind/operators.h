/* Operators of a class. */
#ifndef GILLINT_NANOBIND_NANOBIND_OPERATORS_H
#define GILLINT_NANOBIND_NANOBIND_OPERATORS_H
#include <nanobind/nanobind.h>

namespace nanobind {
namespace detail {
struct self_t {};
template <class... T> struct op_ {};
template <class T> op_<T> operator+(const self_t &, const T &) {}
template <class T> op_<T> operator-(const self_t &, const T &) {}
template <class T> op_<T> operator*(const self_t &, const T &) {}
template <class T> op_<T> operator/(const self_t &, const T &) {}
template <class T> op_<T> operator%(const self_t &, const T &) {}
template <class T> op_<T> operator|(const self_t &, const T &) {}
template <class T> op_<T> operator&(const self_t &, const T &) {}
template <class T> op_<T> operator^(const self_t &, const T &) {}
template <class T> op_<T> operator<<(const self_t &, const T &) {}
template <class T> op_<T> operator>>(const self_t &, const T &) {}
template <class T> op_<T> operator<(const self_t &, const T &) {}
template <class T> op_<T> operator>(const self_t &, const T &) {}
template <class T> op_<T> operator<=(const self_t &, const T &) {}
template <class T> op_<T> operator>=(const self_t &, const T &) {}
template <class T> op_<T> operator==(const self_t &, const T &) {}
template <class T> op_<T> operator!=(const self_t &, const T &) {}
template <class T> op_<T> operator+=(const self_t &, const T &) {}
template <class T> op_<T> operator-=(const self_t &, const T &) {}
template <class T> op_<T> operator*=(const self_t &, const T &) {}
template <class T> op_<T> operator/=(const self_t &, const T &) {}
op_<> operator-(const self_t &);
}
inline constexpr detail::self_t self{};
}
#endif
