/* Guards that take and release the GIL. */
#ifndef GILLINT_PYBIND11_GIL_H
#define GILLINT_PYBIND11_GIL_H
#include <pybind11/common.h>

namespace pybind11 {
class gil_scoped_acquire {
public:
    gil_scoped_acquire();
    gil_scoped_acquire(const gil_scoped_acquire &) = delete;
    ~gil_scoped_acquire();
    void inc_ref(), dec_ref(), disarm();
};
class gil_scoped_release {
public:
    explicit gil_scoped_release(bool = false);
    gil_scoped_release(const gil_scoped_release &) = delete;
    ~gil_scoped_release();
    void disarm();
};
class gil_scoped_acquire_simple {
public:
    gil_scoped_acquire_simple();
    ~gil_scoped_acquire_simple();
};
class gil_scoped_release_simple {
public:
    gil_scoped_release_simple();
    ~gil_scoped_release_simple();
};
class error_scope {
public:
    PyObject *type, *value, *trace;
    error_scope();
    ~error_scope();
};
}
#endif
