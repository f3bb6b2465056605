/* Arrays. */
#include <numpy/ndarrayobject.h>
#include <numpy/npy_2_compat.h>
