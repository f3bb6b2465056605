/* <sys/sysinfo.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_SYSINFO_H
#define GILLINT_SYS_SYSINFO_H
#include <sys/stat.h>
#include <linux/types.h>
#ifdef __cplusplus
extern "C" {
#endif

struct sysinfo {
    long uptime;
    unsigned long loads[3], totalram, freeram, sharedram, bufferram, totalswap, freeswap;
    __u16 procs, pad;
    unsigned long totalhigh, freehigh;
    __u32 mem_unit;
    char _f[0];
};

int sysinfo(struct sysinfo *);
int get_nprocs_conf(void);
int get_nprocs(void);
long get_phys_pages(void);
long get_avphys_pages(void);

#ifdef __cplusplus
}
#endif
#endif
