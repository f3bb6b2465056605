/* STREAMS, which Linux has not. */
#include <sys/ioctl.h>
