/* Limits of the kernel. */
#include <limits.h>
