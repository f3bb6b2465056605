/* POSIX: files, processes, identities, system limits. */
#ifndef GILLINT_UNISTD_H
#define GILLINT_UNISTD_H
#include <gillint_confname.h>
#include <sys/types.h>
#include <getopt.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

#define TEMP_FAILURE_RETRY(expression) (expression)
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#define SEEK_DATA 3
#define SEEK_HOLE 4
char *crypt(const char *, const char *);

typedef unsigned int socklen_t;

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2
#define R_OK 4
#define W_OK 2
#define X_OK 1
#define F_OK 0
#define L_SET 0
#define L_INCR 1
#define L_XTND 2
#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
#define CLOSE_RANGE_UNSHARE (1U << 1)
#define CLOSE_RANGE_CLOEXEC (1U << 2)

int access(const char *, int);
int euidaccess(const char *, int);
int eaccess(const char *, int);
int execveat(int, const char *, char *const *, char *const *, int);
int faccessat(int, const char *, int, int);
off_t lseek(int, off_t, int);
off64_t lseek64(int, off64_t, int);
int close(int);
void closefrom(int);
ssize_t read(int, void *, size_t);
ssize_t write(int, const void *, size_t);
ssize_t pread(int, void *, size_t, off_t);
ssize_t pwrite(int, const void *, size_t, off_t);
ssize_t pread64(int, void *, size_t, off64_t);
ssize_t pwrite64(int, const void *, size_t, off64_t);
int pipe(int *);
int pipe2(int *, int);
unsigned int alarm(unsigned int);
unsigned int sleep(unsigned int);
useconds_t ualarm(useconds_t, useconds_t);
int usleep(useconds_t);
int pause(void);
int chown(const char *, uid_t, gid_t);
int fchown(int, uid_t, gid_t);
int lchown(const char *, uid_t, gid_t);
int fchownat(int, const char *, uid_t, gid_t, int);
int chdir(const char *);
int fchdir(int);
char *getcwd(char *, size_t);
char *get_current_dir_name(void);
char *getwd(char *);
int dup(int);
int dup2(int, int);
int dup3(int, int, int);
int execve(const char *, char *const *, char *const *);
int fexecve(int, char *const *, char *const *);
int execv(const char *, char *const *);
int execle(const char *, const char *, ...);
int execl(const char *, const char *, ...);
int execvp(const char *, char *const *);
int execlp(const char *, const char *, ...);
int execvpe(const char *, char *const *, char *const *);
int nice(int);
__attribute__((noreturn)) void _exit(int);
long pathconf(const char *, int);
long fpathconf(int, int);
long sysconf(int);
size_t confstr(int, char *, size_t);
pid_t getpid(void);
pid_t getppid(void);
pid_t getpgrp(void);
pid_t getpgid(pid_t);
int setpgid(pid_t, pid_t);
int setpgrp(void);
pid_t setsid(void);
pid_t getsid(pid_t);
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
int getgroups(int, gid_t *);
int group_member(gid_t);
int setuid(uid_t);
int setreuid(uid_t, uid_t);
int seteuid(uid_t);
int setgid(gid_t);
int setregid(gid_t, gid_t);
int setegid(gid_t);
int getresuid(uid_t *, uid_t *, uid_t *);
int getresgid(gid_t *, gid_t *, gid_t *);
int setresuid(uid_t, uid_t, uid_t);
int setresgid(gid_t, gid_t, gid_t);
pid_t fork(void);
int vfork(void);
char *ttyname(int);
int ttyname_r(int, char *, size_t);
int isatty(int);
int ttyslot(void);
int link(const char *, const char *);
int linkat(int, const char *, int, const char *, int);
int symlink(const char *, const char *);
ssize_t readlink(const char *, char *, size_t);
int symlinkat(const char *, int, const char *);
ssize_t readlinkat(int, const char *, char *, size_t);
int unlink(const char *);
int unlinkat(int, const char *, int);
int rmdir(const char *);
pid_t tcgetpgrp(int);
int tcsetpgrp(int, pid_t);
char *getlogin(void);
int getlogin_r(char *, size_t);
int setlogin(const char *);
int gethostname(char *, size_t);
int sethostname(const char *, size_t);
int sethostid(long);
int getdomainname(char *, size_t);
int setdomainname(const char *, size_t);
int vhangup(void);
int revoke(const char *);
int profil(unsigned short *, size_t, size_t, unsigned int);
int acct(const char *);
char *getusershell(void);
void endusershell(void);
void setusershell(void);
int daemon(int, int);
int chroot(const char *);
char *getpass(const char *);
int fsync(int);
int syncfs(int);
long gethostid(void);
void sync(void);
int getpagesize(void);
int getdtablesize(void);
int truncate(const char *, off_t);
int truncate64(const char *, off64_t);
int ftruncate(int, off_t);
int ftruncate64(int, off64_t);
int brk(void *);
void *sbrk(intptr_t);
long syscall(long, ...);
int lockf(int, int, off_t);
ssize_t copy_file_range(int, off64_t *, int, off64_t *, size_t, unsigned int);
int fdatasync(int);
void swab(const void *, void *, ssize_t);
int getentropy(void *, size_t);
int close_range(unsigned int, unsigned int, int);
pid_t gettid(void);
extern char **environ;

#ifndef _POSIX_VDISABLE
#endif

#ifdef __cplusplus
}
#endif
#endif
