/* Python objects as C++ objects, policies, exceptions. */
#ifndef GILLINT_NANOBIND_NANOBIND_NB_TYPES_H
#define GILLINT_NANOBIND_NANOBIND_NB_TYPES_H
#include <Python.h>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <initializer_list>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <typeinfo>
#include <utility>

namespace nanobind {
enum class rv_policy {
    automatic,
    automatic_reference,
    take_ownership,
    copy,
    move,
    reference,
    reference_internal,
    none
};
class handle;
class object;
class str;
class iterator;
namespace detail {
class accessor;
struct args_proxy;
}
class handle {
public:
    handle() = default;
    handle(std::nullptr_t);
    handle(const PyObject *);
    handle(PyTypeObject *);
    PyObject *ptr() const;
    const handle &inc_ref() const noexcept, &dec_ref() const noexcept;
    explicit operator bool() const;
    bool is(handle) const, is_none() const, is_valid() const, is_type() const, equal(handle) const,
        not_equal(handle) const;
    handle type() const;
    detail::accessor attr(handle) const,
        attr(const char *) const, operator[](handle) const, operator[](const char *) const;
    detail::accessor operator[](size_t) const, doc() const;
    detail::args_proxy operator*() const;
    iterator begin() const, end() const;
    template <rv_policy p = rv_policy::automatic_reference, class... A> object operator()(A &&...) const;
    template <class T> bool contains(T &&) const {}
    object operator+(handle) const, operator+=(handle);
    object operator-(handle) const, operator-=(handle);
    object operator*(handle) const, operator*=(handle);
    object operator/(handle) const, operator/=(handle);
    object operator%(handle) const, operator%=(handle);
    object operator|(handle) const, operator|=(handle);
    object operator&(handle) const, operator&=(handle);
    object operator^(handle) const, operator^=(handle);
    object operator<<(handle) const, operator<<=(handle);
    object operator>>(handle) const, operator>>=(handle);
    bool operator<(handle) const, operator>(handle) const, operator<=(handle) const, operator>=(handle) const;

protected:
    PyObject *m_ptr = nullptr;
};
namespace detail {
struct borrow_t {};
struct steal_t {};
}
class object : public handle {
public:
    object() = default;
    object(const object &);
    object(object &&) noexcept;
    object(handle, detail::borrow_t);
    object(handle, detail::steal_t);
    ~object();
    object &operator=(const object &);
    object &operator=(object &&) noexcept;
    handle release();
    void reset();
};
template <rv_policy p, class... A> object handle::operator()(A &&...) const {}
namespace detail {
class accessor : public object {
public:
    accessor(const accessor &);
    void operator=(const accessor &);
    template <class T> void operator=(T &&) {}
};
struct args_proxy : handle {
    args_proxy operator*() const;
};
}
#define NB_OBJECT(name, parent, text, check)  \
public:                                       \
    name(nanobind::handle, detail::borrow_t); \
    name(nanobind::handle, detail::steal_t);  \
    explicit name(nanobind::handle);          \
    static bool check_(nanobind::handle);
#define NB_OBJECT_DEFAULT(name, parent, text, check) NB_OBJECT(name, parent, text, check) name() = default;
class iterator : public object {
public:
    using value_type = handle;
    iterator &operator++();
    iterator operator++(int);
    handle operator*() const;
    friend bool operator==(const iterator &, const iterator &);
    friend bool operator!=(const iterator &, const iterator &);
};
class str : public object {
    NB_OBJECT_DEFAULT(str, object, "", )
    explicit str(const char *);
    str(const char *, size_t);
    const char *c_str() const;
    template <class... A> str format(A &&...) {}
};
class bytes : public object {
    NB_OBJECT_DEFAULT(bytes, object, "", )
    explicit bytes(const char *);
    bytes(const void *, size_t);
    const char *c_str() const;
    const void *data() const;
    size_t size() const;
};
class bytearray : public object {
    NB_OBJECT_DEFAULT(bytearray, object, "", )
    bytearray(const void *, size_t);
    const char *c_str() const;
    void *data();
    size_t size() const;
    void resize(size_t);
};
class bool_ : public object {
    NB_OBJECT_DEFAULT(bool_, object, "", )
    explicit bool_(bool);
    explicit operator bool() const;
};
class int_ : public object {
    NB_OBJECT_DEFAULT(int_, object, "", )
    template <class T, class = std::enable_if_t<std::is_arithmetic_v<T>>> explicit int_(T);
    template <class T, class = std::enable_if_t<std::is_arithmetic_v<T>>> explicit operator T() const {}
};
class float_ : public object {
    NB_OBJECT_DEFAULT(float_, object, "", )
    explicit float_(double);
    explicit operator double() const;
};
class tuple : public object {
    NB_OBJECT_DEFAULT(tuple, object, "", )
    size_t size() const;
    bool empty() const;
    detail::accessor operator[](size_t) const;
};
class list : public object {
    NB_OBJECT_DEFAULT(list, object, "", )
    size_t size() const;
    bool empty() const;
    template <class T> void append(T &&) {}
    template <class I, class T> void insert(I, T &&) {}
    void clear(), extend(handle), sort(), reverse();
    detail::accessor operator[](size_t) const;
};
class dict : public object {
    NB_OBJECT_DEFAULT(dict, object, "", )
    size_t size() const;
    bool empty() const;
    void clear(), update(handle);
    list keys() const, values() const, items() const;
    template <class T> bool contains(T &&) const {}
    std::pair<handle, handle> *begin() const, *end() const;
};
class set : public object {
    NB_OBJECT_DEFAULT(set, object, "", )
    size_t size() const;
    template <class T> bool contains(T &&) const {}
    template <class T> void add(T &&) {}
    void clear();
};
class frozenset : public object {
    NB_OBJECT_DEFAULT(frozenset, object, "", )
};
class sequence : public object {
    NB_OBJECT_DEFAULT(sequence, object, "", )
};
class mapping : public object {
    NB_OBJECT_DEFAULT(mapping, object, "", )
    list keys() const, values() const, items() const;
};
class iterable : public object {
    NB_OBJECT_DEFAULT(iterable, object, "", )
};
class slice : public object {
    NB_OBJECT_DEFAULT(slice, object, "", )
    slice(ssize_t, ssize_t, ssize_t = 1);
};
class ellipsis : public object {
    NB_OBJECT_DEFAULT(ellipsis, object, "", )
};
class callable : public object {
    NB_OBJECT_DEFAULT(callable, object, "", )
};
class args : public tuple {
    NB_OBJECT_DEFAULT(args, tuple, "", )
};
class kwargs : public dict {
    NB_OBJECT_DEFAULT(kwargs, dict, "", )
};
class weakref : public object {
    NB_OBJECT_DEFAULT(weakref, object, "", )
    explicit weakref(handle, handle);
};
class not_implemented : public object {
    NB_OBJECT_DEFAULT(not_implemented, object, "", )
};
class any : public object {
    NB_OBJECT_DEFAULT(any, object, "", )
};
class capsule : public object {
    NB_OBJECT_DEFAULT(capsule, object, "", )
    capsule(const void *, void (*)(void *) noexcept = nullptr);
    capsule(const void *, const char *, void (*)(void *) noexcept = nullptr);
    const char *name() const;
    void *data() const;
    void *data(const char *) const;
};
class memoryview : public object {
    NB_OBJECT_DEFAULT(memoryview, object, "", )
};
class type_object : public object {
    NB_OBJECT_DEFAULT(type_object, object, "", )
};
class module_ : public object {
    NB_OBJECT_DEFAULT(module_, object, "", )
    template <class F, class... X> module_ &def(const char *, F &&, const X &...);
    module_ def_submodule(const char *, const char * = nullptr);
    static module_ import_(const char *);
    static module_ import_(handle);
};
object none();
class python_error : public std::exception {
public:
    python_error();
    python_error(const python_error &);
    ~python_error() override;
    const char *what() const noexcept override;
    bool matches(handle) const noexcept;
    void restore() noexcept, discard_as_unraisable(handle) noexcept,
        discard_as_unraisable(const char *) noexcept;
    handle type() const, value() const;
    object traceback() const;
};
class builtin_exception : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};
using cast_error = std::bad_cast;
class stop_iteration : public builtin_exception {
public:
    explicit stop_iteration(const char * = nullptr);
};
class index_error : public builtin_exception {
public:
    explicit index_error(const char * = nullptr);
};
class key_error : public builtin_exception {
public:
    explicit key_error(const char * = nullptr);
};
class value_error : public builtin_exception {
public:
    explicit value_error(const char * = nullptr);
};
class type_error : public builtin_exception {
public:
    explicit type_error(const char * = nullptr);
};
class buffer_error : public builtin_exception {
public:
    explicit buffer_error(const char * = nullptr);
};
class import_error : public builtin_exception {
public:
    explicit import_error(const char * = nullptr);
};
class attribute_error : public builtin_exception {
public:
    explicit attribute_error(const char * = nullptr);
};
class next_overload : public builtin_exception {
public:
    explicit next_overload(const char * = nullptr);
};
[[noreturn]] void raise(const char *, ...);
[[noreturn]] void raise_type_error(const char *, ...);
[[noreturn]] void raise_python_error();
class gil_scoped_acquire {
public:
    gil_scoped_acquire() noexcept;
    gil_scoped_acquire(const gil_scoped_acquire &) = delete;
    ~gil_scoped_acquire();
};
class gil_scoped_release {
public:
    gil_scoped_release() noexcept;
    gil_scoped_release(const gil_scoped_release &) = delete;
    ~gil_scoped_release();
};
class ft_mutex {
public:
    ft_mutex() = default;
    void lock(), unlock();
};
class ft_lock_guard {
public:
    explicit ft_lock_guard(ft_mutex &);
    ~ft_lock_guard();
};
class ft_object_guard {
public:
    explicit ft_object_guard(handle);
    ~ft_object_guard();
};
class ft_object2_guard {
public:
    ft_object2_guard(handle, handle);
    ~ft_object2_guard();
};
}
#endif
