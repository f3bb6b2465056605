/* The state of files. */
#ifndef GILLINT_SYS_STAT_H
#define GILLINT_SYS_STAT_H
#include <sys/types.h>
#include <time.h>
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
    struct timespec st_atim, st_mtim, st_ctim;
};
#define stat64 stat
#define st_atime st_atim.tv_sec
#define st_mtime st_mtim.tv_sec
#define st_ctime st_ctim.tv_sec
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

#define S_IREAD 0400
#define S_IWRITE 0200
#define S_IEXEC 0100
#define ACCESSPERMS 0x1ff
#define ALLPERMS 0xfff
#define DEFFILEMODE 0x1b6
#define S_BLKSIZE 512

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

#ifdef __cplusplus
}
#endif
#endif
