/* Shared libraries. */
#ifndef GILLINT_DLFCN_H
#define GILLINT_DLFCN_H
#ifdef __cplusplus
extern "C" {
#endif

#define RTLD_NEXT ((void *)-1L)
#define RTLD_DEFAULT ((void *)0)

typedef struct Dl_info {
    const char *dli_fname;
    void *dli_fbase;
    const char *dli_sname;
    void *dli_saddr;
} Dl_info;

#define RTLD_LAZY 0x00001
#define RTLD_NOW 0x00002
#define RTLD_BINDING_MASK 0x3
#define RTLD_NOLOAD 0x00004
#define RTLD_DEEPBIND 0x00008
#define RTLD_GLOBAL 0x00100
#define RTLD_LOCAL 0
#define RTLD_NODELETE 0x01000
#define RTLD_DL_SYMENT 1
#define RTLD_DL_LINKMAP 2
#define RTLD_DI_LMID 1
#define RTLD_DI_LINKMAP 2
#define RTLD_DI_CONFIGADDR 3
#define RTLD_DI_SERINFO 4
#define RTLD_DI_SERINFOSIZE 5
#define RTLD_DI_ORIGIN 6
#define RTLD_DI_PROFILENAME 7
#define RTLD_DI_PROFILEOUT 8
#define RTLD_DI_TLS_MODID 9
#define RTLD_DI_TLS_DATA 10
#define RTLD_DI_PHDR 11
#define RTLD_DI_MAX 11

void *dlopen(const char *, int);
int dlclose(void *);
void *dlsym(void *, const char *);
void *dlvsym(void *, const char *, const char *);
char *dlerror(void);
int dladdr(const void *, Dl_info *);
int dladdr1(const void *, Dl_info *, void **, int);
int dlinfo(void *, int, void *);

#ifdef __cplusplus
}
#endif
#endif
