/* The libc's part of <limits.h>; the compiler's part is in freestanding/. */
#ifndef GILLINT_LIBC_LIMITS_H
#define GILLINT_LIBC_LIMITS_H
#if !defined(GILLINT_LIMITS_H) && __has_include_next(<limits.h>)
#include_next <limits.h>
#endif
#define SSIZE_MAX __PTRDIFF_MAX__
#define NAME_MAX 255
#define PATH_MAX 4096
#define PIPE_BUF 4096
#define ARG_MAX 131072
#define IOV_MAX 1024
#define OPEN_MAX 256
#define LINE_MAX 2048
#define NGROUPS_MAX 65536
#define HOST_NAME_MAX 64
#define LOGIN_NAME_MAX 256
#define TTY_NAME_MAX 32
#define PTHREAD_KEYS_MAX 1024
#define PTHREAD_DESTRUCTOR_ITERATIONS 4
#define SEM_VALUE_MAX 2147483647
#define _POSIX_PATH_MAX 256
#define _POSIX_NAME_MAX 14
#define _POSIX_PIPE_BUF 512
#define _POSIX_ARG_MAX 4096
#define _POSIX_OPEN_MAX 20
#define _POSIX_HOST_NAME_MAX 255
#define _POSIX_LOGIN_NAME_MAX 9
#define _POSIX_SEM_VALUE_MAX 32767
#define CHARCLASS_NAME_MAX 2048
#define NZERO 20
#define LINK_MAX 127
#define MAX_CANON 255
#define MAX_INPUT 255
#define MQ_PRIO_MAX 32768
#define RTSIG_MAX 32
#define XATTR_NAME_MAX 255
#define XATTR_SIZE_MAX 65536
#define XATTR_LIST_MAX 65536
#define RE_DUP_MAX 32767
#define NL_TEXTMAX 2147483647
#define LONG_BIT (8 * __SIZEOF_LONG__)
#define WORD_BIT 32
#define PTHREAD_STACK_MIN 16384
#endif
