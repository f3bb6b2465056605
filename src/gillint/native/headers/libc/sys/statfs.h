/* <sys/statfs.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_STATFS_H
#define GILLINT_SYS_STATFS_H
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif

struct statfs {
    long f_type, f_bsize, f_namelen, f_frsize, f_flags;
    fsblkcnt_t f_blocks, f_bfree, f_bavail;
    fsfilcnt_t f_files, f_ffree;
    fsid_t f_fsid;
};
int statfs(const char *, struct statfs *), fstatfs(int, struct statfs *);

#ifdef __cplusplus
}
#endif
#endif
