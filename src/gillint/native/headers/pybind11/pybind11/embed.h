/* An interpreter inside a program. */
#ifndef GILLINT_PYBIND11_EMBED_H
#define GILLINT_PYBIND11_EMBED_H
#include <pybind11/pybind11.h>
#include <pybind11/eval.h>

#define PYBIND11_EMBEDDED_MODULE(name, variable, ...)      \
    static void pybind11_init_##name(pybind11::module_ &); \
    void pybind11_init_##name(pybind11::module_ &variable)

namespace pybind11 {
void initialize_interpreter(bool = true, int = 0, const char *const * = nullptr, bool = true),
    finalize_interpreter();
class scoped_interpreter {
public:
    explicit scoped_interpreter(bool = true, int = 0, const char *const * = nullptr, bool = true);
    explicit scoped_interpreter(PyConfig *, int = 0, const char *const * = nullptr, bool = true);
    scoped_interpreter(const scoped_interpreter &) = delete;
    ~scoped_interpreter();
};
}
#endif
