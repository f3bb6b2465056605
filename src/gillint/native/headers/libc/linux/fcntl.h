/* Flags of the kernel. */
#include <fcntl.h>
