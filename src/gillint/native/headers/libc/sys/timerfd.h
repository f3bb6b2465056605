/* <sys/timerfd.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_TIMERFD_H
#define GILLINT_SYS_TIMERFD_H
#include <time.h>
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif

struct itimerspec;

#define TFD_CLOEXEC 524288
#define TFD_NONBLOCK 2048
#define TFD_TIMER_ABSTIME 1
#define TFD_TIMER_CANCEL_ON_SET 2

int timerfd_create(clockid_t, int);
int timerfd_settime(int, int, const struct itimerspec *, struct itimerspec *);
int timerfd_gettime(int, struct itimerspec *);

#ifdef __cplusplus
}
#endif
#endif
