/* <sys/param.h>: names, types and prototypes. */
#ifndef GILLINT_SYS_PARAM_H
#define GILLINT_SYS_PARAM_H
#include <sys/types.h>
#include <limits.h>
#include <endian.h>
#include <signal.h>
#ifdef __cplusplus
extern "C" {
#endif

#define NODEV ((dev_t)-1)
#define setbit(array, bit) ((array)[(bit) / 8] |= 1 << ((bit) % 8))
#define clrbit(array, bit) ((array)[(bit) / 8] &= ~(1 << ((bit) % 8)))
#define isset(array, bit) ((array)[(bit) / 8] & (1 << ((bit) % 8)))
#define isclr(array, bit) (!isset((array), (bit)))
#define howmany(count, size) (((count) + ((size) - 1)) / (size))
#define roundup(count, size) (howmany((count), (size)) * (size))
#define powerof2(number) ((((number) - 1) & (number)) == 0)
#define MIN(left, right) ((left) < (right) ? (left) : (right))
#define MAX(left, right) ((left) > (right) ? (left) : (right))

#define LLONG_MIN (-0x7fffffffffffffffLL - 1LL)
#define CHAR_WIDTH 8
#define SCHAR_WIDTH 8
#define UCHAR_WIDTH 8
#define SHRT_WIDTH 16
#define USHRT_WIDTH 16
#define INT_WIDTH 32
#define UINT_WIDTH 32
#define LONG_WIDTH 64
#define ULONG_WIDTH 64
#define LLONG_WIDTH 64
#define ULLONG_WIDTH 64
#define BOOL_WIDTH 1
#define _XOPEN_LIM_H 1
#define NL_ARGMAX 4096
#define NL_LANGMAX 2048
#define NL_MSGMAX 0x7fffffff
#define NL_NMAX 0x7fffffff
#define NL_SETMAX 0x7fffffff
#define NL_TEXTMAX 0x7fffffff
#define NZERO 20
#define WORD_BIT 32
#define LONG_BIT (8 * __SIZEOF_LONG__)
#define CHAR_BIT 8
#define SCHAR_MIN (-0x7f - 1)
#define CHAR_MIN (-0x7f - 1)
#define SHRT_MIN (-0x7fff - 1)
#define INT_MIN (-0x7fffffff - 1)
#define LONG_MIN (-0x7fffffffffffffffL - 1L)
#define LONG_LONG_MIN (-0x7fffffffffffffffLL - 1LL)
#define HZ 100
#define EXEC_PAGESIZE 4096
#define NOGROUP (-1)
#define MAXHOSTNAMELEN 64
#define MAXSYMLINKS 20
#define NOFILE 256
#define NCARGS 131072
#define NBBY 8
#define NGROUPS 65536
#define CANBSIZ 255
#define MAXPATHLEN 4096
#define DEV_BSIZE 512

#ifdef __cplusplus
}
#endif
#endif
