/* Ethernet. */
#include <net/ethernet.h>
