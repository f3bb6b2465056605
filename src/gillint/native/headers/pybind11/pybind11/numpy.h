/* Arrays of NumPy. */
#ifndef GILLINT_PYBIND11_NUMPY_H
#define GILLINT_PYBIND11_NUMPY_H
#include <pybind11/pybind11.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numeric>
#include <sstream>

#define PYBIND11_NUMPY_DTYPE(type, ...) ((void)0)
#define PYBIND11_NUMPY_DTYPE_EX(type, ...) ((void)0)

namespace pybind11 {
class dtype : public object {
    PYBIND11_OBJECT_DEFAULT(dtype, object, )
    explicit dtype(const buffer_info &);
    explicit dtype(const std::string &);
    explicit dtype(const char *);
    dtype(list, list, list, ssize_t, bool = false);
    explicit dtype(int);
    template <class T> static dtype of() {}
    static dtype from_args(const object &);
    ssize_t itemsize() const;
    bool has_fields() const;
    char kind() const, char_() const, byteorder() const;
    int num() const, alignment() const;
};
namespace detail {
template <class T, ssize_t n> class unchecked_mutable_reference {
public:
    template <class... I> T &operator()(I...) const {}
    T &operator[](ssize_t) const {}
    template <class... I> T *mutable_data(I...) const {}
    template <class... I> const T *data(I...) const {}
    ssize_t shape(ssize_t) const {}
    ssize_t ndim() const {}
    ssize_t size() const {}
    ssize_t nbytes() const {}
    ssize_t itemsize() const {}
};
template <class T, ssize_t n> class unchecked_reference {
public:
    template <class... I> const T &operator()(I...) const {}
    const T &operator[](ssize_t) const {}
    template <class... I> const T *data(I...) const {}
    ssize_t shape(ssize_t) const {}
    ssize_t ndim() const {}
    ssize_t size() const {}
    ssize_t nbytes() const {}
    ssize_t itemsize() const {}
};
}
class array : public buffer {
    PYBIND11_OBJECT(array, buffer, )
    enum { c_style = 1, f_style = 2, forcecast = 16 };
    using ShapeContainer = detail::any_container<ssize_t>;
    using StridesContainer = detail::any_container<ssize_t>;
    array();
    array(const dtype &, ShapeContainer, StridesContainer, const void * = nullptr, handle = {});
    array(const dtype &, ShapeContainer, const void * = nullptr, handle = {});
    template <class T, class = std::enable_if_t<std::is_integral_v<T>>>
    array(const dtype &, T, const void * = nullptr, handle = {});
    template <class T> array(ShapeContainer, StridesContainer, const T *, handle = {});
    template <class T> array(ShapeContainer, const T *, handle = {});
    template <class T> explicit array(ssize_t, const T *, handle = nullptr) {}
    explicit array(const buffer_info &, handle = {});
    pybind11::dtype dtype() const;
    ssize_t size() const, itemsize() const, nbytes() const, ndim() const, shape(ssize_t) const,
        strides(ssize_t) const;
    const ssize_t *shape() const, *strides() const;
    object base() const;
    int flags() const;
    bool writeable() const, owndata() const;
    template <class... I> const void *data(I...) const {}
    template <class... I> void *mutable_data(I...) {}
    template <class... I> ssize_t offset_at(I...) const {}
    template <class... I> ssize_t index_at(I...) const {}
    template <class T, ssize_t n = -1> detail::unchecked_mutable_reference<T, n> mutable_unchecked() & {}
    template <class T, ssize_t n = -1> detail::unchecked_reference<T, n> unchecked() const & {}
    array squeeze(), reshape(ShapeContainer), view(const std::string &);
    void resize(ShapeContainer, bool = true);
    static array ensure(handle, int = 0);
};
template <class T, int extra = array::forcecast> class array_t : public array {
public:
    using value_type = T;
    PYBIND11_OBJECT(array_t, array, ) array_t() {}
    explicit array_t(const buffer_info &, handle = {});
    array_t(ShapeContainer, StridesContainer, const T * = nullptr, handle = {});
    explicit array_t(ShapeContainer, const T * = nullptr, handle = {});
    template <class N, class = std::enable_if_t<std::is_integral_v<N>>>
    explicit array_t(N, const T * = nullptr, handle = {});
    template <class... I> const T *data(I...) const {}
    template <class... I> T *mutable_data(I...) {}
    template <class... I> const T &at(I...) const {}
    template <class... I> T &mutable_at(I...) {}
    template <ssize_t n = -1> detail::unchecked_mutable_reference<T, n> mutable_unchecked() & {}
    template <ssize_t n = -1> detail::unchecked_reference<T, n> unchecked() const & {}
    array_t<T, extra> reshape(ShapeContainer) {}
    static array_t ensure(handle) {}
};
template <class F> object vectorize(F &&) {}
template <class R, class C, class... A> object vectorize(R (C::*)(A...)) {}
}
#endif
