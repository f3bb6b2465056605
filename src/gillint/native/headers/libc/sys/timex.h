/* Adjusting the clock. */
#ifndef GILLINT_SYS_TIMEX_H
#define GILLINT_SYS_TIMEX_H
#include <sys/time.h>
#ifdef __cplusplus
extern "C" {
#endif
struct timex {
    unsigned int modes;
    long offset, freq, maxerror, esterror;
    int status;
    long constant, precision, tolerance;
    struct timeval time;
    long tick;
    int tai;
};
int adjtimex(struct timex *), clock_adjtime(clockid_t, struct timex *);
#ifdef __cplusplus
}
#endif
#endif
