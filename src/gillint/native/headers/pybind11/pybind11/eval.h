/* Running Python. */
#ifndef GILLINT_PYBIND11_EVAL_H
#define GILLINT_PYBIND11_EVAL_H
#include <pybind11/pybind11.h>

namespace pybind11 {
enum eval_mode { eval_expr, eval_single_statement, eval_statements };
template <eval_mode mode = eval_expr> object eval(const str &, object = {}, object = {});
void exec(const str &, object = {}, object = {});
template <eval_mode mode = eval_statements> object eval_file(str, object = {}, object = {});
}
#endif
