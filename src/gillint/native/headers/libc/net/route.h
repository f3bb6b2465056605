/* Entries of the table of routes. */
#ifndef GILLINT_NET_ROUTE_H
#define GILLINT_NET_ROUTE_H
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/types.h>
struct rtentry {
    unsigned long int rt_pad1;
    struct sockaddr rt_dst, rt_gateway, rt_genmask;
    unsigned short int rt_flags;
    short int rt_pad2;
    unsigned long int rt_pad3;
    unsigned char rt_tos, rt_class;
    short int rt_pad4[3];
    short int rt_metric;
    char *rt_dev;
    unsigned long int rt_mtu, rt_window;
    unsigned short int rt_irtt;
};
#define rt_mss rt_mtu
#define RTF_UP 0x0001
#define RTF_GATEWAY 0x0002
#define RTF_HOST 0x0004
#define RTF_REINSTATE 0x0008
#define RTF_DYNAMIC 0x0010
#define RTF_MODIFIED 0x0020
#define RTF_REJECT 0x0200
#endif
