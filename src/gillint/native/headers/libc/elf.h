/* The parts of ELF files that profilers look at. */
#ifndef GILLINT_ELF_H
#define GILLINT_ELF_H
#include <stdint.h>
typedef uint64_t Elf64_Addr, Elf64_Off, Elf64_Xword;
typedef uint32_t Elf64_Word, Elf32_Word, Elf32_Addr, Elf32_Off;
typedef uint16_t Elf64_Half, Elf32_Half;
typedef struct {
    unsigned char e_ident[16];
    Elf64_Half e_type, e_machine;
    Elf64_Word e_version;
    Elf64_Addr e_entry;
    Elf64_Off e_phoff, e_shoff;
    Elf64_Word e_flags;
    Elf64_Half e_ehsize, e_phentsize, e_phnum, e_shentsize, e_shnum, e_shstrndx;
} Elf64_Ehdr;
typedef struct {
    Elf64_Word p_type, p_flags;
    Elf64_Off p_offset;
    Elf64_Addr p_vaddr, p_paddr;
    Elf64_Xword p_filesz, p_memsz, p_align;
} Elf64_Phdr;
typedef struct {
    Elf64_Word sh_name, sh_type;
    Elf64_Xword sh_flags;
    Elf64_Addr sh_addr;
    Elf64_Off sh_offset;
    Elf64_Xword sh_size;
    Elf64_Word sh_link, sh_info;
    Elf64_Xword sh_addralign, sh_entsize;
} Elf64_Shdr;
typedef struct {
    Elf64_Word st_name;
    unsigned char st_info, st_other;
    Elf64_Half st_shndx;
    Elf64_Addr st_value;
    Elf64_Xword st_size;
} Elf64_Sym;
#define PT_LOAD 1
#define PT_DYNAMIC 2
#define SHT_SYMTAB 2
#define SHT_STRTAB 3
#endif
