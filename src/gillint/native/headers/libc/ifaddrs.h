/* <ifaddrs.h>: names, types and prototypes. */
#ifndef GILLINT_IFADDRS_H
#define GILLINT_IFADDRS_H
#include <sys/socket.h>
#ifdef __cplusplus
extern "C" {
#endif

struct ifaddrs {
    struct ifaddrs *ifa_next;
    char *ifa_name;
    unsigned int ifa_flags;
    struct sockaddr *ifa_addr, *ifa_netmask, *ifa_dstaddr, *ifa_broadaddr;
    void *ifa_data;
};

int getifaddrs(struct ifaddrs **);
void freeifaddrs(struct ifaddrs *);

#ifdef __cplusplus
}
#endif
#endif
