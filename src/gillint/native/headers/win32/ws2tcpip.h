/* Names of hosts on Windows. */
#ifndef GILLINT_WIN32_WS2TCPIP_H
#define GILLINT_WIN32_WS2TCPIP_H
#include <winsock2.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef int socklen_t;
struct in6_addr {
    union {
        u_char Byte[16];
        u_short Word[8];
    } u;
};
#define s6_addr u.Byte
struct sockaddr_in6 {
    short sin6_family;
    u_short sin6_port;
    u_long sin6_flowinfo;
    struct in6_addr sin6_addr;
    u_long sin6_scope_id;
};
typedef struct sockaddr_in6 SOCKADDR_IN6;
typedef struct addrinfo {
    int ai_flags, ai_family, ai_socktype, ai_protocol;
    size_t ai_addrlen;
    char *ai_canonname;
    struct sockaddr *ai_addr;
    struct addrinfo *ai_next;
} ADDRINFOA, *PADDRINFOA;
struct ip_mreq {
    struct in_addr imr_multiaddr, imr_interface;
};
extern const struct in6_addr in6addr_any, in6addr_loopback;
#define AI_PASSIVE 1
#define AI_CANONNAME 2
#define AI_NUMERICHOST 4
#define NI_NUMERICHOST 2
#define NI_NUMERICSERV 8
#define NI_MAXHOST 1025
#define NI_MAXSERV 32
#define EAI_AGAIN WSATRY_AGAIN
#define EAI_NONAME WSAHOST_NOT_FOUND
#define IPV6_V6ONLY 27
#define INET_ADDRSTRLEN 22
#define INET6_ADDRSTRLEN 65
int getaddrinfo(const char *, const char *, const struct addrinfo *, struct addrinfo **);
void freeaddrinfo(struct addrinfo *);
int getnameinfo(const struct sockaddr *, socklen_t, char *, DWORD, char *, DWORD, int);
const char *inet_ntop(int, const void *, char *, size_t);
int inet_pton(int, const char *, void *);
char *gai_strerrorA(int);
#define gai_strerror gai_strerrorA

#ifdef __cplusplus
}
#endif
#endif
