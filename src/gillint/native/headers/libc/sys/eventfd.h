/* <sys/eventfd.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_EVENTFD_H
#define GILLINT_SYS_EVENTFD_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef uint64_t eventfd_t;

#define EFD_SEMAPHORE 1
#define EFD_CLOEXEC 524288
#define EFD_NONBLOCK 2048

int eventfd(unsigned int, int);
int eventfd_read(int, eventfd_t *);
int eventfd_write(int, eventfd_t);

#ifdef __cplusplus
}
#endif
#endif
