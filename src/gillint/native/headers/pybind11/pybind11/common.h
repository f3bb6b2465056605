/* Versions, policies, exceptions. */
#ifndef GILLINT_PYBIND11_COMMON_H
#define GILLINT_PYBIND11_COMMON_H
#include <Python.h>
#include <cstddef>
#include <exception>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <typeinfo>
#include <utility>
#include <vector>

#define PYBIND11_VERSION_MAJOR 3
#define PYBIND11_VERSION_MINOR 0
#define PYBIND11_VERSION_PATCH 0
#define PYBIND11_VERSION_HEX 0x030000F0
#define PYBIND11_NAMESPACE pybind11
#define PYBIND11_NAMESPACE_BEGIN(name) namespace name {
#define PYBIND11_NAMESPACE_END(name) }
#define PYBIND11_EXPORT
#define PYBIND11_NOINLINE
#define PYBIND11_CPP14
#define PYBIND11_CPP17
#define PYBIND11_DEPRECATED(reason)
#define PYBIND11_WARNING_PUSH
#define PYBIND11_WARNING_POP
#define PYBIND11_WARNING_DISABLE_GCC(name)
#define PYBIND11_WARNING_DISABLE_CLANG(name)
#define PYBIND11_STRINGIFY(text) #text
#define PYBIND11_TOSTRING(text) PYBIND11_STRINGIFY(text)
#define PYBIND11_CONCAT(left, right) left##right
#define PYBIND11_TYPE(...) __VA_ARGS__
#define PYBIND11_RUNTIME_EXCEPTION(name, type)        \
    class name : public pybind11::builtin_exception { \
    public:                                           \
        using builtin_exception::builtin_exception;   \
        name();                                       \
        void set_error() const override;              \
    };

namespace pybind11 {
using ssize_t = Py_ssize_t;
using size_t = std::size_t;
enum class return_value_policy : unsigned char {
    automatic,
    automatic_reference,
    take_ownership,
    copy,
    move,
    reference,
    reference_internal
};
class handle;
class object;
class module_;
class cpp_function;
class error_already_set : public std::exception {
public:
    error_already_set();
    error_already_set(const error_already_set &) noexcept;
    ~error_already_set() override;
    const char *what() const noexcept override;
    void restore();
    bool matches(handle) const;
    void discard_as_unraisable(object), discard_as_unraisable(const char *);
    const object &type() const, &value() const, &trace() const;
};
class builtin_exception : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    virtual void set_error() const = 0;
};
PYBIND11_RUNTIME_EXCEPTION(stop_iteration, PyExc_StopIteration)
PYBIND11_RUNTIME_EXCEPTION(index_error, PyExc_IndexError)
PYBIND11_RUNTIME_EXCEPTION(key_error, PyExc_KeyError)
PYBIND11_RUNTIME_EXCEPTION(value_error, PyExc_ValueError)
PYBIND11_RUNTIME_EXCEPTION(type_error, PyExc_TypeError)
PYBIND11_RUNTIME_EXCEPTION(buffer_error, PyExc_BufferError)
PYBIND11_RUNTIME_EXCEPTION(import_error, PyExc_ImportError)
PYBIND11_RUNTIME_EXCEPTION(attribute_error, PyExc_AttributeError)
PYBIND11_RUNTIME_EXCEPTION(cast_error, PyExc_RuntimeError)
PYBIND11_RUNTIME_EXCEPTION(reference_cast_error, PyExc_RuntimeError)
[[noreturn]] void pybind11_fail(const char *);
[[noreturn]] void pybind11_fail(const std::string &);
namespace detail {
template <class T> class any_container {
public:
    any_container() {}
    any_container(std::vector<T> &&) {}
    any_container(std::initializer_list<T>) {}
    template <class C, class = std::enable_if_t<std::is_class_v<C> || std::is_array_v<C>>>
    any_container(const C &) {}
    template <class I, class = typename std::iterator_traits<I>::iterator_category> any_container(I, I) {}
    operator std::vector<T> &&() &&;
};
template <class T>
using intrinsic_t = std::remove_cv_t<std::remove_pointer_t<std::remove_cv_t<std::remove_reference_t<T>>>>;
template <bool c, class T = void> using enable_if_t = std::enable_if_t<c, T>;
template <bool c, class T, class U> using conditional_t = std::conditional_t<c, T, U>;
template <class T> using remove_cv_t = std::remove_cv_t<T>;
template <class T> using remove_reference_t = std::remove_reference_t<T>;
template <bool v> using bool_constant = std::bool_constant<v>;
template <class... T> using void_t = void;
template <class... T> using all_of = std::conjunction<T...>;
template <class... T> using any_of = std::disjunction<T...>;
template <class... T> using none_of = std::negation<std::disjunction<T...>>;
template <class T, class U>
using is_strict_base_of = bool_constant<std::is_base_of_v<T, U> && !std::is_same_v<T, U>>;
}
template <class... A> struct overload_cast_impl {
    template <class R> constexpr auto operator()(R (*function)(A...)) const { return function; }
    template <class R, class C>
    constexpr auto operator()(R (C::*function)(A...), std::false_type = {}) const {
        return function;
    }
    template <class R, class C>
    constexpr auto operator()(R (C::*function)(A...) const, std::true_type) const {
        return function;
    }
    template <class R, class C> constexpr auto operator()(R (C::*function)(A...) const) const {
        return function;
    }
};
template <class... A> inline constexpr overload_cast_impl<A...> overload_cast{};
inline constexpr std::true_type const_{};
}
#endif
