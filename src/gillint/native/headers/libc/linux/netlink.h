/* Netlink sockets. */
#ifndef GILLINT_LINUX_NETLINK_H
#define GILLINT_LINUX_NETLINK_H
#include <linux/types.h>
#include <sys/socket.h>
struct sockaddr_nl {
    sa_family_t nl_family;
    unsigned short nl_pad;
    __u32 nl_pid, nl_groups;
};
struct nlmsghdr {
    __u32 nlmsg_len;
    __u16 nlmsg_type, nlmsg_flags;
    __u32 nlmsg_seq, nlmsg_pid;
};
struct nlattr {
    __u16 nla_len, nla_type;
};
#define NETLINK_ROUTE 0
#define NETLINK_USERSOCK 2
#define NETLINK_FIREWALL 3
#define NETLINK_INET_DIAG 4
#define NETLINK_NFLOG 5
#define NETLINK_XFRM 6
#define NETLINK_CONNECTOR 11
#define NETLINK_KOBJECT_UEVENT 15
#define NETLINK_GENERIC 16
#define NETLINK_CRYPTO 21
#define NLM_F_REQUEST 1
#define NLM_F_MULTI 2
#define NLM_F_ACK 4
#define NLM_F_DUMP 0x300
#define NLMSG_ERROR 2
#define NLMSG_DONE 3
#define NLMSG_ALIGN(size) (((size) + 3U) & ~3U)
#define NLMSG_HDRLEN ((int)NLMSG_ALIGN(sizeof(struct nlmsghdr)))
#define NLMSG_LENGTH(size) ((size) + NLMSG_HDRLEN)
#define NLMSG_DATA(message) ((void *)((char *)(message) + NLMSG_HDRLEN))
#define NLMSG_NEXT(message, size) ((struct nlmsghdr *)((char *)(message) + (message)->nlmsg_len))
#define NLMSG_OK(message, size) ((size) >= (int)sizeof(struct nlmsghdr))
#endif
