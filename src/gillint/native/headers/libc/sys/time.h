/* Time of day and interval timers. */
#ifndef GILLINT_SYS_TIME_H
#define GILLINT_SYS_TIME_H
#include <sys/select.h>
#ifdef __cplusplus
extern "C" {
#endif

struct timeval;

#define timerisset(time) ((time)->tv_sec || (time)->tv_usec)
#define timerclear(time) ((time)->tv_sec = (time)->tv_usec = 0)
#define timercmp(a, b, op) \
    ((a)->tv_sec == (b)->tv_sec ? ((a)->tv_usec op(b)->tv_usec) : ((a)->tv_sec op(b)->tv_sec))
void timeradd(const struct timeval *, const struct timeval *, struct timeval *);
void timersub(const struct timeval *, const struct timeval *, struct timeval *);
void TIMEVAL_TO_TIMESPEC(const struct timeval *, struct timespec *);
void TIMESPEC_TO_TIMEVAL(struct timeval *, const struct timespec *);

struct timezone {
    int tz_minuteswest, tz_dsttime;
};
struct itimerval {
    struct timeval it_interval, it_value;
};

#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2

int gettimeofday(struct timeval *, void *);
int settimeofday(const struct timeval *, const struct timezone *);
int adjtime(const struct timeval *, struct timeval *);
int getitimer(int, struct itimerval *);
int setitimer(int, const struct itimerval *, struct itimerval *);
int utimes(const char *, const struct timeval *);
int lutimes(const char *, const struct timeval *);
int futimes(int, const struct timeval *);
int futimesat(int, const char *, const struct timeval *);

#ifdef __cplusplus
}
#endif
#endif
