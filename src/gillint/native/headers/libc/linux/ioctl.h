/* Device control. */
#include <sys/ioctl.h>
