/* Making types of elements: not declared. */
#include <numpy/ndarraytypes.h>
