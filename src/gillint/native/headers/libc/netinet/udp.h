/* <netinet/udp.h>: names, types and prototypes. */
#ifndef GILLINT_NETINET_UDP_H
#define GILLINT_NETINET_UDP_H
#ifdef __cplusplus
extern "C" {
#endif

struct udphdr {

};

#define UDP_CORK 1
#define UDP_ENCAP 100
#define UDP_NO_CHECK6_TX 101
#define UDP_NO_CHECK6_RX 102
#define UDP_SEGMENT 103
#define UDP_GRO 104
#define UDP_ENCAP_ESPINUDP_NON_IKE 1
#define UDP_ENCAP_ESPINUDP 2
#define UDP_ENCAP_L2TPINUDP 3
#define UDP_ENCAP_GTP0 4
#define UDP_ENCAP_GTP1U 5
#define SOL_UDP 17

#ifdef __cplusplus
}
#endif
#endif
