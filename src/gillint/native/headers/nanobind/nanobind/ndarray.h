/* Arrays of any framework. */
#ifndef GILLINT_NANOBIND_NANOBIND_NDARRAY_H
#define GILLINT_NANOBIND_NANOBIND_NDARRAY_H
#include <nanobind/nanobind.h>

namespace nanobind {
namespace device {
struct none {};
struct cpu {};
struct cuda {};
struct metal {};
}
namespace dlpack {
struct dtype {
    uint8_t code, bits;
    uint16_t lanes;
};
}
template <ssize_t... n> struct shape {};
template <size_t n> struct ndim {};
struct c_contig {};
struct f_contig {};
struct any_contig {};
struct numpy {};
struct pytorch {};
struct tensorflow {};
struct jax {};
struct cupy {};
struct ro {};
template <class T> dlpack::dtype dtype() {}
template <class T> class ndarray_view {
public:
    template <class... I> T &operator()(I...) const {}
    size_t shape(size_t) const {}
    size_t ndim() const {}
    T *data() const {}
};
template <class...> struct gillint_first {
    using type = void;
};
template <class T, class... R> struct gillint_first<T, R...> {
    using type = T;
};
template <class... X> class ndarray {
public:
    using Scalar =
        std::conditional_t<std::is_arithmetic_v<std::remove_const_t<typename gillint_first<X...>::type>>,
            typename gillint_first<X...>::type, float>;
    ndarray() = default;
    ndarray(void *, size_t, const size_t *, handle = {}, const int64_t * = nullptr, dlpack::dtype = {},
        int = 0, int = 0, char = 0);
    ndarray(const void *, std::initializer_list<size_t> = {}, handle = {},
        std::initializer_list<int64_t> = {}, dlpack::dtype = {}, int = 0, int = 0, char = 0);
    template <class... Y> ndarray(const ndarray<Y...> &) {}
    ~ndarray() {}
    dlpack::dtype dtype() const {}
    size_t ndim() const {}
    size_t size() const {}
    size_t shape(size_t) const {}
    size_t nbytes() const {}
    size_t itemsize() const {}
    int64_t stride(size_t) const {}
    const int64_t *shape_ptr() const {}
    const int64_t *stride_ptr() const {}
    bool is_valid() const {}
    int device_type() const {}
    int device_id() const {}
    Scalar *data() const {}
    template <class... I> Scalar &operator()(I...) const {}
    template <class... Y> ndarray_view<Scalar> view() const {}
    object cast(rv_policy = rv_policy::automatic_reference, handle = {}) const;
};
}
#endif
