/* Values made once, without a deadlock on the GIL. */
#ifndef GILLINT_PYBIND11_GIL_SAFE_CALL_ONCE_H
#define GILLINT_PYBIND11_GIL_SAFE_CALL_ONCE_H
#include <pybind11/gil.h>

namespace pybind11 {
template <class T> class gil_safe_call_once_and_store {
public:
    gil_safe_call_once_and_store() {}
    template <class F> gil_safe_call_once_and_store &call_once_and_store_result(F &&) {}
    T &get_stored() {}
};
}
#endif
