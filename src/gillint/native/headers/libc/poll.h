/* Waiting for file descriptors. */
#ifndef GILLINT_POLL_H
#define GILLINT_POLL_H
#include <sys/select.h>
#ifdef __cplusplus
extern "C" {
#endif

struct timespec;

typedef unsigned long nfds_t;
struct pollfd {
    int fd;
    short events, revents;
};

#define POLLIN 0x001
#define POLLPRI 0x002
#define POLLOUT 0x004
#define POLLRDNORM 0x040
#define POLLRDBAND 0x080
#define POLLWRNORM 0x100
#define POLLWRBAND 0x200
#define POLLMSG 0x400
#define POLLREMOVE 0x1000
#define POLLRDHUP 0x2000
#define POLLERR 0x008
#define POLLHUP 0x010
#define POLLNVAL 0x020

int poll(struct pollfd *, nfds_t, int);
int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);

#ifdef __cplusplus
}
#endif
#endif
