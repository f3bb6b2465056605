/* Types of old protocol headers. */
#include <sys/types.h>
