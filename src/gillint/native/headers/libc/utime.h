/* <utime.h>: names, types and prototypes. */
#ifndef GILLINT_UTIME_H
#define GILLINT_UTIME_H
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif

struct utimbuf {
    time_t actime, modtime;
};

int utime(const char *, const struct utimbuf *);

#ifdef __cplusplus
}
#endif
#endif
