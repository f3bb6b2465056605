/* Operators of a class, as `py::self + py::self`. */
#ifndef GILLINT_PYBIND11_OPERATORS_FWD_H
#define GILLINT_PYBIND11_OPERATORS_FWD_H
#include <pybind11/cast.h>

namespace pybind11 {
namespace detail {
struct self_t {};
template <class... T> struct op_ {};
template <class T> op_<T> operator+(const self_t &, const T &) {}
template <class T> op_<T> operator-(const self_t &, const T &) {}
template <class T> op_<T> operator*(const self_t &, const T &) {}
template <class T> op_<T> operator/(const self_t &, const T &) {}
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
template <class T> op_<T> operator|=(const self_t &, const T &) {}
template <class T> op_<T> operator&=(const self_t &, const T &) {}
template <class T> op_<T> operator%(const self_t &, const T &) {}
template <class T, class = enable_if_t<!std::is_same_v<T, self_t>>>
op_<T> operator+(const T &, const self_t &) {}
template <class T, class = enable_if_t<!std::is_same_v<T, self_t>>>
op_<T> operator-(const T &, const self_t &) {}
template <class T, class = enable_if_t<!std::is_same_v<T, self_t>>>
op_<T> operator*(const T &, const self_t &) {}
template <class T, class = enable_if_t<!std::is_same_v<T, self_t>>>
op_<T> operator/(const T &, const self_t &) {}
op_<> operator-(const self_t &), operator+(const self_t &), operator~(const self_t &),
                                                            operator!(const self_t &);
}
inline constexpr detail::self_t self{};
template <class T> detail::op_<T> hash(const detail::self_t &) {}
detail::op_<> abs(const detail::self_t &), hash(const detail::self_t &), repr(const detail::self_t &);
}
#endif
