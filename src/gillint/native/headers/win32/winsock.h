/* The old sockets. */
#include <winsock2.h>
