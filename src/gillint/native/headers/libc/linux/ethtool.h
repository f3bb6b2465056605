/* Speed and duplex of network cards. */
#ifndef GILLINT_LINUX_ETHTOOL_H
#define GILLINT_LINUX_ETHTOOL_H
#include <linux/types.h>
struct ethtool_cmd {
    __u32 cmd, supported, advertising;
    __u16 speed;
    __u8 duplex, port, phy_address, transceiver, autoneg, mdio_support;
    __u32 maxtxpkt, maxrxpkt;
    __u16 speed_hi;
    __u8 eth_tp_mdix, eth_tp_mdix_ctrl;
    __u32 lp_advertising, reserved[2];
};
#define ETHTOOL_GSET 1
#define DUPLEX_HALF 0
#define DUPLEX_FULL 1
#define DUPLEX_UNKNOWN 0xFF
#define SPEED_UNKNOWN -1
#endif
