/* Names of types as people write them. */
#ifndef GILLINT_CXX_CXXABI_H
#define GILLINT_CXX_CXXABI_H
#include <cstddef>

namespace __cxxabiv1 {
extern "C" char *__cxa_demangle(const char *, char *, std::size_t *, int *);
class __forced_unwind {};
}
namespace abi = __cxxabiv1;
#endif
