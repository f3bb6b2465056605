/* <net/if.h>: names, types and prototypes. */
#ifndef GILLINT_NET_IF_H
#define GILLINT_NET_IF_H
#include <sys/types.h>
#include <sys/socket.h>
#ifdef __cplusplus
extern "C" {
#endif

struct ifmap {
    unsigned long mem_start, mem_end;
    unsigned short base_addr;
    unsigned char irq, dma, port;
};
struct ifreq {
    char ifr_name[16];
    union {
        struct sockaddr ifr_addr, ifr_dstaddr, ifr_broadaddr, ifr_netmask, ifr_hwaddr;
        short ifr_flags;
        int ifr_ifindex, ifr_metric, ifr_mtu, ifr_bandwidth, ifr_qlen;
        struct ifmap ifr_map;
        char ifr_slave[16], ifr_newname[16];
        char *ifr_data;
    };
};
struct ifconf {
    int ifc_len;
    union {
        char *ifc_buf;
        struct ifreq *ifc_req;
    };
};

struct if_nameindex {
    unsigned int if_index;
    char *if_name;
};

#define IF_NAMESIZE 16
#define IFF_UP 1
#define IFF_BROADCAST 2
#define IFF_DEBUG 4
#define IFF_LOOPBACK 8
#define IFF_POINTOPOINT 16
#define IFF_NOTRAILERS 32
#define IFF_RUNNING 64
#define IFF_NOARP 128
#define IFF_PROMISC 256
#define IFF_ALLMULTI 512
#define IFF_MASTER 1024
#define IFF_SLAVE 2048
#define IFF_MULTICAST 4096
#define IFF_PORTSEL 8192
#define IFF_AUTOMEDIA 16384
#define IFF_DYNAMIC 32768
#define IFHWADDRLEN 6
#define IFNAMSIZ 16

unsigned int if_nametoindex(const char *);
char *if_indextoname(unsigned int, char *);
struct if_nameindex *if_nameindex(void);
void if_freenameindex(struct if_nameindex *);

#ifdef __cplusplus
}
#endif
#endif
