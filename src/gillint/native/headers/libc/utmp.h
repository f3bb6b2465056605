/* <utmp.h>: names, types and prototypes. */
#ifndef GILLINT_UTMP_H
#define GILLINT_UTMP_H
#include <sys/types.h>
#include <sys/time.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

#define ut_name ut_user
#define ut_time ut_tv.tv_sec
#define ut_xtime ut_tv.tv_sec

struct lastlog {
    int32_t ll_time;
    char ll_line[32], ll_host[256];
};
struct exit_status {
    short e_termination, e_exit;
};
struct utmp {
    short ut_type;
    pid_t ut_pid;
    char ut_line[32], ut_id[4], ut_user[32], ut_host[256];
    struct exit_status ut_exit;
    int32_t ut_session;
    struct {
        int32_t tv_sec, tv_usec;
    } ut_tv;
    int32_t ut_addr_v6[4];
};

#define UT_LINESIZE 32
#define UT_NAMESIZE 32
#define UT_HOSTSIZE 256
#define UT_UNKNOWN 0
#define UTMP_FILE "/var/run/utmp"
#define UTMP_FILENAME "/var/run/utmp"
#define WTMP_FILE "/var/log/wtmp"
#define WTMP_FILENAME "/var/log/wtmp"

int login_tty(int);
void login(const struct utmp *);
int logout(const char *);
void logwtmp(const char *, const char *, const char *);
void updwtmp(const char *, const struct utmp *);
int utmpname(const char *);
struct utmp *getutent(void);
void setutent(void);
void endutent(void);
struct utmp *getutid(const struct utmp *);
struct utmp *getutline(const struct utmp *);
struct utmp *pututline(const struct utmp *);
int getutent_r(struct utmp *, struct utmp **);
int getutid_r(const struct utmp *, struct utmp *, struct utmp **);
int getutline_r(const struct utmp *, struct utmp *, struct utmp **);

#ifdef __cplusplus
}
#endif
#endif
