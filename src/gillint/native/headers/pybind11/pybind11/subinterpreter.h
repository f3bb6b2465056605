/* Interpreters beside the main one. */
#ifndef GILLINT_PYBIND11_SUBINTERPRETER_H
#define GILLINT_PYBIND11_SUBINTERPRETER_H
#include <pybind11/pybind11.h>

namespace pybind11 {
class subinterpreter {
public:
    static subinterpreter create();
    subinterpreter(subinterpreter &&) noexcept;
    ~subinterpreter();
};
class subinterpreter_scoped_activate {
public:
    explicit subinterpreter_scoped_activate(const subinterpreter &);
    ~subinterpreter_scoped_activate();
};
}
#endif
