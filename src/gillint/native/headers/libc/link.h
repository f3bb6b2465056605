/* The dynamic linker's list of objects. */
#ifndef GILLINT_LINK_H
#define GILLINT_LINK_H
#include <dlfcn.h>
#include <elf.h>
#include <sys/types.h>
#define ElfW(type) Elf64_##type
#ifdef __cplusplus
extern "C" {
#endif
struct link_map {
    Elf64_Addr l_addr;
    char *l_name;
    void *l_ld;
    struct link_map *l_next, *l_prev;
};
struct dl_phdr_info {
    Elf64_Addr dlpi_addr;
    const char *dlpi_name;
    const Elf64_Phdr *dlpi_phdr;
    Elf64_Half dlpi_phnum;
    unsigned long long dlpi_adds, dlpi_subs;
};
int dl_iterate_phdr(int (*)(struct dl_phdr_info *, size_t, void *), void *);
#ifdef __cplusplus
}
#endif
#endif
