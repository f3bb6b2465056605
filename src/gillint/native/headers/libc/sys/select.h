/* select, and sets of file descriptors; on Windows <winsock2.h> has its own. */
#ifndef GILLINT_SYS_SELECT_H
#define GILLINT_SYS_SELECT_H
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif

#ifndef GILLINT_TIMEVAL
#define GILLINT_TIMEVAL
struct timeval {
    time_t tv_sec;
    suseconds_t tv_usec;
};
#endif
struct timespec {
    time_t tv_sec;
    long tv_nsec;
};
typedef struct sigset_t {
    unsigned long opaque[16];
} sigset_t;

#ifndef _WIN32
typedef long fd_mask;
typedef struct fd_set {
    fd_mask fds_bits[16];
} fd_set;
#define FD_SETSIZE 1024
#define NFDBITS 64
void FD_SET(int, fd_set *), FD_CLR(int, fd_set *), FD_ZERO(fd_set *);
int FD_ISSET(int, const fd_set *);
#define FD_SET FD_SET
#define FD_CLR FD_CLR
#define FD_ZERO FD_ZERO
#define FD_ISSET FD_ISSET
int select(int, fd_set *, fd_set *, fd_set *, struct timeval *);
int pselect(int, fd_set *, fd_set *, fd_set *, const struct timespec *, const sigset_t *);
#endif

#ifdef __cplusplus
}
#endif
#endif
