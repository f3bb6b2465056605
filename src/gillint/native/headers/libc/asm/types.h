/* Integer types of the kernel. */
#include <linux/types.h>
