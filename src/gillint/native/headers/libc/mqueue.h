/* <mqueue.h>: names, types and prototypes. */
#ifndef GILLINT_MQUEUE_H
#define GILLINT_MQUEUE_H
#include <sys/types.h>
#include <fcntl.h>
#include <time.h>
#include <signal.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

struct sigevent;
struct timespec;

typedef int mqd_t;
struct mq_attr {
    long mq_flags, mq_maxmsg, mq_msgsize, mq_curmsgs, __pad[4];
};

mqd_t mq_open(const char *, int, ...);
int mq_close(mqd_t);
int mq_getattr(mqd_t, struct mq_attr *);
int mq_setattr(mqd_t, const struct mq_attr *, struct mq_attr *);
int mq_unlink(const char *);
int mq_notify(mqd_t, const struct sigevent *);
ssize_t mq_receive(mqd_t, char *, size_t, unsigned int *);
int mq_send(mqd_t, const char *, size_t, unsigned int);
ssize_t mq_timedreceive(mqd_t, char *, size_t, unsigned int *, const struct timespec *);
int mq_timedsend(mqd_t, const char *, size_t, unsigned int, const struct timespec *);

#ifdef __cplusplus
}
#endif
#endif
