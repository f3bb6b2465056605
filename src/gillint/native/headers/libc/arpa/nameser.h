/* Messages of name servers. */
#ifndef GILLINT_ARPA_NAMESER_H
#define GILLINT_ARPA_NAMESER_H
#include <stdint.h>
#include <sys/types.h>
#define NS_PACKETSZ 512
#define NS_MAXDNAME 1025
#define PACKETSZ 512
#define MAXDNAME 1025
#define HFIXEDSZ 12
#define QFIXEDSZ 4
#define C_IN 1
#define T_A 1
#define T_NS 2
#define T_CNAME 5
#define T_SOA 6
#define T_PTR 12
#define T_MX 15
#define T_TXT 16
#define T_AAAA 28
#define T_SRV 33
#define T_ANY 255
typedef struct {
    unsigned int id : 16, rd : 1, tc : 1, aa : 1, opcode : 4, qr : 1, rcode : 4, cd : 1, ad : 1, unused : 1,
        ra : 1;
    unsigned int qdcount : 16, ancount : 16, nscount : 16, arcount : 16;
} HEADER;
#endif
