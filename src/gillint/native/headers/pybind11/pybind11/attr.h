/* What may stand beside a function or class in a binding. */
#ifndef GILLINT_PYBIND11_ATTR_H
#define GILLINT_PYBIND11_ATTR_H
#include <pybind11/cast.h>

namespace pybind11 {
struct is_method {
    explicit is_method(const handle &);
};
struct is_operator {};
struct is_final {};
struct scope {
    explicit scope(const handle &);
};
struct doc {
    explicit doc(const char *);
};
struct name {
    explicit name(const char *);
};
struct sibling {
    explicit sibling(const handle &);
};
template <class T> struct base {};
template <size_t nurse, size_t patient> struct keep_alive {};
template <class... G> struct call_guard {};
struct multiple_inheritance {};
struct dynamic_attr {};
struct buffer_protocol {};
struct release_gil_before_calling_cpp_dtor {};
struct metaclass {
    metaclass() = default;
    explicit metaclass(handle);
};
struct module_local {
    constexpr explicit module_local(bool = true) {}
};
struct arithmetic {};
struct prepend {};
struct custom_type_setup {
    template <class F> explicit custom_type_setup(F &&) {}
};
}
#endif
