/* The names of Numeric. */
#include <numpy/arrayobject.h>
