/* Locks of objects in a free-threaded build. */
#ifndef GILLINT_PYBIND11_CRITICAL_SECTION_H
#define GILLINT_PYBIND11_CRITICAL_SECTION_H
#include <pybind11/pytypes.h>

namespace pybind11 {
class scoped_critical_section {
public:
    explicit scoped_critical_section(handle);
    scoped_critical_section(handle, handle);
    ~scoped_critical_section();
};
}
#endif
