/* <sys/sendfile.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_SENDFILE_H
#define GILLINT_SYS_SENDFILE_H
#include <sys/types.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

ssize_t sendfile(int, int, off_t *, size_t);
ssize_t sendfile64(int, int, off64_t *, size_t);

#ifdef __cplusplus
}
#endif
#endif
