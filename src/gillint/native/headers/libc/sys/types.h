/* Integer types of POSIX. */
#ifndef GILLINT_SYS_TYPES_H
#define GILLINT_SYS_TYPES_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef __PTRDIFF_TYPE__ ssize_t;
typedef long register_t;
typedef struct fsid_t {
    int val[2];
} fsid_t;

typedef unsigned long pthread_t;
typedef unsigned int pthread_key_t;
typedef int pthread_once_t;
typedef volatile int pthread_spinlock_t;
typedef union pthread_attr_t { long opaque[7]; } pthread_attr_t;
typedef union pthread_mutex_t { long opaque[5]; } pthread_mutex_t;
typedef union pthread_mutexattr_t { int opaque; } pthread_mutexattr_t;
typedef union pthread_cond_t { long opaque[6]; } pthread_cond_t;
typedef union pthread_condattr_t { int opaque; } pthread_condattr_t;
typedef union pthread_rwlock_t { long opaque[7]; } pthread_rwlock_t;
typedef union pthread_rwlockattr_t { long opaque; } pthread_rwlockattr_t;
typedef union pthread_barrier_t { long opaque[4]; } pthread_barrier_t;
typedef union pthread_barrierattr_t { int opaque; } pthread_barrierattr_t;

typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;
typedef unsigned long u_long;
typedef long quad_t;
typedef unsigned long u_quad_t;
typedef long loff_t;
typedef unsigned long ino_t;
typedef unsigned long ino64_t;
typedef unsigned long dev_t;
typedef unsigned int gid_t;
typedef unsigned int mode_t;
typedef unsigned long nlink_t;
typedef unsigned int uid_t;
typedef long off_t;
typedef long off64_t;
typedef int pid_t;
typedef unsigned int id_t;
typedef int daddr_t;
typedef char *caddr_t;
typedef int key_t;
typedef long clock_t;
typedef int clockid_t;
typedef long time_t;
typedef void *timer_t;
typedef unsigned int useconds_t;
typedef long suseconds_t;
typedef unsigned long ulong;
typedef unsigned short ushort;
typedef unsigned int uint;
typedef unsigned char u_int8_t;
typedef unsigned short u_int16_t;
typedef unsigned int u_int32_t;
typedef unsigned long long u_int64_t;
typedef long blksize_t;
typedef long blkcnt_t;
typedef unsigned long fsblkcnt_t;
typedef unsigned long fsfilcnt_t;
typedef long blkcnt64_t;
typedef unsigned long fsblkcnt64_t;
typedef unsigned long fsfilcnt64_t;

#define _POSIX_SOURCE 1
#define _POSIX_C_SOURCE 200809L
#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1

#include <endian.h>
#ifndef _WIN32
#include <sys/select.h>
#endif

#ifdef __cplusplus
}
#endif
#endif
