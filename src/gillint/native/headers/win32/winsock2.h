/* Sockets of Windows: calls that wait for a peer. */
#ifndef GILLINT_WIN32_WINSOCK2_H
#define GILLINT_WIN32_WINSOCK2_H
#include <windef.h>
#include <winbase.h>
#ifdef __cplusplus
extern "C" {
#endif

#ifndef _WINSOCKAPI_
#define _WINSOCKAPI_
#endif
#define _WINSOCK2API_
typedef UINT_PTR SOCKET;
typedef unsigned int u_int;
typedef unsigned short u_short;
typedef unsigned char u_char;
typedef DWORD u_long;
typedef unsigned long long u_int64;
typedef unsigned int GROUP;
#define INVALID_SOCKET ((SOCKET)~0)
#define SOCKET_ERROR (-1)
#define FD_SETSIZE 64
typedef struct fd_set {
    u_int fd_count;
    SOCKET fd_array[FD_SETSIZE];
} fd_set, FD_SET_;
void FD_SET(SOCKET, fd_set *), FD_CLR(SOCKET, fd_set *), FD_ZERO(fd_set *);
int FD_ISSET(SOCKET, fd_set *);
#ifndef GILLINT_TIMEVAL
#define GILLINT_TIMEVAL
struct timeval {
    long tv_sec, tv_usec;
};
#endif
typedef unsigned short ADDRESS_FAMILY;
struct sockaddr {
    u_short sa_family;
    char sa_data[14];
};
typedef struct sockaddr SOCKADDR, *PSOCKADDR, *LPSOCKADDR;
struct in_addr {
    union {
        struct {
            u_char s_b1, s_b2, s_b3, s_b4;
        } S_un_b;
        u_long S_addr;
    } S_un;
};
#define s_addr S_un.S_addr
struct sockaddr_in {
    short sin_family;
    u_short sin_port;
    struct in_addr sin_addr;
    char sin_zero[8];
};
typedef struct sockaddr_in SOCKADDR_IN;
struct sockaddr_storage {
    ADDRESS_FAMILY ss_family;
    char data[126];
};
typedef struct sockaddr_storage SOCKADDR_STORAGE;
struct hostent {
    char *h_name, **h_aliases;
    short h_addrtype, h_length;
    char **h_addr_list;
};
#define h_addr h_addr_list[0]
struct servent {
    char *s_name, **s_aliases;
    short s_port;
    char *s_proto;
};
struct protoent {
    char *p_name, **p_aliases;
    short p_proto;
};
struct linger {
    u_short l_onoff, l_linger;
};
typedef struct WSAData {
    WORD wVersion, wHighVersion;
    char szDescription[257], szSystemStatus[129];
    unsigned short iMaxSockets, iMaxUdpDg;
    char *lpVendorInfo;
} WSADATA, *LPWSADATA;
typedef struct _WSABUF {
    ULONG len;
    CHAR *buf;
} WSABUF, *LPWSABUF;
typedef struct _WSAPROTOCOL_INFOW {
    DWORD dwServiceFlags1, dwProviderFlags;
    int iAddressFamily, iSocketType, iProtocol;
} WSAPROTOCOL_INFOW, WSAPROTOCOL_INFO, *LPWSAPROTOCOL_INFOW;
typedef struct pollfd {
    SOCKET fd;
    SHORT events, revents;
} WSAPOLLFD, *LPWSAPOLLFD;
typedef HANDLE WSAEVENT;
typedef OVERLAPPED WSAOVERLAPPED, *LPWSAOVERLAPPED;
typedef void (CALLBACK *LPWSAOVERLAPPED_COMPLETION_ROUTINE)(DWORD, DWORD, LPWSAOVERLAPPED, DWORD);
#define AF_UNSPEC 0
#define AF_UNIX 1
#define AF_INET 2
#define AF_INET6 23
#define PF_INET AF_INET
#define PF_INET6 AF_INET6
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define IPPROTO_IP 0
#define IPPROTO_ICMP 1
#define IPPROTO_TCP 6
#define IPPROTO_UDP 17
#define IPPROTO_IPV6 41
#define SOL_SOCKET 0xFFFF
#define SO_REUSEADDR 4
#define SO_KEEPALIVE 8
#define SO_BROADCAST 32
#define SO_LINGER 128
#define SO_SNDBUF 0x1001
#define SO_RCVBUF 0x1002
#define SO_SNDTIMEO 0x1005
#define SO_RCVTIMEO 0x1006
#define SO_ERROR 0x1007
#define SO_TYPE 0x1008
#define SO_EXCLUSIVEADDRUSE ((int)(~SO_REUSEADDR))
#define SO_UPDATE_ACCEPT_CONTEXT 0x700B
#define SO_UPDATE_CONNECT_CONTEXT 0x7010
#define TCP_NODELAY 1
#define SOMAXCONN 0x7FFFFFFF
#define MSG_OOB 1
#define MSG_PEEK 2
#define MSG_DONTROUTE 4
#define MSG_WAITALL 8
#define SD_RECEIVE 0
#define SD_SEND 1
#define SD_BOTH 2
#define INADDR_ANY 0
#define INADDR_LOOPBACK 0x7F000001
#define INADDR_BROADCAST 0xFFFFFFFF
#define INADDR_NONE 0xFFFFFFFF
#define FIONBIO 0x8004667E
#define FIONREAD 0x4004667F
#define FD_READ 1
#define FD_WRITE 2
#define FD_ACCEPT 8
#define FD_CONNECT 16
#define FD_CLOSE 32
#define POLLIN 0x300
#define POLLOUT 0x10
#define POLLERR 1
#define POLLHUP 2
#define POLLNVAL 4
#define WSA_FLAG_OVERLAPPED 1
#define WSA_FLAG_NO_HANDLE_INHERIT 0x80
#define WSA_INFINITE INFINITE
#define WSA_IO_PENDING 997
#define WSA_INVALID_HANDLE 6
#define WSA_INVALID_EVENT NULL
#define WSA_OPERATION_ABORTED 995
#define WSAEINTR 10004
#define WSAEBADF 10009
#define WSAEACCES 10013
#define WSAEFAULT 10014
#define WSAEINVAL 10022
#define WSAEMFILE 10024
#define WSAEWOULDBLOCK 10035
#define WSAEINPROGRESS 10036
#define WSAEALREADY 10037
#define WSAENOTSOCK 10038
#define WSAEMSGSIZE 10040
#define WSAENOPROTOOPT 10042
#define WSAEOPNOTSUPP 10045
#define WSAEAFNOSUPPORT 10047
#define WSAEADDRINUSE 10048
#define WSAEADDRNOTAVAIL 10049
#define WSAENETDOWN 10050
#define WSAENETUNREACH 10051
#define WSAENETRESET 10052
#define WSAECONNABORTED 10053
#define WSAECONNRESET 10054
#define WSAENOBUFS 10055
#define WSAEISCONN 10056
#define WSAENOTCONN 10057
#define WSAESHUTDOWN 10058
#define WSAETIMEDOUT 10060
#define WSAECONNREFUSED 10061
#define WSAEHOSTDOWN 10064
#define WSAEHOSTUNREACH 10065
#define WSANOTINITIALISED 10093
#define WSAHOST_NOT_FOUND 11001
#define WSATRY_AGAIN 11002
int WSAStartup(WORD, LPWSADATA), WSACleanup(void), WSAGetLastError(void);
void WSASetLastError(int);
SOCKET socket(int, int, int), accept(SOCKET, struct sockaddr *, int *), WSASocketA(int, int, int,
    LPWSAPROTOCOL_INFOW, GROUP, DWORD), WSASocketW(int, int, int, LPWSAPROTOCOL_INFOW, GROUP, DWORD);
SOCKET WSAAccept(SOCKET, struct sockaddr *, int *, PVOID, DWORD_PTR);
int bind(SOCKET, const struct sockaddr *, int), listen(SOCKET, int), connect(SOCKET, const struct sockaddr *,
    int), closesocket(SOCKET), shutdown(SOCKET, int);
int send(SOCKET, const char *, int, int), sendto(SOCKET, const char *, int, int, const struct sockaddr *,
    int), recv(SOCKET, char *, int, int), recvfrom(SOCKET, char *, int, int, struct sockaddr *, int *);
int select(int, fd_set *, fd_set *, fd_set *, const struct timeval *), WSAPoll(LPWSAPOLLFD, ULONG, int),
    ioctlsocket(SOCKET, long, u_long *);
int getsockopt(SOCKET, int, int, char *, int *), setsockopt(SOCKET, int, int, const char *, int),
    getsockname(SOCKET, struct sockaddr *, int *), getpeername(SOCKET, struct sockaddr *, int *);
int gethostname(char *, int);
struct hostent *gethostbyname(const char *), *gethostbyaddr(const char *, int, int);
struct servent *getservbyname(const char *, const char *), *getservbyport(int, const char *);
struct protoent *getprotobyname(const char *), *getprotobynumber(int);
u_long htonl(u_long), ntohl(u_long);
u_short htons(u_short), ntohs(u_short);
unsigned long inet_addr(const char *);
char *inet_ntoa(struct in_addr);
int WSASend(SOCKET, LPWSABUF, DWORD, LPDWORD, DWORD, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE),
    WSARecv(SOCKET, LPWSABUF, DWORD, LPDWORD, LPDWORD, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE);
int WSASendTo(SOCKET, LPWSABUF, DWORD, LPDWORD, DWORD, const struct sockaddr *, int, LPWSAOVERLAPPED,
    LPWSAOVERLAPPED_COMPLETION_ROUTINE);
int WSARecvFrom(SOCKET, LPWSABUF, DWORD, LPDWORD, LPDWORD, struct sockaddr *, int *, LPWSAOVERLAPPED,
    LPWSAOVERLAPPED_COMPLETION_ROUTINE);
int WSAIoctl(SOCKET, DWORD, LPVOID, DWORD, LPVOID, DWORD, LPDWORD, LPWSAOVERLAPPED,
    LPWSAOVERLAPPED_COMPLETION_ROUTINE), WSAConnect(SOCKET, const struct sockaddr *, int, LPWSABUF, LPWSABUF,
    PVOID, PVOID);
int WSAEventSelect(SOCKET, WSAEVENT, long), WSADuplicateSocketW(SOCKET, DWORD, LPWSAPROTOCOL_INFOW);
int WSAStringToAddressW(LPWSTR, int, LPWSAPROTOCOL_INFOW, struct sockaddr *, int *),
    WSAAddressToStringW(struct sockaddr *, DWORD, LPWSAPROTOCOL_INFOW, LPWSTR, LPDWORD);
WSAEVENT WSACreateEvent(void);
BOOL WSACloseEvent(WSAEVENT), WSASetEvent(WSAEVENT), WSAResetEvent(WSAEVENT), WSAGetOverlappedResult(SOCKET,
    LPWSAOVERLAPPED, LPDWORD, BOOL, LPDWORD);
DWORD WSAWaitForMultipleEvents(DWORD, const WSAEVENT *, BOOL, DWORD, BOOL);

#ifdef __cplusplus
}
#endif
#endif
