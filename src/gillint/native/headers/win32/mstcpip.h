/* Options of TCP. */
#include <ws2tcpip.h>
