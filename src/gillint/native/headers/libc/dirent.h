/* Folders. */
#ifndef GILLINT_DIRENT_H
#define GILLINT_DIRENT_H
#include <sys/types.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct gillint_directory DIR;
#define d_fileno d_ino
#define dirent64 dirent
#define IFTODT(mode) (((mode)&0170000) >> 12)
#define DTTOIF(type) ((type) << 12)
#define NAME_MAX 255

struct dirent {
    ino_t d_ino;
    off_t d_off;
    unsigned short d_reclen;
    unsigned char d_type;
    char d_name[256];
};

#define DT_UNKNOWN 0
#define DT_FIFO 1
#define DT_CHR 2
#define DT_DIR 4
#define DT_BLK 6
#define DT_REG 8
#define DT_LNK 10
#define DT_SOCK 12
#define DT_WHT 14
#define _POSIX_FD_SETSIZE 20
#define _POSIX_PIPE_BUF 512
#define _POSIX_QLIMIT 1
#define _POSIX_HIWAT 512
#define _POSIX_CLOCKRES_MIN 20000000
#define MAX_CANON 255
#define MAX_INPUT 255
#define _POSIX_THREAD_DESTRUCTOR_ITERATIONS 4
#define MAXNAMLEN 255

int closedir(DIR *);
DIR *opendir(const char *);
DIR *fdopendir(int);
struct dirent *readdir(DIR *);
struct dirent64 *readdir64(DIR *);
int readdir_r(DIR *, struct dirent *, struct dirent **);
int readdir64_r(DIR *, struct dirent64 *, struct dirent64 **);
void rewinddir(DIR *);
void seekdir(DIR *, long);
long telldir(DIR *);
int dirfd(DIR *);
int scandir(
    const char *, struct dirent ***, int (*)(const struct dirent *),
    int (*)(const struct dirent **, const struct dirent **));
int scandirat(
    int, const char *, struct dirent ***, int (*)(const struct dirent *),
    int (*)(const struct dirent **, const struct dirent **));
int alphasort(const struct dirent **, const struct dirent **);
ssize_t getdirentries(int, char *, size_t, off_t *);
int versionsort(const struct dirent **, const struct dirent **);

#ifdef __cplusplus
}
#endif
#endif
