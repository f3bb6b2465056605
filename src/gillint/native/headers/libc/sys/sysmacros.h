/* <sys/sysmacros.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_SYSMACROS_H
#define GILLINT_SYS_SYSMACROS_H
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif

unsigned int major(dev_t), minor(dev_t);
dev_t makedev(unsigned int, unsigned int);
#define major major
#define minor minor
#define makedev makedev

unsigned int gnu_dev_major(dev_t);
unsigned int gnu_dev_minor(dev_t);
dev_t gnu_dev_makedev(unsigned int, unsigned int);

#ifdef __cplusplus
}
#endif
#endif
