/* Socket constants of the kernel. */
#include <sys/socket.h>
