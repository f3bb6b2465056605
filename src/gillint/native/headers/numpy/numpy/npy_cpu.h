/* The processor. */
#ifndef GILLINT_NUMPY_NPY_CPU_H
#define GILLINT_NUMPY_NPY_CPU_H

#define NPY_CPU_AMD64
#endif
