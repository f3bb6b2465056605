/* The old limits. */
#include <limits.h>
