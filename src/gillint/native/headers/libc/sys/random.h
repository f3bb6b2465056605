/* <sys/random.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_RANDOM_H
#define GILLINT_SYS_RANDOM_H
#include <sys/types.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

#define GRND_NONBLOCK 0x01
#define GRND_RANDOM 0x02
#define GRND_INSECURE 0x04

ssize_t getrandom(void *, size_t, unsigned int);

#ifdef __cplusplus
}
#endif
#endif
