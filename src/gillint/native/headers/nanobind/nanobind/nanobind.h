/* Modules, classes and functions of a binding. */
#ifndef GILLINT_NANOBIND_NANOBIND_NANOBIND_H
#define GILLINT_NANOBIND_NANOBIND_NANOBIND_H
#include <nanobind/nb_types.h>

#define NB_VERSION_MAJOR 2
#define NB_VERSION_MINOR 8
#define NB_VERSION_PATCH 0
#define NAMESPACE_BEGIN(name) namespace name {
#define NAMESPACE_END(name) }
#define NB_NAMESPACE nanobind
#define NB_INLINE inline
#define NB_NOINLINE

namespace nanobind {
struct arg_v;
struct arg {
    constexpr explicit arg(const char * = nullptr) {}
    template <class T> arg_v operator=(T &&) const;
    template <class T> arg_v operator=(T &&); // else what converts to anything is an arg as well
    arg &noconvert(bool = true), &none(bool = true), &sig(const char *), lock();
};
struct arg_v : arg {
    template <class T> arg_v(const arg &, T &&) {}
};
template <class T> arg_v arg::operator=(T &&) const {}
template <class T> arg_v arg::operator=(T &&) {}
inline namespace literals {
constexpr arg operator""_a(const char *, size_t) { return arg(); }
}
struct scope {
    explicit scope(handle);
};
struct is_method {};
struct is_operator {};
struct is_implicit {};
struct is_arithmetic {};
struct is_flag {};
struct is_final {};
struct is_generic {};
struct kw_only {};
struct lock_self {};
struct never_destruct {};
struct dynamic_attr {};
struct weak_referenceable {};
struct sig {
    explicit sig(const char *);
};
struct name {
    explicit name(const char *);
};
template <size_t nurse, size_t patient> struct keep_alive {};
template <class... G> struct call_guard {};
template <class T> struct supplement {};
template <class P> struct call_policy {};
struct type_slots {
    explicit type_slots(const PyType_Slot *);
};
template <class F> struct intrusive_ptr {
    template <class G> explicit intrusive_ptr(G &&) {}
};
template <class T> struct raw_doc;
template <class... A> struct init {};
template <class... A> struct init_implicit {};
template <class F> struct new_ {
    explicit new_(F) {}
};
template <class... A> struct overload_cast_impl {
    template <class R> constexpr auto operator()(R (*function)(A...)) const { return function; }
    template <class R, class C> constexpr auto operator()(R (C::*function)(A...)) const { return function; }
    template <class R, class C> constexpr auto operator()(R (C::*function)(A...) const) const {
        return function;
    }
};
template <class... A> inline constexpr overload_cast_impl<A...> overload_cast{};
inline constexpr std::true_type const_{};
template <class T, class... O> class class_ : public object {
public:
    using Type = T;
    class_() = default;
    template <class... X> class_(handle, const char *, const X &...) {}
    template <class F, class... X> class_ &def(const char *, F &&, const X &...) {}
    template <class I, class... X> class_ &def(I &&, const X &...) {}
    template <class F, class... X> class_ &def_static(const char *, F &&, const X &...) {}
    template <class C, class D, class... X> class_ &def_rw(const char *, D C::*, const X &...) {}
    template <class C, class D, class... X> class_ &def_ro(const char *, D C::*, const X &...) {}
    template <class D, class... X> class_ &def_rw_static(const char *, D *, const X &...) {}
    template <class D, class... X> class_ &def_ro_static(const char *, D *, const X &...) {}
    template <class G, class S, class... X> class_ &def_prop_rw(const char *, G &&, S &&, const X &...) {}
    template <class G, class S, class... X>
    class_ &def_prop_rw_static(const char *, G &&, S &&, const X &...) {}
    template <class G, class... X> class_ &def_prop_ro(const char *, G &&, const X &...) {}
    template <class G, class... X> class_ &def_prop_ro_static(const char *, G &&, const X &...) {}
};
template <class T> class enum_ : public class_<T> {
public:
    template <class... X> enum_(handle, const char *, const X &...) {}
    enum_ &value(const char *, T, const char * = nullptr) {}
    enum_ &export_values() {}
};
template <class T> class exception : public object {
public:
    exception(handle, const char *, handle = PyExc_Exception) {}
};
template <class F> void cpp_function_def(F &&) {}
template <class F, class... X> object cpp_function(F &&, const X &...) {}
template <class T> T cast(handle, bool = true) {}
template <class T> object cast(T &&, rv_policy = rv_policy::automatic_reference, handle = {});
template <class T> bool try_cast(handle, T &, bool = true) noexcept {}
template <class T> object find(const T &) noexcept {}
template <class T> T borrow(handle) {}
template <class T = object> T steal(handle) {}
template <class... A> tuple make_tuple(A &&...) {}
template <class T> bool isinstance(handle) noexcept {}
bool isinstance(handle, handle);
bool issubclass(handle, handle);
bool hasattr(handle, handle) noexcept, hasattr(handle, const char *) noexcept;
object getattr(handle, handle), getattr(handle, const char *), getattr(handle, const char *, handle) noexcept;
void setattr(handle, handle, handle), setattr(handle, const char *, handle), delattr(handle, const char *);
size_t len(handle), len_hint(handle);
str repr(handle);
dict globals(), builtins();
void print(handle, handle = {}, handle = {}), print(const char *);
iterator iter(handle);
template <class T> T *inst_ptr(handle) {}
template <class T> handle type() noexcept {}
handle inst_alloc(handle), inst_name(handle);
void inst_zero(handle), inst_mark_ready(handle), inst_destruct(handle);
template <class T> void implicitly_convertible_() {}
template <class S, class T> void implicitly_convertible() {}
void register_exception_translator(void (*)(const std::exception_ptr &, void *), void * = nullptr);
void set_leak_warnings(bool) noexcept, set_implicit_cast_warnings(bool) noexcept,
    chain_error(handle, const char *, ...) noexcept;
namespace detail {
struct descr {};
template <class... A> constexpr descr const_name(const A &...) { return {}; }
template <class T> constexpr descr const_name() { return {}; }
constexpr descr operator+(descr, descr) { return {}; }
struct cleanup_list;
template <class T, class = int> struct type_caster {
    static constexpr descr Name{};
    template <class U> using Cast = U;
    T value;
    bool from_python(handle, uint8_t, cleanup_list *) noexcept {}
    template <class U> static handle from_cpp(U &&, rv_policy, cleanup_list *) noexcept {}
    operator T &();
};
template <class T>
using make_caster = type_caster<std::remove_cv_t<std::remove_pointer_t<std::remove_reference_t<T>>>>;
template <class T, size_t n> struct trampoline {
    template <class... A> trampoline(A...) {}
    handle base() const {}
};
struct ticket {
    handle key;
    template <class T> ticket(T &&, const char *, bool) {}
    ~ticket();
};
template <class T> T cast_self(object &&) {}
}
}

#define NB_TYPE_CASTER(type, text)        \
    using Value = type;                   \
    static constexpr auto Name = text;    \
    template <class T_> using Cast = T_;  \
    Value value;                          \
    operator Value *() { return &value; } \
    operator Value &() { return value; }  \
    operator Value &&() && { return static_cast<Value &&>(value); }
#define NB_MAKE_OPAQUE(...)
#define NB_MODULE(name, variable)                          \
    static void nanobind_init_##name(nanobind::module_ &); \
    extern "C" PyObject *PyInit_##name() {                 \
        nanobind::module_ module;                          \
        nanobind_init_##name(module);                      \
        return module.release().ptr();                     \
    }                                                      \
    void nanobind_init_##name(nanobind::module_ &variable)
#define NB_TRAMPOLINE(base, size) \
    using NBBase = base;          \
    using NBBase::NBBase;         \
    nanobind::detail::trampoline<NBBase, size> nb_trampoline { this }
#define NB_OVERRIDE_NAME(name, function, ...)                               \
    do {                                                                    \
        nanobind::detail::ticket nb_ticket(nb_trampoline, name, false);     \
        nanobind::gil_scoped_acquire nb_gil;                                \
        if (nb_ticket.key)                                                  \
            return nanobind::cast<decltype(NBBase::function(__VA_ARGS__))>( \
                nb_trampoline.base().attr(nb_ticket.key)(__VA_ARGS__));     \
        return NBBase::function(__VA_ARGS__);                               \
    } while (false)
#define NB_OVERRIDE(function, ...) NB_OVERRIDE_NAME(#function, function, ##__VA_ARGS__)
#define NB_OVERRIDE_PURE_NAME(name, function, ...)                  \
    nanobind::detail::ticket nb_ticket(nb_trampoline, name, true);  \
    nanobind::gil_scoped_acquire nb_gil;                            \
    return nanobind::cast<decltype(NBBase::function(__VA_ARGS__))>( \
        nb_trampoline.base().attr(nb_ticket.key)(__VA_ARGS__))
#define NB_OVERRIDE_PURE(function, ...) NB_OVERRIDE_PURE_NAME(#function, function, ##__VA_ARGS__)
#endif
