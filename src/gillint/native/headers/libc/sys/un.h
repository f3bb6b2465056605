/* Local sockets. */
#ifndef GILLINT_SYS_UN_H
#define GILLINT_SYS_UN_H
#include <sys/socket.h>
#include <string.h>
#ifdef __cplusplus
extern "C" {
#endif

#define SUN_LEN(address) (sizeof(*(address)))

struct sockaddr_un {
    sa_family_t sun_family;
    char sun_path[108];
};

#ifdef __cplusplus
}
#endif
#endif
