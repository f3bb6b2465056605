/* Values of C++ from and to Python; arguments. */
#ifndef GILLINT_PYBIND11_CAST_H
#define GILLINT_PYBIND11_CAST_H
#include <pybind11/pytypes.h>

namespace pybind11 {
struct arg;
struct arg_v;
struct arg {
    constexpr explicit arg(const char * = nullptr) {}
    template <class T> arg_v operator=(T &&) const;
    template <class T> arg_v operator=(T &&); // else what converts to anything is an arg as well
    arg &noconvert(bool = true), &none(bool = true);
};
struct arg_v : arg {
    template <class T> arg_v(const char *, T &&, const char * = nullptr) {}
    arg_v &noconvert(bool = true), &none(bool = true);
};
template <class T> arg_v arg::operator=(T &&) const {}
template <class T> arg_v arg::operator=(T &&) {}
struct kw_only {};
struct pos_only {};
inline namespace literals {
constexpr arg operator""_a(const char *, size_t) { return arg(); }
}
template <class T, class = std::enable_if_t<!std::is_base_of_v<handle, std::remove_reference_t<T>> || true>>
T cast(const handle &) {}
template <class T>
object cast(T &&, return_value_policy = return_value_policy::automatic_reference, handle = {});
template <class T> T move(object &&) {}
template <return_value_policy p = return_value_policy::automatic_reference, class... A>
tuple make_tuple(A &&...) {}
template <class... A> void print(A &&...) {}
namespace detail {
struct descr {};
template <class... A> constexpr descr const_name(const A &...) { return {}; }
template <class T> constexpr descr const_name() { return {}; }
template <class... A> constexpr descr _(const A &...) { return {}; }
template <class... A> constexpr descr concat(const A &...) { return {}; }
constexpr descr operator+(descr, descr) { return {}; }
template <class T, class = void> struct type_caster {
    static constexpr descr name{};
    using cast_type = T &;
    bool load(handle, bool) {}
    template <class U> static handle cast(U &&, return_value_policy, handle) {}
    operator T &();
    operator T *();
    T value;
};
template <class T> using make_caster = type_caster<intrinsic_t<T>>;
template <class T> using type_caster_base = type_caster<T>;
template <class T> using cast_op_type = T &;
template <class T> using movable_cast_op_type = T &;
template <class T> T cast_op(make_caster<T> &) {}
template <class T> T cast_op(make_caster<T> &&) {}
template <class T> T cast_safe(object &&) {}
template <class T, class H> struct copyable_holder_caster : type_caster<T> {};
template <class T, class H> struct move_only_holder_caster : type_caster<T> {};
}
#define PYBIND11_TYPE_CASTER(type, text)                                                   \
protected:                                                                                 \
    type value;                                                                            \
                                                                                           \
public:                                                                                    \
    static constexpr auto name = text;                                                     \
    template <class T_>                                                                    \
    static pybind11::handle cast(T_ *, pybind11::return_value_policy, pybind11::handle) {} \
    operator type *() { return &value; }                                                   \
    operator type &() { return value; }                                                    \
    operator type &&() && { return static_cast<type &&>(value); }                          \
    template <class T_> using cast_op_type = T_ &;
#define PYBIND11_DECLARE_HOLDER_TYPE(type, holder, ...)
#define PYBIND11_MAKE_OPAQUE(...)
}
#endif
