/* Regular expressions of POSIX. */
#ifndef GILLINT_REGEX_H
#define GILLINT_REGEX_H
#include <sys/types.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef int regoff_t;
typedef struct regex_t {
    size_t re_nsub;
    void *opaque;
} regex_t;
typedef struct regmatch_t {
    regoff_t rm_so, rm_eo;
} regmatch_t;
#define REG_NOERROR 0

#define REG_EXTENDED 1
#define REG_ICASE (1 << 1)
#define REG_NEWLINE (1 << 2)
#define REG_NOSUB (1 << 3)
#define REG_NOTBOL 1
#define REG_NOTEOL (1 << 1)
#define REG_STARTEND (1 << 2)
#define REG_NOMATCH 1
#define REG_BADPAT 2
#define REG_ECOLLATE 3
#define REG_ECTYPE 4
#define REG_EESCAPE 5
#define REG_ESUBREG 6
#define REG_EBRACK 7
#define REG_EPAREN 8
#define REG_EBRACE 9
#define REG_BADBR 10
#define REG_ERANGE 11
#define REG_ESPACE 12
#define REG_BADRPT 13
#define REG_EEND 14
#define REG_ESIZE 15
#define REG_ERPAREN 16
#define REGS_UNALLOCATED 0
#define REGS_REALLOCATE 1
#define REGS_FIXED 2

int regcomp(regex_t *, const char *, int);
size_t regerror(int, const regex_t *, char *, size_t);
void regfree(regex_t *);

int regexec(const regex_t *, const char *, size_t, regmatch_t *, int);

#ifdef __cplusplus
}
#endif
#endif
