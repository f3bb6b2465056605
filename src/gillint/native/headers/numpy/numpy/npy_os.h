/* The system. */
#ifndef GILLINT_NUMPY_NPY_OS_H
#define GILLINT_NUMPY_NPY_OS_H

#define NPY_OS_LINUX
#endif
