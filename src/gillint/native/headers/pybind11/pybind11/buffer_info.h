/* What the buffer protocol tells. */
#ifndef GILLINT_PYBIND11_BUFFER_INFO_H
#define GILLINT_PYBIND11_BUFFER_INFO_H
#include <pybind11/common.h>

namespace pybind11 {
struct buffer_info {
    void *ptr = nullptr;
    ssize_t itemsize = 0, size = 0;
    std::string format;
    ssize_t ndim = 0;
    std::vector<ssize_t> shape, strides;
    bool readonly = false;
    buffer_info() = default;
    buffer_info(void *, ssize_t, const std::string &, ssize_t, detail::any_container<ssize_t>,
        detail::any_container<ssize_t>, bool = false);
    buffer_info(void *, ssize_t, const std::string &, ssize_t, bool = false);
    template <class T>
    buffer_info(T *, detail::any_container<ssize_t>, detail::any_container<ssize_t>, bool = false) {}
    template <class T> buffer_info(T *, ssize_t, bool = false) {}
    explicit buffer_info(Py_buffer *, bool = true);
    buffer_info(buffer_info &&) noexcept;
    buffer_info &operator=(buffer_info &&) noexcept;
    ~buffer_info();
    Py_buffer *view() const;
};
template <class T> struct format_descriptor {
    static constexpr char c = 'B';
    static std::string format() {}
};
}
#endif
