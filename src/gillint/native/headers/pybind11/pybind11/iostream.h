/* Output of C++ shown by Python. */
#ifndef GILLINT_PYBIND11_IOSTREAM_H
#define GILLINT_PYBIND11_IOSTREAM_H
#include <pybind11/pybind11.h>
#include <iostream>

namespace pybind11 {
class scoped_ostream_redirect {
public:
    scoped_ostream_redirect(std::ostream & = std::cout, const object & = {});
    ~scoped_ostream_redirect();
};
class scoped_estream_redirect : public scoped_ostream_redirect {
public:
    scoped_estream_redirect(std::ostream & = std::cerr, const object & = {});
};
class_<int> add_ostream_redirect(module_, const std::string & = "ostream_redirect");
}
#endif
