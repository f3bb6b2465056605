/* <sys/utsname.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_UTSNAME_H
#define GILLINT_SYS_UTSNAME_H
#ifdef __cplusplus
extern "C" {
#endif

struct utsname {
    char sysname[65], nodename[65], release[65], version[65], machine[65], domainname[65];
};

#define SYS_NMLN 65

int uname(struct utsname *);

#ifdef __cplusplus
}
#endif
#endif
