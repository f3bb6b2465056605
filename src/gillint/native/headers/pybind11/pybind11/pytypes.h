/* Python objects as C++ objects. */
#ifndef GILLINT_PYBIND11_PYTYPES_H
#define GILLINT_PYBIND11_PYTYPES_H
#include <pybind11/common.h>
#include <pybind11/buffer_info.h>

namespace pybind11 {
namespace detail {
class accessor;
struct args_proxy;
struct iterator_of_object;
template <class T> struct is_pyobject : std::is_base_of<handle, std::remove_reference_t<T>> {};
}
class iterator;
class str;
class handle {
public:
    handle() = default;
    handle(PyObject *);
    template <class T, class = std::enable_if_t<std::is_convertible_v<T *, PyObject *>>>
    handle(T *, int = 0) {}
    PyObject *ptr() const, *&ptr();
    const handle &inc_ref() const, &dec_ref() const;
    template <class T> T cast() const {}
    explicit operator bool() const;
    bool operator==(const handle &) const, operator!=(const handle &) const;
    bool is(handle) const, is_none() const, equal(handle) const, not_equal(handle) const;
    template <class T> bool contains(T &&) const {}
    detail::accessor attr(handle) const,
        attr(const char *) const, operator[](handle) const, operator[](const char *) const;
    detail::accessor doc() const;
    detail::args_proxy operator*() const;
    iterator begin() const, end() const;
    template <return_value_policy p = return_value_policy::automatic_reference, class... A>
    object operator()(A &&...) const;
    template <class... A> object call(A &&...) const;
    class str str() const;
    int ref_count() const;
    handle get_type() const;
    object operator+(handle) const, operator+=(handle);
    object operator-(handle) const, operator-=(handle);
    object operator*(handle) const, operator*=(handle);
    object operator/(handle) const, operator/=(handle);
    object operator|(handle) const, operator|=(handle);
    object operator&(handle) const, operator&=(handle);
    object operator^(handle) const, operator^=(handle);
    object operator<<(handle) const, operator<<=(handle);
    object operator>>(handle) const, operator>>=(handle);
    bool operator<(handle) const, operator>(handle) const, operator<=(handle) const, operator>=(handle) const;

protected:
    PyObject *m_ptr = nullptr;
};
class object : public handle {
public:
    struct borrowed_t {};
    struct stolen_t {};
    object() = default;
    object(handle, bool);
    object(handle, borrowed_t);
    object(handle, stolen_t);
    object(const object &);
    object(object &&) noexcept;
    ~object();
    object &operator=(const object &);
    object &operator=(object &&) noexcept;
    handle release();
    template <class T> T cast() const & {}
    template <class T> T cast() && {}
};
template <return_value_policy p, class... A> object handle::operator()(A &&...) const {}
template <class... A> object handle::call(A &&...) const {}
namespace detail {
class accessor : public object {
public:
    accessor(const accessor &);
    void operator=(const accessor &);
    template <class T> void operator=(T &&) {}
    template <class T> T cast() const {}
    object get_cache() const;
};
struct args_proxy : handle {
    args_proxy operator*() const;
};
}
class iterator : public object {
public:
    using iterator_category = std::input_iterator_tag;
    using difference_type = ssize_t;
    using value_type = handle;
    using reference = const handle;
    using pointer = const handle *;
    iterator() = default;
    iterator(const object &);
    iterator &operator++();
    iterator operator++(int);
    reference operator*() const;
    pointer operator->() const;
    static iterator sentinel();
    friend bool operator==(const iterator &, const iterator &);
    friend bool operator!=(const iterator &, const iterator &);
};
template <class T> T reinterpret_borrow(handle) {}
template <class T> T reinterpret_steal(handle) {}

/* Constructors that every type has. */
#define PYBIND11_OBJECT(name, parent, check) \
public:                                      \
    name(pybind11::handle, borrowed_t);      \
    name(pybind11::handle, stolen_t);        \
    name(const pybind11::object &);          \
    name(pybind11::object &&);               \
    static bool check_(pybind11::handle);
#define PYBIND11_OBJECT_CVT(name, parent, check, convert) PYBIND11_OBJECT(name, parent, check)
#define PYBIND11_OBJECT_DEFAULT(name, parent, check) PYBIND11_OBJECT(name, parent, check) name() = default;
class iterable : public object {
    PYBIND11_OBJECT_DEFAULT(iterable, object, )
};
class bytes;
class str : public object {
    PYBIND11_OBJECT(str, object, )
    str(const char * = "");
    str(const char *, size_t);
    str(const std::string &);
    str(std::string_view);
    explicit str(const bytes &);
    explicit str(handle);
    operator std::string() const;
    template <class... A> str format(A &&...) const {}
};
inline namespace literals {
str operator""_s(const char *, size_t);
}
class bytes : public object {
    PYBIND11_OBJECT(bytes, object, )
    bytes(const char * = "");
    bytes(const char *, size_t);
    bytes(const std::string &);
    explicit bytes(const class str &);
    operator std::string() const;
    operator std::string_view() const;
};
class bytearray : public object {
    PYBIND11_OBJECT(bytearray, object, )
    bytearray();
    bytearray(const char *, size_t);
    explicit bytearray(const std::string &);
    size_t size() const;
    explicit operator std::string() const;
};
class none : public object {
    PYBIND11_OBJECT(none, object, )
    none();
};
class ellipsis : public object {
    PYBIND11_OBJECT(ellipsis, object, )
    ellipsis();
};
class bool_ : public object {
    PYBIND11_OBJECT(bool_, object, )
    bool_();
    bool_(bool);
    operator bool() const;
};
class int_ : public object {
    PYBIND11_OBJECT(int_, object, )
    int_();
    template <class T, class = std::enable_if_t<std::is_integral_v<T>>> int_(T) {}
    template <class T, class = std::enable_if_t<std::is_integral_v<T>>> operator T() const {}
};
class float_ : public object {
    PYBIND11_OBJECT(float_, object, )
    float_(double = 0);
    operator float() const;
    operator double() const;
};
class weakref : public object {
    PYBIND11_OBJECT(weakref, object, )
    explicit weakref(handle, handle = {});
};
class slice : public object {
    PYBIND11_OBJECT(slice, object, )
    slice(handle, handle, handle);
    slice(ssize_t, ssize_t, ssize_t);
    bool compute(size_t, size_t *, size_t *, size_t *, size_t *) const;
    bool compute(ssize_t, ssize_t *, ssize_t *, ssize_t *, ssize_t *) const;
};
class capsule : public object {
    PYBIND11_OBJECT_DEFAULT(capsule, object, )
    explicit capsule(const void *, const char * = nullptr, PyCapsule_Destructor = nullptr);
    capsule(const void *, void (*)(void *));
    capsule(const void *, const char *, void (*)(void *));
    explicit capsule(void (*)());
    template <class T> operator T *() const;
    template <class T = void> T *get_pointer() const {}
    void set_pointer(const void *);
    const char *name() const;
    void set_name(const char *);
};
class sequence : public object {
    PYBIND11_OBJECT_DEFAULT(sequence, object, )
    size_t size() const;
    bool empty() const;
    detail::accessor operator[](size_t) const, operator[](handle) const;
};
class tuple : public object {
    PYBIND11_OBJECT(tuple, object, )
    template <class N = ssize_t, class = std::enable_if_t<std::is_integral_v<N>>> explicit tuple(N = 0);
    explicit tuple(handle);
    size_t size() const;
    bool empty() const;
    detail::accessor operator[](size_t) const, operator[](handle) const;
};
class dict : public object {
    PYBIND11_OBJECT(dict, object, )
    dict();
    template <class... A, class = std::enable_if_t<(sizeof...(A) > 0)>> explicit dict(A &&...) {}
    size_t size() const;
    bool empty() const;
    void clear();
    template <class T> bool contains(T &&) const {}
    using object::operator[];
    std::pair<handle, handle> *begin() const, *end() const;
};
class list : public object {
    PYBIND11_OBJECT(list, object, )
    template <class N = ssize_t, class = std::enable_if_t<std::is_integral_v<N>>> explicit list(N = 0);
    explicit list(handle);
    size_t size() const;
    bool empty() const;
    void clear();
    detail::accessor operator[](size_t) const, operator[](handle) const;
    template <class T> void append(T &&) {}
    template <class I, class T> void insert(const I &, T &&) {}
};
class args : public tuple {
    PYBIND11_OBJECT_DEFAULT(args, tuple, )
};
class kwargs : public dict {
    PYBIND11_OBJECT_DEFAULT(kwargs, dict, )
};
class anyset : public object {
    PYBIND11_OBJECT_DEFAULT(anyset, object, )
    size_t size() const;
    bool empty() const;
    template <class T> bool contains(T &&) const {}
};
class set : public anyset {
    PYBIND11_OBJECT(set, anyset, )
    set();
    explicit set(handle);
    template <class T> bool add(T &&) {}
    void clear();
};
class frozenset : public anyset {
    PYBIND11_OBJECT_DEFAULT(frozenset, anyset, )
};
class function : public object {
    PYBIND11_OBJECT_DEFAULT(function, object, )
    handle cpp_function() const;
    bool is_cpp_function() const;
};
class staticmethod : public object {
    PYBIND11_OBJECT_DEFAULT(staticmethod, object, )
};
class buffer : public object {
    PYBIND11_OBJECT_DEFAULT(buffer, object, )
    buffer_info request(bool = false) const;
};
class memoryview : public object {
    PYBIND11_OBJECT(memoryview, object, )
    explicit memoryview(const buffer_info &);
    static memoryview from_buffer(void *, ssize_t, const char *, detail::any_container<ssize_t>,
        detail::any_container<ssize_t>, bool = false);
    static memoryview from_memory(void *, ssize_t, bool = false);
    static memoryview from_memory(const void *, ssize_t);
};
class type : public object {
    PYBIND11_OBJECT_DEFAULT(type, object, )
    static type of(handle);
    static handle handle_of(handle);
    template <class T> static handle of() {}
};

template <class T> bool isinstance(handle) {}
bool isinstance(handle, handle);
bool hasattr(handle, handle), hasattr(handle, const char *);
void delattr(handle, handle), delattr(handle, const char *);
object getattr(handle, handle), getattr(handle, const char *), getattr(handle, handle, handle),
    getattr(handle, const char *, handle);
void setattr(handle, handle, handle), setattr(handle, const char *, handle);
ssize_t hash(handle);
size_t len(handle), len_hint(handle);
str repr(handle);
iterator iter(handle);
namespace typing {
template <class... T> using Tuple = tuple;
template <class K, class V> using Dict = dict;
template <class T> using List = list;
template <class T> using Set = set;
template <class T> using Iterable = iterable;
template <class T> using Iterator = iterator;
template <class F> using Callable = function;
template <class... T> using Union = object;
template <class T> using Optional = object;
}
}
#endif
