/* The state of files. */
#ifndef GILLINT_SYS_STAT_H
#define GILLINT_SYS_STAT_H
#include <sys/types.h>
#include <time.h>
#include <linux/types.h>
#include <sys/select.h>
#ifdef __cplusplus
extern "C" {
#endif

struct stat {
    dev_t st_dev, st_rdev;
    ino_t st_ino;
    mode_t st_mode;
    nlink_t st_nlink;
    uid_t st_uid;
    gid_t st_gid;
    off_t st_size;
    blksize_t st_blksize;
    blkcnt_t st_blocks;
#ifdef _WIN32
    time_t st_atime, st_mtime, st_ctime;
#else
    struct timespec st_atim, st_mtim, st_ctim;
#endif
};
#define stat64 stat
#ifndef _WIN32
#define st_atime st_atim.tv_sec
#define st_mtime st_mtim.tv_sec
#define st_ctime st_ctim.tv_sec
#endif
#define S_ISDIR(mode) (((mode)&0170000) == 0040000)
#define S_ISCHR(mode) (((mode)&0170000) == 0020000)
#define S_ISBLK(mode) (((mode)&0170000) == 0060000)
#define S_ISREG(mode) (((mode)&0170000) == 0100000)
#define S_ISFIFO(mode) (((mode)&0170000) == 0010000)
#define S_ISLNK(mode) (((mode)&0170000) == 0120000)
#define S_ISSOCK(mode) (((mode)&0170000) == 0140000)
int stat(const char *, struct stat *), fstat(int, struct stat *), lstat(const char *, struct stat *);
int fstatat(int, const char *, struct stat *, int);
#define S_IFMT 0170000

struct statx_timestamp {
    __s64 tv_sec;
    __u32 tv_nsec;
    __s32 __reserved;
};
struct statx {
    __u32 stx_mask, stx_blksize;
    __u64 stx_attributes;
    __u32 stx_nlink, stx_uid, stx_gid;
    __u16 stx_mode, __spare0[1];
    __u64 stx_ino, stx_size, stx_blocks, stx_attributes_mask;
    struct statx_timestamp stx_atime, stx_btime, stx_ctime, stx_mtime;
    __u32 stx_rdev_major, stx_rdev_minor, stx_dev_major, stx_dev_minor;
    __u64 stx_mnt_id;
    __u32 stx_dio_mem_align, stx_dio_offset_align;
    __u64 __spare3[12];
};

#define UTIME_NOW ((1l << 30) - 1l)
#define UTIME_OMIT ((1l << 30) - 2l)
#define S_IFDIR 0040000
#define S_IFCHR 0020000
#define S_IFBLK 0060000
#define S_IFREG 0100000
#define S_IFIFO 0010000
#define S_IFLNK 0120000
#define S_IFSOCK 0140000
#define S_ISUID 04000
#define S_ISGID 02000
#define S_ISVTX 01000
#define S_IRUSR 0400
#define S_IWUSR 0200
#define S_IXUSR 0100
#define S_IRWXU (0400|0200|0100)
#define S_IREAD 0400
#define S_IWRITE 0200
#define S_IEXEC 0100
#define S_IRGRP (0400 >> 3)
#define S_IWGRP (0200 >> 3)
#define S_IXGRP (0100 >> 3)
#define S_IRWXG ((0400|0200|0100) >> 3)
#define S_IROTH ((0400 >> 3) >> 3)
#define S_IWOTH ((0200 >> 3) >> 3)
#define S_IXOTH ((0100 >> 3) >> 3)
#define S_IRWXO (((0400|0200|0100) >> 3) >> 3)
#define ACCESSPERMS 0x1ff
#define ALLPERMS 0xfff
#define DEFFILEMODE 0x1b6
#define S_BLKSIZE 512
#define STATX_TYPE 0x00000001U
#define STATX_MODE 0x00000002U
#define STATX_NLINK 0x00000004U
#define STATX_UID 0x00000008U
#define STATX_GID 0x00000010U
#define STATX_ATIME 0x00000020U
#define STATX_MTIME 0x00000040U
#define STATX_CTIME 0x00000080U
#define STATX_INO 0x00000100U
#define STATX_SIZE 0x00000200U
#define STATX_BLOCKS 0x00000400U
#define STATX_BASIC_STATS 0x000007ffU
#define STATX_BTIME 0x00000800U
#define STATX_MNT_ID 0x00001000U
#define STATX_DIOALIGN 0x00002000U
#define STATX__RESERVED 0x80000000U
#define STATX_ALL 0x00000fffU
#define STATX_ATTR_COMPRESSED 0x00000004
#define STATX_ATTR_IMMUTABLE 0x00000010
#define STATX_ATTR_APPEND 0x00000020
#define STATX_ATTR_NODUMP 0x00000040
#define STATX_ATTR_ENCRYPTED 0x00000800
#define STATX_ATTR_AUTOMOUNT 0x00001000
#define STATX_ATTR_MOUNT_ROOT 0x00002000
#define STATX_ATTR_VERITY 0x00100000
#define STATX_ATTR_DAX 0x00200000

int chmod(const char *, mode_t);
int lchmod(const char *, mode_t);
int fchmod(int, mode_t);
int fchmodat(int, const char *, mode_t, int);
mode_t umask(mode_t);
mode_t getumask(void);
int mkdir(const char *, mode_t);
int mkdirat(int, const char *, mode_t);
int mknod(const char *, mode_t, dev_t);
int mknodat(int, const char *, mode_t, dev_t);
int mkfifo(const char *, mode_t);
int mkfifoat(int, const char *, mode_t);
int utimensat(int, const char *, const struct timespec *, int);
int futimens(int, const struct timespec *);
int statx(int, const char *, int, unsigned int, struct statx *);

#ifdef __cplusplus
}
#endif
#endif
