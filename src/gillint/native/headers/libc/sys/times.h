/* <sys/times.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_TIMES_H
#define GILLINT_SYS_TIMES_H
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif

struct tms {
    clock_t tms_utime, tms_stime, tms_cutime, tms_cstime;
};

clock_t times(struct tms *);

#ifdef __cplusplus
}
#endif
#endif
