/* Attributes of the compiler. */
#ifndef GILLINT_NUMPY_UTILS_H
#define GILLINT_NUMPY_UTILS_H

#define __COMP_NPY_UNUSED
#define NPY_CAST(type, value) ((type)(value))
#endif
