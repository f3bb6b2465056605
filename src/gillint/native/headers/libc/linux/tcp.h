/* Options of TCP. */
#include <netinet/tcp.h>
