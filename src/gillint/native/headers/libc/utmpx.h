/* <utmpx.h>: names, types and prototypes. */
#ifndef GILLINT_UTMPX_H
#define GILLINT_UTMPX_H
#include <sys/types.h>
#include <sys/time.h>
#ifdef __cplusplus
extern "C" {
#endif

struct utmp;

struct __exit_status {
    short int e_termination, e_exit;
};

struct utmpx {
    short ut_type;
    pid_t ut_pid;
    char ut_line[32], ut_id[4], ut_user[32], ut_host[256];
    struct __exit_status ut_exit;
    int ut_session;
    struct {
        int tv_sec, tv_usec;
    } ut_tv;
    int ut_addr_v6[4];
};

#define EMPTY 0
#define RUN_LVL 1
#define BOOT_TIME 2
#define NEW_TIME 3
#define OLD_TIME 4
#define INIT_PROCESS 5
#define LOGIN_PROCESS 6
#define USER_PROCESS 7
#define DEAD_PROCESS 8
#define ACCOUNTING 9
#define UTMPX_FILE "/var/run/utmp"
#define UTMPX_FILENAME "/var/run/utmp"
#define WTMPX_FILE "/var/log/wtmp"
#define WTMPX_FILENAME "/var/log/wtmp"

void setutxent(void);
void endutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *);
struct utmpx *getutxline(const struct utmpx *);
struct utmpx *pututxline(const struct utmpx *);
int utmpxname(const char *);
void updwtmpx(const char *, const struct utmpx *);
void getutmp(const struct utmpx *, struct utmp *);
void getutmpx(const struct utmp *, struct utmpx *);

#ifdef __cplusplus
}
#endif
#endif
