/* Internet addresses. */
#include <netinet/in.h>
