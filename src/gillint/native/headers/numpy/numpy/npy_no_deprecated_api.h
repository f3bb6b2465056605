/* Nothing is deprecated here. */
#ifndef NPY_NO_DEPRECATED_API
#define NPY_NO_DEPRECATED_API
#endif
