/* Objects that count their owners. */
#ifndef GILLINT_NANOBIND_NANOBIND_INTRUSIVE_COUNTER_H
#define GILLINT_NANOBIND_NANOBIND_INTRUSIVE_COUNTER_H
#include <nanobind/nanobind.h>

namespace nanobind {
class intrusive_base {
public:
    virtual ~intrusive_base();
    void inc_ref() const, dec_ref() const;
};
template <class T> class ref {
public:
    ref(T * = nullptr) {}
    ~ref() {}
    T *operator->() const {}
    T &operator*() const {}
    T *get() const {}
};
void intrusive_init(void (*)(PyObject *), void (*)(PyObject *));
}
#endif
