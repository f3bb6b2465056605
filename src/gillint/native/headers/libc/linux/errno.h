/* Error numbers of the kernel. */
#include <errno.h>
