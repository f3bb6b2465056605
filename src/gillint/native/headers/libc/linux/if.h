/* Interfaces. */
#include <net/if.h>
