/* File locks. */
#ifndef GILLINT_SYS_FILE_H
#define GILLINT_SYS_FILE_H
#include <fcntl.h>
#ifdef __cplusplus
extern "C" {
#endif

int flock(int, int);

#ifdef __cplusplus
}
#endif
#endif
