/* Ethernet. */
#include <net/if_arp.h>
