/* Floating point exceptions: macros that have done nothing since 3.7. */
#ifndef Py_PYFPE_H
#define Py_PYFPE_H
#define PyFPE_START_PROTECT(text, leave)
#define PyFPE_END_PROTECT(value)
#endif
