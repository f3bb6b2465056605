/* The old integer types. */
#include <sys/types.h>
