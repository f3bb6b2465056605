/* Routing messages. */
#ifndef GILLINT_LINUX_RTNETLINK_H
#define GILLINT_LINUX_RTNETLINK_H
#include <linux/netlink.h>
#endif
