/* Running Python. */
#ifndef GILLINT_NANOBIND_NANOBIND_EVAL_H
#define GILLINT_NANOBIND_NANOBIND_EVAL_H
#include <nanobind/nanobind.h>

namespace nanobind {
object eval(const str &, handle = {}, handle = {});
void exec(const str &, handle = {}, handle = {});
}
#endif
