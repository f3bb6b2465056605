/* Packet sockets. */
#include <netpacket/packet.h>
