/* Python objects as C++ objects. */
#ifndef GILLINT_BOOST_BOOST_PYTHON_OBJECTS_H
#define GILLINT_BOOST_BOOST_PYTHON_OBJECTS_H
#include <Python.h>
#include <boost/shared_ptr.hpp>
#include <exception>
#include <string>
#include <type_traits>

namespace boost {
namespace python {
class object;
template <class T = PyObject> class handle {
public:
    handle() {}
    template <class U> explicit handle(U *) {}
    handle(const handle &) {}
    ~handle() {}
    handle &operator=(const handle &) {}
    T *get() const {}
    T *release() {}
    T *operator->() const {}
    void reset() {}
    explicit operator bool() const {}
};
template <class T> T *borrowed(T *) {}
template <class T> T *allow_null(T *) {}
namespace detail {
struct borrowed_reference;
struct new_reference;
}
namespace api {
struct proxy;
}
class object {
public:
    object();
    object(const object &);
    template <class T> explicit object(const T &) {}
    ~object();
    object &operator=(const object &);
    PyObject *ptr() const;
    bool is_none() const;
    api::proxy attr(const char *) const;
    template <class K> api::proxy operator[](const K &) const;
    template <class A, class B> api::proxy slice(const A &, const B &) const;
    template <class... A> object operator()(const A &...) const;
    explicit operator bool() const;
};
template <class... A> object object::operator()(const A &...) const {}
namespace api {
struct proxy : object {
    proxy(const proxy &);
    template <class T> const proxy &operator=(const T &) const {}
    void del() const;
};
}
template <class K> api::proxy object::operator[](const K &) const {}
template <class A, class B> api::proxy object::slice(const A &, const B &) const {}
template <class T> object operator+(const object &, const T &) {}
template <class T> object operator-(const object &, const T &) {}
template <class T> object operator*(const object &, const T &) {}
template <class T> object operator/(const object &, const T &) {}
template <class T> object operator%(const object &, const T &) {}
template <class T> object operator<(const object &, const T &) {}
template <class T> object operator>(const object &, const T &) {}
template <class T> object operator<=(const object &, const T &) {}
template <class T> object operator>=(const object &, const T &) {}
template <class T> object operator==(const object &, const T &) {}
template <class T> object operator!=(const object &, const T &) {}
class list : public object {
public:
    list();
    template <class T> explicit list(const T &) {}
    template <class T> void append(const T &) {}
    template <class T> void extend(const T &) {}
    template <class I, class T> void insert(I, const T &) {}
    object pop();
    void sort(), reverse();
};
class tuple : public object {
public:
    tuple();
    template <class T> explicit tuple(const T &) {}
};
class dict : public object {
public:
    dict();
    template <class T> explicit dict(const T &) {}
    template <class K> object get(const K &) const {}
    template <class K, class V> object get(const K &, const V &) const {}
    template <class K> bool has_key(const K &) const {}
    list keys() const, values() const, items() const;
    void clear();
    template <class T> void update(const T &) {}
};
class str : public object {
public:
    str();
    str(const char *);
    str(const char *, size_t);
    template <class T> explicit str(const T &) {}
};
class long_ : public object {
public:
    template <class T> explicit long_(const T &) {}
};
class slice : public object {
public:
    slice();
    template <class A, class B> slice(A, B) {}
};
template <class... A> tuple make_tuple(const A &...) {}
template <class T> class extract {
public:
    extract(PyObject *) {}
    extract(const object &) {}
    bool check() const {}
    operator T() const {}
    T operator()() const {}
};
ssize_t len(const object &);
object import(str), eval(str, object = object(), object = object()),
    exec(str, object = object(), object = object());
object exec_file(str, object = object(), object = object());
template <class R = object, class... A> R call(PyObject *, const A &...) {}
template <class R = object, class... A> R call_method(PyObject *, const char *, const A &...) {}
class error_already_set {
public:
    virtual ~error_already_set();
};
[[noreturn]] void throw_error_already_set();
template <class T> T *expect_non_null(T *) {}
template <class F> bool handle_exception(F) {}
bool handle_exception();
PyObject *incref(PyObject *);
void decref(PyObject *);
}
}
#endif
